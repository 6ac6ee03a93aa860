// Declarations: any item shown is checked, and no other is taken for it.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { keyNamed, partyA, seedOf, slug, valueOf } from '../../tests/ledger/sample-space.ts'
import { encodeUtf8 } from './bytes.ts'
import { formatCheckpoint } from './checkpoint.ts'
import {
  checkReveal,
  type Declaration,
  declarationKey,
  declarationOrigin,
  type Reveal,
  revealItem,
  sealDeclaration,
} from './declaration.ts'
import { signerKey, type SignerKey } from './key.ts'
import { originOf } from './names.ts'
import { formatNote, signText } from './note.ts'
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts'

const crypto = nodeCrypto()
const origin = declarationOrigin(partyA, slug, 1)
const items = ['silo 1', 'silo 2', 'silo 2', ''].map(encodeUtf8)

let signer: SignerKey
beforeAll(async () => {
  // The secret of the party's log, under the name of the declaration.
  const secret = { algorithm: 'ed25519', seed: seedOf(originOf(partyA, slug)) } as const
  signer = valueOf(await signerKey(crypto, origin, 0x01, secret))
})

async function signed({ head }: Declaration, by = signer): Promise<Uint8Array> {
  const text = formatCheckpoint(head)
  return formatNote({ text, signatures: [await signText(crypto, text, by)] })
}
const reveal = async (declaration: Declaration, item: number): Promise<Reveal> =>
  revealItem(crypto, declaration, declaration.indexes[item] ?? -1, await signed(declaration))

describe('a declaration', () => {
  test('shows each of its items, and nothing that it has not', async () => {
    const declaration = valueOf(sealDeclaration(crypto, origin, items, 8))
    for (const [at, item] of items.entries()) {
      const shown = await reveal(declaration, at)
      expect(shown.item).toEqual(item)
      const checked = await checkReveal(crypto, shown, [signer.verifier])
      expect(checked).toMatchObject({ ok: true, value: { checkpoint: { origin, size: 8 } } })
      const other = { ...shown, item: encodeUtf8('silo 3') }
      expect(await checkReveal(crypto, other, [signer.verifier])).toMatchObject({
        refusal: { code: 'proof-does-not-hold' },
      })
    }
  })

  test('is shown by a file that has the salt, and not without it', async () => {
    const declaration = valueOf(sealDeclaration(crypto, origin, items, 8))
    const { item, proof } = await reveal(declaration, 1)
    const read = valueOf(parseTlogProof(formatTlogProof(proof)))
    expect(await checkReveal(crypto, { item, proof: read }, [signer.verifier])).toMatchObject({
      ok: true,
    })
    for (const extra of [null, new Uint8Array(31), new Uint8Array(33)]) {
      const checked = await checkReveal(crypto, { item, proof: { ...proof, extra } }, [
        signer.verifier,
      ])
      expect(checked).toMatchObject({ refusal: { code: 'bad-plaintext' } })
    }
    const salted = { ...proof, extra: new Uint8Array(32) }
    expect(await checkReveal(crypto, { item, proof: salted }, [signer.verifier])).toMatchObject({
      refusal: { code: 'proof-does-not-hold' },
    })
  })

  test('is signed by the key of its party’s log, under its own name', async () => {
    const log = (await keyNamed(originOf(partyA, slug))).verifier
    expect(declarationKey(crypto, log, origin)).toEqual({ ok: true, value: signer.verifier })
    const declaration = valueOf(sealDeclaration(crypto, origin, items, 8))
    const shown = await reveal(declaration, 0)
    expect(await checkReveal(crypto, shown, [log])).toMatchObject({
      refusal: { code: 'not-signed-by-a-known-key' },
    })
    const other = await signed(declaration, await keyNamed(origin))
    const forged = await revealItem(crypto, declaration, 0, other)
    expect(await checkReveal(crypto, forged, [signer.verifier])).toMatchObject({ ok: false })
  })

  test('has the size that was agreed, however many items are in it', () => {
    const one = valueOf(sealDeclaration(crypto, origin, items.slice(0, 1), 8))
    const four = valueOf(sealDeclaration(crypto, origin, items, 8))
    expect([one.head.size, four.head.size]).toEqual([8, 8])
    expect(new Set(four.indexes).size).toBe(4)
    expect(sealDeclaration(crypto, origin, items, 3)).toMatchObject({
      refusal: { code: 'too-large' },
    })
    expect(sealDeclaration(crypto, origin, [new Uint8Array(65_504)], 3)).toMatchObject({
      refusal: { code: 'too-large' },
    })
    expect(sealDeclaration(crypto, origin, [new Uint8Array(65_503)], 3).ok).toBe(true)
  })

  test('of the same items is another each time, and its places are others', () => {
    const many = Array.from({ length: 40 }, (_, at) => encodeUtf8(String(at)))
    const [one, other] = [
      valueOf(sealDeclaration(crypto, origin, many, 64)),
      valueOf(sealDeclaration(crypto, origin, many, 64)),
    ]
    expect(one.head.root).not.toEqual(other.head.root)
    expect(one.indexes).not.toEqual(other.indexes)
  })
})

test('any declaration of any size shows any of its items', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 20 }),
      fc.nat({ max: 20 }),
      fc.nat(),
      async (any, more, draw) => {
        const declaration = valueOf(sealDeclaration(crypto, origin, any, any.length + more))
        const at = draw % any.length
        const shown = await reveal(declaration, at)
        expect(shown.item).toEqual(any[at])
        expect(await checkReveal(crypto, shown, [signer.verifier])).toMatchObject({ ok: true })
      },
    ),
    { numRuns: 30 },
  )
})
