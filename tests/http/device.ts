// A passkey device for tests, written on WebAuthn Level 3 and CTAP 2: an ES256 key, attestation
// "none". It is not the library that the server checks with.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

interface CreationOptions {
  readonly challenge: string
  readonly rp: { readonly id: string }
}

interface RequestOptions {
  readonly challenge: string
  readonly rpId: string
}

export interface Device {
  readonly create: (options: CreationOptions, origin: string) => Record<string, unknown>
  readonly get: (options: RequestOptions, origin: string) => Record<string, unknown>
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()
const userPresent = 0x01
const userVerified = 0x04
const hasCredential = 0x40

export function device(): Device {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0
  const dataFor = (rpId: string, flags: number): Buffer => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.of(flags), count])
  }
  return {
    create: ({ challenge, rp }, origin) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const data = Buffer.concat([
        dataFor(rp.id, userPresent | userVerified | hasCredential),
        Buffer.alloc(16),
        length,
        id,
        coseKey(publicKey),
      ])
      const object = Buffer.concat([
        Buffer.of(0xa3),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.of(0xa0),
        text('authData'),
        bytes(data),
      ])
      const clientDataJSON = clientData('webauthn.create', challenge, origin)
      return answer(id, {
        clientDataJSON: clientDataJSON.toString('base64url'),
        attestationObject: object.toString('base64url'),
      })
    },
    get: ({ challenge, rpId }, origin) => {
      const data = dataFor(rpId, userPresent | userVerified)
      const client = clientData('webauthn.get', challenge, origin)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

function answer(id: Buffer, response: object): Record<string, unknown> {
  const name = id.toString('base64url')
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** RFC 9053: kty EC2, alg ES256, crv P-256, x, y; in CBOR (RFC 8949). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const coordinate = (name: number, value: string) =>
    Buffer.concat([Buffer.of(name), bytes(Buffer.from(value, 'base64url'))])
  return Buffer.concat([
    Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01),
    coordinate(0x21, x),
    coordinate(0x22, y),
  ])
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 | value.length), Buffer.from(value)])
}

function bytes(value: Buffer): Buffer {
  if (value.length < 256) return Buffer.concat([Buffer.of(0x58, value.length), value])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(value.length)
  return Buffer.concat([Buffer.of(0x59), length, value])
}
