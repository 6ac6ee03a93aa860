// Messages, written and read: every line that may stand in one, in every place where it may not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMessage, type Message, parseMessage } from './message.ts'
import { formatTime, isTime, parseTime } from './names.ts'

const hash = (byte: number) => new Uint8Array(32).fill(byte)
const text = `mithaq/message/v1
space new-start 3f9c1a77d2e04b18
from us.example
to ru.example
type new-start/notification/5.3
time 2026-11-23T23:37:55Z
effective 2026-11-25
re ru.example/mithaq/new-start 411
seen ru.example/mithaq/new-start 412 AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=
commit sha256 AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=
blob sha256 AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM= 18342
`
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
const shortest = 'mithaq/message/v1\nspace s 0000000000000000\nfrom a\nto *\ntype t\n'
const least = `${shortest}time 2026-11-23T23:37:55Z\n`

function said(of: string): string {
  const read = parseMessage(of)
  if (read.ok) return 'accepted'
  const { code, place, value } = read.refusal
  return `${code} | ${place} | ${value}`
}
const replaced = (before: string, after: string) => said(text.replace(before, after))

describe('a message', () => {
  test('is read and written', () => {
    expect(parseMessage(text)).toEqual({ ok: true, value: message })
    expect(formatMessage(message)).toEqual({ ok: true, value: text })
  })

  test('has at least a space, a sender, recipients, a type and a time', () => {
    expect(said(least)).toBe('accepted')
    const lines = least.split(/(?<=\n)/)
    for (const [at, line] of lines.entries()) {
      expect(said(lines.filter((one) => one !== line).join(''))).toMatch(`message line ${at + 1} |`)
    }
  })

  test('has its lines in one order, each where it belongs', () => {
    const lines = text.split(/(?<=\n)/)
    for (let at = 0; at < lines.length - 1; at += 1) {
      const swapped = lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '')
      expect(said(swapped.join(''))).toMatch(/^bad-line/)
    }
    for (const line of lines) {
      const twice = lines.flatMap((one) => (one === line ? [one, one] : [one])).join('')
      expect(said(twice)).toBe(line.startsWith('blob') ? 'accepted' : said(twice))
      expect(line.startsWith('blob') || said(twice).startsWith('bad-line')).toBe(true)
    }
  })

  test('ends in a newline and has no empty line', () => {
    expect(said(text.slice(0, -1))).toMatch(/^bad-line/)
    expect(said(`${text}\n`)).toMatch(/^bad-line|^bad-open-body/)
    expect(replaced('\nto ', '\n\nto ')).toMatch(/^bad-line/)
    expect(said('')).toBe('bad-line | message line 1 | ')
  })

  test('has one space between words, and none at an end', () => {
    expect(replaced('from us', 'from  us')).toMatch(/^bad-line \| message line 3/)
    expect(replaced('from us', ' from us')).toMatch(/^bad-line \| message line 3/)
    expect(replaced('us.example\n', 'us.example \n')).toMatch(/^bad-line \| message line 3/)
    expect(replaced('from us', 'from\tus')).toMatch(/^bad-line \| message line 3/)
    expect(replaced('us.example\n', 'us.example\r\n')).toMatch(/^bad-line \| message line 3/)
  })

  test('has names in lower case, without dots and dashes at their ends', () => {
    for (const name of ['US.example', '.us', 'us.', 'us..example', '-us', 'us-', 'us/x', 'сш']) {
      expect(replaced('from us.example', `from ${name}`)).toMatch(/^bad-line \| message line 3/)
    }
    expect(replaced('from us.example', 'from xn--p1ai.example')).toBe('accepted')
    expect(replaced('new-start 3f9c', 'new_start 3f9c')).toMatch(/^bad-line \| message line 2/)
    expect(replaced('3f9c1a77d2e04b18', '3F9C1A77D2E04B18')).toMatch(/^bad-line \| message line 2/)
    expect(replaced('3f9c1a77d2e04b18', '3f9c1a77d2e04b1')).toMatch(/^bad-line \| message line 2/)
  })

  test('has its recipients once each and in order, the sender not among them', () => {
    expect(replaced('to ru.example', 'to ca.example ru.example')).toBe('accepted')
    expect(replaced('to ru.example', 'to ru.example ca.example')).toMatch(
      /^bad-line \| message line 4/,
    )
    expect(replaced('to ru.example', 'to ru.example ru.example')).toMatch(
      /^bad-line \| message line 4/,
    )
    expect(replaced('to ru.example', 'to ru.example us.example')).toMatch(
      /^bad-line \| message line 4/,
    )
    expect(replaced('to ru.example', 'to * ru.example')).toMatch(/^bad-line \| message line 4/)
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `p${String(at).padStart(3, '0')}`).join(' ')
    expect(replaced('to ru.example', `to ${many(200)}`)).toBe('accepted')
    expect(replaced('to ru.example', `to ${many(201)}`)).toMatch(/^bad-line \| message line 4/)
  })

  test('has times that there were', () => {
    const time = (of: string) => replaced('2026-11-23T23:37:55Z', of)
    expect(time('2024-02-29T00:00:00Z')).toBe('accepted')
    for (const wrong of [
      '2026-02-29T00:00:00Z',
      '2026-11-23T24:00:00Z',
      '2026-11-23T23:59:60Z',
      '2026-11-23T23:37:55.000Z',
      '2026-11-23T23:37:55+00:00',
      '2026-11-23 23:37:55Z',
      '2026-11-23T23:37Z',
    ]) {
      expect(time(wrong)).toMatch(/^bad-line \| message line 6/)
    }
    expect(replaced('2026-11-25', '2026-11-31')).toMatch(/^bad-line \| message line 7/)
  })

  test('answers and has seen in ascending order, each once', () => {
    const re = (...of: string[]) => of.map((one) => `re ${one}\n`).join('')
    const answers = (...of: string[]) => said(`${least}${re(...of)}`)
    expect(answers('a/x 2', 'a/x 10', 'b/x 1')).toBe('accepted')
    expect(answers('a/x 10', 'a/x 2')).toMatch(/^bad-line \| message line 8/)
    expect(answers('b/x 1', 'a/x 1')).toMatch(/^bad-line \| message line 8/)
    expect(answers('a/x 1', 'a/x 1')).toMatch(/^bad-line \| message line 8/)
    const root = 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE='
    expect(said(`${least}seen a/x 2 ${root}\nseen a/x 3 ${root}\n`)).toMatch(/^bad-line/)
    expect(said(`${least}seen a/x 2 ${root}\nseen b/x 3 ${root}\n`)).toBe('accepted')
  })

  test('has numbers and hashes written in the one way', () => {
    expect(replaced(' 411', ' 0411')).toMatch(/^bad-line \| message line 8/)
    expect(replaced(' 411', ' 9007199254740991')).toBe('accepted')
    expect(replaced(' 411', ' 9007199254740992')).toMatch(/^bad-line \| message line 8/)
    expect(replaced('BAQE=', 'BAQF=')).toMatch(/^bad-line \| message line 9/)
    expect(replaced('BAQE=', 'BAQ==')).toMatch(/^bad-line \| message line 9/)
    expect(replaced('ru.example/mithaq/new-start 411', 'ru.example 411')).toMatch(/^bad-line/)
    expect(replaced('ru.example/mithaq/new-start 411', 'ru.example/../a 411')).toMatch(/^bad-line/)
    const long = (count: number) =>
      replaced('ru.example/mithaq/new-start 411', `a/${'b'.repeat(count)} 1`)
    expect(long(253)).toBe('accepted')
    expect(long(254)).toMatch(/^bad-line/)
  })

  test('may have several bodies, each in one file or more', () => {
    const [commit = '', blob = ''] = text.split('\n').slice(9)
    const bodies = (...lines: string[]) =>
      said(`${least}${lines.map((one) => `${one}\n`).join('')}`)
    expect(bodies(commit, blob, blob, commit, blob)).toBe('accepted')
    expect(bodies(commit)).toMatch(/^bad-line/)
    expect(bodies(commit, commit, blob)).toMatch(/^bad-line/)
    expect(bodies(blob)).toMatch(/^bad-line/)
  })

  test('of the protocol itself may have a body in the open', () => {
    const roster = least.replace('type t', 'type mithaq/roster/1')
    expect(parseMessage(`${roster}\nline one\nline two\n`)).toMatchObject({
      ok: true,
      value: { open: 'line one\nline two\n' },
    })
    expect(said(`${least}\nline one\n`)).toMatch(/^bad-open-body/)
    for (const open of ['', '\n', 'line', '\nline\n', 'line\n\nline\n', 'line\n\n']) {
      expect(said(`${roster}\n${open}`)).toMatch(/^bad-open-body|^bad-line/)
    }
    const [commit = '', blob = ''] = text.split('\n').slice(9)
    expect(said(`${roster}${commit}\n${blob}\n\nline\n`)).toMatch(/^bad-open-body/)
  })
})

