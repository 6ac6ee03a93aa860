// The published signatures of tests/vectors in one form, as hex, for every implementation of the
// ledger's cryptography to be asked about, in Node and in a browser.
import { readFileSync } from 'node:fs'
import type { Algorithm } from '#ledger/crypto.ts'

export interface SignatureVector {
  readonly name: string
  readonly algorithm: Algorithm
  readonly publicKey: string
  readonly message: string
  readonly signature: string
  readonly holds: boolean
}

interface Wycheproof {
  readonly testGroups: readonly {
    readonly publicKey: string | { readonly pk: string }
    readonly tests: readonly {
      readonly tcId: number
      readonly comment: string
      readonly msg: string
      readonly ctx?: string
      readonly sig: string
      readonly result: 'valid' | 'invalid'
    }[]
  }[]
}

export const readVectors = <T>(name: string): T =>
  JSON.parse(readFileSync(`tests/vectors/${name}`, 'utf8')) as T

/** Those of Wycheproof, but for signatures with a context: the ledger signs with none. */
export function wycheproof(algorithm: Algorithm): readonly SignatureVector[] {
  const file = { ed25519: 'ed25519_test.json', 'ml-dsa-44': 'mldsa_44_verify_test.json' }
  const { testGroups } = readVectors<Wycheproof>(`wycheproof/${file[algorithm]}`)
  return testGroups.flatMap(({ publicKey, tests }) =>
    tests
      .filter((one) => one.ctx === undefined)
      .map((one) => ({
        name: `${one.tcId} ${one.comment}`,
        algorithm,
        publicKey: typeof publicKey === 'string' ? publicKey : publicKey.pk,
        message: one.msg,
        signature: one.sig,
        holds: one.result === 'valid',
      })),
  )
}

/** Those on which libraries differ. Why the ledger accepts one alone, their ORIGIN.md says. */
export function edgeCases(): readonly SignatureVector[] {
  const cases = readVectors<{ message: string; pub_key: string; signature: string }[]>(
    'ed25519-speccheck/cases.json',
  )
  return cases.map(({ message, pub_key: publicKey, signature }, at) => {
    return {
      name: `case ${at}`,
      algorithm: 'ed25519',
      publicKey,
      message,
      signature,
      holds: at === 3,
    }
  })
}
