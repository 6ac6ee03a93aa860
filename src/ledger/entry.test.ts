// Entries as signed notes, and an entry among those before it in its log.
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { encodeUtf8, formatHex } from './bytes.ts'
import { checkNext, type Course, formatEntry, parseEntry } from './entry.ts'
import { signerKey } from './key.ts'
import type { Message } from './message.ts'
import { formatTime } from './names.ts'
import { signText, verifyNote } from './note.ts'
import { maxEntryBytes } from './tile.ts'

const crypto = nodeCrypto()
const hash = (byte: number) => new Uint8Array(32).fill(byte)
const message: Message = {
  space: { slug: 'new-start', sid: '3f9c1a77d2e04b18' },
  from: 'us.example',
  to: ['ru.example'],
  type: 'new-start/notification/5.3',
  time: 1_795_477_075,
  effective: '2026-11-25',
  re: [{ origin: 'ru.example/mithaq/new-start', index: 411 }],
  seen: [{ origin: 'ru.example/mithaq/new-start', size: 412, root: hash(1) }],
  bodies: [{ commit: hash(2), blobs: [{ hash: hash(3), length: 18_342 }] }],
}

async function officer(number: number) {
  const secret = { algorithm: 'ed25519', seed: hash(number) } as const
  const key = await signerKey(crypto, `us.example/officer-${number}`, 0x01, secret)
  if (!key.ok) throw new Error(key.refusal.code)
  return key.value
}

async function signed(of: Message): Promise<Uint8Array> {
  const unsigned = formatEntry(of, [{ name: 'a', keyId: 0, signature: hash(0) }])
  if (!unsigned.ok) throw new Error(unsigned.refusal.code)
  const entry = parseEntry(unsigned.value)
  if (!entry.ok) throw new Error(entry.refusal.code)
  const { text } = entry.value.note
  const lines = [
    await signText(crypto, text, await officer(1)),
    await signText(crypto, text, await officer(2)),
  ]
  const bytes = formatEntry(of, lines)
  if (!bytes.ok) throw new Error(bytes.refusal.code)
  return bytes.value
}

describe('an entry', () => {
  test('with two officers has 636 bytes, is read, and its signatures hold', async () => {
    const bytes = await signed(message)
    expect(bytes).toHaveLength(636)
    const entry = parseEntry(bytes)
    if (!entry.ok) throw new Error(entry.refusal.code)
    expect(entry.value.message).toEqual(message)
    const keys = [(await officer(1)).verifier, (await officer(2)).verifier]
    const checked = await verifyNote(crypto, entry.value.note, keys)
    expect(checked.map((one) => one.holds)).toEqual([true, true])
  })

  test('with any byte of its text altered is refused, or no signature holds', async () => {
    const bytes = await signed(message)
    const keys = [(await officer(1)).verifier, (await officer(2)).verifier]
    const end = new TextDecoder().decode(bytes).indexOf('\n\n')
    for (let at = 0; at < end; at += 5) {
      const altered = Uint8Array.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 7))
      const entry = parseEntry(altered)
      const checked = entry.ok ? await verifyNote(crypto, entry.value.note, keys) : []
      expect(checked.some((one) => one.holds)).toBe(false)
    }
  })

  test('has up to 65,535 bytes', () => {
    const roster = { ...message, type: 'mithaq/roster/1', bodies: [] }
    const line = { name: 'a', keyId: 0, signature: hash(0) }
    const least = formatEntry({ ...roster, open: 'x\n' }, [line])
    const room = maxEntryBytes - (least.ok ? least.value.length : 0)
    const most = formatEntry({ ...roster, open: `x${'x'.repeat(room)}\n` }, [line])
    if (!most.ok) throw new Error(most.refusal.code)
    expect(most.value).toHaveLength(65_535)
    expect(parseEntry(most.value).ok).toBe(true)
    expect(formatEntry({ ...roster, open: `xx${'x'.repeat(room)}\n` }, [line])).toMatchObject({
      refusal: { code: 'too-large' },
    })
    expect(parseEntry(new Uint8Array(65_536))).toMatchObject({ refusal: { code: 'too-large' } })
  })

  test('that is a note about something else is refused', () => {
    const note = encodeUtf8('If you think cryptography is the answer,\n\n— a AAAAAQE=\n')
    expect(parseEntry(note)).toMatchObject({ refusal: { code: 'bad-line' } })
  })
})