test('a message that could not be read is not written', () => {
  for (const wrong of [
    { type: 'New START' },
    { to: [] },
    { to: ['b', 'a'] },
    { from: 'ru.example' },
    { time: 0.5 },
    { effective: '2026-11-31' },
    { open: 'line\n' },
    { bodies: [{ commit: hash(1), blobs: [] }] },
    { re: [{ origin: 'a/x', index: -1 }] },
  ]) {
    expect(formatMessage({ ...message, ...wrong }).ok).toBe(false)
  }
})

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
const origin = fc.tuple(word, word).map(([party, rest]) => `${party}/${rest}`)
const anyHash = fc.uint8Array({ minLength: 32, maxLength: 32 })
const number = fc.maxSafeNat()
const ascending = <T>(arbitrary: fc.Arbitrary<T>, key: (one: T) => string) =>
  fc
    .uniqueArray(arbitrary, { selector: key, maxLength: 4 })
    .map((all) => all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)))
const anyMessage: fc.Arbitrary<Message> = fc.record(
  {
    space: fc.record({ slug: word, sid: fc.stringMatching(/^[0-9a-f]{16}$/) }),
    from: word.map((name) => `${name}.from`),
    to: fc.oneof(
      fc.constant(['*']),
      ascending(word, (one) => one).filter((all) => all.length > 0),
    ),
    type: word,
    time: fc.integer({ min: 0, max: parseTime('9999-12-31T23:59:59Z') ?? 0 }),
    effective: fc.integer({ min: 0, max: 10 ** 9 }).map((time) => formatTime(time).slice(0, 10)),
    re: ascending(
      fc.record({ origin, index: number }),
      (one) => `${one.origin} ${String(one.index).padStart(16, '0')}`,
    ),
    seen: ascending(fc.record({ origin, size: number, root: anyHash }), (one) => one.origin),
    bodies: fc.array(
      fc.record({
        commit: anyHash,
        blobs: fc.array(fc.record({ hash: anyHash, length: number }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['space', 'from', 'to', 'type', 'time', 're', 'seen', 'bodies'] },
)

describe('any message', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyMessage, (one) => {
        const written = formatMessage(one)
        expect(written.ok ? parseMessage(written.value) : written).toEqual({ ok: true, value: one })
      }),
    )
  })

  test('with anything in any place is written only where it can be read', () => {
    const text = fc.oneof(word, origin, fc.string({ maxLength: 4 }), fc.constant('a\nfrom b'))
    const count = fc.oneof(fc.double(), fc.integer())
    const wrong = fc.oneof(
      fc.record({ space: fc.record({ slug: text, sid: text }) }),
      fc.record({ from: text }),
      fc.record({ to: fc.array(text, { maxLength: 2 }) }),
      fc.record({ type: text }),
      fc.record({ time: fc.oneof(fc.integer({ min: -1e11, max: 5e11 }), fc.constant(0.5)) }),
      fc.record({ effective: text }),
      fc.record({ re: fc.array(fc.record({ origin: text, index: count }), { maxLength: 2 }) }),
      fc.record({
        seen: fc.array(
          fc.record({ origin: text, size: count, root: fc.uint8Array({ maxLength: 33 }) }),
          { maxLength: 2 },
        ),
      }),
      fc.record({ open: text }),
    )
    fc.assert(
      fc.property(anyMessage, wrong, (one, put) => {
        const written = formatMessage({ ...one, ...put })
        const read = written.ok ? parseMessage(written.value) : written
        expect(read.ok).toBe(written.ok)
      }),
      { numRuns: 2_000 },
    )
  })

  test('that is read at all, altered in any way, is written as it was read', () => {
    fc.assert(
      fc.property(anyMessage, fc.nat(), fc.string({ maxLength: 3 }), (one, draw, put) => {
        const written = formatMessage(one)
        const whole = written.ok ? written.value : ''
        const at = draw % whole.length
        const altered = whole.slice(0, at) + put + whole.slice(at + (draw % 3))
        const read = parseMessage(altered)
        expect(read.ok ? formatMessage(read.value) : { ok: true, value: altered }).toEqual({
          ok: true,
          value: altered,
        })
      }),
    )
  })

  test('is refused or read, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (any) => {
        expect(typeof parseMessage(any).ok).toBe('boolean')
        expect(typeof parseMessage(`${least}${any}`).ok).toBe('boolean')
      }),
    )
  })
})

test('a moment can be read again from the first second of year 0 to the last of year 9999', () => {
  const [first, last] = [-62_167_219_200, 253_402_300_799]
  expect([first - 1, first, last, last + 1, 0.5, Infinity].map(isTime)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ])
  const around = [first, 0, last].map((one) => fc.integer({ min: one - 1e6, max: one + 1e6 }))
  fc.assert(
    fc.property(fc.oneof(...around), (time) => {
      const line = least.replace(/time .*/, `time ${formatTime(time)}`)
      expect(isTime(time)).toBe(parseMessage(line).ok)
    }),
  )
})

test('a moment is written as the engine writes it, whatever was written before', () => {
  const second = fc.integer({ min: -1e9, max: 253_402_300_799 })
  fc.assert(
    fc.property(second, fc.nat({ max: 100_000 }), (time, later) => {
      for (const one of [time, time + later]) {
        const expected = new Date(one * 1000).toISOString().replace('.000Z', 'Z')
        expect(formatTime(one)).toBe(expected)
        expect(parseTime(expected)).toBe(one)
      }
    }),
  )
})
