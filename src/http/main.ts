// The server of the pages: `node src/http/main.ts`, with the options of arguments.ts. It runs the
// demonstration centres and a page for each of them, or one page over the bundled record files, and
// prints an address once it answers there.
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { shelf } from '#agreements/index.ts'
import { type Content, createApp } from './app.ts'
import { type Listening, parseArguments, usage } from './arguments.ts'
import { readAssets } from './asset.ts'
import type { PageModule, RecordTexts } from './page.ts'
import { readRecords } from './record.ts'
import type { Demonstration } from './demonstration/demonstration.ts'
import { openDemonstration, type Progress } from './demonstration/wiring.ts'
import type { Desk } from './api/desk.ts'
import { libraryOf, type Library } from './api/library.ts'

const home = join(import.meta.dirname, '..', '..')
const templatePath = join(home, 'dist', 'web', 'index.html')
const pagePath = join(home, 'dist', 'server', 'server-entry.js')
/** How long an answer under way may take once the server is asked to stop. */
const graceMs = 3_000
/** How often the demonstration centres look whether there is something new. */
const exchangeEveryMs = 5_000

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) console.log(usage)
else await start(parseArguments(args))

/** One page, and whose centre it shows. */
interface Shown {
  readonly title: string
  /** Null where no centre is run. */
  readonly desk: Desk | null
  readonly records: () => RecordTexts
}

async function start(listening: Listening | string): Promise<void> {
  if (typeof listening === 'string') return refuse(`${listening}\n\n${usage}`)
  if (!existsSync(templatePath) || !existsSync(pagePath)) {
    return refuse('the page is not built: run `npm run build`, or `npm start`, which builds it')
  }
  // React takes this as its sign to leave out what it checks during development.
  process.env['NODE_ENV'] ??= 'production'
  const page = (await import(pathToFileURL(pagePath).href)) as PageModule
  const bundled = readRecords(join(home, 'agreements'))
  const demonstration =
    listening.data === null ? null : await openDemonstration(listening.data, bundled, progress())
  const library = libraryOf(shelf, bundled, () => new Date().toISOString().slice(0, 10))
  for (const [at, shown] of shownIn(demonstration, bundled).entries()) {
    const port = listening.port === 0 ? 0 : listening.port + at
    await listen(serverOf(page, shown, library), { ...listening, port }, shown.title)
  }
  if (demonstration !== null) {
    console.log(`They exchange what they have over ${demonstration.doors.join(' and ')}`)
    console.log('The record is reconstructed from public sources, signed with demonstration keys.')
    keepExchanging(demonstration)
  }
}

function shownIn(
  demonstration: Demonstration | null,
  bundled: RecordTexts,
): readonly [Shown, ...Shown[]] {
  const files: Shown = { title: 'Mithaq', desk: null, records: () => bundled }
  if (demonstration === null) return [files]
  const centres = demonstration.centres.map(({ desk, records }) => ({
    title: `The centre of ${desk.party}`,
    desk,
    records,
  }))
  const [first = files, ...others] = centres
  return [first, ...others]
}

function serverOf(page: PageModule, { desk, records }: Shown, library: Library): Server {
  let content: Content | null = null
  let made: RecordTexts | null = null
  const app = createApp({
    desk,
    library,
    assets: readAssets(join(home, 'dist', 'web')),
    template: readFileSync(templatePath, 'utf8'),
    content: () => {
      const now = records()
      if (content === null || !isSame(made, now)) {
        content = { renderer: page.createRenderer(now), records: now }
        made = now
      }
      return content
    },
    report: (error) => console.error(error),
  })
  return createAdaptorServer({ fetch: app.fetch }) as Server
}

function isSame(before: RecordTexts | null, now: RecordTexts): boolean {
  return before?.size === now.size && [...now].every(([id, text]) => before.get(id) === text)
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

/** One exchange after the other; one that fails is said, and the next comes in its time. */
function keepExchanging({ exchange }: Demonstration): void {
  const again = () => {
    setTimeout(() => {
      exchange().then(again, (error: unknown) => {
        console.error(error)
        again()
      })
    }, exchangeEveryMs).unref()
  }
  again()
}

function listen(server: Server, { port, host }: Listening, title: string): Promise<void> {
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), graceMs).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  return new Promise((resolve) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      refuse(sentenceOf(error, host, port))
      process.exit()
    })
    server.listen(port, host, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      const shown = host.includes(':') ? `[${host}]` : host
      console.log(`${title} is at http://${shown}:${taken}/`)
      resolve()
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
