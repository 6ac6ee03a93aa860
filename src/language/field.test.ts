// Every field twice: its check here, and its JSON Schema in an independent validator (ajv, draft
// 2020-12). On any value of JSON both must say the same, since the other party may use either.
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkObject, f, objectSchema, type AnyField } from './field.ts'
import { hasControls } from './text-form.ts'
import { label } from './label.ts'

const name = label('name', 'имя', 'اسم')
const kinds = { heavy: name, light: name }
const evidence = { seen: name, 'seen-2nd': name, derived: name, estimate: name, unverified: name }

const fields = {
  text: f.text(name, 5),
  prose: f.prose(name, 8),
  id: f.id(name, 4),
  count: f.count(name, 0, 700),
  bool: f.bool(name),
  oneOf: f.oneOf(name, kinds),
  date: f.date(name),
  instant: f.instant(name),
  ref: f.ref(name, { id: 'base' }),
  answers: f.answers(name),
  list: f.list(name, f.count(name, 1, 3), 3),
  object: f.object(name, { id: f.id(name), more: f.optional(f.count(name)) }),
  orUnknown: f.orUnknown(f.text(name, 5)),
  listOfObjects: f.list(name, f.object(name, { on: f.date(name) }), 2),
  evidence: f.evidence(name, evidence),
} satisfies Record<string, AnyField>

const ajv = new Ajv2020({ strict: true, allErrors: false })
ajv.addVocabulary(['x-label', 'x-ref', 'x-check', 'x-names', 'x-year', 'x-ahead'])
const validate = Object.fromEntries(
  Object.entries(fields).map(([key, field]) => [key, ajv.compile(field.schema)]),
)

// Characters at which texts go wrong: controls, direction marks, astral planes, half pairs.
const edges = [
  ['\u0000', '\t', '\n', '\r', '\u001f', ' ', '~', '\u007f', '\u0085', '\u009f', '\u00a0'],
  ['\u061c', '\u200b', '\u200d', '\u200e', '\u200f', '\u2028', '\u202e', '\u2066', '\u2069'],
  ['\ufeff', '\ufffd', '\ufffb', '\ud800', '\udfff', '😀', '𝔸', 'ё', 'ﷺ', 'é', '"', '\\'],
].flat()
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...edges, 'a', '1', '-'), maxLength: 9 }),
  fc.string({ unit: 'binary', maxLength: 9 }),
)
const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((one) => String(one).padStart(2, '0'))
const year = fc.oneof(fc.constantFrom('1900', '2000', '2019', '2020', '0000', '2100'), two(99))
const dayText = fc.tuple(year, two(13), two(32)).map((parts) => parts.join('-'))
const clockText = fc
  .tuple(two(25), two(61), fc.constantFrom('', ':00', ':59', ':60', ':07.5', ':07.1234', ':07.'))
  .map(([hour, minute, rest]) => `T${hour}:${minute}${rest}Z`)
const timeText = fc.oneof(
  dayText,
  fc.tuple(dayText, clockText).map((parts) => parts.join('')),
)
const anyNumber = fc.oneof(
  fc.integer({ min: -2, max: 701 }),
  fc.constantFrom(0, -0, 0.5, 700, 701, 1e300, 2 ** 53, Number.MAX_SAFE_INTEGER),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const option = fc.constantFrom('heavy', 'light', 'Heavy', 'seen', 'seen-2nd', 'toString')
const leaf = fc.oneof(anyText, timeText, anyNumber, fc.boolean(), fc.constant(null), option)
const key = fc.constantFrom('id', 'more', 'on', 'text', '__proto__', 'constructor', 'toString')
const members = fc.array(fc.tuple(key, leaf), { maxLength: 3 }).map(objectOf)
const anyValue = fc.oneof(
  leaf,
  members,
  fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
  fc.array(members, { maxLength: 3 }),
  fc.array(leaf, { maxLength: 4 }),
)

/** As JSON.parse makes it: `__proto__` is a key like any other. */
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const inside = entries.map(([one, value]) => `${JSON.stringify(one)}:${JSON.stringify(value)}`)
  return JSON.parse(`{${inside.join(',')}}`)
}

