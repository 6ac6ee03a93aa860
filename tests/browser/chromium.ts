// Finds a Chromium for the browser tests, or gets one: as root on Debian from Debian's packages,
// elsewhere through Playwright's installer. A browser counts as found only when it has started.
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { firstLine, installFromDebian, isRootOnDebian, runSilently, type Say } from '../debian.ts'

export type Chromium =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'absent'; readonly reason: string }

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
    say('no Chromium found')
    await installFromDebian('chromium', say)
    return
  }
  say('no Chromium found: asking the installer of playwright-core for one')
  const home = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  await runSilently(process.execPath, [join(home, 'cli.js'), 'install', 'chromium'])
}
