// Finds a Chromium for the browser tests, or gets one: as root on Debian from Debian's packages,
// elsewhere through Playwright's installer. A browser counts as found only when it has started.
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'

export type Chromium =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'absent'; readonly reason: string }

type Say = (line: string) => void

const execute = promisify(execFile)

// Ubuntu's chromium package only points at a snap, so the system must name itself Debian.
const osRelease = '/etc/os-release'

export async function findOrGetChromium(say: Say): Promise<Chromium> {
  const failures: string[] = []
  const look = () => firstThatStarts(candidates(process.env, chromium.executablePath()), failures)
  let path = await look()
  // A named browser that does not start is not replaced by another: that would hide the mistake.
  if (path === undefined && !process.env['CHROMIUM_PATH']) {
    try {
      await getChromium(say)
      path = await look()
    } catch (error) {
      failures.push(`could not get one: ${firstLine(error)}`)
    }
  }
  if (path !== undefined) return { kind: 'found', path }
  return { kind: 'absent', reason: ['no Chromium that starts', ...failures].join('; ') }
}

/** Every place a Chromium may be, best first; `own` is where Playwright keeps its own. */
export function candidates(
  environment: Readonly<Record<string, string | undefined>>,
  own: string,
): string[] {
  const named = environment['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return [named]
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const names = ['chromium', 'chromium-browser']
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, own].filter(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function firstThatStarts(
  paths: readonly string[],
  failures: string[],
): Promise<string | undefined> {
  for (const path of paths) {
    try {
      const browser = await chromium.launch({ executablePath: path })
      await browser.close()
      return path
    } catch (error) {
      failures.push(`${path}: ${firstLine(error)}`)
    }
  }
  return undefined
}

async function getChromium(say: Say): Promise<void> {
  if (isRootOnDebian()) {
    await getFromDebian(say)
    return
  }
  say('no Chromium found: asking the installer of playwright-core for one')
  const home = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  await runSilently(process.execPath, [join(home, 'cli.js'), 'install', 'chromium'])
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync(osRelease)) return false
  return /^ID="?debian"?$/m.test(readFileSync(osRelease, 'utf8'))
}

async function getFromDebian(say: Say): Promise<void> {
  const lock = ['-o', 'DPkg::Lock::Timeout=120']
  const install = [...lock, 'install', '-y', '--no-install-recommends', 'chromium']
  say('no Chromium found: installing the Debian package chromium')
  try {
    await runSilently('apt-get', install)
  } catch {
    // The lists of packages are missing or name files that are gone: refresh them, once.
    say('the package lists are missing or old: apt-get update')
    await runSilently('apt-get', [...lock, 'update'])
    await runSilently('apt-get', install)
  }
}

async function runSilently(command: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await execute(command, args, { env, timeout: 300_000, maxBuffer: 64 * 1024 * 1024 })
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n', 1)[0] ?? text
}