describe('a field checks as its JSON Schema does', () => {
  test.each(Object.keys(fields))('%s, on any value', (kind) => {
    const field = fields[kind as keyof typeof fields]
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(field.check(value) === null).toBe(validate[kind]!(value))
      }),
      { numRuns: 2000 },
    )
  })

  test('a body of all fields, with fields left out and added', () => {
    const body = { ...fields, maybe: f.optional(fields.count) }
    const check = ajv.compile(objectSchema(body))
    const values = fc.record(
      {
        text: anyText,
        prose: anyText,
        id: fc.constantFrom('a', 'b'),
        count: fc.integer({ min: 0, max: 701 }),
        bool: fc.boolean(),
        oneOf: fc.constant('heavy'),
        date: fc.constantFrom('2020-02-29', '2019-02-29'),
        instant: timeText,
        ref: fc.constant('base-1'),
        answers: fc.constant('m-1'),
        list: fc.constant([1, 2]),
        object: fc.constant({ id: 'x' }),
        orUnknown: fc.constant(null),
        listOfObjects: fc.constant([]),
        evidence: fc.constant('seen'),
        maybe: anyNumber,
        stranger: fc.constant(1),
      },
      { requiredKeys: ['text', 'id', 'count', 'bool', 'oneOf', 'ref', 'answers', 'list'] },
    )
    fc.assert(
      fc.property(values, (value) => {
        expect(checkObject(value, body) === null).toBe(check(value))
      }),
    )
  })

  test('each field takes some values and refuses others', () => {
    const good: Record<keyof typeof fields, readonly unknown[]> = {
      text: ['', 'سلام', '😀😀😀😀😀', 'a\u200cb'],
      prose: ['one\ntwo'],
      id: ['a', 'Б-1'],
      count: [0, 700],
      bool: [true],
      oneOf: ['heavy'],
      date: ['2020-02-29', '2000-02-29', '9999-12-31'],
      instant: ['2020-02-29', '2020-02-29T23:59:59.999Z'],
      ref: ['base-1', `${'p'.repeat(40)}:${'n'.repeat(80)}`],
      answers: ['message-1'],
      list: [[], [1, 2, 3]],
      object: [{ id: 'x' }, { more: 1, id: 'x' }],
      orUnknown: [null, ''],
      listOfObjects: [[], [{ on: '2020-01-01' }]],
      evidence: ['seen-2nd'],
    }
    const bad: Record<keyof typeof fields, readonly unknown[]> = {
      text: ['😀😀😀😀😀😀', 'a\nb', 'a\u202eb', '\ud800', '\u0000', 1, null],
      prose: ['a\rb', 'a\u2066b', '\udc00', '123456789'],
      id: ['', 'abcde', 'a\tb'],
      count: [-1, 701, 0.5, '5', null, 1e300],
      bool: ['true', 0],
      oneOf: ['toString', 'Heavy', 1],
      date: ['2019-02-29', '1900-02-29', '2020-01-01T00:00Z', 20200101, '2020-1-1'],
      instant: ['2020-01-01T24:00Z', '2020-01-01T10:00', '2020-01-01 10:00Z'],
      ref: ['', 'n'.repeat(122)],
      answers: ['', 5],
      list: [[1, 2, 3, 1], [4], {}, [null]],
      object: [{}, { id: 'x', other: 1 }, [], null, { id: 'x', more: '1' }],
      orUnknown: [0, 'sixsix'],
      listOfObjects: [[{ on: '2019-02-29' }], [{}], [[]]],
      evidence: ['toString', 'SEEN'],
    }
    for (const kind of Object.keys(fields) as (keyof typeof fields)[]) {
      for (const value of good[kind]) {
        expect.soft(fields[kind].check(value), `${kind} ${JSON.stringify(value)}`).toBeNull()
        expect.soft(validate[kind]!(value)).toBe(true)
      }
      for (const value of bad[kind]) {
        expect.soft(fields[kind].check(value), `${kind} ${JSON.stringify(value)}`).not.toBeNull()
        expect.soft(validate[kind]!(value)).toBe(false)
      }
    }
  })
})

