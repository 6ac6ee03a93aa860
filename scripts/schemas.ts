// `npm run schemas`: writes anew what follows from definitions: the JSON Schemas, the document of
// the interface, the client of the page. Schemas that no definition asks for are removed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openApiFiles } from './openapi.ts'
import { schemaFiles } from './schema-files.ts'

const folder = join(import.meta.dirname, '../schemas')
const files = schemaFiles()

rmSync(folder, { recursive: true, force: true })
for (const [path, text] of files) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
for (const [path, text] of openApiFiles()) writeFileSync(join(folder, '..', path), text)
console.log(`schemas: ${files.size} files`)
