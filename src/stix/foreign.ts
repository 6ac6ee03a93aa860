// Objects of STIX that others wrote, as drafts of a report, a request and technical signs. An
// object is taken where a field of this agreement says the same and takes the value; its other
// properties are told as left out. A strict mark goes with all that came under it.
import type { Agreement } from '#language/agreement.ts'
import { type AnyField, checkObject, type Fields } from '#language/field.ts'
import { pathText, shown } from '#assessment/refusal.ts'
import { isObject } from '#language/is-object.ts'
import { type Body, typeNamed } from './channel.ts'
import { extensionIds } from './extensions.ts'
import type { Draft, Taken } from './import.ts'
import { type Mark, markOfId, stricter, usualMark } from './markings.ts'
import type { Left } from './reading.ts'
import { isTechniqueId, signIn, walletIn } from './signs.ts'

export interface Placed {
  readonly object: Body
  readonly place: string
}

interface Work {
  readonly agreement: Agreement
  readonly bodies: Map<string, Record<string, unknown>>
  readonly taken: Taken[]
  readonly left: Left[]
  readonly marks: Map<string, Mark>
}

type Taker = (work: Work, placed: Placed) => readonly string[]

const takers: Readonly<Record<string, Taker>> = {
  incident: takeIncident,
  'course-of-action': takeRequest,
  note: takeClaim,
  malware: takeFamily,
  'attack-pattern': takeTechnique,
  file: takeFile,
  artifact: takeFile,
  'cryptocurrency-wallet': takeWallet,
  location: takeCountry,
  'observed-data': () => ['object_refs', 'first_observed', 'last_observed', 'number_observed'],
  relationship: () => ['relationship_type', 'source_ref', 'target_ref'],
  identity: () => ['name', 'identity_class', 'sectors', 'description'],
  'marking-definition': () => ['name', 'definition_type', 'definition'],
  'extension-definition': () => ['name', 'schema', 'version', 'extension_types', 'description'],
  ...Object.fromEntries(
    ['ipv4-addr', 'ipv6-addr', 'domain-name', 'url', 'email-addr', 'user-account'].map((type) => [
      type,
      takeSign,
    ]),
  ),
}

/** Said of every object, and read where it matters. */
const ofEvery = [
  'type',
  'spec_version',
  'id',
  'created',
  'modified',
  'created_by_ref',
  'revoked',
  'lang',
  'object_marking_refs',
  'extensions',
  'defanged',
]

export function draftsOfForeign(objects: readonly Placed[], agreement: Agreement) {
  const work: Work = { agreement, bodies: new Map(), taken: [], left: [], marks: new Map() }
  for (const placed of objects) takeObject(work, placed)
  addSeenTimes(work, objects)
  const drafts = [...work.bodies].map(([type, body]) => draftOf(work, type, body))
  return { drafts, taken: work.taken, left: work.left }
}

function takeObject(work: Work, placed: Placed): void {
  const { object, place } = placed
  const type = String(object['type'])
  const take = Object.hasOwn(takers, type) ? takers[type] : undefined
  if (object['payload_bin'] !== undefined) {
    leave(work, { code: 'payload', place: `${place}.payload_bin`, refused: true })
  }
  if (take === undefined) return leave(work, { code: 'unknown-object', place, value: type })
  if (markIn(object) === 'red')
    return leave(work, { code: 'red-without-readers', place, value: type })
  const used = new Set([...ofEvery, 'payload_bin', ...take(work, placed)])
  for (const name of Object.keys(object).filter((one) => !used.has(one))) {
    leave(work, { code: 'no-field', place: `${place}.${name}`, value: shown(object[name]) })
  }
}

function leave(work: Work, left: Partial<Left> & Pick<Left, 'code' | 'place'>): void {
  work.left.push({ refused: false, value: '', expected: '', ...left })
}

/** The strictest of the marks of TLP on it; null where it has none. */
function markIn(object: Body): Mark | null {
  const refs = object['object_marking_refs']
  const marks = (Array.isArray(refs) ? (refs as readonly unknown[]) : []).flatMap(
    (id) => markOfId(String(id)) ?? [],
  )
  return marks.length === 0 ? null : marks.reduce(stricter)
}

