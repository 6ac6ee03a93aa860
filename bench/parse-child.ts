// A fresh process that only parses the lines of a record file: what any program must spend.
import { readFileSync } from 'node:fs'

const started = performance.now()
const lines = readFileSync(process.argv[2] ?? '', 'utf8').split('\n')
const parsed: unknown[] = []
for (const line of lines) if (line !== '') parsed.push(JSON.parse(line))
if (parsed.length < 2) throw new Error('nothing parsed')
console.log(performance.now() - started)
