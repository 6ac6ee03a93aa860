// The server of the pages: `node src/http/main.ts`, with the options of arguments.ts. It runs the
// centre of a home, or the demonstration centres with a page each, or one page over the bundled
// record files, and prints an address once it answers there.
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { shelf } from '#agreements/index.ts'
import { readHome } from '#home/home.ts'
import { inputSentence, remedySentence } from '#home/input-error.ts'
import { toldAs } from '#home/refused.ts'
import { enCentreInput } from '#locale/en-centre-input.ts'
import { enCli } from '#locale/en-cli.ts'
import { enLedger } from '#locale/en-ledger.ts'
import { localeOf } from '#locale/locale.ts'
import { centreOf, type Content, createApp } from './app.ts'
import { type Asked, type HomeAsked, parseArguments, usage } from './arguments.ts'
import { readAssets } from './asset.ts'
import type { Desk } from './api/desk.ts'
import { libraryOf, type Library } from './api/library.ts'
import { openDemonstration, type Progress } from './demonstration/wiring.ts'
import { endingOf } from './ending.ts'
import { firstInvitation, invitationFor } from './home/key-holder.ts'
import { openHome } from './home/wiring.ts'
import { packing } from './packing.ts'
import type { PageModule, RecordTexts } from './page.ts'
import { readForces, readRecords } from './record.ts'
import type { Running } from './running/running.ts'
import { createPageServer, usualServerLimits } from './server.ts'
import { warm } from './warm.ts'

const project = join(import.meta.dirname, '..', '..')
const templatePath = join(project, 'dist', 'web', 'index.html')
const pagePath = join(project, 'dist', 'server', 'server-entry.js')
/** How long an answer under way may take once the server is asked to stop. */
const graceMs = 3_000
/** How often the centre looks whether something has come by another way than its own lines. */
const lookEveryMs = 5_000
/** Sets of spaces that somebody reads in, whose pages are kept; strangers read in none. */
const setsKept = 8
/** How often it calls its counterparts; those of the demonstration are at hand. */
const callEveryMs = { home: 30_000, demonstration: 5_000 }

const ending = endingOf(graceMs, () => process.exit(0))
process.once('SIGTERM', ending.begin)
process.once('SIGINT', ending.begin)

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) console.log(usage)
else await start(parseArguments(args))

/** One page, and whose centre it shows. */
interface Shown {
  readonly title: string
  /** Null where no centre is run. */
  readonly desk: Desk | null
  readonly records: (seen: readonly string[]) => RecordTexts
}

/** What all pages have. */
interface Pages {
  readonly page: PageModule
  readonly bundled: RecordTexts
  readonly library: Library
}

async function start(asked: Asked | string): Promise<void> {
  if (typeof asked === 'string') return refuse(`${asked}\n\n${usage}`)
  if (!existsSync(templatePath) || !existsSync(pagePath)) {
    return refuse('the page is not built: run `npm run build`, or `npm start`, which builds it')
  }
  // React takes this as its sign to leave out what it checks during development.
  process.env['NODE_ENV'] ??= 'production'
  const page = (await import(pathToFileURL(pagePath).href)) as PageModule
  const folder = join(project, 'agreements')
  const bundled = readRecords(folder)
  const library = libraryOf(shelf, bundled, today, readForces(folder))
  const pages = { page, bundled, library }
  try {
    if (asked.kind === 'home') return await startHome(asked, pages)
    if (asked.kind === 'demonstration') return await startDemonstration(asked, pages)
    const served = serverOf(pages, filesAlone(bundled))
    await listen(served.server, asked, 'Mithaq')
    await served.warm()
  } catch (error) {
    const told = toldAs(error)
    if (told === null) throw error
    const words = localeOf('en', { ...enCli, ...enCentreInput, ...enLedger })
    refuse(`${inputSentence(words, told)}\n${remedySentence(words, told)}`)
  }
}

