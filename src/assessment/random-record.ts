// Random records of any agreement, made from its own definitions: what every field may hold, who
// may send what, which items are there to be referred to. Days, ids and amounts come from small
// pools, so that messages meet on the same items and the same days. Messages come late, early, out
// of order, corrected, withdrawn. The steps they make need not be legal: the record keeps such too.
import type { Agreement } from '#language/agreement.ts'
import { checkObject, type AnyField, type Fields } from '#language/field.ts'
import type { AnyRow, Effect, Value } from '#language/item.ts'
import type { AnyItemKind } from '#language/item.ts'
import type { Message, MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import type { MessageRecord } from '#language/record.ts'
import { formatDay, msPerDay, msPerHour, type Instant } from '#language/time.ts'
import { oneIn, pick, type Chance } from './chance.ts'

/** What the values of a record are drawn from. */
interface Pools {
  readonly chance: Chance
  readonly days: readonly Instant[]
  /** Ids for what has none yet; few, so that they are met again. */
  readonly ids: readonly string[]
  /** Ids of the items mentioned so far, by kind. */
  readonly items: ReadonlyMap<string, Set<string>>
  readonly messages: readonly Message[]
}

/** No value can be made: there is nothing yet that it could refer to. */
const impossible = Symbol('impossible')

/** The messages stand in the order in which they became known, as in any record. */
export function randomRecord(agreement: Agreement, chance: Chance, size: number): MessageRecord {
  const messages: Message[] = []
  const items = new Map<string, Set<string>>()
  const pools: Pools = {
    chance,
    days: daysOf(agreement, chance),
    ids: idsOf(agreement),
    items,
    messages,
  }
  const known = knownDays(pools, size)
  for (let attempt = 0; messages.length < size && attempt < size * 20; attempt += 1) {
    const type = pick(chance, agreement.messages)
    if (type === null) break
    const message = randomMessage(agreement, type, pools, known[messages.length] ?? 0)
    if (message === null) continue
    messages.push(message)
    for (const { kind, id } of mentions(type, message)) {
      items.set(kind, (items.get(kind) ?? new Set()).add(id))
    }
  }
  return {
    agreement: agreement.id,
    title: null,
    notice: null,
    complete: oneIn(chance, 2),
    until: null,
    sources: {},
    messages,
  }
}

/** When the messages become known, one after another; several on some days. */
function knownDays({ chance, days }: Pools, size: number): readonly Instant[] {
  return Array.from(
    { length: size },
    () => (pick(chance, days) ?? 0) + chance.below(20) * msPerDay,
  ).toSorted((a, b) => a - b)
}

/** A row of a kind as no message need have made it, for looking at rules alone. */
export function randomRow(agreement: Agreement, kind: AnyItemKind, chance: Chance): AnyRow {
  const pools: Pools = {
    chance,
    days: daysOf(agreement, chance),
    ids: idsOf(agreement),
    items: new Map(),
    messages: [],
  }
  const set: Record<string, Value> = {}
  for (const [name, field] of Object.entries(kind.fields)) {
    if (oneIn(chance, 6)) continue
    const value = field.kind === 'ref' ? pick(chance, pools.ids) : randomValue(field, pools)
    if (value !== impossible) set[name] = value as Value
  }
  return {
    ...set,
    id: pick(chance, pools.ids) ?? '',
    owner: pick(chance, agreement.parties)?.id ?? '',
    state: pick(chance, Object.keys(kind.states)) ?? kind.initial,
  }
}

/** A dozen days of the agreement's life, its first and last among them, and some just beside. */
function daysOf(agreement: Agreement, chance: Chance): readonly Instant[] {
  const { from, until } = agreement.span
  const first = agreement.earliest
  const last = until ?? from + 20 * 366 * msPerDay
  const length = Math.max(1, Math.floor((last - first) / msPerDay))
  const turns = turningDays(agreement).filter((day) => day >= first)
  const within = Array.from({ length: 9 }, () => first + chance.below(length) * msPerDay)
  const beside = turns.map((day) => day + (chance.below(3) - 1) * msPerDay)
  return [first, ...within, ...beside.filter((day) => day >= first)]
}

/** Days on which a rule, a limit or the agreement itself begins or ends. */
export function turningDays(agreement: Agreement): readonly Instant[] {
  const rules = agreement.counts.flatMap(({ terms }) =>
    terms.flatMap(({ rule, exceptions }) => [rule, ...exceptions]),
  )
  const days = [
    ...rules.flatMap((rule) => [rule.from, rule.until, rule.appliesToChangesFrom]),
    ...agreement.limits.flatMap((limit) => limit.values.map((value) => value.from)),
    ...agreement.quotas.flatMap(({ max, byParty }) =>
      [...max, ...[...byParty.values()].flat()].map((value) => value.from),
    ),
    ...agreement.life.map((event) => event.on),
    agreement.span.from,
    agreement.span.until ?? Infinity,
  ]
  return [...new Set(days.filter((day) => Number.isFinite(day)))].toSorted((a, b) => a - b)
}

function idsOf(agreement: Agreement): readonly string[] {
  return [...agreement.parties.map((party) => party.id), 'i-1', 'i-2', 'i-3', 'i-4', 'i-5']
}

function randomMessage(
  agreement: Agreement,
  type: MessageType,
  pools: Pools,
  known: Instant,
): Message | null {
  const { chance, messages } = pools
  const from = randomSender(agreement, type, chance)
  const body = randomObject(type.fields, pools)
  if (from === null || body === impossible) return null
  if (checkObject(body, type.fields) !== null) return null
  const parties = agreement.parties.map((party) => party.id)
  const own = messages.filter((one) => one.type === type.id && one.from === from)
  const replaced = oneIn(chance, 3) ? pick(chance, own) : null
  const withdraws = oneIn(chance, 3)
  const effective = Math.max(randomEffective(pools, known), agreement.earliest)
  return {
    id: `r${messages.length + 1}`,
    agreement: agreement.id,
    type: type.id,
    from,
    jointly: type.by === 'all' ? parties : null,
    to: pick(
      chance,
      parties.filter((party) => party !== from),
    ),
    effective,
    received: oneIn(chance, 6) ? null : known,
    known,
    body: body as Readonly<Record<string, unknown>>,
    re: pick(chance, messages)?.id ?? null,
    corrects: withdraws ? null : (replaced?.id ?? null),
    withdraws: withdraws ? (replaced?.id ?? null) : null,
    disputes: null,
    evidence: pick(chance, ['seen', 'derived', 'unverified'] as const) ?? 'seen',
    sources: [],
    note: null,
    conflicts: [],
    entry: null,
  }
}

function randomSender(agreement: Agreement, type: MessageType, chance: Chance): PartyId | null {
  const parties = agreement.parties.map((party) => party.id)
  if (type.by === 'all') return parties[0] ?? null
  return pick(chance, type.by === 'party' ? parties : type.by)
}

/** At once, some days or hours before it is known, in advance, or on any day of the pool. */
function randomEffective({ chance, days }: Pools, known: Instant): Instant {
  const kind = chance.below(10)
  if (kind < 3) return known
  if (kind < 4) return known + chance.below(90) * msPerDay
  if (kind < 6) return known - chance.below(40 * 24) * msPerHour
  return pick(chance, days) ?? known
}

function randomObject(fields: Fields, pools: Pools): Record<string, unknown> | typeof impossible {
  const body: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.optional && oneIn(pools.chance, 3)) continue
    const value = randomValue(field, pools)
    if (value !== impossible) body[name] = value
    else if (!field.optional) return impossible
  }
  return body
}

