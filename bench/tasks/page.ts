// Every page in a Chromium whose processor is slowed down four times: when the first contentful
// paint comes, whether the first figures come with it, how much script the first load takes, and
// how long an interaction takes until the next paint, by the browser's own Event Timing. The slider
// is dragged, and the frames are measured. The server is that of the demonstration, somebody signed
// in.
import { type Browser, type BrowserContext, chromium, errors, type Page } from 'playwright-core'
import { findOrGetChromium } from '../../tests/browser/chromium.ts'
import { firstPaint, watchFor } from '../../tests/browser/first-paint.ts'
import { startServer } from '../../tests/browser/server.ts'
import { inFolder } from '../exchange/posts.ts'
import type { Line, Note, TaskResult } from '../result.ts'
import { timedOf } from '../timing.ts'

const task = 'page'
const slowdown = 4
const loads = 5
const interactions = 10
const dragMoves = 120
const goals = { paint: 1000, interaction: 50, frame: 1000 / 60 + 1, script: 130_000 }

interface Seen {
  readonly name: string
  readonly path: string
  /** What stands in the first paint. */
  readonly figures: string
  readonly acts: readonly Act[]
}

/** Something that a reader does; `nth` so that each time is another. */
interface Act {
  readonly name: string
  /** There once the page can answer. */
  readonly ready: string
  readonly act: (page: Page, nth: number) => Promise<void>
}

const search: Act = {
  name: 'search opened, closed',
  ready: 'header input',
  act: async (page, nth) => page.keyboard.press(nth % 2 === 0 ? '/' : 'Escape'),
}
const slider: Act = {
  name: 'a step of the slider',
  ready: '.slider input',
  act: async (page, nth) => {
    if (nth === 0) await page.focus('.slider input')
    await page.keyboard.press('ArrowDown')
  },
}
const typed = (name: string, selector: string): Act => ({
  name,
  ready: selector,
  act: async (page, nth) => {
    if (nth === 0) await page.focus(selector)
    await page.keyboard.press(nth % 2 === 0 ? 'End' : 'Backspace')
    if (nth % 2 === 0) await page.keyboard.type(String(nth % 10))
  },
})
const ticked: Act = {
  name: 'a counting rule left out, taken in',
  ready: '.proposal-form input[type=checkbox]',
  act: async (page, nth) => {
    if (nth === 0) {
      // The rules are folded away at first.
      await page.focus('.proposal-form > details > summary')
      await page.keyboard.press('Enter')
      await page.focus('.proposal-form input[type=checkbox]')
    }
    await page.keyboard.press('Space')
  },
}
const shown: Act = {
  name: 'other classes shown',
  ready: 'main nav.tabs a',
  act: async (page, nth) =>
    page
      .locator('main nav.tabs a')
      .nth((nth + 1) % 2)
      .click(),
}

const ceiling = '.proposal-form .number-field input'
const pages: readonly Seen[] = [
  { name: 'Today', path: '/?', figures: 'main h2', acts: [search] },
  {
    name: 'Agreement',
    path: '/agreements/new-start?on=2020-09-01&',
    figures: '.figure',
    acts: [slider, search],
  },
  { name: 'Messages', path: '/messages?', figures: 'main h1', acts: [search] },
  { name: 'Talks', path: '/talks?', figures: 'main svg', acts: [search] },
  { name: 'Incidents', path: '/incidents?', figures: 'main h1', acts: [search] },
  {
    name: 'What if',
    path: '/what-if/new-start?on=2022-09-01&',
    figures: '[data-party] .outcome-figure',
    acts: [typed('a ceiling typed', ceiling), ticked],
  },
  {
    name: 'What if, 75 limits',
    path: '/what-if/cfe?on=2007-09-01&',
    figures: '[data-party] .outcome-figure',
    acts: [typed('a ceiling typed', ceiling), ticked],
  },
  {
    name: 'Coverage',
    path: '/coverage?',
    figures: 'main table',
    acts: [shown, search],
  },
  { name: 'Ledger', path: '/ledger?', figures: 'main h1', acts: [search] },
]

export async function pageTask(): Promise<TaskResult> {
  const found = await findOrGetChromium((line) => process.stderr.write(`${line}\n`))
  if (found.kind === 'absent') return { lines: [], notes: [{ task, text: found.reason }] }
  return inFolder(async (folder) => {
    const server = await startServer(['src/http/main.ts', '--port', '0', '--data', folder], 2)
    const browser = await chromium.launch({ executablePath: found.path })
    try {
      const lines: Line[] = []
      const notes: Note[] = []
      for (const seen of pages) await measure(browser, server.address, seen, lines, notes)
      return { lines, notes }
    } finally {
      await browser.close()
      await server.stop()
    }
  })
}

