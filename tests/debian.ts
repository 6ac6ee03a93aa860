// What tests need and Debian has: installed as root, once, where it is missing.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

export type Say = (line: string) => void

const execute = promisify(execFile)

// Ubuntu's chromium package only points at a snap, so the system must name itself Debian.
const osRelease = '/etc/os-release'

export function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync(osRelease)) return false
  return /^ID="?debian"?$/m.test(readFileSync(osRelease, 'utf8'))
}

export async function installFromDebian(name: string, say: Say): Promise<void> {
  const lock = ['-o', 'DPkg::Lock::Timeout=120']
  const install = [...lock, 'install', '-y', '--no-install-recommends', name]
  say(`installing the Debian package ${name}`)
  try {
    await runSilently('apt-get', install)
  } catch {
    // The lists of packages are missing or name files that are gone: refresh them, once.
    say('the package lists are missing or old: apt-get update')
    await runSilently('apt-get', [...lock, 'update'])
    await runSilently('apt-get', install)
  }
}

export async function runSilently(command: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, timeout: 300_000, maxBuffer: 64 * 1024 * 1024 }
  return (await execute(command, args, options)).stdout
}

export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n', 1)[0] ?? text
}
