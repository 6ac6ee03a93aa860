// Encrypted files: the testkit of age (tests/vectors/age), and files of our own, altered.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inflateSync } from 'node:zlib'
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { concatBytes, encodeUtf8 } from './bytes.ts'
import { openWith, openWithPassphrase, sealTo, sealWithPassphrase } from './age-file.ts'
import type { LedgerCrypto } from './crypto.ts'

interface Vector {
  readonly name: string
  readonly expect: string
  readonly payload: string | undefined
  readonly identities: readonly string[]
  readonly passphrase: string | undefined
  readonly file: Uint8Array
}

function readVector(path: string): Vector {
  const bytes = readFileSync(path)
  const end = bytes.indexOf('\n\n')
  const lines = bytes.subarray(0, end).toString('utf8').split('\n')
  const all = (key: string) =>
    lines.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : []))
  const body = bytes.subarray(end + 2)
  return {
    name: basename(path),
    expect: all('expect')[0] ?? '',
    payload: all('payload')[0],
    identities: all('identity'),
    passphrase: all('passphrase')[0],
    file: Uint8Array.from(all('compressed')[0] === 'zlib' ? inflateSync(body) : body),
  }
}

/** The failures of HMAC, header and payload, which the testkit tells apart, are one code here. */
const codes: Readonly<Record<string, string>> = { success: 'opened', 'no match': 'for-others' }

type Way = Pick<LedgerCrypto, 'hybrid'>

/** Hybrid recipients as the package does them, in a browser, and as node:crypto does. */
const ways: readonly (readonly [string, Way])[] = [
  ['by the package', {}],
  ['by node:crypto', nodeCrypto()],
]

describe.each(ways)("%s, the testkit's file", (_, way) => {
  const vectors = globSync('tests/vectors/age/[a-z]*')
    .toSorted()
    .filter((path) => !path.endsWith('.md'))
    .map(readVector)

  test.each(vectors)('$name: $expect', async (vector) => {
    const opened =
      vector.passphrase === undefined
        ? await openWith(way, vector.file, vector.identities)
        : await openWithPassphrase(vector.file, vector.passphrase)
    expect(opened.ok ? 'opened' : opened.refusal.code).toBe(codes[vector.expect] ?? 'bad-age-file')
    const payload = opened.ok ? createHash('sha256').update(opened.value).digest('hex') : undefined
    expect(payload).toBe(vector.expect === 'success' ? vector.payload : undefined)
  })

  test('is one of 110', () => {
    expect(vectors).toHaveLength(110)
  })
})

interface Party {
  readonly identity: string
  readonly recipient: string
}

async function party(generate: () => Promise<string>): Promise<Party> {
  const identity = await generate()
  return { identity, recipient: await identityToRecipient(identity) }
}

let [hybrid, classical, other]: [Party, Party, Party] = [] as never
beforeAll(async () => {
  hybrid = await party(generateHybridIdentity)
  classical = await party(generateX25519Identity)
  other = await party(generateHybridIdentity)
})

const secret = encodeUtf8('sealed')
async function sealed(way: Way, ...recipients: readonly string[]): Promise<Uint8Array> {
  const file = await sealTo(way, secret, recipients)
  if (!file.ok) throw new Error(file.refusal.code)
  return file.value
}