/** Puts a value into a draft where its field takes it; else says why not, and where in it. */
function put(work: Work, into: readonly [type: string, name: string], from: From): void {
  const [type, name] = into
  const { placed, property, value } = from
  if (value === undefined) return
  const field = fieldsOf(work, type)[name]!
  const of = field.kind === 'list' ? field.detail.of! : field
  const place = property === '' ? placed.place : `${placed.place}.${property}`
  const [problem] = of.check(value) ?? []
  if (problem !== undefined) {
    const { code, path, expected } = problem
    const refused = code === 'wrong-checksum' || code === 'forbidden-content'
    const at = path.length === 0 ? place : `${place}: ${pathText(path)}`
    return leave(work, { code, place: at, value: shown(value), expected, refused })
  }
  add(work, { type, name, field, value, place, mark: markIn(placed.object) ?? usualMark })
}

interface From {
  readonly placed: Placed
  readonly property: string
  readonly value: unknown
}

interface Added {
  readonly type: string
  readonly name: string
  readonly field: AnyField
  readonly value: unknown
  readonly place: string
  readonly mark: Mark
}

function add(work: Work, { type, name, field, value, place, mark }: Added): void {
  const body = work.bodies.get(type) ?? {}
  work.bodies.set(type, body)
  if (field.kind === 'list') {
    const list = (body[name] ?? []) as unknown[]
    if (list.some((one) => JSON.stringify(one) === JSON.stringify(value))) return
    const { max = Infinity } = field.detail
    if (list.length >= max) {
      const expected = `at most ${max}`
      return leave(work, { code: 'list-too-long', place, value: shown(value), expected })
    }
    body[name] = [...list, value]
    work.taken.push({ place, as: `${type}.${name}[${list.length}]` })
  } else if (body[name] === undefined) {
    body[name] = value
    work.taken.push({ place, as: `${type}.${name}` })
  } else if (body[name] !== value) {
    return leave(work, {
      code: 'two-of-one',
      place,
      value: shown(value),
      expected: shown(body[name]),
    })
  }
  const before = work.marks.get(type)
  work.marks.set(type, before === undefined ? mark : stricter(before, mark))
}

const fieldsOf = ({ agreement }: Work, type: string): Fields => typeNamed(agreement, type)!.fields

function takeIncident(work: Work, placed: Placed): readonly string[] {
  const { object } = placed
  const text = object['description'] ?? object['name']
  const property = object['description'] === undefined ? 'name' : 'description'
  put(work, ['incident-report', 'seen'], { placed, property, value: text })
  put(work, ['request', 'title'], { placed, property: 'name', value: object['name'] })
  const extensions = object['extensions']
  const core = isObject(extensions) ? extensions[extensionIds.incident] : undefined
  if (isObject(core)) {
    for (const name of ['determination', 'criticality']) {
      if (core[name] === undefined) continue
      const at = `extensions.${extensionIds.incident}.${name}`
      put(work, ['incident-report', name], { placed, property: at, value: core[name] })
    }
  }
  return ['name', 'description']
}

function takeRequest(work: Work, placed: Placed): readonly string[] {
  const { name, description } = placed.object
  put(work, ['request', 'title'], { placed, property: 'name', value: name })
  const property = description === undefined ? 'name' : 'description'
  put(work, ['request', 'asks'], { placed, property, value: description ?? name })
  return ['name', 'description']
}

function takeClaim(work: Work, placed: Placed): readonly string[] {
  const { content: text, confidence } = placed.object
  const claim =
    typeof confidence === 'number' ? { text, confidence: { of100: confidence } } : { text }
  put(work, ['request', 'claims'], { placed, property: 'content', value: claim })
  return ['content', 'confidence', 'object_refs']
}

function takeFamily(work: Work, placed: Placed): readonly string[] {
  const { name, is_family: isFamily } = placed.object
  if (isFamily !== true) return ['is_family']
  put(work, ['indicators', 'family'], { placed, property: 'name', value: name })
  return ['name', 'is_family', 'malware_types']
}

function takeTechnique(work: Work, placed: Placed): readonly string[] {
  const { name, external_references: references } = placed.object
  const list = Array.isArray(references) ? (references as readonly unknown[]) : []
  const at = list.findIndex((one) => isObject(one) && isTechniqueId(String(one['external_id'])))
  const found = at < 0 ? undefined : (list[at] as Body)['external_id']
  const property = at < 0 ? 'name' : `external_references[${at}].external_id`
  const value = { kind: 'technique', value: found ?? name }
  put(work, ['indicators', 'signs'], { placed, property, value })
  return at < 0 ? ['name'] : ['name', 'external_references']
}

