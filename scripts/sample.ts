// `npm run sample`: makes verify/sample anew. Its bytes are others each time (sample-files.ts), so
// that this is for when a format changes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sampleFiles } from './sample-files.ts'

const folder = join(import.meta.dirname, '../verify/sample')
const files = await sampleFiles()

rmSync(folder, { recursive: true, force: true })
for (const { path, bytes } of files) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
const length = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
console.log(`verify/sample: ${files.length} files, ${length} bytes`)
