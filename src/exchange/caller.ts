// One request and its answer on a line, within limits: of times, so that a slow or silent peer is
// left; of sizes, before memory is taken, so that an endless one is. Connections are kept and used
// again. What an answer means is https-line.ts's to say; no redirect is followed.
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Agent, request } from 'node:https'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { joinBytes } from '#ledger/bytes.ts'
import type { TlsIdentity } from './certificate.ts'
import type { CallerLimits } from './limits.ts'
import { LineError } from './line-error.ts'
import { call, type PartyOf } from './tls.ts'

export interface CallerParts {
  /** Where the counterpart listens: `https://192.0.2.7:8443/3f9c1a77d2e04b18`. */
  readonly address: string
  readonly identity: TlsIdentity
  readonly partyOf: PartyOf
  readonly limits: CallerLimits
}

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Below the address, without a slash in front. */
  readonly path: string
  /** The media type of the body. */
  readonly type?: string
  readonly encoding?: 'gzip'
  readonly body?: Uint8Array
  /** The most that the body of the answer may be, unpacked. */
  readonly mostBytes: number
}

export interface Answered {
  /** Whose answer it is, for whoever has to say that it is none. */
  readonly address: string
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Uint8Array
}

export interface Caller {
  readonly address: string
  readonly ask: (asked: Asked) => Promise<Answered>
  readonly close: () => void
}

/** On one line; blobs go side by side. */
const mostConnections = 4
const mostHeaderBytes = 16 * 1024
/** Written at once: whether a peer takes anything is seen between two of them. */
const pieceBytes = 64 * 1024
const gunzipped = promisify(gunzip)

export function createCaller(parts: CallerParts): Caller {
  const base = new URL(parts.address)
  if (base.protocol !== 'https:') throw new Error(`${parts.address} is no https address`)
  const prefix = base.pathname.replace(/\/*$/, '/')
  const agent = new LineAgent(parts, base)
  const askOnce = (asked: Asked) =>
    answerTo(agent, new URL(prefix + asked.path, base), parts.limits, asked)
  const askInTime = async (asked: Asked): Promise<Answered> => {
    for (let times = 1; ; times += 1) {
      const answered = await askOnce(asked)
      const waitMs = askedToWait(answered)
      if (waitMs === null || times === mostTimes) return answered
      await setTimeout(waitMs)
    }
  }
  return {
    address: parts.address,
    // A kept connection may be closed by the other end just as it is used again, which says nothing
    // of the line; where that end began anew, all of them are. Whatever a line sends may be sent
    // twice.
    ask: async (asked) => {
      for (let stale = 0; ; stale += 1) {
        try {
          return await askInTime(asked)
        } catch (error) {
          if (!(error instanceof StaleConnection)) throw error
          if (stale === mostConnections) throw closed(error.address, error.reason)
        }
      }
    },
    close: () => agent.destroy(),
  }
}

/** How often a peer that asks to wait is asked again, and how long it may have one wait. */
const mostTimes = 5
const mostSeconds = 60

/** 429 of RFC 6585 with the seconds after which to come again; null for all else. */
function askedToWait({ status, headers }: Answered): number | null {
  const seconds = /^\d{1,2}$/.exec(headers['retry-after'] ?? '')?.[0]
  if (status !== 429 || seconds === undefined || Number(seconds) > mostSeconds) return null
  return Number(seconds) * 1000
}

/** Connections on which nothing is sent until the key of the other end was found in a roster. */
class LineAgent extends Agent {
  readonly #connect: () => ReturnType<typeof call>

  constructor({ identity, partyOf, limits: { connectMs } }: CallerParts, base: URL) {
    super({ keepAlive: true, maxSockets: mostConnections, maxCachedSessions: 0 })
    const host = base.hostname.replace(/^\[|\]$/g, '')
    const port = base.port === '' ? 443 : Number(base.port)
    this.#connect = () => call({ host, port, identity, partyOf, connectMs })
  }

  override createConnection(
    ...[, done]: Parameters<Agent['createConnection']>
  ): ReturnType<Agent['createConnection']> {
    // The types ask for a stream even beside an error.
    const failed = done as ((error: Error) => void) | undefined
    this.#connect().then(
      (socket) => done?.(null, socket),
      (error: Error) => failed?.(error),
    )
    return undefined
  }
}

class StaleConnection extends Error {
  readonly address: string
  readonly reason: Error

  constructor(address: string, reason: Error) {
    super('a kept connection has ended')
    this.address = address
    this.reason = reason
  }
}

function answerTo(agent: Agent, url: URL, limits: CallerLimits, asked: Asked): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  const { method, mostBytes } = asked
  const headers = headersOf(asked)
  const outgoing = request(url, { agent, method, headers, maxHeaderSize: mostHeaderBytes })
  let isAnswered = false
  const fail = (error: Error) => {
    watch.end()
    reject(error)
    outgoing.destroy()
  }
  const watch = watchOver(url.href, limits, fail)
  // Once an answer has begun, whatever else was to be sent does not matter any more.
  outgoing.on(
    'error',
    (error) => isAnswered || fail(faultOf(url.href, error, outgoing.reusedSocket)),
  )
  outgoing.on('socket', () => send(outgoing, asked.body, watch, () => isAnswered))
  outgoing.on('response', (response) => {
    isAnswered = true
    bodyOf(response, url.href, mostBytes, watch)
      .then((body) => {
        watch.end()
        if (!outgoing.writableFinished) outgoing.destroy()
        const { statusCode: status = 0, headers } = response
        resolve({ address: url.href, status, headers, body })
      })
      .catch(fail)
  })
  return promise
}

