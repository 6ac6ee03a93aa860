// The certificate a centre shows on a line: X.509 v3 (RFC 5280) with an Ed25519 key (RFC 8410),
// signed by itself. Only the key in it counts; names and times are there because the format wants
// them, and say nothing. The same key always gives the same bytes. It reads no certificate: Node
// does, and tls.ts looks at the key alone.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'

/** What TLS needs of a centre's key of the role `tls`. */
export interface TlsIdentity {
  /** The private key, PKCS #8 as PEM: the form that Node's TLS takes. */
  readonly key: string
  readonly certificate: string
  /** The 32 bytes that stand in the roster. */
  readonly publicKey: Uint8Array
}

export interface Validity {
  /** UTCTime, RFC 5280 section 4.1.2.5.1. */
  readonly from: string
  /** GeneralizedTime, section 4.1.2.5.2. */
  readonly until: string
}

// Keys decide and rosters say until when, so the certificate sets no bounds: the earliest time its
// format can write, and the one that section 4.1.2.5 has for "no expiration".
const always: Validity = { from: '500101000000Z', until: '99991231235959Z' }

const ed25519Oid = [0x06, 0x03, 0x2b, 0x65, 0x70]
const commonNameOid = [0x06, 0x03, 0x55, 0x04, 0x03]
/** PrivateKeyInfo of RFC 8410 section 7, up to the 32 bytes of the seed. */
const privateKeyStart = [0x30, 0x2e, 2, 1, 0, 0x30, 5, ...ed25519Oid, 4, 0x22, 4, 0x20]
const seedLength = 32

/** `seed` is the private key of RFC 8032: 32 bytes. */
export function tlsIdentity(seed: Uint8Array, validity: Validity = always): TlsIdentity {
  if (seed.length !== seedLength) throw new RangeError(`seed is of ${seed.length} bytes, not 32`)
  const privateKey = createPrivateKey({
    key: Buffer.concat([Uint8Array.from(privateKeyStart), seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = rawKeyOf(createPublicKey(privateKey))
  if (publicKey === null) throw new Error('a key made from an Ed25519 seed is not Ed25519')
  const certificate = certificateOf(privateKey, publicKey, validity)
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join(
      '\n',
    ),
    publicKey,
  }
}

/** The 32 bytes of an Ed25519 public key; null for a key of another kind. */
export function rawKeyOf(key: KeyObject): Uint8Array | null {
  if (key.asymmetricKeyType !== 'ed25519') return null
  const { x } = key.export({ format: 'jwk' })
  return x === undefined ? null : Uint8Array.from(Buffer.from(x, 'base64url'))
}

function certificateOf(key: KeyObject, publicKey: Uint8Array, { from, until }: Validity): Buffer {
  const algorithm = sequence(ed25519Oid)
  const name = sequence(
    der(tags.set, sequence(commonNameOid, der(tags.utf8String, Buffer.from('mithaq')))),
  )
  const toBeSigned = sequence(
    der(tags.version, der(tags.integer, [2])),
    der(tags.integer, serialOf(publicKey)),
    algorithm,
    name,
    sequence(der(tags.utcTime, Buffer.from(from)), der(tags.generalizedTime, Buffer.from(until))),
    name,
    sequence(algorithm, bitString(publicKey)),
  )
  return sequence(toBeSigned, algorithm, bitString(sign(null, toBeSigned, key)))
}

const tags = {
  integer: 0x02,
  bitString: 0x03,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
}

type Part = Uint8Array | readonly number[]

const sequence = (...parts: readonly Part[]): Buffer => der(tags.sequence, ...parts)
const bitString = (bytes: Uint8Array): Buffer => der(tags.bitString, [0], bytes)

/** Tag, length, contents (X.690 section 10.1); nothing here reaches 64 KiB. */
function der(tag: number, ...parts: readonly Part[]): Buffer {
  const contents = Buffer.concat(parts.map((part) => Uint8Array.from(part)))
  const { length } = contents
  const short = length < 0x80 ? [length] : undefined
  const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Uint8Array.from([tag, ...(short ?? long)]), contents])
}

// Some readers take two certificates of one issuer and one number for the same, so the number
// follows the key. Its highest bits are 01: positive, and never a byte too long.
function serialOf(publicKey: Uint8Array): Uint8Array {
  const serial = createHash('sha256').update(publicKey).digest().subarray(0, 8)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  return serial
}
