// The server of the page: `node src/http/main.ts [--port N] [--host ADDRESS]`. It prints its
// address once it answers, serves the built page and the bundled records, and stores nothing.
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import { type Listening, parseArguments, usage } from './arguments.ts'
import { readAssets } from './asset.ts'
import type { PageModule } from './page.ts'
import { readRecords } from './record.ts'

const home = join(import.meta.dirname, '..', '..')
const templatePath = join(home, 'dist', 'web', 'index.html')
const pagePath = join(home, 'dist', 'server', 'server-entry.js')
/** How long an answer under way may take once the server is asked to stop. */
const graceMs = 3_000

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) console.log(usage)
else await start(parseArguments(args))

async function start(listening: Listening | string): Promise<void> {
  if (typeof listening === 'string') return refuse(`${listening}\n\n${usage}`)
  if (!existsSync(templatePath) || !existsSync(pagePath)) {
    return refuse('the page is not built: run `npm run build`, or `npm start`, which builds it')
  }
  // React takes this as its sign to leave out what it checks during development.
  process.env['NODE_ENV'] ??= 'production'
  const page = (await import(pathToFileURL(pagePath).href)) as PageModule
  const records = readRecords(join(home, 'agreements'))
  const app = createApp({
    assets: readAssets(join(home, 'dist', 'web')),
    template: readFileSync(templatePath, 'utf8'),
    renderer: page.createRenderer(records),
    records,
    today: () => new Date().toISOString().slice(0, 10),
    report: (error) => console.error(error),
  })
  listen(createAdaptorServer({ fetch: app.fetch }) as Server, listening)
}

function listen(server: Server, { port, host }: Listening): void {
  server.on('error', (error: NodeJS.ErrnoException) => refuse(sentenceOf(error, host, port)))
  server.listen(port, host, () => {
    const address = server.address()
    const taken = typeof address === 'object' && address !== null ? address.port : port
    const shown = host.includes(':') ? `[${host}]` : host
    console.log(`Mithaq is at http://${shown}:${taken}/`)
  })
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), graceMs).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
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
