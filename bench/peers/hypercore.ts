// hypercore, a log that is signed and hashed into a tree like ours, for one writer. It is version
// 10, the newest that keeps plain files: 11 keeps RocksDB, with 64 packages and 197 MB, most of it
// native code for other machines. Neither waits for the disk. Since 10 too brings 64 packages, it
// is no dependency of Mithaq's: the first run installs it, by the lockfile beside this file, into a
// folder of its own under node_modules.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

export interface Core {
  readonly append: (blocks: readonly Uint8Array[]) => Promise<unknown>
  readonly all: () => Promise<readonly Uint8Array[]>
  readonly close: () => Promise<void>
}

/** Opens a log in a folder. */
type OpenCore = (folder: string) => Promise<Core>

interface Hypercore {
  readonly length: number
  readonly ready: () => Promise<void>
  readonly append: (blocks: readonly Uint8Array[]) => Promise<unknown>
  readonly get: (index: number) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

const parts = ['package.json', 'package-lock.json']

/** Or, where it cannot be had, a sentence that says why, and what to do. */
export async function hypercore(): Promise<OpenCore | string> {
  const home = await installed()
  if (!existsSync(home)) return home
  const load = createRequire(join(home, 'package.json'))
  const Made = load('hypercore') as new (folder: string) => Hypercore
  return async (folder) => {
    const core = new Made(folder)
    await core.ready()
    return {
      append: (blocks) => core.append(blocks),
      all: () =>
        Promise.all(
          Array.from({ length: core.length }, async (_, at) => plain(await core.get(at))),
        ),
      close: () => core.close(),
    }
  }
}

const plain = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes)

/** The folder that has it; or why there is none, and what to do. */
async function installed(): Promise<string> {
  const from = resolve(import.meta.dirname, 'hypercore')
  const lock = readFileSync(join(from, 'package-lock.json'))
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 16)
  const home = resolve('node_modules/.cache/mithaq-bench', version)
  if (existsSync(join(home, 'done'))) return home
  process.stderr.write('installing hypercore, once: 65 packages, 122 MB ... ')
  mkdirSync(home, { recursive: true })
  for (const part of parts) cpSync(join(from, part), join(home, part))
  try {
    // What packages would run on installation is not run: the native code comes built.
    const options = { cwd: home, shell: process.platform === 'win32', timeout: 300_000 }
    await promisify(execFile)('npm', ['ci', '--ignore-scripts'], options)
    mkdirSync(join(home, 'done'))
    return home
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    const [why = ''] = (error as Error).message.split('\n').slice(1)
    const remedy = 'let npm reach a registry once, and run this again'
    return `hypercore is left out, since npm could not install it (${why}): ${remedy}`
  }
}
