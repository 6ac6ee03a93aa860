// Files of STIX as drafts: what this program wrote comes back as it was; what others wrote is taken
// where a field says the same; what must not come in is refused, and where it stands is said.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundleOf } from '#stix/bundle.ts'
import { type Imported, importStix } from '#stix/import.ts'
import { tell } from '#stix/tell.ts'
import { agreement, channelOf, report, request, sample } from './sample.ts'

type Shown = Record<string, unknown>

const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const when = '2030-03-01T08:00:00.000Z'
const object = (type: string, at: number, rest: object): Shown => ({
  type,
  spec_version: '2.1',
  id: `${type}--${uuid(at)}`,
  ...rest,
})
const bundle = (...objects: readonly object[]) =>
  JSON.stringify({ type: 'bundle', id: `bundle--${uuid(0)}`, objects })
const read = (...objects: readonly object[]) => importStix(bundle(...objects), agreement)
const bodyOf = ({ drafts }: Imported, type: string) => drafts.find((one) => one.type === type)?.body
const codes = ({ left }: Imported) => left.map(({ code, place }) => `${code} ${place}`)

const exported = bundleOf(
  agreement,
  tell(sample).flatMap(({ objects }) => objects),
)

test('what was written out comes back as the same messages', () => {
  const { drafts, left } = importStix(JSON.stringify(exported), agreement)
  expect(left).toEqual([])
  expect(drafts.map(({ type, body }) => ({ type, body }))).toEqual(
    sample.messages.map(({ type, body }) => ({ type, body })),
  )
})

test('a file written with other spaces and in another order says the same', () => {
  const turned = { ...exported, objects: [...(exported.objects ?? [])].toReversed() }
  const { drafts, left } = importStix(JSON.stringify(turned, null, 4), agreement)
  expect(left).toEqual([])
  expect(drafts).toHaveLength(sample.messages.length)
})

test('a message that was changed on the way is refused where it is no message any more', () => {
  const text = JSON.stringify(exported).replace('"kind":"cessation"', '"kind":"war"')
  const { left, drafts } = importStix(text, agreement)
  expect(left).toMatchObject([{ refused: true, code: 'not-one-of', value: '"war"' }])
  expect(left[0]?.place).toMatch(/^objects\[\d+\]\.extensions\..*\.content\.kind$/)
  expect(drafts.map(({ type }) => type)).not.toContain('request')
})

test('something put into our bundle is told apart from what the messages say', () => {
  const more = [
    object('url', 1, { value: 'https://example.net/added' }),
    object('note', 2, { content: 'added', object_refs: [], created: when, modified: when }),
  ]
  const objects = [...(exported.objects ?? []), ...more]
  const { drafts } = importStix(JSON.stringify({ ...exported, objects }), agreement)
  const added = drafts.slice(sample.messages.length)
  expect(added.map(({ type, body }) => [type, body])).toEqual([
    ['indicators', { signs: [{ kind: 'url', value: 'https://example.net/added' }] }],
    ['request', { claims: [{ text: 'added' }] }],
  ])
})

describe('a file that others wrote', () => {
  const foreign = read(
    object('incident', 1, { name: 'Pipeline', description: 'Files were encrypted.' }),
    object('course-of-action', 2, { name: 'Pipeline', description: 'Stop it.', action_bin: 'x' }),
    object('malware', 3, { name: 'ExampleLocker', is_family: true, aliases: ['EL'] }),
    object('ipv4-addr', 4, { value: '192.0.2.7' }),
    object('observed-data', 5, {
      first_observed: when,
      last_observed: when,
      number_observed: 3,
      object_refs: [`ipv4-addr--${uuid(4)}`],
    }),
    object('file', 6, { hashes: { 'SHA-256': 'AB'.repeat(32), MD5: 'x' }, name: 'invoice.exe' }),
    object('attack-pattern', 7, {
      name: 'Data Encrypted for Impact',
      external_references: [{ source_name: 'mitre-attack', external_id: 'T1486' }],
    }),
    object('indicator', 8, { pattern: "[url:value = 'x']" }),
  )

  test('becomes drafts with nothing that it does not say', () => {
    expect(bodyOf(foreign, 'request')).toEqual({ title: 'Pipeline', asks: 'Stop it.' })
    expect(bodyOf(foreign, 'incident-report')).toEqual({ seen: 'Files were encrypted.' })
    expect(bodyOf(foreign, 'indicators')).toEqual({
      family: 'ExampleLocker',
      hashes: ['ab'.repeat(32)],
      signs: [
        { kind: 'address', value: '192.0.2.7', firstSeen: when, lastSeen: when },
        { kind: 'file-name', value: 'invoice.exe' },
        { kind: 'technique', value: 'T1486' },
      ],
    })
  })

  test('lists what a person must still say', () => {
    const missing = foreign.drafts.find(({ type }) => type === 'request')?.missing
    expect(missing).toEqual(['request', 'kind', 'invokes', 'urgency', 'attribution'])
  })

  test('tells what was left out, and where', () => {
    expect(codes(foreign)).toEqual([
      'no-field objects[1].action_bin',
      'no-field objects[2].aliases',
      'no-field objects[5].hashes.MD5',
      'unknown-object objects[7]',
    ])
  })

  test('tells what was taken, and for what', () => {
    expect(foreign.taken).toContainEqual({ place: 'objects[3].value', as: 'indicators.signs[0]' })
    expect(foreign.taken).toContainEqual({ place: 'objects[1].description', as: 'request.asks' })
  })
})

