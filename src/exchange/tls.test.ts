// The two ends of a line against peers that are not what they should be.
import { once } from 'node:events'
import type { Server } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import {
  connect,
  type ConnectionOptions,
  createServer as createTlsServer,
  type TLSSocket,
} from 'node:tls'
import { afterEach, expect, test } from 'vitest'
import { tlsIdentity, type TlsIdentity, type Validity } from './certificate.ts'
import { usualListenerLimits } from './limits.ts'
import { LineError } from './line-error.ts'
import { createListener, type TurnedAway } from './listener.ts'
import { call, type PartyOf, peerKeyOf, tlsTerms } from './tls.ts'

const identityOf = (fill: number, validity?: Validity): TlsIdentity =>
  tlsIdentity(new Uint8Array(32).fill(fill), validity)
const [north, south, stranger] = [identityOf(1), identityOf(2), identityOf(3)]
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const parties = new Map([
  [hex(north.publicKey), 'north.example'],
  [hex(south.publicKey), 'south.example'],
])
const partyOf: PartyOf = (publicKey) => parties.get(hex(publicKey)) ?? null
const anyone: PartyOf = () => 'anyone'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

interface Listening {
  readonly port: number
  readonly turnedAway: TurnedAway[]
  readonly heard: string[]
}

async function listen(identity = north, members: PartyOf = partyOf): Promise<Listening> {
  const turnedAway: TurnedAway[] = []
  const heard: string[] = []
  const server = createListener({
    identity,
    partyOf: members,
    limits: usualListenerLimits,
    turnedAway: (connection) => void turnedAway.push(connection),
    fetch: (request, { publicKey }) => {
      heard.push(`${partyOf(publicKey) ?? 'nobody'} ${new URL(request.url).pathname}`)
      return new Response('heard')
    },
  })
  return { port: await portOf(server), turnedAway, heard }
}

async function portOf(server: Server | ReturnType<typeof createTlsServer>): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

const callFrom = (port: number, identity = south, members: PartyOf = partyOf, connectMs = 5_000) =>
  call({ host: '127.0.0.1', port, identity, partyOf: members, connectMs })

async function refusalOf(calling: Promise<TLSSocket>): Promise<LineError> {
  const error: unknown = await calling.then(
    (socket) => socket.destroy() && new Error('the connection was let through'),
    (reason: unknown) => reason,
  )
  if (error instanceof LineError) return error
  throw error
}

