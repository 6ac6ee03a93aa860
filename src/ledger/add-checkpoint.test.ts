// The rule of a witness against the requests that litewitness is tested with, one after the other,
// and against each sentence of tlog-witness 1.0.0 that has a status.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import {
  type AddCheckpoint,
  answerAddCheckpoint,
  formatAddCheckpoint,
  parseAddCheckpoint,
  type WitnessedLog,
} from './add-checkpoint.ts'
import { encodeUtf8 } from './bytes.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { generateSecretKey } from './crypto.ts'
import { signerKey, type VerifierKey, verifierKey } from './key.ts'
import { signText } from './note.ts'
import { proveConsistency, type TreeHead } from './proof.ts'
import { emptyFrontier, emptyRoot, growTree, leafHash, rootOf } from './tree.ts'

const crypto = nodeCrypto()
const answer = async (request: AddCheckpoint, log: WitnessedLog) => {
  const given = await answerAddCheckpoint(crypto, request, () => log)
  if (given.kind === 'refused') return given.status
  return given.kind === 'conflict' ? `409 ${given.size}` : given.checkpoint
}

// Two answers differ. For an unknown log tlog-witness 1.0.0 demands 404. And the second request is
// spoilt in a way that is not seen there before the signature is checked, but here when it is read:
// its base64 has bits left over.
test('the requests of litewitness are answered as it answers them, but for two', async () => {
  interface Exchange {
    readonly request: string
    readonly status: number
    readonly asserts: string
  }
  const text = readFileSync('tests/vectors/litewitness/add-checkpoint.json', 'utf8')
  const exchanges = JSON.parse(text) as Exchange[]
  const publicKey = Uint8Array.from(
    Buffer.from('ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f', 'hex'),
  )
  const known =
    'sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562'
  const key = verifierKey(crypto, known, 0x01, publicKey)
  if (!key.ok) throw new Error(key.refusal.code)
  let held: TreeHead | undefined
  const statuses: number[] = []
  const told: [string, string][] = []
  for (const { request, asserts } of exchanges) {
    const parsed = parseAddCheckpoint(encodeUtf8(request))
    if (!parsed.ok) {
      statuses.push(400)
      continue
    }
    const logOf = (origin: string) => ({ keys: origin === known ? [key.value] : undefined, held })
    const given = await answerAddCheckpoint(crypto, parsed.value, logOf)
    if (given.kind === 'cosign') held = given.checkpoint
    if (given.kind === 'conflict') told.push([asserts, `body == "${given.size}\\n"`])
    const status = { cosign: 200, conflict: 409 }
    statuses.push(given.kind === 'refused' ? given.status : status[given.kind])
  }
  expect(held?.size).toBe(5)
  expect(told.map(([, size]) => size)).toEqual(told.map(([asserts]) => asserts))
  expect(exchanges.map((one) => one.status)).toEqual([200, 403, 403, 422, 422, 200, 409, 200, 409])
  expect(statuses).toEqual([200, 400, 404, 422, 422, 200, 409, 200, 409])
})

const origin = 'a.example/mithaq/sample'
const made = await signerKey(crypto, origin, 0x01, generateSecretKey(crypto, 'ed25519'))
if (!made.ok) throw new Error(made.refusal.code)
const log = made.value
const leaves = Array.from({ length: 20 }, (_, at) => leafHash(crypto, encodeUtf8(`${at}`)))
const headAt = (size: number): TreeHead => {
  const { frontier } = growTree(crypto, emptyFrontier, leaves.slice(0, size))
  return { size, root: rootOf(crypto, frontier) }
}
const nodes = new Map(
  growTree(crypto, emptyFrontier, leaves).complete.map((node) => [
    `${node.level}.${node.index}`,
    node.hash,
  ]),
)

async function request(oldSize: number, head: TreeHead): Promise<AddCheckpoint> {
  const text = formatCheckpoint({ origin, extensions: [], ...head })
  const proof = await proveConsistency(
    crypto,
    async (places) => places.map(({ level, index }) => nodes.get(`${level}.${index}`)!),
    Math.min(oldSize, head.size),
    head.size,
  )
  return { oldSize, proof, note: { text, signatures: [await signText(crypto, text, log)] } }
}
const keys: readonly VerifierKey[] = [log.verifier]
const holding = (size: number) => ({ keys, held: headAt(size) })

