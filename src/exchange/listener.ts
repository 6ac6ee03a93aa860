// The end of a line that listens: an HTTPS server that hands a request to its application only
// after the key of the other end was found in a roster, and that does not wait for the slow. It
// knows no path and no agreement; what a request means is the application's (app.ts).
import { createServer, type Server } from 'node:https'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { getRequestListener } from '@hono/node-server'
import { pace } from '#centre/pace.ts'
import type { TlsIdentity } from './certificate.ts'
import type { ListenerLimits } from './limits.ts'
import { problemResponse } from './problem.ts'
import { cameIn } from './request-body.ts'
import { type PartyOf, peerKeyOf, tlsTerms } from './tls.ts'

/** What the application is told about a request beside the request. */
export interface Peer {
  /** The 32 bytes of the TLS key that the other end holds. */
  readonly publicKey: Uint8Array
}

/** A connection that was ended before a byte of it was read. */
export interface TurnedAway {
  readonly from: string
  readonly why: 'no-key' | 'not-a-member' | 'too-many-connections'
  readonly publicKey: Uint8Array | null
}

export interface ListenerParts {
  readonly identity: TlsIdentity
  readonly partyOf: PartyOf
  readonly fetch: (request: Request, peer: Peer) => Response | Promise<Response>
  readonly limits: ListenerLimits
  readonly turnedAway: (connection: TurnedAway) => void
}

export function createListener(parts: ListenerParts): Server {
  const { identity, partyOf, fetch, limits } = parts
  const peers = new WeakMap<object, Uint8Array>()
  const requests = pace(limits.requestsAMinute, minute, () => performance.now())
  const answer = getRequestListener(
    (request, { incoming }) => {
      const publicKey = peers.get(incoming.socket)
      if (publicKey === undefined) throw new Error('a request came on a connection not let in')
      const waitMs = requests.wait(Buffer.from(publicKey).toString('hex'))
      if (waitMs !== null) return tooMany(limits.requestsAMinute, waitMs)
      cameIn(request, incoming)
      return fetch(request, { publicKey })
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer(
    {
      ...tlsTerms,
      key: identity.key,
      cert: identity.certificate,
      requestCert: true,
      handshakeTimeout: limits.handshakeMs,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      maxHeaderSize: limits.headerBytes,
    },
    (incoming, outgoing) => {
      // A roster may have changed while the connection stood.
      const publicKey = peers.get(incoming.socket)
      if (publicKey === undefined || partyOf(publicKey) === null) incoming.socket.destroy()
      else void answer(incoming, outgoing)
    },
  )
  server.maxConnections = limits.connections
  // None of the other times runs while an answer waits for somebody who does not read it.
  server.timeout = limits.takenMs
  guard(server, peers, parts)
  spare(server, limits.callsAMinute)
  return server
}

const minute = 60_000

function tooMany(most: number, waitMs: number): Response {
  const expected = `at most ${most} a minute`
  const detail = { code: 'too-many-requests', place: 'requests', value: 'more', expected }
  const response = problemResponse(429, detail)
  response.headers.set('retry-after', String(Math.ceil(waitMs / 1000)))
  return response
}

/** Who calls too often is not even asked for a key: a handshake costs more than a call. */
function spare(server: Server, callsAMinute: number): void {
  const calls = pace(callsAMinute, minute, () => performance.now())
  server.prependListener('connection', (socket: Socket) => {
    if (calls.wait(socket.remoteAddress ?? '') !== null) socket.destroy()
  })
}

/** Puts the comparison of keys before HTTP: whoever is not let in never reaches the parser. */
function guard(server: Server, peers: WeakMap<object, Uint8Array>, parts: ListenerParts): void {
  const { partyOf, limits, turnedAway } = parts
  const [read, ...others] = server.listeners('secureConnection')
  if (read === undefined || others.length > 0) {
    throw new Error('this Node attaches HTTP to TLS in a way that is not known here')
  }
  const open = new Map<string, number>()
  server.removeAllListeners('secureConnection')
  server.on('secureConnection', (socket: TLSSocket) => {
    const from = `${socket.remoteAddress ?? ''}:${socket.remotePort ?? ''}`
    const turnAway = (why: TurnedAway['why'], publicKey: Uint8Array | null) => {
      socket.destroy()
      turnedAway({ from, why, publicKey })
    }
    const publicKey = peerKeyOf(socket)
    if (publicKey === null) return turnAway('no-key', null)
    if (partyOf(publicKey) === null) return turnAway('not-a-member', publicKey)
    const name = Buffer.from(publicKey).toString('hex')
    const before = open.get(name) ?? 0
    if (before >= limits.connectionsOfOne) return turnAway('too-many-connections', publicKey)
    open.set(name, before + 1)
    socket.once('close', () => {
      const left = (open.get(name) ?? 1) - 1
      if (left === 0) open.delete(name)
      else open.set(name, left)
    })
    peers.set(socket, publicKey)
    read.call(server, socket)
  })
  // A handshake that fails is the other end's affair; without a listener Node ends the socket.
  server.on('tlsClientError', (_error, socket) => socket.destroy())
}
