// The server in front of the routes: HTTP/1.1 that does not wait for the slow, keeps no more
// connections than it can, of one address no more than its share, and answers what it cannot read
// with a problem document. What a request means is the app's.
import { createServer, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import { plainAddress } from './address.ts'
import { securityHeaders } from './headers.ts'
import { problem, type ProblemCode } from './problem.ts'

const second = 1_000

export interface ServerLimits {
  /** For all headers of a request. */
  readonly headersMs: number
  /** For a request with its body. */
  readonly requestMs: number
  /** Without a byte in either direction, where one is due. */
  readonly idleMs: number
  /** Between two requests. A proxy that keeps connections for a minute must not find them ended. */
  readonly keepAliveMs: number
  /** How often Node looks for requests that are too slow. */
  readonly checkEveryMs: number
  readonly headerBytes: number
  readonly connections: number
  /** From one address. */
  readonly connectionsOfOne: number
}

/** A courier's bundle may take a while; a stream of changes has a byte every twenty seconds. */
export const usualServerLimits: ServerLimits = {
  headersMs: 20 * second,
  requestMs: 300 * second,
  idleMs: 120 * second,
  keepAliveMs: 65 * second,
  checkEveryMs: 5 * second,
  headerBytes: 16 * 1024,
  connections: 2_000,
  connectionsOfOne: 200,
}

export interface ServerParts {
  readonly fetch: Parameters<typeof getRequestListener>[0]
  readonly limits: ServerLimits
  /** Addresses that speak for many: they have no share. */
  readonly proxies: readonly string[]
  /** Told of every fault of ours. */
  readonly report: (error: unknown) => void
}

export function createPageServer({ fetch, limits, proxies, report }: ServerParts): Server {
  const answer = getRequestListener(fetch, {
    errorHandler: (error) => unread(error, report),
  })
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      maxHeaderSize: limits.headerBytes,
    },
    (incoming, outgoing) => {
      answering.set(incoming.socket, outgoing)
      void answer(incoming, outgoing)
    },
  )
  // What is expected of us beyond an answer is passed over, as RFC 9110 allows.
  server.on('checkExpectation', (incoming, outgoing) => server.emit('request', incoming, outgoing))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const under = answering.get(socket)
    const isBegun = under?.headersSent === true && !under.writableFinished
    if (socket.writable && !isBegun) void sayUnheard(error.code ?? '', socket)
    else socket.destroy()
  })
  server.setTimeout(limits.idleMs)
  server.maxConnections = limits.connections
  shareOut(server, limits.connectionsOfOne, new Set(proxies))
  return server
}

/** The last answer on each connection, which may be under way. */
const answering = new WeakMap<Socket, ServerResponse>()

const unheard = new Map<string, ProblemCode>([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'too-slow'],
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 'too-large'],
])

/** Of what is no HTTP, or has no end, Node makes no request: nobody else answers it. */
async function sayUnheard(code: string, socket: Socket): Promise<void> {
  const response = ofServer(problem(unheard.get(code) ?? 'bad-request', '/'))
  const body = await response.text()
  const headers = [...response.headers, ['content-length', String(Buffer.byteLength(body))]]
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const reason = STATUS_CODES[response.status] ?? ''
  const first = `HTTP/1.1 ${response.status} ${reason}\r\n`
  socket.end(`${first}${lines}connection: close\r\n\r\n${body}`, () => socket.destroy())
}

/** What is no request that a fetch could make: no host, another scheme, a backslash in the path. */
function unread(error: unknown, report: ServerParts['report']): Response {
  const isTheirs = error instanceof RequestError
  if (!isTheirs) report(error)
  return ofServer(problem(isTheirs ? 'bad-request' : 'internal', '/'))
}

function ofServer(response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value)
  return response
}

function shareOut(server: Server, most: number, proxies: ReadonlySet<string>): void {
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const from = plainAddress(socket.remoteAddress ?? '')
    if (proxies.has(from)) return
    const before = open.get(from) ?? 0
    if (before >= most) {
      socket.destroy()
      return
    }
    open.set(from, before + 1)
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1
      if (left === 0) open.delete(from)
      else open.set(from, left)
    })
  })
}
