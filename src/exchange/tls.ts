// Who is at the other end of a line. Both ends show a certificate with an Ed25519 key in TLS 1.3
// (RFC 8446), and each lets the other speak only if that key stands in a roster. Keys decide
// alone: no authority, no name of a host, no date of a certificate (docs/decisions/
// 0020-keys-decide-who-may-speak.md). It cannot work behind a proxy that ends TLS.
import { constants } from 'node:crypto'
import { isIP } from 'node:net'
import { connect, type SecureContextOptions, type TLSSocket } from 'node:tls'
import { rawKeyOf, type TlsIdentity } from './certificate.ts'
import { LineError } from './line-error.ts'

/** The party whose roster holds this TLS key now; null where none does. */
export type PartyOf = (publicKey: Uint8Array) => string | null

/** What both ends ask of TLS. */
export const tlsTerms = {
  minVersion: 'TLSv1.3',
  maxVersion: 'TLSv1.3',
  sigalgs: 'ed25519',
  ALPNProtocols: ['http/1.1'],
  // A resumed session shows no certificate again, so none is resumed: a key that has left the
  // roster would otherwise stay welcome for as long as its session.
  secureOptions: constants.SSL_OP_NO_TICKET,
  // Nobody signs these certificates, so there is nothing to verify but that the other end holds the
  // key, which TLS 1.3 always does (CertificateVerify, section 4.4.3). The key itself is compared.
  rejectUnauthorized: false,
} satisfies SecureContextOptions & Record<string, unknown>

/** The key that the other end has shown and holds; null for none, another kind, an old session. */
export function peerKeyOf(socket: TLSSocket): Uint8Array | null {
  if (socket.getProtocol() !== 'TLSv1.3' || socket.isSessionReused()) return null
  const certificate = socket.getPeerX509Certificate()
  return certificate === undefined ? null : rawKeyOf(certificate.publicKey)
}

export interface Calling {
  readonly host: string
  readonly port: number
  readonly identity: TlsIdentity
  readonly partyOf: PartyOf
  /** For the connection and the handshake together. */
  readonly connectMs: number
}

/** A connection to one whose key is listed; nothing was sent on it but the handshake. */
export function call(calling: Calling): Promise<TLSSocket> {
  const { host, port, identity, partyOf, connectMs } = calling
  const address = `https://${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>()
  const socket = connect({
    ...tlsTerms,
    host,
    port,
    // The name is for a switch that passes TLS on by it (SNI); there is none for an address.
    ...(isIP(host) === 0 ? { servername: host } : {}),
    key: identity.key,
    cert: identity.certificate,
  })
  // Or the last piece of a request waits until the peer has said that it has the one before.
  socket.setNoDelay(true)
  const fail = (error: LineError) => {
    clearTimeout(timer)
    socket.destroy()
    // Once there is a connection, this says nothing to anyone; who uses it hears of its errors.
    reject(error)
  }
  const timer = setTimeout(() => fail(tooSlow(address, connectMs)), connectMs)
  socket.on('error', (error) => fail(failed(address, error)))
  socket.once('close', () => fail(closedEarly(address)))
  socket.once('secureConnect', () => {
    const key = peerKeyOf(socket)
    if (key === null || partyOf(key) === null) return fail(stranger(address, key))
    clearTimeout(timer)
    resolve(socket)
  })
  return promise
}

const tooSlow = (address: string, connectMs: number): LineError =>
  new LineError({
    code: 'line-timeout',
    address,
    expected: `a secured connection within ${connectMs} ms`,
    came: 'none',
    remedy: 'try again later; if it lasts, see whether the way to this address is blocked',
  })

const closedEarly = (address: string): LineError =>
  new LineError({
    code: 'line-closed',
    address,
    expected: 'the end of the handshake',
    came: 'the end of the connection',
    remedy: 'ask the other centre whether its roster lists the TLS key of this centre',
  })

/** What a call ends with before anything of TLS was said. */
const unreachable = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
])

function failed(address: string, error: NodeJS.ErrnoException): LineError {
  const came = error.code ?? error.message
  if (came === 'ECONNRESET' || came === 'EPIPE') return closedEarly(address)
  if (!unreachable.has(came)) return notSecured(address, error, came)
  const remedy = 'try again later; if it lasts, see whether address and port are right'
  return new LineError(
    { code: 'line-unreachable', address, expected: 'a connection', came, remedy },
    error,
  )
}

const notSecured = (address: string, error: Error, came: string): LineError =>
  new LineError(
    {
      code: 'line-not-secured',
      address,
      expected: 'TLS 1.3 with an Ed25519 key',
      came,
      remedy: 'see that a centre listens there and that nothing between the two ends TLS',
    },
    error,
  )

function stranger(address: string, key: Uint8Array | null): LineError {
  const came = key === null ? 'no Ed25519 key' : `the key ${Buffer.from(key).toString('hex')}`
  return new LineError({
    code: 'peer-not-a-member',
    address,
    expected: 'a TLS key that stands in a roster of the space',
    came,
    remedy: 'compare the key by telephone; if it is theirs, their roster must list it first',
  })
}
