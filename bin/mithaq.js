#!/usr/bin/env node
// Starts the command line: src/cli/main.ts as it is, or, where this is an installed package, what
// `prepack` has made of it, since Node runs no TypeScript inside node_modules. An older Node hands
// over to the one that npm has put beside the project.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const isInstalled = import.meta.url.includes('/node_modules/')
const main = new URL(isInstalled ? '../dist/cli/main.js' : '../src/cli/main.ts', import.meta.url)
const name = process.platform === 'win32' ? 'node.cmd' : 'node'
const beside = isInstalled ? `../../.bin/${name}` : `../node_modules/.bin/${name}`
const pinned = fileURLToPath(new URL(beside, import.meta.url))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 24 || (major === 24 && minor >= 12)) {
  // What Node has compiled is kept for the next start, in its own folder for that.
  nodeModule.enableCompileCache()
  await import(main.href)
} else if (existsSync(pinned)) {
  const args = [fileURLToPath(main), ...process.argv.slice(2)]
  const shell = process.platform === 'win32'
  const { status, signal } = spawnSync(pinned, args, { stdio: 'inherit', shell })
  // What was ended from outside has found nothing: it ends here as it did there.
  if (signal !== null) process.kill(process.pid, signal)
  process.exitCode = status ?? 2
} else {
  console.error(`mithaq needs Node 24.12 or later; this is ${process.version}`)
  process.exitCode = 2
}