function headersOf({ method, type, encoding, body }: Asked): Record<string, string | number> {
  return {
    'accept-encoding': 'gzip, identity',
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    ...(method === 'GET' ? {} : { 'content-length': body?.length ?? 0 }),
  }
}

/** Whoever waits next waits no longer than the limit for what it waits for. */
interface Watch {
  readonly sending: () => void
  readonly waiting: () => void
  readonly reading: () => void
  readonly end: () => void
}

function watchOver(address: string, limits: CallerLimits, fail: (error: Error) => void): Watch {
  const { idleMs, answerMs, totalMs } = limits
  const start = (ms: number, what: string) => {
    const expected = `${what} within ${ms} ms`
    const remedy = 'try again later; what has arrived there need not be sent again'
    const fault = { code: 'line-timeout', address, expected, came: 'none', remedy } as const
    return globalThis.setTimeout(() => fail(new LineError(fault)), ms)
  }
  const total = start(totalMs, 'a whole answer')
  let next: NodeJS.Timeout | undefined
  const within = (ms: number, what: string) => () => {
    clearTimeout(next)
    next = start(ms, what)
  }
  return {
    sending: within(idleMs, 'that a piece of the request is taken'),
    waiting: within(answerMs, 'the beginning of an answer'),
    reading: within(idleMs, 'a piece of the answer'),
    end: () => {
      clearTimeout(next)
      clearTimeout(total)
    },
  }
}

function send(
  outgoing: ClientRequest,
  body: Uint8Array = new Uint8Array(),
  watch: Watch,
  isAnswered: () => boolean,
): void {
  const from = (at: number): void => {
    if (isAnswered()) return
    watch.sending()
    const next = at + pieceBytes
    if (next < body.length) return void outgoing.write(body.subarray(at, next), () => from(next))
    outgoing.end(body.subarray(at), () => isAnswered() || watch.waiting())
  }
  from(0)
}

async function bodyOf(
  response: IncomingMessage,
  address: string,
  mostBytes: number,
  watch: Watch,
): Promise<Uint8Array> {
  const announced = Number(response.headers['content-length'] ?? 0)
  if (announced > mostBytes) throw tooLarge(address, mostBytes, `${announced} bytes`)
  const pieces: Buffer[] = []
  let length = 0
  watch.reading()
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      watch.reading()
      length += piece.length
      if (length > mostBytes) throw tooLarge(address, mostBytes, `${length} bytes and more`)
      pieces.push(piece)
    }
  } catch (error) {
    throw error instanceof LineError ? error : closed(address, error as Error)
  }
  const body = joinBytes(pieces)
  if (response.headers['content-encoding'] !== 'gzip') return body
  return unpack(body, address, mostBytes)
}

/** A few bytes can unpack to gigabytes; what is beyond the limit is not unpacked. */
async function unpack(packed: Uint8Array, address: string, mostBytes: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await gunzipped(packed, { maxOutputLength: mostBytes }))
  } catch (error) {
    const came = (error as NodeJS.ErrnoException).code ?? 'unreadable bytes'
    if (came === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(address, mostBytes, 'more, unpacked')
    const remedy = 'tell the other centre; its answer is damaged'
    throw new LineError({ code: 'answer-malformed', address, expected: 'gzip', came, remedy })
  }
}

const tooLarge = (address: string, mostBytes: number, came: string): LineError =>
  new LineError({
    code: 'answer-too-large',
    address,
    expected: `at most ${mostBytes} bytes`,
    came,
    remedy: 'tell the other centre; no answer of this path can be so large',
  })

function faultOf(address: string, error: NodeJS.ErrnoException, isReused: boolean): Error {
  if (error instanceof LineError) return error
  const isClosed = error.code === 'ECONNRESET' || error.code === 'EPIPE'
  return isClosed && isReused ? new StaleConnection(address, error) : closed(address, error)
}

const closed = (address: string, error: NodeJS.ErrnoException): LineError =>
  new LineError(
    {
      code: 'line-closed',
      address,
      expected: 'a whole answer',
      came: error.code ?? error.message,
      remedy: 'try again later; if it lasts, ask whether the other roster lists the TLS key here',
    },
    error,
  )
