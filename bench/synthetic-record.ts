// The synthetic record of every benchmark, INVENTED and seeded: notices of changes in data between
// two parties, 2011 to 2026. Initial data of facilities and items first; then about 60 % moves, 35
// % changes of status, and 1 % corrections that arrive 30 to 400 days late; twelve notices per
// item. A notice states all of an item that can change, as a form does. Made as columns, so that
// ten million fit; messages.ts makes messages and lines of them. It is no one's record and imitates
// no figures.
import { dataChange } from '#agreements/new-start/article-07-data.ts'
import { oneIn, pick, seeded, type Chance } from '#assessment/chance.ts'
import type { NoticeColumns, NoticeTemplate } from '#assessment/bulk-columns.ts'
import { changeStated } from '#language/stated.ts'
import { msPerDay, startOf } from '#language/time.ts'

export const parties = ['US', 'RU'] as const

/** What a notice says without the name of its item. */
export interface Notice {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly body: Readonly<Record<string, unknown>>
  /** Where in the body the name of the item belongs: `['launcher', 'id']`. */
  readonly names: readonly [subject: string, field: string]
}

export interface SyntheticRecord extends NoticeColumns {
  /** What the notices of each template say. */
  readonly notices: readonly Notice[]
  /** How many notices of each sort the record has. */
  readonly mix: Readonly<Record<'initial' | 'moves' | 'statuses' | 'corrections', number>>
}

interface Facility {
  readonly name: string
  readonly kind: string
}

/** A sort of item: what never changes about it, and where it can be. */
interface Sort {
  readonly kind: 'launcher' | 'bomber'
  readonly fixed: Readonly<Record<string, string>>
  readonly places: readonly Facility[]
}

const inForce = startOf('2011-02-05')
const initialKnownBy = startOf('2011-03-22')
const until = startOf('2026-02-05')
const msPerMinute = 60_000

/** The same size and seed make the same record, byte for byte. */
export function syntheticRecord(size: number, seed = 2010): SyntheticRecord {
  const chance = seeded(seed)
  const draft = newDraft(size)
  const sorts = parties.map((party) => sortsOf(party))
  const facilities = parties.flatMap((party, sender) =>
    facilitiesOf(party).map((facility) => ({ facility, sender })),
  )
  const items = Math.max(1, Math.round(size / 12) - facilities.length)
  const initial = facilities.length + items
  const initialStep = (initialKnownBy - inForce) / initial
  for (const { facility, sender } of facilities) {
    const body = { facility: { name: facility.name, kind: facility.kind } }
    const item = nameItem(draft, facility.name)
    put(draft, templateOf(draft, sender, 'facility', body), item, inForce, whenInitial())
  }
  const fleet = newFleet(items)
  for (let index = 0; index < items; index += 1) {
    const sender = index % parties.length
    const sort = pick(chance, sorts[sender]!)!
    fleet.sort.push(sort)
    fleet.place[index] = chance.below(sort.places.length)
    fleet.active[index] = oneIn(chance, 4) ? 0 : 1
    nameItem(draft, `${parties[sender]}-${sort.fixed['type']}-${index}`)
    const template = stateOf(draft, fleet, index, true)
    put(draft, template, facilities.length + index, inForce, whenInitial())
  }
  function whenInitial(): number {
    return wholeMinute(inForce + (draft.length + 1) * initialStep)
  }
  const mix = changes(draft, fleet, facilities.length, chance)
  return { ...columnsOf(draft), mix: { initial, ...mix } }
}

interface Draft {
  readonly templates: NoticeTemplate[]
  readonly notices: Notice[]
  readonly byKey: Map<string, number>
  readonly items: string[]
  readonly template: Int32Array
  readonly item: Int32Array
  readonly effective: Float64Array
  readonly known: Float64Array
  length: number
}

/** The items as they stand while the record is made. */
interface Fleet {
  readonly sort: Sort[]
  readonly place: Uint8Array
  /** Loaded launcher, bomber equipped for nuclear armaments. */
  readonly active: Uint8Array
  /** Templates met so far, so that ten million notices cost no texts. */
  readonly seen: Map<Sort, Int32Array>
}

function newDraft(size: number): Draft {
  return {
    templates: [],
    notices: [],
    byKey: new Map(),
    items: [],
    template: new Int32Array(size),
    item: new Int32Array(size),
    effective: new Float64Array(size),
    known: new Float64Array(size),
    length: 0,
  }
}

function newFleet(items: number): Fleet {
  return {
    sort: [],
    place: new Uint8Array(items),
    active: new Uint8Array(items),
    seen: new Map(),
  }
}

function columnsOf(draft: Draft): Omit<SyntheticRecord, 'mix'> {
  const { templates, notices, items, template, item, effective, known } = draft
  return { templates, notices, items, template, item, effective, known }
}

function nameItem(draft: Draft, name: string): number {
  return draft.items.push(name) - 1
}

function put(draft: Draft, template: number, item: number, effective: number, known: number): void {
  const at = draft.length
  draft.template[at] = template
  draft.item[at] = item
  draft.effective[at] = effective
  draft.known[at] = known
  draft.length = at + 1
}

