// Forks: two heads of one log that no log can have, proven to whoever knows its key.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleLog, type SampleLog } from '../../tests/ledger/sample-log.ts'
import { crypto, keyNamed, partyA, slug } from '../../tests/ledger/sample-space.ts'
import { concatBytes, decodeUtf8, encodeUtf8 } from './bytes.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { checkFork, type Fork, formatFork, parseFork, proveFork, type SignedHead } from './fork.ts'
import type { SignerKey } from './key.ts'
import { originOf } from './names.ts'
import { signText } from './note.ts'

const origin = originOf(partyA, slug)
let signer: SignerKey
beforeAll(async () => {
  signer = await keyNamed(origin)
})

/** A log whose entries are the letters of a word. */
const grown = (word: string, of = origin): SampleLog =>
  sampleLog(of, word.split('').map(encodeUtf8))

async function signedHead(word: string, by = signer): Promise<SignedHead> {
  const { head } = grown(word, by.verifier.name)
  const text = formatCheckpoint(head)
  return { head, note: { text, signatures: [await signText(crypto, text, by)] } }
}

async function forkOf(one: string, other: string): Promise<Fork> {
  const heads = [await signedHead(one), await signedHead(other)] as const
  return proveFork(crypto, heads, grown(one.length > other.length ? one : other).read)
}
async function checked(fork: Fork): Promise<string> {
  const forked = await checkFork(crypto, fork, [signer.verifier])
  return forked.ok ? forked.value : forked.refusal.code
}

describe('two heads of one log', () => {
  test.each([
    ['abcd', 'abcx'],
    ['abcd', 'abcxe'],
    ['abcd', 'xbcdefg'],
    ['abc', 'abdefghijklm'],
    ['a', 'xb'],
    ['abcdefgh', 'abcdefgxijklmnop'],
    ['abcde', 'abcdx'],
  ])('of %s and %s are a fork, in either order', async (one, other) => {
    expect(await checked(await forkOf(one, other))).toBe(origin)
    expect(await forkOf(other, one)).toEqual(await forkOf(one, other))
  })

  test.each([
    ['abcd', 'abcd'],
    ['abcd', 'abcde'],
    ['a', 'abcdefgh'],
    ['abcdefg', 'abcdefghi'],
    ['', 'abc'],
  ])('of %s and %s are none', async (one, other) => {
    expect(await checked(await forkOf(one, other))).toBe('no-fork')
  })

  test('are no fork of a log that did not sign both', async () => {
    const fork = await forkOf('abcd', 'abxde')
    const stranger = await keyNamed('b.example/mithaq/sample')
    const forged = { ...fork, newer: await signedHead('abxde', stranger) }
    expect(await checked(forged)).toBe('no-fork')
    const unsigned = {
      ...fork,
      older: { ...fork.older, note: { ...fork.older.note, signatures: [] } },
    }
    expect(await checked(unsigned)).toBe('not-signed-by-a-known-key')
    expect(await checkFork(crypto, fork, [stranger.verifier])).toMatchObject({
      refusal: { code: 'not-signed-by-a-known-key' },
    })
  })

  test('are no fork by a proof that is not one', async () => {
    const fork = await forkOf('abcd', 'abxdefg')
    const { beginning } = fork
    const wrong = [
      { ...beginning!, root: grown('abcx').head.root },
      { ...beginning!, proof: beginning!.proof.slice(1) },
      { ...beginning!, proof: [...beginning!.proof, new Uint8Array(32)] },
    ]
    for (const one of wrong) {
      expect(await checked({ ...fork, beginning: one })).toBe('proof-does-not-hold')
    }
    const innocent = await forkOf('abcd', 'abcdefg')
    expect(await checked({ ...innocent, beginning: wrong[0]! })).toBe('proof-does-not-hold')
  })
})

describe('a file of evidence', () => {
  test('is read as it was written', async () => {
    for (const fork of [await forkOf('abcd', 'abcx'), await forkOf('abcd', 'abcxefg')]) {
      expect(parseFork(formatFork(fork))).toEqual({ ok: true, value: fork })
    }
  })

  test('has the smaller head first, and a proof just where the sizes differ', async () => {
    const fork = await forkOf('abcd', 'abcxefg')
    const { beginning, ...bare } = fork
    const equal = await forkOf('abcd', 'abcx')
    for (const wrong of [
      bare,
      { ...fork, older: fork.newer, newer: fork.older },
      { ...equal, beginning: beginning! },
      { older: equal.newer, newer: equal.older },
    ]) {
      expect(parseFork(formatFork(wrong))).toMatchObject({ ok: false })
    }
  })

  test('with any byte altered is refused, or shows no fork', async () => {
    const file = formatFork(await forkOf('abcd', 'abcxefg'))
    for (let at = 0; at < file.length; at += 1) {
      const altered = Uint8Array.from(file)
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 7))
      const fork = parseFork(altered)
      expect(fork.ok ? await checked(fork.value) : 'refused').not.toBe(origin)
    }
  })

  test('of any bytes is read or refused, and what is read is written as it was', async () => {
    const file = formatFork(await forkOf('abcd', 'abcxefg'))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat({ max: file.length }), (bytes, at) => {
        expect(typeof parseFork(bytes).ok).toBe('boolean')
        const altered = concatBytes(file.subarray(0, at), bytes, file.subarray(at + bytes.length))
        const fork = parseFork(altered)
        expect(decodeUtf8(fork.ok ? formatFork(fork.value) : altered)).toBe(decodeUtf8(altered))
      }),
    )
  })
})
