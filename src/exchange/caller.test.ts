// The end that calls against peers that hold its keys and do all else wrong. Times are short
// limits that end what would never end; nothing waits for one that is long.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { type Asked, type Caller, createCaller } from './caller.ts'
import { tlsIdentity } from './certificate.ts'
import { type CallerLimits, usualCallerLimits } from './limits.ts'
import { LineError } from './line-error.ts'
import { tlsTerms } from './tls.ts'

const north = tlsIdentity(new Uint8Array(32).fill(1))
const south = tlsIdentity(new Uint8Array(32).fill(2))

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

interface Peer {
  readonly caller: Caller
  /** Connections made so far. */
  readonly connections: () => number
}

/** A caller and a peer that does with each connection what it is told to. */
async function peerThat(
  meet: (socket: TLSSocket) => void,
  limits: Partial<CallerLimits> = {},
): Promise<Peer> {
  let connections = 0
  const server = createServer({ ...tlsTerms, key: north.key, cert: north.certificate })
  server.on('secureConnection', (socket) => {
    connections += 1
    closing.push(() => socket.destroy())
    socket.on('error', () => undefined)
    meet(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.unshift(() => new Promise((resolve) => server.close(resolve)))
  const caller = createCaller({
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}/space`,
    identity: south,
    partyOf: () => 'north.example',
    limits: { ...usualCallerLimits, ...limits },
  })
  closing.push(caller.close)
  return { caller, connections: () => connections }
}

const get: Asked = { method: 'GET', path: 'checkpoint', mostBytes: 1_000 }
const head = (length: number | string) => `HTTP/1.1 200 OK\r\ncontent-length: ${length}\r\n\r\n`

async function faultOf(answer: Promise<unknown>): Promise<Pick<LineError, 'code' | 'expected'>> {
  const error: unknown = await answer.then(
    () => new Error('there was an answer'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof LineError)) throw error
  return { code: error.code, expected: error.expected }
}

test('a peer that asks to wait is asked again, and not for ever', async () => {
  let asked = 0
  let from = 2
  const { caller } = await peerThat((socket) => {
    socket.on('data', () => {
      asked += 1
      const wait = 'HTTP/1.1 429 No\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n'
      socket.write(asked < from ? wait : `${head(2)}ok`)
    })
  })
  expect([(await caller.ask(get)).status, asked]).toEqual([200, 2])
  from = Number.POSITIVE_INFINITY
  expect([(await caller.ask(get)).status, asked]).toEqual([429, 7])
})

test('a connection is kept and used again', async () => {
  const asked: string[] = []
  const { caller, connections } = await peerThat((socket) => {
    socket.on('data', (piece: Buffer) => {
      asked.push(piece.toString('latin1').split('\r\n', 1)[0] ?? '')
      socket.write(`${head(2)}ok`)
    })
  })
  const { status, body } = await caller.ask(get)
  expect([status, Buffer.from(body).toString()]).toEqual([200, 'ok'])
  await caller.ask({ ...get, path: 'tile/0/000' })
  expect(asked).toEqual(['GET /space/checkpoint HTTP/1.1', 'GET /space/tile/0/000 HTTP/1.1'])
  expect(connections()).toBe(1)
})

test('a kept connection that ends as it is used again is replaced unnoticed', async () => {
  const { caller, connections } = await peerThat((socket) => {
    socket.once('data', () => {
      socket.write(`${head(2)}ok`)
      socket.once('data', () => socket.destroy())
    })
  })
  await caller.ask(get)
  expect((await caller.ask(get)).status).toBe(200)
  expect(connections()).toBe(2)
})

test('when the peer begins anew, every kept connection is replaced', async () => {
  const { caller, connections } = await peerThat((socket) => {
    socket.once('data', () => {
      socket.write(`${head(2)}ok`)
      socket.once('data', () => socket.destroy())
    })
  })
  await Promise.all([1, 2, 3, 4].map(() => caller.ask(get)))
  expect(connections()).toBe(4)
  expect((await caller.ask(get)).status).toBe(200)
  expect(connections()).toBe(5)
})

test('a peer that hangs up on a new connection is a fault, not tried again', async () => {
  const { caller, connections } = await peerThat((socket) => {
    socket.once('data', () => socket.destroy())
  })
  expect(await faultOf(caller.ask(get))).toEqual({
    code: 'line-closed',
    expected: 'a whole answer',
  })
  expect(connections()).toBe(1)
})

test('a peer that never answers is left', async () => {
  const { caller } = await peerThat((socket) => void socket.resume(), { answerMs: 30 })
  expect(await faultOf(caller.ask(get))).toEqual({
    code: 'line-timeout',
    expected: 'the beginning of an answer within 30 ms',
  })
})

test('a peer that stops in the middle of its answer is left', async () => {
  // The same limit holds while the request is sent: a busy machine is not to stand that long.
  const { caller } = await peerThat((socket) => void socket.write(`${head(500)}half`), {
    idleMs: 2_000,
  })
  expect(await faultOf(caller.ask(get))).toEqual({
    code: 'line-timeout',
    expected: 'a piece of the answer within 2000 ms',
  })
})

test('a peer that sends byte after byte is left once the whole takes too long', async () => {
  const { caller } = await peerThat(
    (socket) => {
      socket.write(head(500))
      const drip = setInterval(() => socket.write('a'), 2)
      closing.push(() => clearInterval(drip))
    },
    { idleMs: 5_000, totalMs: 60 },
  )
  expect(await faultOf(caller.ask(get))).toEqual({
    code: 'line-timeout',
    expected: 'a whole answer within 60 ms',
  })
})

test('a peer that takes nothing of a request is left', async () => {
  const { caller } = await peerThat((socket) => void socket.pause(), { idleMs: 60 })
  const body = new Uint8Array(32 * 1024 * 1024)
  expect(await faultOf(caller.ask({ ...get, method: 'PUT', body }))).toEqual({
    code: 'line-timeout',
    expected: 'that a piece of the request is taken within 60 ms',
  })
})

test('an answer that announces too much is not begun', async () => {
  const { caller } = await peerThat((socket) => void socket.write(head(1_001)))
  expect(await faultOf(caller.ask(get))).toEqual({
    code: 'answer-too-large',
    expected: 'at most 1000 bytes',
  })
})

test('an answer without end is cut off', async () => {
  const { caller } = await peerThat((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    const more = () => {
      while (!socket.destroyed && socket.write('a'.repeat(1_000)));
    }
    socket.on('drain', more)
    more()
  })
  expect(await faultOf(caller.ask(get))).toMatchObject({ code: 'answer-too-large' })
})

test('a small answer that unpacks to a large one is not unpacked', async () => {
  const packed = gzipSync(new Uint8Array(1_000_000))
  const { caller } = await peerThat((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${packed.length}`)
    socket.write('\r\n\r\n')
    socket.write(packed)
  })
  const mostBytes = 100_000
  expect(await faultOf(caller.ask({ ...get, mostBytes }))).toMatchObject({
    code: 'answer-too-large',
  })
})