test('a wallet with a wrong checksum is refused, with the place of the wrong character', () => {
  const address = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'
  const got = read(object('cryptocurrency-wallet', 1, { address }))
  expect(got.drafts).toEqual([])
  expect(got.left).toMatchObject([
    { refused: true, code: 'wrong-checksum', place: 'objects[0]: address[41]' },
  ])
})

test('the content of a file is refused, its hash is taken', () => {
  const hashes = { 'SHA-256': 'cd'.repeat(32) }
  const got = read(object('artifact', 1, { payload_bin: 'TVqQAAMAAAAEAAAA', hashes }))
  expect(got.left).toMatchObject([
    { refused: true, code: 'payload', place: 'objects[0].payload_bin' },
  ])
  expect(bodyOf(got, 'indicators')).toEqual({ hashes: ['cd'.repeat(32)] })
})

test('a program in a description is refused', () => {
  const program = Buffer.alloc(96)
  program.write('7f454c4602', 'hex')
  const description = `run this: ${program.toString('base64')}`
  const got = read(object('course-of-action', 1, { name: 'x', description }))
  expect(got.left).toMatchObject([{ refused: true, code: 'forbidden-content' }])
  expect(bodyOf(got, 'request')).toEqual({ title: 'x' })
})

test('a time at which a sign was seen is taken where it is one, and told', () => {
  const seen = { object_refs: [`url--${uuid(1)}`], number_observed: 1 }
  const url = object('url', 1, { value: 'https://example.org' })
  const got = read(
    url,
    object('observed-data', 2, { ...seen, first_observed: 'yesterday', last_observed: when }),
  )
  const sign = { kind: 'url', value: 'https://example.org' }
  expect(bodyOf(got, 'indicators')?.['signs']).toEqual([{ ...sign, lastSeen: when }])
  expect(codes(got)).toEqual(['impossible-date objects[1].first_observed'])
})

describe('marks', () => {
  const green = 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb'
  const red = 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'
  const oldAmber = 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82'
  const marked = (at: number, ...refs: readonly string[]) =>
    object('url', at, { value: `https://example.org/${at}`, object_marking_refs: refs })
  const handling = (...objects: readonly object[]) =>
    bodyOf(read(...objects), 'indicators')?.['handling']

  test('a draft has the strictest of what it was made of', () => {
    expect(handling(marked(1, green))).toEqual({ tlp: 'green' })
    expect(handling(marked(1, green), marked(2, oldAmber))).toEqual({ tlp: 'amber' })
    expect(handling(marked(1, green), object('url', 2, { value: 'https://example.org' }))).toBe(
      undefined,
    )
  })

  test('what is TLP:RED is left out, since nobody is named who may read it', () => {
    const got = read(marked(1, red))
    expect([got.drafts, codes(got)]).toEqual([[], ['red-without-readers objects[0]']])
  })

  test('nor is a time taken that stands in what is TLP:RED', () => {
    const seen = { first_observed: when, last_observed: when, number_observed: 1 }
    const refs = { object_refs: [`url--${uuid(1)}`], object_marking_refs: [red] }
    const got = read(marked(1, green), object('observed-data', 2, { ...seen, ...refs }))
    expect(codes(got)).toEqual(['red-without-readers objects[1]'])
    expect(JSON.stringify(got.drafts)).not.toContain(when)
  })

  test('a marking that is none of TLP is told', () => {
    expect(codes(read(marked(1, `marking-definition--${uuid(9)}`)))).toEqual([
      'other-marking objects[0].object_marking_refs',
    ])
  })
})

test('an extension that nobody here knows is kept out, and told', () => {
  const name = `extension-definition--${uuid(5)}`
  const got = read(object('url', 1, { value: 'https://example.org', extensions: { [name]: {} } }))
  expect(got.left).toMatchObject([{ refused: false, code: 'unknown-extension', value: name }])
  expect(JSON.stringify(got.drafts)).not.toContain(name)
})