describe('a problem', () => {
  test('names the code, the place, the value and what was expected', () => {
    const body = { figures: f.list(name, f.object(name, { deployed: f.count(name, 0, 700) }), 2) }
    expect(checkObject({ figures: [{ deployed: 1 }, { deployed: 701, more: 1 }] }, body)).toEqual([
      { code: 'unknown-field', path: ['figures', 1, 'more'], value: 1, expected: 'deployed' },
      { code: 'out-of-range', path: ['figures', 1, 'deployed'], value: 701, expected: '0..700' },
    ])
    expect(checkObject({}, body)).toEqual([
      { code: 'missing-field', path: ['figures'], value: undefined, expected: 'list' },
    ])
    expect(checkObject([], body)).toMatchObject([{ code: 'wrong-type', path: [] }])
    expect(checkObject({ figures: [{}, {}, {}] }, body)).toMatchObject([
      { code: 'list-too-long', value: 3, expected: 'at most 2' },
    ])
  })

  test('what a schema has no word for is marked in it, for programs that have it alone', () => {
    const body = { id: f.id(name), since: f.year(name, 1900, 2100), by: f.ahead(name) }
    const of = f.list(name, f.object(name, { until: f.optional(f.orUnknown(f.year(name, 1, 2))) }))
    expect(f.object(name, { ...body, of }).schema['properties']).toMatchObject({
      id: { type: 'string', 'x-names': true },
      since: { type: 'integer', 'x-year': true },
      by: { type: 'string', 'x-ahead': true },
      of: { items: { properties: { until: { anyOf: [{ 'x-year': true }, { type: 'null' }] } } } },
    })
    expect(f.text(name).schema).not.toHaveProperty('x-names')
  })

  test('a check beyond the schema is asked last, told by name, and leads into the text', () => {
    const even = f.checked(f.text(name, 5), {
      id: 'even-length',
      examples: ['ab'],
      faultOf: (value) =>
        value.length % 2 === 0
          ? null
          : { code: 'wrong-form', path: [value.length - 1], expected: 'an even length' },
    })
    const body = { words: f.list(name, even) }
    expect(even.schema).toMatchObject({ maxLength: 5, 'x-check': 'even-length' })
    expect(checkObject({ words: ['ab', ''] }, body)).toBeNull()
    expect(checkObject({ words: ['ab', 'abc'] }, body)).toEqual([
      { code: 'wrong-form', path: ['words', 1, 2], value: 'abc', expected: 'an even length' },
    ])
    expect(checkObject({ words: ['abcdefg'] }, body)).toMatchObject([{ code: 'text-too-long' }])
    expect(f.orUnknown(even).check(null)).toBeNull()
    expect(f.orUnknown(even).check('a')).toMatchObject([{ code: 'wrong-form' }])
  })

  test('an inherited name is no field of a body', () => {
    const body = { toString: f.optional(f.text(name)) }
    expect(checkObject({}, body)).toBeNull()
    expect(checkObject({ valueOf: 1 }, body)).toMatchObject([{ code: 'unknown-field' }])
    expect(checkObject(JSON.parse('{"__proto__":{"toString":"x"}}'), body)).toMatchObject([
      { code: 'unknown-field', path: ['__proto__'] },
    ])
  })

  test.each([
    ['joiners', 'Her\u200don', 'text-control-character'],
    ['the other joiner', 'Her\u200con', 'text-control-character'],
    ['a space that does not break', 'SS-18\u00a0silo', 'text-control-character'],
    ['a wide space', 'SS-18\u3000silo', 'text-control-character'],
    ['a space before it', ' Heron', 'wrong-form'],
    ['a space after it', 'Heron ', 'wrong-form'],
    ['a space alone', ' ', 'wrong-form'],
  ])('a name that only looks like another is refused: %s', (_, text, code) => {
    for (const field of [f.id(name), f.ref(name, { id: 'boat' }), f.answers(name)]) {
      expect(field.check(text)).toMatchObject([{ code, value: text }])
      expect(field.check('SS-18 silo')).toBeNull()
    }
    expect(f.text(name).check(text)).toBeNull()
  })

  test('text over several lines holds no controls, reordered text does', () => {
    expect(['a\nb', 'سلام', 'x\u200cy', '😀'].filter(hasControls)).toEqual([])
    const reordered = ['a\u202eb', '\u2066', '\u200f', '\ud83d', '\u0000', '\t', '\u2028', '\ufeff']
    expect(reordered.filter(hasControls)).toEqual(reordered)
    expect(['a\u200bb', 'a\u00adb'].filter((text) => !hasControls(text))).toEqual([])
  })
})