describe.each(ways)('%s, a file', (_, way) => {
  test('is opened by each of its recipients and by nobody else', async () => {
    const file = await sealed(way, hybrid.recipient, other.recipient)
    const opened = { ok: true, value: secret }
    expect(await openWith(way, file, [hybrid.identity])).toEqual(opened)
    expect(await openWith(way, file, [classical.identity, other.identity])).toEqual(opened)
    const refused = { refusal: { code: 'for-others' } }
    expect(await openWith(way, file, [classical.identity])).toMatchObject(refused)
    expect(await openWith(way, file, [])).toMatchObject(refused)
  })

  test('is for recipients of one kind, and for somebody', async () => {
    expect(await sealTo(way, secret, [classical.recipient])).toMatchObject({ ok: true })
    expect(await sealTo(way, secret, [hybrid.recipient, classical.recipient])).toMatchObject({
      refusal: { code: 'mixed-recipients' },
    })
    expect(await sealTo(way, secret, [])).toMatchObject({ refusal: { code: 'bad-recipient' } })
    const many = Array.from({ length: 513 }, () => classical.recipient)
    expect(await sealTo(way, secret, many)).toMatchObject({ refusal: { code: 'bad-recipient' } })
  })

  test('is not for recipients that are mistyped, or of kinds not used here', async () => {
    const { recipient } = hybrid
    for (const wrong of [
      `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`,
      classical.recipient.replace('age1', 'age1tag1'),
      'ssh-ed25519 AAAA',
      '',
      classical.recipient.toUpperCase(),
    ]) {
      expect(await sealTo(way, secret, [wrong])).toMatchObject({
        refusal: { code: 'bad-recipient' },
      })
    }
  })

  test('is not for a recipient that is well written and no key', async () => {
    const noKey = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z'
    const other = await identityToRecipient(await generateX25519Identity())
    expect(await sealTo(way, encodeUtf8('a'), [other, noKey])).toMatchObject({
      refusal: { code: 'bad-recipient', place: 'recipient', value: noKey },
    })
  })

  test('with any bit altered is refused', async () => {
    const file = await sealed(way, classical.recipient)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length * 8 - 1 }), async (bit) => {
        const altered = Uint8Array.from(file)
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect((await openWith(way, altered, [classical.identity])).ok).toBe(false)
      }),
    )
  })

  test('of any bytes is refused, with or without a beginning that is right', async () => {
    const version = encodeUtf8('age-encryption.org/v1\n')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await openWith(way, bytes, [classical.identity])).ok).toBe(false)
        const file = concatBytes(version, bytes)
        expect((await openWith(way, file, [classical.identity])).ok).toBe(false)
      }),
    )
  })

  test('with more stanzas than it can have recipients is refused untried', async () => {
    const stanza = '-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\n'
    const file = encodeUtf8(`age-encryption.org/v1\n${stanza.repeat(513)}--- \n`)
    expect(await openWith(way, file, [classical.identity])).toMatchObject({
      refusal: { code: 'too-large' },
    })
    const endless = encodeUtf8(
      `age-encryption.org/v1\n-> a\n${'A'.repeat(64).concat('\n').repeat(20_000)}`,
    )
    expect(await openWith(way, endless, [classical.identity])).toMatchObject({
      refusal: { code: 'bad-age-file' },
    })
  })

  test('is not opened by what is no identity, which no refusal repeats', async () => {
    const file = await sealed(way, classical.recipient)
    const wrong = classical.identity.slice(0, -1)
    const opened = await openWith(way, file, [wrong])
    expect(opened).toMatchObject({ refusal: { code: 'bad-identity', place: 'identity 1' } })
    expect(JSON.stringify(opened)).not.toContain(wrong.slice(16))
  })
})

describe('a hybrid file', () => {
  test.each([
    ['by the package', 'by node:crypto', ways[0]![1], ways[1]![1]],
    ['by node:crypto', 'by the package', ways[1]![1], ways[0]![1]],
  ] as const)('sealed %s is opened %s', async (_from, _to, from, to) => {
    const file = await sealed(from, other.recipient, hybrid.recipient)
    expect(await openWith(to, file, [hybrid.identity])).toEqual({ ok: true, value: secret })
    const stranger = await party(generateHybridIdentity)
    expect(await openWith(to, file, [stranger.identity])).toMatchObject({
      refusal: { code: 'for-others' },
    })
  })
})

describe('a file for a passphrase', () => {
  test('is opened by it and by no other', async () => {
    const file = await sealWithPassphrase(secret, 'several words of somebody', 10)
    if (!file.ok) throw new Error(file.refusal.code)
    expect(await openWithPassphrase(file.value, 'several words of somebody')).toEqual({
      ok: true,
      value: secret,
    })
    expect(await openWithPassphrase(file.value, 'several words of nobody')).toMatchObject({
      refusal: { code: 'for-others' },
    })
  })
})