function randomValue(field: AnyField, pools: Pools): unknown {
  const { chance } = pools
  const { detail } = field
  if (detail.unknowable === true && oneIn(chance, 5)) return null
  if (detail.examples !== undefined) return pick(chance, detail.examples) ?? impossible
  switch (field.kind) {
    case 'count':
      return randomCount(detail.min ?? 0, detail.max ?? 0, chance)
    case 'bool':
      return oneIn(chance, 2)
    case 'one-of':
      return pick(chance, detail.options ?? []) ?? impossible
    case 'date':
      return formatDay(Math.floor((pick(chance, pools.days) ?? 0) / msPerDay))
    case 'instant':
      return `${formatDay(Math.floor((pick(chance, pools.days) ?? 0) / msPerDay))}T12:00Z`
    case 'ref':
      return pick(chance, [...(pools.items.get(detail.refersTo ?? '') ?? [])]) ?? impossible
    case 'answers':
      return pick(chance, pools.messages)?.id ?? impossible
    case 'list':
      return randomList(field, pools)
    case 'object':
      return randomObject(detail.fields ?? {}, pools)
    case 'text':
      // A name of an item is a text as well: it is drawn from the same few ids.
      return (pick(chance, pools.ids) ?? '').padEnd(detail.min ?? 0, '.').slice(0, detail.max)
  }
}

function randomCount(min: number, max: number, chance: Chance): number {
  const width = max - min + 1
  const kind = chance.below(10)
  if (kind === 0) return min
  if (kind === 1) return min + chance.below(Math.min(width, 10_000))
  return min + chance.below(Math.min(width, 20))
}

function randomList(field: AnyField, pools: Pools): unknown {
  const { of, max } = field.detail
  if (of === undefined) return impossible
  const length = Math.min(pools.chance.below(5), max ?? 0)
  const values = Array.from({ length }, () => randomValue(of, pools))
  return values.includes(impossible) ? impossible : values
}

/** The items that a message speaks of, as its effect names them. */
function mentions(type: MessageType, message: Message): readonly { kind: string; id: string }[] {
  return effectsOf(type, message).flatMap((effect) =>
    (effect.kind === 'change' ? [effect] : effect.changes).map((change) => ({
      kind: change.item.id,
      id: change.id,
    })),
  )
}

/** What a message changes, always as a list. */
export function effectsOf(type: MessageType, message: Message): readonly Effect[] {
  if (type.effect === null) return []
  const result = type.effect(message.body as never, message)
  return Array.isArray(result) ? (result as readonly Effect[]) : [result as Effect]
}