test('an answer packed wrongly is malformed', async () => {
  const { caller } = await peerThat((socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\nabcd')
  })
  expect(await faultOf(caller.ask(get))).toEqual({ code: 'answer-malformed', expected: 'gzip' })
})

test('an answer that ends early is no answer', async () => {
  const { caller } = await peerThat((socket) => void socket.end(`${head(500)}half`))
  expect(await faultOf(caller.ask(get))).toMatchObject({ code: 'line-closed' })
})

test('headers without end are cut off', async () => {
  const { caller } = await peerThat((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`)
  })
  expect(await faultOf(caller.ask(get))).toMatchObject({ code: 'line-closed' })
})

test('an answer that comes before the request was sent whole is heard', async () => {
  const { caller } = await peerThat((socket) => {
    socket.once('data', () => {
      socket.pause()
      socket.write('HTTP/1.1 409 Conflict\r\ncontent-length: 3\r\n\r\n12\n')
    })
  })
  const body = new Uint8Array(32 * 1024 * 1024)
  const answer = await caller.ask({ ...get, method: 'POST', body })
  expect([answer.status, Buffer.from(answer.body).toString()]).toEqual([409, '12\n'])
})

test('a redirect is an answer and is not followed', async () => {
  const { caller, connections } = await peerThat((socket) => {
    socket.write(
      'HTTP/1.1 302 Found\r\nlocation: https://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n',
    )
  })
  expect((await caller.ask(get)).status).toBe(302)
  expect(connections()).toBe(1)
})

test('an address without TLS is no address of a centre', () => {
  const parts = { identity: south, partyOf: () => null, limits: usualCallerLimits }
  expect(() => createCaller({ ...parts, address: 'http://127.0.0.1:8080' })).toThrow('no https')
})