test('of two objects without an identifier neither is a version of the other', () => {
  const { id: _, ...one } = object('url', 1, { value: 'https://example.org/1' }) as { id: string }
  const { id: __, ...other } = object('url', 2, { value: 'https://example.org/2' }) as {
    id: string
  }
  const got = read(one, other)
  expect(codes(got)).toEqual([])
  expect(bodyOf(got, 'indicators')?.['signs']).toHaveLength(2)
})

test('what is more than a list takes is told, and the draft stays sound', () => {
  const many = Array.from({ length: 502 }, (_, at) =>
    object('domain-name', at + 1, { value: `x${at}.example` }),
  )
  const got = read(...many)
  expect(codes(got)).toEqual([
    'list-too-long objects[500].value',
    'list-too-long objects[501].value',
  ])
  expect(got.left[0]).toMatchObject({ expected: 'at most 500', refused: false })
  expect(bodyOf(got, 'indicators')?.['signs']).toHaveLength(500)
})

test('of versions the last is read, and nothing of what was revoked', () => {
  const version = (modified: string, more: object = {}) =>
    object('course-of-action', 1, { name: `of ${modified}`, modified, ...more })
  const got = read(version('2030-01-02T00:00:00Z'), version('2030-01-01T00:00:00Z'))
  expect(bodyOf(got, 'request')).toMatchObject({ title: 'of 2030-01-02T00:00:00Z' })
  expect(codes(got)).toEqual(['older-version objects[1]'])
  const revoked = read(version('2030-01-01T00:00:00Z', { revoked: true }))
  expect([revoked.drafts, codes(revoked)]).toEqual([[], ['revoked objects[0]']])
})

describe('hostile files', () => {
  const refusedWhole = (text: string) => {
    const { drafts, taken, left } = importStix(text, agreement)
    expect([drafts, taken]).toEqual([[], []])
    expect(left.every(({ refused }) => refused)).toBe(true)
    return left.map(({ code }) => code)
  }

  test.each([
    ['what is no JSON', '{"type":', 'not-json'],
    ['what is no bundle', '[1]', 'no-bundle'],
    ['objects that are none', bundle(1 as never), 'no-bundle'],
    ['a file too large', ' '.repeat(4 * 1024 * 1024 + 1), 'file-too-large'],
    ['too many objects', bundle(...Array.from({ length: 2001 }, () => ({}))), 'too-many-objects'],
    [
      'lists within lists',
      `{"type":"bundle","objects":${'['.repeat(99)}${']'.repeat(99)}}`,
      'too-deep',
    ],
    ['a key twice', '{"type":"bundle","type":"x","objects":[]}', 'duplicate-key'],
    ['a prototype', '{"type":"bundle","objects":[{"__proto__":{"a":1}}]}', 'forbidden-key'],
    ['a constructor', '{"type":"bundle","objects":[{"constructor":{}}]}', 'forbidden-key'],
  ])('%s: refused whole', (_, text, code) => {
    expect(refusedWhole(text)).toEqual([code])
  })

  test('a hundred thousand lists within lists do no harm', () => {
    const deep = `{"objects":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect(refusedWhole(deep)).toEqual(['too-deep'])
  })

  test('a place of what is not known cannot reach into a prototype', () => {
    const [told] = tell(channelOf([{ ...report }]))
    const text = JSON.stringify({ objects: told!.objects }).replace(
      '"unknown_fields":["ransom.paid.0.amount"]',
      '"unknown_fields":["__proto__","constructor.prototype.x","ransom.__proto__.y"]',
    )
    importStix(text, agreement)
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
    expect(Object.hasOwn(Object.prototype, 'y')).toBe(false)
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  test('no object of any shape makes it fail', () => {
    const names =
      'type id name value hashes extensions object_refs modified object_marking_refs ' +
      'external_references address content payload_bin is_family'
    const keys = fc.constantFrom(...names.split(' '))
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('constructor', 'incident', 'file', 'name', 'SHA-256', when),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(keys, tie('any')),
      ),
    })).any
    const types = ['incident', 'file', 'note', 'malware', 'url', 'attack-pattern', 'observed-data']
    const shaped = fc
      .tuple(fc.constantFrom(...types, 'toString', '__proto__'), fc.dictionary(keys, value))
      .map(([type, rest]) => ({ ...rest, type }))
    fc.assert(
      fc.property(fc.array(shaped, { maxLength: 6 }), (objects) => {
        const { drafts } = importStix(JSON.stringify({ type: 'bundle', objects }), agreement)
        expect(Array.isArray(drafts)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

test('a request alone goes out and comes back', () => {
  const { incident: _incident, claims: _claims, ...rest } = request.body
  const alone = channelOf([{ ...request, body: rest }])
  const objects = tell(alone).flatMap((one) => one.objects)
  const { drafts } = importStix(JSON.stringify(bundleOf(agreement, objects)), agreement)
  expect(drafts).toEqual([{ type: 'request', body: rest, missing: [] }])
})