async function measure(
  browser: Browser,
  base: string,
  seen: Seen,
  lines: Line[],
  notes: Note[],
): Promise<void> {
  const { name, acts } = seen
  const add = (side: string, times: readonly number[], goal: number) => {
    const sorted = times.toSorted((a, b) => a - b)
    const late = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))]!
    const [line, tail] = [`mithaq, ${side}`, `mithaq, ${side}, 95 of 100`]
    const row = { task: `page ${name}`, size: slowdown, faster: null }
    lines.push({ ...row, side: line, timed: timedOf(times), goal })
    lines.push({ ...row, side: tail, timed: { ...timedOf(times), median: late }, goal })
    process.stderr.write(`\n  ${name}, ${side}: ${timedOf(times).median.toFixed(1)} ms`)
  }
  const { paints, script, withFigures } = await loaded(browser, base, seen)
  add('first contentful paint', paints, goals.paint)
  notes.push({
    task: `page ${name}`,
    text:
      `${(script / 1000).toFixed(1)} kB of script on the first load, compressed; at most ` +
      `${goals.script / 1000} are wanted; the first figures come with the first paint in ` +
      `${withFigures} of ${loads} loads`,
  })
  const context = await signedIn(browser, base)
  for (const act of acts) {
    const page = await opened(context, base, seen)
    const times = await answered(page, act)
    if (typeof times === 'string') notes.push({ task: `page ${name}`, text: times })
    else add(act.name, times, goals.interaction)
    await page.close()
  }
  if (name === 'Agreement')
    add('a frame of the dragged slider', await dragged(context, base, seen), goals.frame)
  await context.close()
}

async function signedIn(browser: Browser, base: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const data = { person: 'officer-1' }
  const answer = await context.request.post(`${base}api/session/demonstration`, { data })
  if (!answer.ok()) throw new Error(`nobody can sign in: ${answer.status()}`)
  return context
}

/** Each load with nothing kept from one before. */
async function loaded(browser: Browser, base: string, { path, figures }: Seen) {
  const paints: number[] = []
  let script = 0
  let withFigures = 0
  for (let load = 0; load < loads; load += 1) {
    const context = await signedIn(browser, base)
    const page = await context.newPage()
    await slow(page)
    await page.addInitScript(watchFor, figures)
    await page.goto(addressOf(base, path), { waitUntil: 'networkidle' })
    const paint = await page.evaluate(firstPaint)
    const found = await page.evaluate(() => ({
      script: performance
        .getEntriesByType('resource')
        .filter((one) => one.name.endsWith('.js'))
        .reduce((sum, one) => sum + (one as PerformanceResourceTiming).encodedBodySize, 0),
    }))
    paints.push(paint.at)
    if (paint.withFigures) withFigures += 1
    script = Math.max(script, found.script)
    await context.close()
  }
  return { paints, script, withFigures }
}

async function opened(context: BrowserContext, base: string, { path }: Seen): Promise<Page> {
  const page = await context.newPage()
  await page.goto(addressOf(base, path), { waitUntil: 'networkidle' })
  await slow(page)
  return page
}

const addressOf = (base: string, path: string): string => `${base.slice(0, -1)}${path}lang=en`

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/**
 * How long each took until the next paint; what takes less than 16 ms is told as 16. Where it
 * cannot be done, why: the other pages are measured all the same.
 */
async function answered(page: Page, act: Act): Promise<readonly number[] | string> {
  try {
    return (await acted(page, act)) ?? `${act.name}: not there`
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    return `${act.name}: ${error.message.split('\n')[0]}`
  }
}

async function acted(page: Page, { ready, act }: Act): Promise<readonly number[] | null> {
  const isThere = await page.waitForSelector(ready, { state: 'attached', timeout: 10_000 }).then(
    () => true,
    () => false,
  )
  if (!isThere) return null
  await page.evaluate(() => {
    const told: number[] = []
    Reflect.set(globalThis, 'toldTimes', told)
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) told.push(entry.duration)
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  const times: number[] = []
  // The first ones are to compile what the others run.
  for (let nth = 0; nth < interactions + 2; nth += 1) {
    await act(page, nth)
    await page.waitForTimeout(400)
    const longest = await page.evaluate(() => {
      const told = Reflect.get(globalThis, 'toldTimes') as number[]
      return Math.max(16, ...told.splice(0))
    })
    if (nth >= 2) times.push(longest)
  }
  return times
}

/** Moves the slider by some days in every frame, back and forth; the length of each frame. */
async function dragged(
  context: BrowserContext,
  base: string,
  seen: Seen,
): Promise<readonly number[]> {
  const page = await opened(context, base, seen)
  await page.waitForSelector('.slider input')
  const frames = await page.evaluate(async (count) => {
    const input = document.querySelector<HTMLInputElement>('.slider input')!
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    const start = Number(input.value)
    const found: number[] = []
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    let last = await frame()
    for (let move = 1; move <= 2 * count; move += 1) {
      const back = move % count
      native.set!.call(input, String(start - 7 * Math.min(back, count - back)))
      input.dispatchEvent(new Event('input', { bubbles: true }))
      const now = await frame()
      // The first time there and back is to compile it.
      if (move > count) found.push(now - last)
      last = now
    }
    return found
  }, dragMoves)
  await page.close()
  return frames
}
