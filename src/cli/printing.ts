// Has an installed Chromium set an address as a PDF on A4. It speaks the DevTools protocol over a
// pipe and not over a port, so that nobody else on the machine can speak to that browser. Scripts
// of the page do not run: what the server drew is what is printed.
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

type Environment = Readonly<Record<string, string | undefined>>

/** The browser that `CHROMIUM_PATH` names, or one on the path; null where there is none. */
export function installedChromium(environment: Environment): string | null {
  const named = environment['CHROMIUM_PATH'] ?? ''
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const places =
    named === '' ? folders.flatMap((at) => names.map((name) => join(at, name))) : [named]
  return places.find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface Sheet {
  readonly address: string
  /** HTML that stands at the foot of each sheet. */
  readonly foot: string
}

export async function printedBy(chromium: string, sheet: Sheet): Promise<Uint8Array> {
  const profile = mkdtempSync(join(tmpdir(), 'mithaq-print-'))
  const child = spawn(chromium, optionsFor(profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  try {
    return await printOver(talkWith(child), sheet)
  } finally {
    child.kill('SIGKILL')
    await ended
    rmSync(profile, { recursive: true, force: true })
  }
}

function optionsFor(profile: string): readonly string[] {
  // Chromium has no sandbox for the superuser; the page is our own, from this machine.
  const isRoot = process.getuid?.() === 0
  return [
    '--headless=new',
    '--remote-debugging-pipe',
    '--no-first-run',
    '--disable-gpu',
    `--user-data-dir=${profile}`,
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

type Told = Readonly<Record<string, unknown>>

interface Talk {
  /** Asks, in a session once there is one. */
  readonly ask: (method: string, params?: Told, session?: string) => Promise<Told>
  /** Resolves at the next event of this name. */
  readonly until: (event: string) => Promise<void>
}

/** Millimetres, as the protocol has inches. */
const inch = 25.4
const paper = { paperWidth: 210 / inch, paperHeight: 297 / inch }

async function printOver({ ask, until }: Talk, { address, foot }: Sheet): Promise<Uint8Array> {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
  const attached = await ask('Target.attachToTarget', { targetId, flatten: true })
  const session = String(attached['sessionId'])
  await ask('Page.enable', {}, session)
  await ask('Emulation.setScriptExecutionDisabled', { value: true }, session)
  const loaded = until('Page.loadEventFired')
  const { errorText } = await ask('Page.navigate', { url: address }, session)
  if (errorText !== undefined) throw new Error(`${address}: ${JSON.stringify(errorText)}`)
  await loaded
  const { data } = await ask(
    'Page.printToPDF',
    {
      ...paper,
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: foot,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
    session,
  )
  return Buffer.from(String(data), 'base64')
}

/** Messages are JSON, each ended by a zero byte. */
function talkWith(child: ChildProcess): Talk {
  const [, , , down, up] = child.stdio as unknown as readonly [null, null, null, Writable, Readable]
  const waiting = new Map<number, (answer: Told) => void>()
  const listening = new Map<string, () => void>()
  let fail: (error: Error) => void = () => {}
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => {})
  child.once('error', fail)
  child.once('exit', (code) => fail(new Error(`the browser ended with ${code}`)))
  down.on('error', fail)
  let rest = ''
  up.setEncoding('utf8').on('data', (piece: string) => {
    const parts = (rest + piece).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const told = JSON.parse(part) as Told
      if (typeof told['id'] === 'number') waiting.get(told['id'])?.(told)
      else listening.get(String(told['method']))?.()
    }
  })
  let last = 0
  return {
    ask: async (method, params = {}, session) => {
      const id = (last += 1)
      const answered = new Promise<Told>((resolve) => waiting.set(id, resolve))
      const to = session === undefined ? {} : { sessionId: session }
      down.write(`${JSON.stringify({ id, method, params, ...to })}\0`)
      const { result, error } = await Promise.race([answered, failed])
      if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
      return result as Told
    },
    until: (event) =>
      Promise.race([new Promise<void>((resolve) => listening.set(event, resolve)), failed]),
  }
}