describe('a witness', () => {
  test('cosigns the first head it sees, and each that grew from the last', async () => {
    expect(await answer(await request(0, headAt(7)), { keys, held: undefined })).toMatchObject(
      headAt(7),
    )
    expect(await answer(await request(7, headAt(20)), holding(7))).toMatchObject(headAt(20))
  })

  test('cosigns the same head again', async () => {
    expect(await answer(await request(7, headAt(7)), holding(7))).toMatchObject({ size: 7 })
  })

  test('tells the size it holds to a log that is behind it or ahead of it', async () => {
    expect(await answer(await request(6, headAt(20)), holding(7))).toBe('409 7')
    expect(await answer(await request(8, headAt(20)), holding(7))).toBe('409 7')
    expect(await answer(await request(8, headAt(20)), { keys, held: undefined })).toBe('409 0')
  })

  test('refuses an old size above the new one, before it compares it with its own', async () => {
    expect(await answer(await request(9, headAt(7)), holding(9))).toBe(400)
    expect(await answer(await request(9, headAt(7)), holding(3))).toBe(400)
  })

  test('refuses a fork: another root of the same size, or one that does not follow', async () => {
    const fork = { size: 7, root: headAt(6).root }
    expect(await answer(await request(7, fork), holding(7))).toBe(422)
    expect(await answer(await request(7, { size: 20, root: fork.root }), holding(7))).toBe(422)
  })

  test('refuses a proof where none is due', async () => {
    const first = await request(0, headAt(7))
    const proof = [leaves[0]!]
    expect(await answer({ ...first, proof }, { keys, held: undefined })).toBe(422)
    expect(await answer({ ...(await request(7, headAt(7))), proof }, holding(7))).toBe(422)
  })

  test('refuses a root of the empty tree that is not that of the empty string', async () => {
    const empty = { size: 0, root: emptyRoot(crypto) }
    expect(await answer(await request(0, empty), { keys, held: undefined })).toMatchObject(empty)
    const wrong = { size: 0, root: leaves[0]! }
    expect(await answer(await request(0, wrong), { keys, held: undefined })).toBe(422)
  })

  test('knows the log by its origin and the key by its signature', async () => {
    const first = await request(0, headAt(7))
    expect(await answer(first, { keys: undefined, held: undefined })).toBe(404)
    expect(await answer(first, { keys: [], held: undefined })).toBe(403)
    const [line] = first.note.signatures
    const turned = line!.signature.map((byte, at) => (at === 9 ? byte ^ 1 : byte))
    const note = { ...first.note, signatures: [line!, { ...line!, signature: turned }] }
    expect(await answer({ ...first, note }, { keys, held: undefined })).toBe(403)
  })

  test('refuses a note that is no checkpoint', async () => {
    const text = `${origin}\nseven\n`
    const note = { text, signatures: [await signText(crypto, text, log)] }
    expect(await answer({ oldSize: 0, proof: [], note }, { keys, held: undefined })).toBe(400)
  })

  test('never holds two heads of which one does not follow from the other', async () => {
    const heads = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.boolean()), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(heads, async (all) => {
        let held: TreeHead | undefined
        for (const [oldSize, size, honest] of all) {
          const head = honest ? headAt(size) : { size, root: leaves[size % 20]! }
          const given = await answer(await request(oldSize, head), { keys, held })
          if (typeof given !== 'object') continue
          expect(given.size).toBeGreaterThanOrEqual(held?.size ?? 0)
          held = given
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a request', () => {
  test('is read as it was written', async () => {
    const bytes = formatAddCheckpoint(await request(7, headAt(20)))
    const parsed = parseAddCheckpoint(bytes)
    expect(parsed).toEqual({ ok: true, value: await request(7, headAt(20)) })
    expect(parsed.ok && formatAddCheckpoint(parsed.value)).toEqual(bytes)
  })

  test('is refused without its old size, with too many hashes, or without a note', async () => {
    const text = Buffer.from(formatAddCheckpoint(await request(7, headAt(20)))).toString()
    const codeOf = (changed: string) => {
      const parsed = parseAddCheckpoint(encodeUtf8(changed))
      return parsed.ok ? 'accepted' : parsed.refusal.code
    }
    expect(codeOf(text)).toBe('accepted')
    expect(codeOf(text.replace('old 7\n', ''))).toBe('bad-request')
    expect(codeOf(text.replace('old 7', 'old 07'))).toBe('bad-request')
    expect(codeOf(text.replace('old 7', 'old -7'))).toBe('bad-request')
    const hashes = `old 7\n${`${'A'.repeat(43)}=\n`.repeat(64)}`
    expect(codeOf(text.replace('old 7\n', hashes))).toBe('bad-proof')
    expect(codeOf(text.replace('old 7\n', 'old 7\nAAAA\n'))).toBe('bad-hash')
    expect(codeOf(text.slice(0, text.indexOf('\n\n') + 2))).toBe('bad-note')
    expect(codeOf('')).toBe('bad-request')
  })

  test('with some bytes changed is read or refused, and written again the same', async () => {
    const whole = formatAddCheckpoint(await request(7, headAt(20)))
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 3 })
    fc.assert(
      fc.property(changes, (all) => {
        const bytes = whole.slice()
        for (const [at, byte] of all) bytes[at] = byte
        const parsed = parseAddCheckpoint(bytes)
        expect(parsed.ok ? formatAddCheckpoint(parsed.value) : bytes).toEqual(bytes)
      }),
      { numRuns: 1000 },
    )
  })
})
