// A report of an incident and technical signs, as objects of STIX 2.1. The incident of the standard
// has a name and a description; what else is told stands in the core extension of the draft of
// OASIS of 10 October 2023. That draft's object for amounts is not used: the schemas of STIX 2.1
// refuse its form. Amounts are told in words, and exactly in the message that the incident holds.
import { isObject } from '#language/is-object.ts'
import { type Body } from './channel.ts'
import { extensionIds } from './extensions.ts'
import { idOf, type Json, type JsonObject, type StixObject } from './object.ts'
import { fileOf, isTechniqueId, observableOf, type Sign, type Wallet, walletOf } from './signs.ts'
import {
  common,
  described,
  holding,
  itemObject,
  marked,
  own,
  relationship,
  stageName,
  type Telling,
  type Untold,
  typeOf,
} from './telling.ts'
import { textOf } from './wording.ts'

export interface Objects {
  readonly objects: readonly StixObject[]
  readonly untold: readonly Untold[]
}

/** Sectors that STIX calls by another name (industry-sector-ov); `other` is none of its own. */
const sectorNames: Readonly<Record<string, string>> = {
  'health-care': 'healthcare',
  defence: 'defense',
  food: 'agriculture',
  'commercial-facilities': 'commercial',
  it: 'technology',
}

export function incidentObjects(telling: Telling): Objects {
  const { message } = telling
  const { body } = message
  const id = itemObject(telling, 'incident', message.from, String(body['incident']))
  const ransom = isObject(body['ransom']) ? body['ransom'] : null
  const incident = {
    type: 'incident',
    ...common(telling),
    id,
    name: stageName(message, String(body['incident'])),
    description: String(body['seen']),
    extensions: { [extensionIds.incident]: coreOf(body, ransom), ...holding(telling) },
  } as unknown as StixObject
  const hit = hitObjects(telling, id)
  return {
    objects: [incident, ...hit, ...(ransom === null ? [] : ransomObjects(telling, id, ransom))],
    untold: [],
  }
}

/** Whoever tells that it has ended has done with it; else it is being looked into. */
function coreOf(body: Body, ransom: Body | null): JsonObject {
  const ended = body['ended'] !== undefined && body['ended'] !== null
  const { criticality } = body
  return {
    extension_type: 'property-extension',
    determination: String(body['determination']),
    investigation_status: ended ? 'closed' : 'open',
    ...(typeof criticality === 'number' ? { criticality } : {}),
    ...(ransom === null ? {} : { incident_types: ['ransomware'] }),
  }
}

/** Those hit, by sector and country alone. */
function hitObjects(telling: Telling, incident: string): readonly StixObject[] {
  const { sector, country } = telling.message.body
  const name = textOf(typeOf(telling).fields['sector']!, sector)
  const called = sectorNames[String(sector)] ?? String(sector)
  const victim = {
    type: 'identity',
    ...described(telling),
    id: idOf('identity', 'sector', String(sector)),
    name: `Sector: ${name}`,
    identity_class: 'class',
    ...(called === 'other' ? {} : { sectors: [called] }),
  } as unknown as StixObject
  const targeted = [victim, relationship(telling, 'targets', incident, victim.id)]
  if (typeof country !== 'string') return targeted
  const place = {
    type: 'location',
    ...described(telling),
    id: idOf('location', 'country', country),
    country,
  } as unknown as StixObject
  return [...targeted, place, relationship(telling, 'located-at', incident, place.id)]
}

function ransomObjects(telling: Telling, incident: string, ransom: Body): readonly StixObject[] {
  const field = typeOf(telling).fields['ransom']!
  const families = familyObjects(telling, ransom)
  const wallets = listIn<Wallet>(ransom, 'wallets').map((one) => marked(telling, walletOf(one)))
  const told = own(telling, 'note', 'ransom', {
    abstract: stageName(telling.message, field.label.en),
    content: ransomText(ransom),
    object_refs: [incident],
  })
  const related = [...families, ...wallets]
  return [
    ...related,
    ...related.map(({ id }) => relationship(telling, 'related-to', incident, id)),
    told,
  ]
}

interface Money {
  readonly amount: string | null
  readonly currency: string
  readonly on?: string
  readonly worth?: Money
}