describe('the next entry of a log', () => {
  const course: Course = {
    origin: 'us.example/mithaq/new-start',
    space: message.space,
    party: 'us.example',
    size: 7,
    time: message.time,
    seen: new Map([
      [
        'ru.example/mithaq/new-start',
        { origin: 'ru.example/mithaq/new-start', size: 411, root: hash(9) },
      ],
    ]),
  }
  const leaf = hash(5)
  const code = (
    change: Partial<Message>,
    from: Partial<Course> = {},
    leaves = new Set<string>(),
  ) => {
    const next = checkNext({ ...course, ...from }, { ...message, ...change }, leaf, leaves)
    return next.ok ? 'accepted' : next.refusal.code
  }

  test('leads to the course after it', () => {
    const next = checkNext(course, { ...message, time: message.time + 60 }, leaf, new Set())
    if (!next.ok) throw new Error(next.refusal.code)
    expect(next.value).toMatchObject({ size: 8, time: message.time + 60 })
    expect(next.value.seen.get('ru.example/mithaq/new-start')?.size).toBe(412)
  })

  test('is of the same space and sender, in a log of theirs', () => {
    expect(code({ space: { slug: 'new-start', sid: '0000000000000000' } })).toBe('other-space')
    expect(code({ space: { slug: 'inf', sid: message.space.sid } })).toBe('other-space')
    expect(code({ from: 'ca.example' })).toBe('other-sender')
    expect(code({}, { origin: 'us.example/mithaq/new-start/g2' })).toBe('accepted')
    for (const origin of [
      'us.example/mithaq/inf',
      'us.example/mithaq/new-start/g1',
      'us.example/mithaq/new-start/g02',
      'us.example/mithaq/new-start2',
      'ru.example/mithaq/new-start',
      '/g2',
    ]) {
      expect(code({}, { origin })).toBe('other-sender')
    }
  })

  test('stands in the log once', () => {
    expect(code({}, {}, new Set([formatHex(leaf)]))).toBe('repeated-entry')
    expect(code({}, {}, new Set([formatHex(hash(6))]))).toBe('accepted')
  })

  test('is not earlier than the last', () => {
    expect(code({ time: course.time })).toBe('accepted')
    expect(code({ time: course.time - 1 })).toBe('time-goes-back')
    const early = checkNext(course, { ...message, time: course.time - 1 }, leaf, new Set())
    expect(early).toMatchObject({
      refusal: {
        value: formatTime(course.time - 1),
        expected: `${formatTime(course.time)} or later`,
      },
    })
  })

  test('has seen more of another log than before, never of its own', () => {
    const seen = (origin: string, size: number) => ({
      seen: [{ origin, size, root: hash(1) }],
      re: [],
    })
    expect(code(seen('ru.example/mithaq/new-start', 412))).toBe('accepted')
    expect(code(seen('ru.example/mithaq/new-start', 411))).toBe('seen-does-not-grow')
    expect(code(seen('ru.example/mithaq/new-start', 410))).toBe('seen-does-not-grow')
    expect(code(seen('ca.example/mithaq/new-start', 1))).toBe('accepted')
    expect(code(seen('ca.example/mithaq/new-start', 0))).toBe('seen-does-not-grow')
    expect(code(seen('us.example/mithaq/new-start', 7))).toBe('seen-does-not-grow')
    expect(code(seen('us.example/mithaq/new-start/declaration/1', 7))).toBe('accepted')
  })

  test('answers only what it has seen, or what stands before it', () => {
    const re = (origin: string, index: number) => ({ re: [{ origin, index }] })
    expect(code(re('ru.example/mithaq/new-start', 411))).toBe('accepted')
    expect(code(re('ru.example/mithaq/new-start', 412))).toBe('answers-unseen')
    expect(code({ ...re('ru.example/mithaq/new-start', 411), seen: [] })).toBe('answers-unseen')
    expect(code({ ...re('ru.example/mithaq/new-start', 410), seen: [] })).toBe('accepted')
    expect(code(re('us.example/mithaq/new-start', 6))).toBe('accepted')
    expect(code(re('us.example/mithaq/new-start', 7))).toBe('answers-unseen')
    expect(code(re('ca.example/mithaq/new-start', 0))).toBe('answers-unseen')
  })
})