function filesAlone(bundled: RecordTexts): Shown {
  return { title: 'Mithaq', desk: null, records: () => bundled }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

async function startHome(asked: HomeAsked & Asked, pages: Pages): Promise<void> {
  const { bundled } = pages
  const running = await openHome(asked, [asked.host], bundled, {
    leftOut: (space) => console.log(`${space} is left out: not every Party has signed it yet`),
    report,
    keysChanged: (space, areRead) =>
      console.log(
        `The keys of the centre in ${space} have changed: ` +
          (areRead ? 'it goes on with the new ones' : 'they cannot be read, start the page anew'),
      ),
  })
  const { desk, centres } = running
  const [centre] = centres
  const title = `The centre ${desk.name}`
  const shown = { title, desk, records: centre?.records ?? (() => bundled) }
  const served = serverOf(pages, shown)
  const address = await listen(served.server, asked, title)
  const before = asked.origin ?? address
  if (asked.origin !== null) console.log(`Browsers reach it at ${asked.origin}/`)
  const first = await firstInvitation(desk)
  if (first !== null) {
    console.log('Nobody can sign in yet. For the first key holder, for a day and one use:')
    console.log(`  ${before}${first}`)
  }
  if (asked.invite !== null) {
    console.log(`For ${asked.invite}, for a day and one use:`)
    console.log(`  ${before}${await invitationFor(desk, asked.invite)}`)
  }
  again(running.look, lookEveryMs)
  again(running.exchange, callEveryMs.home)
  await served.warm()
}

async function startDemonstration(
  asked: Asked & { readonly data: string },
  pages: Pages,
): Promise<void> {
  const { bundled } = pages
  if (readHome(asked.data) !== null) {
    return refuse(`${asked.data} is the home of a centre: run it with --home`)
  }
  const running = await openDemonstration(asked.data, bundled, progress())
  if (running !== null) {
    const ports = running.doors.map((door) => new URL(door).port)
    console.log('The record is reconstructed from public sources, signed with demonstration keys.')
    console.log(`The centres exchange what they have over HTTPS, on ports ${ports.join(', ')}.`)
  }
  // Last, so that they stand before the reader: the addresses to open.
  const all = shownIn(running, bundled).map((shown) => ({ shown, served: serverOf(pages, shown) }))
  for (const [at, { shown, served }] of all.entries()) {
    const port = asked.port === 0 ? 0 : asked.port + at
    await listen(served.server, { ...asked, port }, shown.title)
  }
  if (running !== null) again(running.exchange, callEveryMs.demonstration)
  for (const { served } of all) await served.warm()
}

function shownIn(running: Running | null, bundled: RecordTexts): readonly Shown[] {
  if (running === null) return [filesAlone(bundled)]
  return running.centres.map(({ desk, records }) => ({
    title: `The centre of ${desk.party}`,
    desk,
    records,
  }))
}

interface Serving {
  readonly server: Server
  /** Has at hand what the first page is made of. */
  readonly warm: () => Promise<void>
}

function serverOf({ page, library }: Pages, { desk, records }: Shown): Serving {
  const content = contents(page, records)
  const app = createApp({
    desk,
    library,
    assets: readAssets(join(project, 'dist', 'web')),
    template: readFileSync(templatePath, 'utf8'),
    content,
    uptime: () => performance.now(),
    report,
  })
  const server = createPageServer({
    fetch: app.fetch,
    limits: usualServerLimits,
    proxies: desk?.proxies ?? [],
    report,
  })
  const warmed = {
    rendererFor: (seen: readonly string[]) => content(seen).renderer,
    spaces: desk === null ? [] : [...desk.spaces.keys()],
    centre: desk === null ? null : centreOf(desk),
    today: library.today(),
  }
  return { server, warm: () => warm(warmed).catch(report) }
}

/** What is shown to who reads in these spaces, kept while the records are the same. */
function contents(page: PageModule, records: Shown['records']) {
  const made = new Map<string, Content>()
  return (seen: readonly string[]): Content => {
    const now = records(seen)
    const name = seen.join(' ')
    const before = made.get(name)
    const content =
      before !== undefined && isSame(before.records, now)
        ? before
        : { renderer: page.createRenderer(now, packing), records: now }
    // The last used stand last.
    made.delete(name)
    made.set(name, content)
    const [oldest] = made.keys()
    if (made.size > setsKept && oldest !== undefined) made.delete(oldest)
    return content
  }
}

function isSame(before: RecordTexts, now: RecordTexts): boolean {
  return before.size === now.size && [...now].every(([id, text]) => before.get(id) === text)
}

function report(error: unknown): void {
  console.error(error)
}

/** Says how far it is from the second second on; nobody needs to be told of less. */
function progress(): Progress {
  const from = Date.now()
  let told = 0
  return (done, of) => {
    const tenth = Math.floor((10 * done) / of)
    if (tenth === told || Date.now() - from < 1000) return
    told = tenth
    console.log(`laying the public record into the logs of two centres: ${done} of ${of}`)
  }
}

/** Does it again and again; a time that fails is said, and the next comes in its time. */
function again(act: () => Promise<unknown>, everyMs: number): void {
  const wait = () => {
    setTimeout(() => {
      act().then(wait, (error: unknown) => {
        console.error(error)
        wait()
      })
    }, everyMs).unref()
  }
  wait()
}

/** The address where it answers. */
function listen(server: Server, { port, host }: Asked, title: string): Promise<string> {
  ending.add(server)
  return new Promise((resolve) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      refuse(sentenceOf(error, host, port))
      process.exit()
    })
    server.listen(port, host, () => {
      const place = server.address()
      const taken = typeof place === 'object' && place !== null ? place.port : port
      const shown = host.includes(':') ? `[${host}]` : host
      const address = `http://${shown}:${taken}`
      console.log(`${title} is at ${address}/`)
      resolve(address)
    })
  })
}

function sentenceOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `port ${port} of ${host} is taken: choose another with --port N, or 0 for a free one`
  }
  if (error.code === 'EACCES') return `port ${port} of ${host} may not be opened by this user`
  if (error.code === 'EADDRNOTAVAIL') return `this machine has no address ${host}`
  return error.message
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
