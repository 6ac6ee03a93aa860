// Hybrid recipients of age (c2sp.org/age, "The ML-KEM-768 + X25519 hybrid recipient type") on
// node:crypto, a hundred times faster than in script: the KEM MLKEM768-X25519 of
// draft-ietf-hpke-pq (X-Wing's combiner), the key schedule of HPKE (RFC 9180, 5.1, mode base,
// HKDF-SHA256, ChaCha20Poly1305). The file round it is made and read by the package age-encryption.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  hash,
  createHash,
  type KeyObject,
} from 'node:crypto'
import { base64nopad, bech32 } from '@scure/base'
import { type Identity, type Recipient, Stanza } from 'age-encryption'

const stanzaType = 'mlkem768x25519'
const info = Buffer.from(`age-encryption.org/${stanzaType}`)
const lengths = { latticeKey: 1184, latticeText: 1088, curve: 32, seed: 32, wrapped: 32, tag: 16 }

// DER in front of the raw key: RFC 9935 for ML-KEM, with the private key as its seed alone, and
// RFC 8410 for X25519.
const prefix = {
  latticePublic: Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex'),
  latticePrivate: Buffer.from('3054020100300b060960864801650304040204428040', 'hex'),
  curvePublic: Buffer.from('302a300506032b656e032100', 'hex'),
  curvePrivate: Buffer.from('302e020100300506032b656e04220420', 'hex'),
}
const latticeSeed = 64
const xWing = Buffer.from('\\.//^\\')

/** Throws where the text is no hybrid recipient, or its checksum or key is wrong. */
export function hybridRecipient(text: string): Recipient {
  const { prefix: name, words } = bech32.decode(text, false)
  const bytes = Buffer.from(bech32.fromWords(words))
  if (name !== 'age1pq' || bytes.length !== lengths.latticeKey + lengths.curve) {
    throw new Error('no hybrid recipient')
  }
  const lattice = publicKey(prefix.latticePublic, bytes.subarray(0, lengths.latticeKey))
  const rawCurve = bytes.subarray(lengths.latticeKey)
  return {
    wrapFileKey(fileKey) {
      const ephemeral = generateKeyPairSync('x25519')
      const share = rawPublic(ephemeral.publicKey)
      const { sharedKey, ciphertext } = encapsulate(lattice)
      const shared = agreed(ephemeral.privateKey, rawCurve)
      const { key, nonce } = schedule(combined(sharedKey, shared, share, rawCurve))
      const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: lengths.tag })
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
      const text = base64nopad.encode(Buffer.concat([ciphertext, share]))
      return [new Stanza([stanzaType, text], body)]
    },
  }
}

/** Throws where the text is no hybrid identity, or its checksum is wrong. */
export function hybridIdentity(text: string): Identity {
  const { prefix: name, bytes } = bech32.decodeToBytes(text)
  if (name.toUpperCase() !== 'AGE-SECRET-KEY-PQ-' || bytes.length !== lengths.seed) {
    throw new Error('no hybrid identity')
  }
  const seeds = createHash('shake256', { outputLength: latticeSeed + lengths.curve })
    .update(bytes)
    .digest()
  const lattice = privateKey(prefix.latticePrivate, seeds.subarray(0, latticeSeed))
  const curve = curveSecret(seeds.subarray(latticeSeed))
  const rawCurve = rawPublic(createPublicKey(curve))
  return {
    unwrapFileKey(stanzas) {
      for (const stanza of stanzas) {
        if (stanza.args[0] !== stanzaType) continue
        const opened = opens(checked(stanza))
        if (opened !== null) return opened
      }
      return null
    },
  }

  function opens({ ciphertext, share, body }: Wrapped): Uint8Array | null {
    const shared = agreed(curve, share)
    const { key, nonce } = schedule(
      combined(decapsulate(lattice, ciphertext), shared, share, rawCurve),
    )
    const at = body.length - lengths.tag
    const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: lengths.tag })
    cipher.setAuthTag(body.subarray(at))
    try {
      const opened = Buffer.concat([cipher.update(body.subarray(0, at)), cipher.final()])
      return new Uint8Array(opened)
    } catch {
      // It was wrapped for another.
      return null
    }
  }
}

/** The private key of X25519, RFC 7748, from its 32 bytes. */
export const curveSecret = (raw: Buffer): KeyObject => privateKey(prefix.curvePrivate, raw)

/** X25519 with a public key of 32 bytes. Throws where nothing but zeros comes of it. */
export function agreed(secret: KeyObject, share: Buffer): Buffer {
  return diffieHellman({ privateKey: secret, publicKey: publicKey(prefix.curvePublic, share) })
}

interface Wrapped {
  readonly ciphertext: Buffer
  readonly share: Buffer
  readonly body: Uint8Array
}

function checked({ args, body }: Stanza): Wrapped {
  const bytes = args.length === 2 ? Buffer.from(base64nopad.decode(args[1]!)) : Buffer.alloc(0)
  const isWhole = bytes.length === lengths.latticeText + lengths.curve
  if (!isWhole || body.length !== lengths.wrapped) throw new Error(`invalid ${stanzaType} stanza`)
  const at = lengths.latticeText
  return { ciphertext: bytes.subarray(0, at), share: bytes.subarray(at), body }
}

const publicKey = (der: Buffer, raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([der, raw]), format: 'der', type: 'spki' })

const privateKey = (der: Buffer, raw: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([der, raw]), format: 'der', type: 'pkcs8' })

const rawPublic = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(prefix.curvePublic.length)

/** The shared secret of both: as strong as the stronger. */
function combined(lattice: Buffer, curve: Buffer, share: Buffer, recipient: Buffer): Buffer {
  return hash('sha3-256', Buffer.concat([lattice, curve, share, recipient, xWing]), 'buffer')
}

// RFC 9180, 5.1: the KEM's number, then HKDF-SHA256 and ChaCha20Poly1305.
const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.from('647a00010003', 'hex')])
const version = Buffer.from('HPKE-v1')
const none = Buffer.alloc(0)
const context = Buffer.concat([
  Buffer.from([0]),
  extracted(none, 'psk_id_hash', none),
  extracted(none, 'info_hash', info),
])

function schedule(shared: Buffer): { readonly key: Buffer; readonly nonce: Buffer } {
  const secret = extracted(shared, 'secret', none)
  return { key: expanded(secret, 'key', 32), nonce: expanded(secret, 'base_nonce', 12) }
}

function extracted(salt: Buffer, name: string, input: Buffer): Buffer {
  const labelled = Buffer.concat([version, suite, Buffer.from(name), input])
  return createHmac('sha256', salt).update(labelled).digest()
}

/** One block is enough for what is asked here: at most 32 bytes. */
function expanded(secret: Buffer, name: string, length: number): Buffer {
  const size = Buffer.from([length >> 8, length & 0xff])
  const labelled = Buffer.concat([size, version, suite, Buffer.from(name), context])
  const block = createHmac('sha256', secret)
    .update(labelled)
    .update(Buffer.from([1]))
    .digest()
  return block.subarray(0, length)
}