function changes(
  draft: Draft,
  fleet: Fleet,
  firstItem: number,
  chance: Chance,
): Omit<SyntheticRecord['mix'], 'initial'> {
  const mix = { moves: 0, statuses: 0, corrections: 0 }
  const from = draft.length
  const size = draft.template.length
  const step = (until - initialKnownBy) / (size - from)
  for (let at = from; at < size; at += 1) {
    const known = wholeMinute(initialKnownBy + (at - from + chance.below(1000) / 1000) * step)
    const index = chance.below(fleet.sort.length)
    const sort = fleet.sort[index]!
    const drawn = chance.below(1000)
    const place = fleet.place[index]!
    const active = fleet.active[index]!
    const moves = drawn < 640
    if (moves) fleet.place[index] = chance.below(sort.places.length)
    else fleet.active[index] = 1 - active
    const template = stateOf(draft, fleet, index, false)
    const late = drawn >= 990
    const days = late ? 30 + chance.below(371) : chance.below(6)
    const effective = Math.max(inForce, wholeDay(known - days * msPerDay))
    put(draft, template, firstItem + index, effective, known)
    if (late) {
      // What was true long ago says nothing about today.
      fleet.place[index] = place
      fleet.active[index] = active
      mix.corrections += 1
    } else if (moves) mix.moves += 1
    else mix.statuses += 1
  }
  return mix
}

/** The template of an item's present state: a whole statement at first, then what can change. */
function stateOf(draft: Draft, fleet: Fleet, index: number, isFirst: boolean): number {
  const sort = fleet.sort[index]!
  const place = fleet.place[index]!
  const active = fleet.active[index]!
  const key = ((isFirst ? 1 : 0) * 256 + place) * 2 + active
  let seen = fleet.seen.get(sort)
  if (seen === undefined) fleet.seen.set(sort, (seen = new Int32Array(1024).fill(-1)))
  if (seen[key] === -1) {
    const sender = index % parties.length
    const facility = sort.places[place]!
    const status =
      sort.kind === 'launcher'
        ? { loaded: active === 1 }
        : { equipped: active === 1 ? 'nuclear' : 'non-nuclear' }
    const state = { facility: facility.name, facilityKind: facility.kind, ...status }
    const body = { [sort.kind]: isFirst ? { ...sort.fixed, ...state } : state }
    seen[key] = templateOf(draft, sender, sort.kind, body)
  }
  return seen[key]!
}

function templateOf(
  draft: Draft,
  sender: number,
  subject: string,
  body: Readonly<Record<string, unknown>>,
): number {
  const from = parties[sender]!
  const key = `${from} ${JSON.stringify(body)}`
  let index = draft.byKey.get(key)
  if (index === undefined) {
    const to = parties[1 - sender]!
    const entry = body[subject] as Readonly<Record<string, string>>
    const kind = dataChange.effect!.states!.get(subject)!
    draft.notices.push({ type: dataChange.id, from, to, body, names: [subject, 'id'] })
    const change = changeStated(kind, { ...entry, id: '' })
    draft.byKey.set(key, (index = draft.templates.push({ from, change }) - 1))
  }
  return index
}

const wholeMinute = (at: number) => Math.floor(at / msPerMinute) * msPerMinute
const wholeDay = (at: number) => Math.floor(at / msPerDay) * msPerDay

/** Kinds of facilities with how many of each a party has, by what can be there. */
const places = {
  icbm: [
    ['icbm-base', 9],
    ['maintenance', 2],
    ['storage', 1],
  ],
  slbm: [
    ['submarine', 10],
    ['submarine-base', 2],
    ['loading', 2],
  ],
  bomber: [
    ['air-base', 5],
    ['repair', 2],
    ['storage', 1],
    ['flight-test-centre', 1],
  ],
} as const

function placesOf(party: string, category: keyof typeof places): Facility[] {
  return places[category].flatMap(([kind, many]) =>
    Array.from({ length: many }, (_, at) => ({
      name: `${party}-${category}-${kind}-${at + 1}`,
      kind,
    })),
  )
}

function facilitiesOf(party: string): Facility[] {
  return [...placesOf(party, 'icbm'), ...placesOf(party, 'slbm'), ...placesOf(party, 'bomber')]
}

/** Three types of launchers of each category to two of bombers. */
function sortsOf(party: string): Sort[] {
  const launchers = (['icbm', 'slbm'] as const).flatMap((category) =>
    [1, 2, 3].map((number): Sort => ({
      kind: 'launcher',
      fixed: {
        category,
        type: `${category}-${number}`,
        basing: category === 'slbm' ? 'submarine' : number === 1 ? 'silo' : 'mobile',
        role: 'operational',
      },
      places: placesOf(party, category),
    })),
  )
  const bombers = [1, 2].map((number): Sort => ({
    kind: 'bomber',
    fixed: { type: `bomber-${number}`, role: 'operational' },
    places: placesOf(party, 'bomber'),
  }))
  return [...launchers, ...bombers]
}