/** Writes a request and returns all that comes until the connection ends. */
async function exchangeOn(socket: TLSSocket, path = '/'): Promise<string> {
  let text = ''
  socket.on('data', (piece: Buffer) => (text += piece.toString('latin1')))
  socket.on('error', () => undefined)
  const end = once(socket, 'close')
  socket.write(`GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)
  await end
  return text
}

/** As a stranger's program would: it takes whatever key the other end shows. */
async function rawConnection(port: number, options: ConnectionOptions): Promise<TLSSocket> {
  const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options })
  await once(socket, 'secureConnect')
  return socket
}

const pemOf = ({ key, certificate }: TlsIdentity) => ({ key, cert: certificate })

test("centres that list each other's keys speak, and each knows the party", async () => {
  const { port, heard, turnedAway } = await listen()
  const socket = await callFrom(port)
  expect(socket.getPeerX509Certificate()?.subject).toBe('CN=mithaq')
  expect(await exchangeOn(socket, '/checkpoint')).toContain('heard')
  expect(heard).toEqual(['south.example /checkpoint'])
  expect(turnedAway).toEqual([])
})

test('the secret of a line is agreed on with ML-KEM beside X25519', async () => {
  const { port } = await listen()
  const socket = await callFrom(port)
  expect(socket.getEphemeralKeyInfo()).toMatchObject({ name: 'X25519MLKEM768' })
  expect(socket.alpnProtocol).toBe('http/1.1')
  socket.destroy()
})

test('a caller whose key stands in no roster is turned away unheard', async () => {
  const { port, heard, turnedAway } = await listen()
  const socket = await rawConnection(port, { ...pemOf(stranger) })
  expect(await exchangeOn(socket)).toBe('')
  expect(heard).toEqual([])
  expect(turnedAway).toMatchObject([{ why: 'not-a-member', publicKey: stranger.publicKey }])
})

test('a caller that shows no certificate is turned away unheard', async () => {
  const { port, heard, turnedAway } = await listen(north, anyone)
  expect(await exchangeOn(await rawConnection(port, {}))).toBe('')
  expect(heard).toEqual([])
  expect(turnedAway).toMatchObject([{ why: 'no-key', publicKey: null }])
})

test('a caller hangs up on a key that stands in no roster, before it says anything', async () => {
  const { port, heard } = await listen(stranger, anyone)
  const { code, came, remedy } = await refusalOf(callFrom(port))
  expect({ code, came }).toEqual({
    code: 'peer-not-a-member',
    came: `the key ${hex(stranger.publicKey)}`,
  })
  expect(remedy).toContain('telephone')
  expect(heard).toEqual([])
})

test('the clock does not matter: keys of past and future certificates are as good', async () => {
  const past: Validity = { from: '500101000000Z', until: '19600101000000Z' }
  const future: Validity = { from: '491231235959Z', until: '99991231235959Z' }
  for (const [mine, theirs] of [
    [past, future],
    [future, past],
  ] as const) {
    const { port, heard } = await listen(identityOf(1, mine))
    expect(await exchangeOn(await callFrom(port, identityOf(2, theirs)))).toContain('heard')
    expect(heard).toEqual(['south.example /'])
  }
})

test('TLS 1.2 is refused by the end that listens', async () => {
  const { port, heard } = await listen()
  const old = { ...pemOf(south), maxVersion: 'TLSv1.2', minVersion: 'TLSv1.2' } as const
  await expect(rawConnection(port, old)).rejects.toMatchObject({
    code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  })
  expect(heard).toEqual([])
})

test('TLS 1.2 is refused by the end that calls', async () => {
  const old = createTlsServer({ ...pemOf(north), maxVersion: 'TLSv1.2' })
  const { code } = await refusalOf(callFrom(await portOf(old)))
  expect(code).toBe('line-not-secured')
})

test('no session is resumed, so the key is shown and compared on every connection', async () => {
  const { port, heard } = await listen()
  const first = await rawConnection(port, { ...pemOf(south) })
  const sessions: Buffer[] = []
  first.on('session', (session: Buffer) => sessions.push(session))
  await exchangeOn(first)
  const session = sessions.at(-1) ?? first.getSession()
  const second = await rawConnection(port, { ...pemOf(south), ...(session && { session }) })
  expect(second.isSessionReused()).toBe(false)
  expect(await exchangeOn(second)).toContain('heard')
  expect(heard).toHaveLength(2)
})

test('a peer that resumes sessions all the same is not taken for a member', async () => {
  const { secureOptions: _, ...terms } = tlsTerms
  const server = createTlsServer({ ...terms, ...pemOf(north), requestCert: true })
  server.on('secureConnection', (socket) => socket.resume().on('error', () => undefined))
  const port = await portOf(server)
  const socket = await rawConnection(port, { ...pemOf(south), minVersion: 'TLSv1.3' })
  const [session] = (await once(socket, 'session')) as [Buffer]
  socket.destroy()
  const resumed = await rawConnection(port, { ...pemOf(south), session })
  expect(resumed.isSessionReused()).toBe(true)
  expect(peerKeyOf(resumed)).toBeNull()
  resumed.destroy()
})

test('a listener without TLS is told apart from one that is not there', async () => {
  const port = await listenWithoutTls((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  expect(await refusalOf(callFrom(port))).toMatchObject({ code: 'line-not-secured' })
  await closing.pop()?.()
  expect(await refusalOf(callFrom(port))).toMatchObject({
    code: 'line-unreachable',
    came: 'ECONNREFUSED',
    address: `https://127.0.0.1:${port}`,
  })
})

test('a peer that takes the connection and never speaks is left after the limit', async () => {
  const port = await listenWithoutTls(() => undefined)
  expect(await refusalOf(callFrom(port, south, partyOf, 30))).toMatchObject({
    code: 'line-timeout',
    expected: 'a secured connection within 30 ms',
  })
})

test('a peer that hangs up during the handshake is told apart as well', async () => {
  const port = await listenWithoutTls((socket) => socket.end())
  expect(await refusalOf(callFrom(port))).toMatchObject({ code: 'line-closed' })
})

async function listenWithoutTls(meet: (socket: Socket) => unknown): Promise<number> {
  const sockets: Socket[] = []
  const server = createTcpServer((socket) => {
    sockets.push(socket.on('error', () => undefined).resume())
    meet(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}
