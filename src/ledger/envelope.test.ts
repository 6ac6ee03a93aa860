// Bodies of messages: sealed to sets of recipients, opened and held against what was committed to.
import { identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { sealTo } from './age-file.ts'
import { encodeUtf8 } from './bytes.ts'
import { openBody, sealBody, type SealedBody } from './envelope.ts'

const crypto = nodeCrypto()
/** The identities that the specification of age shows. */
const hybrid = 'AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR'
const classical = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'
const content = encodeUtf8('What the message says.')

async function sealed(): Promise<SealedBody> {
  const sets = [[await identityToRecipient(hybrid)], [await identityToRecipient(classical)]]
  const body = await sealBody(crypto, content, sets)
  if (!body.ok) throw new Error(body.refusal.code)
  return body.value
}

describe('a body', () => {
  test('is one file for each set of recipients, all under one commitment', async () => {
    const { body, files } = await sealed()
    expect(body.blobs.map((blob) => blob.length)).toEqual(files.map((file) => file.bytes.length))
    const [first, second] = files
    const opened = { ok: true, value: { content } }
    expect(await openBody(crypto, body, first!.bytes, [hybrid])).toMatchObject(opened)
    expect(await openBody(crypto, body, second!.bytes, [classical])).toMatchObject(opened)
    expect(await openBody(crypto, body, first!.bytes, [classical])).toMatchObject({
      refusal: { code: 'for-others' },
    })
  })

  test('sealed twice is neither the same file nor the same commitment', async () => {
    const [one, other] = [await sealed(), await sealed()]
    expect(one.body.commit).not.toEqual(other.body.commit)
    expect(one.files[0]?.hash).not.toEqual(other.files[0]?.hash)
  })

  test('is not opened from a file that its message does not name', async () => {
    const [one, other] = [await sealed(), await sealed()]
    expect(await openBody(crypto, one.body, other.files[0]!.bytes, [hybrid])).toMatchObject({
      refusal: { code: 'other-blob' },
    })
  })

  test('is not taken where it is not what the message committed to', async () => {
    const { body } = await sealed()
    const plaintext = new Uint8Array(64)
    const file = await sealTo(crypto, plaintext, [await identityToRecipient(hybrid)])
    if (!file.ok) throw new Error(file.refusal.code)
    const hash = crypto.sha256(file.value)
    const named = { ...body, blobs: [{ hash, length: file.value.length }] }
    expect(await openBody(crypto, named, file.value, [hybrid])).toMatchObject({
      refusal: { code: 'other-commitment' },
    })
  })

  test('is for somebody, and has a size', async () => {
    expect(await sealBody(crypto, content, [])).toMatchObject({
      refusal: { code: 'bad-recipient' },
    })
    expect(await sealBody(crypto, content, [[]])).toMatchObject({
      refusal: { code: 'bad-recipient' },
    })
    const large = new Uint8Array(64 * 1024 * 1024 + 1)
    expect(await sealBody(crypto, large, [[]])).toMatchObject({ refusal: { code: 'too-large' } })
  })
})
