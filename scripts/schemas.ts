// `npm run schemas`: writes the JSON Schemas anew. Files that no definition asks for are removed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { schemaFiles } from './schema-files.ts'

const folder = join(import.meta.dirname, '../schemas')
const files = schemaFiles()

rmSync(folder, { recursive: true, force: true })
for (const [path, text] of files) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
console.log(`schemas: ${files.size} files`)