/** Its hash and its name, never what is in it. */
function takeFile(work: Work, placed: Placed): readonly string[] {
  const { hashes, name } = placed.object
  const hash = isObject(hashes) ? hashes['SHA-256'] : undefined
  if (hash !== undefined) {
    const value = typeof hash === 'string' ? hash.toLowerCase() : hash
    put(work, ['indicators', 'hashes'], { placed, property: 'hashes.SHA-256', value })
  }
  for (const other of isObject(hashes) ? Object.keys(hashes) : []) {
    if (other === 'SHA-256') continue
    leave(work, { code: 'no-field', place: `${placed.place}.hashes.${other}` })
  }
  if (name !== undefined) {
    const value = { kind: 'file-name', value: name }
    put(work, ['indicators', 'signs'], { placed, property: 'name', value })
  }
  return ['hashes', 'name']
}

function takeWallet(work: Work, placed: Placed): readonly string[] {
  const value = walletIn(placed.object) ?? placed.object['address']
  put(work, ['indicators', 'wallets'], { placed, property: '', value })
  return ['address']
}

function takeCountry(work: Work, placed: Placed): readonly string[] {
  const { country } = placed.object
  if (country === undefined) return []
  put(work, ['incident-report', 'country'], { placed, property: 'country', value: country })
  return ['country']
}

function takeSign(work: Work, placed: Placed): readonly string[] {
  const sign = signIn(placed.object)
  if (sign === null) return []
  const { kind, value, at } = sign
  put(work, ['indicators', 'signs'], { placed, property: at, value: { kind, value } })
  return [at]
}

/** When a sign was seen stands in another object than the sign. */
function addSeenTimes(work: Work, objects: readonly Placed[]): void {
  const signs = (work.bodies.get('indicators')?.['signs'] ?? []) as readonly Body[]
  const byId = new Map(objects.map((one) => [one.object['id'], one.object]))
  const timed = [...signs]
  const places = new Map(signs.map(({ kind, value }, at) => [signKey(kind, value), at]))
  for (const placed of objects) {
    const { object } = placed
    if (object['type'] !== 'observed-data' || !Array.isArray(object['object_refs'])) continue
    // It was left out whole.
    if (markIn(object) === 'red') continue
    let times: Body | null = null
    for (const ref of object['object_refs'] as readonly unknown[]) {
      const sign = signIn(byId.get(ref) ?? {})
      const at = sign === null ? undefined : places.get(signKey(sign.kind, sign.value))
      if (at === undefined) continue
      times ??= seenTimes(work, placed)
      timed[at] = { ...timed[at], ...times }
    }
  }
  if (signs.length > 0) work.bodies.get('indicators')!['signs'] = timed
}

const signKey = (kind: unknown, value: unknown): string => JSON.stringify([kind, value])

/** Each where it is a time; what is none is told. */
function seenTimes(work: Work, { object, place }: Placed): Body {
  const { fields = {} } = fieldsOf(work, 'indicators')['signs']!.detail.of!.detail
  const pairs = [
    ['firstSeen', 'first_observed'],
    ['lastSeen', 'last_observed'],
  ] as const
  const times = pairs.flatMap(([name, property]): [string, unknown][] => {
    const value = object[property]
    if (value === undefined) return []
    const [problem] = fields[name]!.check(value) ?? []
    if (problem === undefined) return [[name, value]]
    const { code, expected } = problem
    leave(work, { code, place: `${place}.${property}`, value: shown(value), expected })
    return []
  })
  return Object.fromEntries(times)
}

/** A draft with the strictest mark of what is in it, and the fields that nobody has said. */
function draftOf(work: Work, type: string, given: Body): Draft {
  const mark = work.marks.get(type) ?? usualMark
  const body = mark === usualMark ? given : { ...given, handling: { tlp: mark } }
  const problems = checkObject(body, fieldsOf(work, type)) ?? []
  const missing = problems.filter(({ code }) => code === 'missing-field')
  return { type, body, missing: missing.map(({ path }) => pathText(path)) }
}