function ransomText(ransom: Body): string {
  const { family, demanded, keys, keysFrom, payBy } = ransom
  const lines = [
    `family: ${typeof family === 'string' ? family : 'not known'}`,
    ...(isObject(demanded) ? [`demanded: ${moneyText(demanded as unknown as Money)}`] : []),
    ...(typeof payBy === 'string' ? [`to be paid by: ${payBy}`] : []),
    ...listIn<Money>(ransom, 'paid').map((one) => `paid: ${moneyText(one)}`),
    `keys: ${String(keys)}${typeof keysFrom === 'string' ? `, from ${keysFrom}` : ''}`,
  ]
  return lines.join('\n')
}

function moneyText({ amount, currency, on, worth }: Money): string {
  const day = on === undefined ? '' : ` on ${on}`
  const other = worth === undefined ? '' : `, worth ${moneyText(worth)}`
  return `${amount ?? 'an amount not known'} ${currency}${day}${other}`
}

function familyObjects(telling: Telling, { family }: Body): readonly StixObject[] {
  if (typeof family !== 'string') return []
  const malware = {
    type: 'malware',
    ...described(telling),
    id: idOf('malware', 'family', family),
    name: family,
    is_family: true,
    malware_types: ['ransomware'],
  }
  return [malware as unknown as StixObject]
}

/** Technical signs: each an observable, together a grouping, which holds the message. */
export function signObjects(telling: Telling): Objects {
  const { message } = telling
  const { body } = message
  const signs = listIn<SeenSign>(body, 'signs')
  const untold: Untold[] = []
  const seen = signs.flatMap((sign, at) => {
    const made = signObject(telling, sign)
    if (made !== null) return [made, ...observedObjects(telling, sign, made, at, untold)]
    untold.push({ code: 'no-observable', place: `signs.${at}`, value: sign.value })
    return []
  })
  const files = listIn<string>(body, 'hashes').map((hash) => fileOf(hash))
  const wallets = listIn<Wallet>(body, 'wallets').map(walletOf)
  const all = [
    ...familyObjects(telling, body),
    ...seen,
    ...[...files, ...wallets].map((one) => marked(telling, one)),
  ]
  if (all.length === 0) {
    return { objects: [], untold: [...untold, { code: 'no-form', place: 'body', value: '' }] }
  }
  const { label, fields } = typeOf(telling)
  const text =
    body['text'] === undefined ? {} : { description: textOf(fields['text']!, body['text']) }
  const grouping = own(telling, 'grouping', 'signs', {
    name: stageName(message, label.en),
    ...text,
    context: 'malware-analysis',
    object_refs: [...new Set(all.map(({ id }) => id))],
    extensions: holding(telling),
  })
  return { objects: [...all, grouping], untold }
}

interface SeenSign extends Sign {
  readonly firstSeen?: string
  readonly lastSeen?: string
}

function signObject(telling: Telling, sign: Sign): StixObject | null {
  if (sign.kind !== 'technique') {
    const made = observableOf(sign)
    return made === null ? null : marked(telling, made)
  }
  const reference: Json = { source_name: 'mitre-attack', external_id: sign.value }
  return {
    type: 'attack-pattern',
    ...described(telling),
    id: idOf('attack-pattern', 'technique', sign.value),
    name: sign.value,
    ...(isTechniqueId(sign.value) ? { external_references: [reference] } : {}),
  } as unknown as StixObject
}

/** Seen from then until then: at least once, for how often is not told. */
function observedObjects(
  telling: Telling,
  { kind, firstSeen, lastSeen }: SeenSign,
  { id }: StixObject,
  at: number,
  untold: Untold[],
): readonly StixObject[] {
  if (firstSeen === undefined && lastSeen === undefined) return []
  if (firstSeen === undefined || lastSeen === undefined || kind === 'technique') {
    untold.push({ code: 'not-counted', place: `signs.${at}`, value: firstSeen ?? lastSeen ?? '' })
    return []
  }
  untold.push({ code: 'not-counted', place: `signs.${at}`, value: `${firstSeen} ${lastSeen}` })
  const observed = own(telling, 'observed-data', `signs.${at}`, {
    first_observed: stixTime(firstSeen),
    last_observed: stixTime(lastSeen),
    number_observed: 1,
    object_refs: [id],
  })
  return [observed]
}

function stixTime(text: string): string {
  return new Date(Date.parse(text)).toISOString()
}

function listIn<T>(body: Body, name: string): readonly T[] {
  const value = body[name]
  return Array.isArray(value) ? (value as readonly T[]) : []
}
