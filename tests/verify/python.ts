// Tools of others that are written in Python: found under tmp, or fetched there once from the
// package index, in exact versions. Where that cannot be, the tests with them are skipped with the
// reason, or fail if REQUIRE_OUTSIDERS=1. Nothing of them is part of the project.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { firstLine, installFromDebian, isRootOnDebian } from '../debian.ts'

const execute = promisify(execFile)

/** The judge of STIX 2.1, a maker of identifiers, and a client of TAXII 2.1, all three of OASIS. */
const packages = ['stix2-validator==3.3.2', 'stix2==3.0.2', 'taxii2-client==2.3.0']
const minutes = 60_000

export type Python =
  | { readonly kind: 'ready'; readonly run: (program: string, input: string) => Promise<string> }
  | { readonly kind: 'skipped' | 'failed'; readonly reason: string }

export async function findPython(): Promise<Python> {
  const name = packages.join('-').replaceAll(/[^\w.-]+/g, '-')
  const folder = join(import.meta.dirname, '..', '..', 'tmp', `python-${name}`)
  try {
    if (!existsSync(folder)) await fetchInto(folder)
  } catch (error) {
    const kind = process.env['REQUIRE_OUTSIDERS'] === '1' ? 'failed' : 'skipped'
    return { kind, reason: firstLine(error) }
  }
  return { kind: 'ready', run: (program, input) => run(folder, program, input) }
}

async function fetchInto(folder: string): Promise<void> {
  if (isRootOnDebian() && !existsSync('/usr/bin/pip3')) {
    await installFromDebian('python3-pip', (line) => console.log(line))
  }
  const made = `${folder}.${process.pid}`
  mkdirSync(made, { recursive: true })
  try {
    const env = { ...process.env, PIP_BREAK_SYSTEM_PACKAGES: '1' }
    const args = ['-m', 'pip', 'install', '--quiet', '--target', made, ...packages]
    await execute('python3', args, { env, timeout: 5 * minutes })
    renameSync(made, folder)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** Not spawnSync: what it talks to may be a server of this process. */
async function run(folder: string, program: string, input: string): Promise<string> {
  const env = { ...process.env, PYTHONPATH: folder, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
  const going = execute('python3', ['-c', program], { env, timeout: 2 * minutes })
  going.child.stdin?.end(input)
  const { stdout } = await going
  return stdout
}
