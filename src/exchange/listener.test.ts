// The end that listens against members that are slow, many, or members no longer.
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { afterEach, expect, test } from 'vitest'
import { type TlsIdentity, tlsIdentity } from './certificate.ts'
import { type ListenerLimits, usualListenerLimits } from './limits.ts'
import { createListener, type ListenerParts, type TurnedAway } from './listener.ts'
import { call, type PartyOf } from './tls.ts'

const north = tlsIdentity(new Uint8Array(32).fill(1))
const south = tlsIdentity(new Uint8Array(32).fill(2))
const east = tlsIdentity(new Uint8Array(32).fill(3))
const anyone: PartyOf = () => 'anyone'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

interface Listening {
  readonly connect: (identity?: TlsIdentity) => Promise<TLSSocket>
  readonly turnedAway: TurnedAway[]
  /** Settles when the next connection that comes is closed at this end. */
  readonly nextClosed: () => Promise<void>
}

const readWhole = async (request: Request): Promise<Response> =>
  new Response(`read ${(await request.text()).length}`)

async function listen(
  limits: Partial<ListenerLimits> = {},
  partyOf = anyone,
  fetch: ListenerParts['fetch'] = readWhole,
): Promise<Listening> {
  const turnedAway: TurnedAway[] = []
  const server = createListener({
    identity: north,
    partyOf,
    limits: { ...usualListenerLimits, ...limits },
    turnedAway: (connection) => void turnedAway.push(connection),
    fetch,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  const { port } = server.address() as AddressInfo
  const connect = async (identity = south) => {
    const terms = { host: '127.0.0.1', port, identity, partyOf: anyone, connectMs: 5_000 }
    const socket = (await call(terms)).on('error', () => undefined)
    closing.unshift(() => socket.destroy())
    return socket
  }
  const nextClosed = async () => {
    const [socket] = (await once(server, 'connection')) as [Socket]
    await once(socket, 'close')
  }
  return { connect, turnedAway, nextClosed }
}

/** All that comes until the other end closes. */
async function restOf(socket: TLSSocket): Promise<string> {
  let text = ''
  socket.on('data', (piece: Buffer) => (text += piece.toString('latin1')))
  await new Promise((resolve) => socket.once('close', resolve))
  return text
}

const get = 'GET / HTTP/1.1\r\nhost: a\r\n\r\n'

test('a caller that never ends its headers is cut off', async () => {
  const { connect } = await listen({ headersMs: 40, checkEveryMs: 10 })
  const socket = await connect()
  socket.write('GET / HTTP/1.1\r\nhost: a\r\nx-slow: ')
  expect(await restOf(socket)).toMatch(/^HTTP\/1.1 408 /)
})

test('a caller that sends its body a byte at a time is cut off', async () => {
  const { connect } = await listen({ headersMs: 20, requestMs: 80, checkEveryMs: 10 })
  const socket = await connect()
  socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000000\r\n\r\n')
  const drip = setInterval(() => socket.write('a'), 5)
  closing.unshift(() => clearInterval(drip))
  // Its own bytes may cross the answer and end the connection before that is read.
  expect(await restOf(socket)).toMatch(/^$|^HTTP\/1.1 408 /)
})

test('a caller that does not read its answer is cut off', async () => {
  const { connect, nextClosed } = await listen({ takenMs: 40 }, anyone, () => {
    // More than the buffers of two ends take.
    return new Response(new Uint8Array(32 * 1024 * 1024))
  })
  const closed = nextClosed()
  const socket = await connect()
  socket.pause()
  socket.write(get)
  await closed
  const rest = restOf(socket)
  socket.resume()
  expect((await rest).length).toBeLessThan(32 * 1024 * 1024)
})

test('headers beyond all measure are refused', async () => {
  const { connect } = await listen({ headerBytes: 1_000 })
  const socket = await connect()
  socket.write(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(2_000)}\r\n\r\n`)
  expect(await restOf(socket)).toMatch(/^HTTP\/1.1 431 /)
})

test('one member has no more connections than its share', async () => {
  const { connect, turnedAway } = await listen({ connectionsOfOne: 2 })
  const [first] = [await connect(), await connect()]
  const third = await connect()
  third.write(get)
  expect(await restOf(third)).toBe('')
  expect(turnedAway).toMatchObject([{ why: 'too-many-connections', publicKey: south.publicKey }])
  first.destroy()
  // The other end hears of it when it hears of it: a place is free once one is given.
  for (;;) {
    const socket = await connect()
    socket.write('GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
    if ((await restOf(socket)).includes('read 0')) break
  }
})

test('a member that asks too often is told when to come again, and another is not', async () => {
  const { connect } = await listen({ requestsAMinute: 2 })
  const socket = await connect()
  const statuses: string[] = []
  for (let asked = 0; asked < 3; asked += 1) {
    socket.write(get)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    statuses.push(answer.toString('latin1'))
  }
  expect(statuses.map((one) => one.slice(9, 12))).toEqual(['200', '200', '429'])
  expect(statuses[2]).toMatch(/\r\nretry-after: (?:29|30)\r\n/i)
  expect(statuses[2]).toContain('application/problem+json')
  const other = await connect(east)
  other.write(get)
  const [answer] = (await once(other, 'data')) as [Buffer]
  expect(answer.toString('latin1')).toContain('200 OK')
})

test('an address that calls too often is left before the handshake', async () => {
  const { connect } = await listen({ callsAMinute: 2 })
  for (const socket of [await connect(), await connect()]) {
    socket.write(get)
    await once(socket, 'data')
  }
  await expect(connect()).rejects.toMatchObject({ code: 'line-closed' })
})

test('a member that leaves the roster is cut off at its next request', async () => {
  let listed = true
  const { connect } = await listen({}, () => (listed ? 'south.example' : null))
  const socket = await connect()
  socket.write(get)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString('latin1')).toContain('200 OK')
  listed = false
  socket.write(get)
  expect(await restOf(socket)).toBe('')
})
