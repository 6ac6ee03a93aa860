#!/usr/bin/env node
// Starts src/cli/main.ts. Node 24.12 and later run TypeScript as it is, except inside node_modules;
// an older Node hands over to the one that `npm ci` has put beside the project.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../src/cli/main.ts', import.meta.url)
const name = process.platform === 'win32' ? 'node.cmd' : 'node'
const pinned = fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const runsTypes = major > 24 || (major === 24 && minor >= 12)

if (runsTypes && !main.pathname.includes('/node_modules/')) {
  await import(main.href)
} else if (existsSync(pinned) && !main.pathname.includes('/node_modules/')) {
  const args = [fileURLToPath(main), ...process.argv.slice(2)]
  const shell = process.platform === 'win32'
  process.exitCode = spawnSync(pinned, args, { stdio: 'inherit', shell }).status ?? 1
} else {
  console.error(`mithaq needs Node 24.12 or later and its own folder; this is ${process.version}`)
  process.exitCode = 1
}
