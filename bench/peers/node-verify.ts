// Ed25519 as node:crypto verifies it, without anything around it: keys, messages and signatures lie
// ready. On one core, and in the thread pool with eight on their way. And as it signs, in the pool.
import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'

export interface Signed {
  readonly key: KeyObject
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

export function ed25519Key(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' })
}

const signing = promisify(sign)

/** Signs with a key of its own. */
export function newSigner(): (message: Uint8Array) => Promise<Uint8Array> {
  const { privateKey } = generateKeyPairSync('ed25519')
  return (message) => signing(null, message, privateKey)
}

export function verifyOnOneCore(all: readonly Signed[]): boolean {
  return all.every(({ key, message, signature }) => verify(null, message, key, signature))
}

const inFlight = 8

export function verifyOnAllCores(all: readonly Signed[]): Promise<boolean> {
  return new Promise((resolve) => {
    let next = 0
    let left = all.length
    let hold = true
    const start = (): void => {
      const one = all[next]
      if (one === undefined) return
      next += 1
      verify(null, one.message, one.key, one.signature, (error, holds) => {
        hold &&= error === null && holds
        left -= 1
        if (left === 0) resolve(hold)
        else start()
      })
    }
    for (let at = 0; at < inFlight; at += 1) start()
  })
}
