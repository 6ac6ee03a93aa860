// A desk behind the real server, on a free port of the loopback address, with records in place of
// built pages: what is asked goes through sockets, byte for byte as a test writes it.
import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Desk } from '#http/api/desk.ts'
import { createApp } from '#http/app.ts'
import type { Library } from '#http/api/library.ts'
import { assetOf } from '#http/asset.ts'
import { packing } from '#http/packing.ts'
import type { PageModule, RecordTexts } from '#http/page.ts'
import { createPageServer, type ServerLimits, usualServerLimits } from '#http/server.ts'
import { library as sample } from './desks.ts'

export interface Served {
  readonly port: number
  /** Everything that is answered until the connection ends. */
  readonly say: (request: string | Uint8Array) => Promise<string>
  readonly open: () => Promise<Socket>
  readonly faults: readonly unknown[]
  readonly stop: () => Promise<void>
}

interface Serving {
  readonly limits?: Partial<ServerLimits>
  readonly records?: RecordTexts
  readonly library?: Library
  readonly uptime?: () => number
}

export async function serveDesk(desk: Desk | null, serving: Serving = {}): Promise<Served> {
  const { limits = {}, records = new Map<string, string>() } = serving
  const { library = sample, uptime = () => performance.now() } = serving
  const faults: unknown[] = []
  const report = (error: unknown) => void faults.push(error)
  const app = createApp({
    desk,
    library,
    assets: new Map([['/assets/a-1.js', assetOf('/assets/a-1.js', Buffer.from('1'))]]),
    template: '<!doctype html><html><head><title>x</title></head><div id="root"></div></html>',
    content: (seen) => {
      const hidden = [...(desk?.spaces.keys() ?? [])].filter((space) => !seen.includes(space))
      const shown = new Map([...records].filter(([id]) => !hidden.includes(id)))
      return { renderer: recordsAsPages.createRenderer(shown, packing), records: shown }
    },
    uptime,
    report,
  })
  const server = createPageServer({
    fetch: app.fetch,
    limits: { ...usualServerLimits, ...limits },
    proxies: desk?.proxies ?? [],
    report,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const open = async () => {
    const socket = connect(port, '127.0.0.1')
    // Whoever is turned away may hear of it as an error.
    socket.on('error', () => {})
    await once(socket, 'connect')
    return socket
  }
  return {
    port,
    open,
    say: async (request) => {
      const socket = await open()
      const answer = allOf(socket)
      socket.write(request)
      return answer
    },
    faults,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** All that comes until the other end closes. */
export async function allOf(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (piece: Buffer) => (text += piece.toString('utf8')))
  await new Promise((resolve) => socket.once('close', resolve))
  return text
}

/** The lines of a request, ended as HTTP ends them; the connection is not kept. */
export function request(port: number, first: string, more: readonly string[] = [], body = '') {
  const lines = [`${first} HTTP/1.1`, `host: 127.0.0.1:${port}`, 'connection: close', ...more]
  const bytes = Buffer.byteLength(body)
  if (bytes > 0) lines.push(`content-length: ${bytes}`)
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

export const json = 'content-type: application/json'

export const statusOf = (answer: string): number =>
  Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0)

/** A page that shows every record that it was made of. */
const recordsAsPages: PageModule = {
  createRenderer: (records) => {
    const text = [...records].flat().join('\n')
    return {
      render: () => ({
        status: 200,
        language: 'en',
        direction: 'ltr',
        theme: 'auto',
        title: 'x',
        body: text,
        state: '{}',
        fonts: [],
        awaited: null,
      }),
      view: () => JSON.stringify({ text }),
      agreements: () => [],
    }
  },
}
