// Search over all agreements: their names, provisions, people in office, places, items and
// messages, in any of the three languages and any usual spelling (fold-text.ts). The index of a
// replayed record is made once and then only read; every entry leads to an address of the page.
import { stepsKnown } from '#assessment/fold.ts'
import type { World } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Fields } from '#language/field.ts'
import { absent, type AnyItemKind, type AnyRow } from '#language/item.ts'
import { type Label, label, type Language } from '#language/label.ts'
import { standing, term } from '#language/life.ts'
import { dayOf, formatDay as isoOf } from '#language/time.ts'
import { citationText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { folded, wordsOf } from '#locale/fold-text.ts'

export const hitKinds = ['agreement', 'provision', 'person', 'place', 'item', 'message'] as const
type HitKind = (typeof hitKinds)[number]

interface Hit {
  readonly title: string
  readonly detail: string
  readonly agreement: string
  /** What the panel of the page explains, `message:us-data`; null for an agreement as a whole. */
  readonly why: string | null
  readonly address: string
}

/** What was found of one kind: how many, and the best of them. */
export interface Found {
  readonly kind: HitKind
  readonly total: number
  readonly hits: readonly Hit[]
}

export type Search = (query: string, language: Language, here: string | null) => readonly Found[]

interface Entry {
  readonly kind: HitKind
  readonly agreement: Agreement
  readonly why: string | null
  readonly title: Label
  readonly detail: (language: Language) => string
  /** What a word found in the title is worth more than one in the rest. */
  readonly head: string
  readonly rest: string
}

/** Of one kind; a reader who wants more writes another word. */
const mostHits = 6

export function searchOver(worlds: readonly World[]): Search {
  const entries = worlds.flatMap(keptEntries)
  return (query, language, here) => {
    const words = wordsOf(query)
    if (words.length === 0) return []
    const rated = entries.flatMap((entry) => {
      const worth = worthOf(entry, words)
      return worth === 0 ? [] : [{ entry, worth: worth + (entry.agreement.id === here ? 1 : 0) }]
    })
    const groups = hitKinds.flatMap((kind) => {
      const own = rated
        .filter(({ entry }) => entry.kind === kind)
        .toSorted((a, b) => b.worth - a.worth)
      const [best] = own
      if (best === undefined) return []
      const hits = own.slice(0, mostHits).map(({ entry }) => hitOf(entry, language))
      return [{ best: best.worth, found: { kind, total: own.length, hits } }]
    })
    return groups.toSorted((a, b) => b.best - a.best).map(({ found }) => found)
  }
}

/** Zero where a word is in neither. */
function worthOf({ head, rest }: Entry, words: readonly string[]): number {
  let worth = 0
  for (const word of words) {
    const at = head.indexOf(word)
    if (at < 0 && !rest.includes(word)) return 0
    // The beginning of a word is what people type.
    worth += at < 0 ? 1 : at === 0 || head[at - 1] === ' ' ? 3 : 2
  }
  return worth
}

const tabs: Readonly<Record<HitKind, string>> = {
  agreement: '',
  provision: '/text',
  person: '/record',
  place: '/record',
  item: '/holdings',
  message: '/record',
}

function hitOf({ kind, agreement, why, title, detail }: Entry, language: Language): Hit {
  // A colon may stand in a query as it is, and is easier to read so.
  const query = why === null ? '' : `?why=${encodeURIComponent(why).replaceAll('%3A', ':')}`
  return {
    title: title[language],
    detail: detail(language),
    agreement: agreement.id,
    why,
    address: `/agreements/${encodeURIComponent(agreement.id)}${tabs[kind]}${query}`,
  }
}

const madeOf = new WeakMap<World, readonly Entry[]>()

function keptEntries(world: World): readonly Entry[] {
  const entries = madeOf.get(world) ?? entriesOf(world)
  madeOf.set(world, entries)
  return entries
}

function entriesOf(world: World): readonly Entry[] {
  const things = thingsOf(world)
  return [
    agreementEntry(world.agreement),
    ...provisionEntries(world.agreement),
    ...personEntries(world, things),
    ...placeEntries(world, things),
    ...things.map((thing) => itemEntry(world.agreement, thing)),
    ...world.messages.map((_, at) => messageEntry(world, at)),
  ]
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

const all = ({ en, ru, ar }: Label): readonly string[] => [en, ru, ar]
const same = (text: string): Label => label(text, text, text)

const whyOf = (kind: string, ...of: readonly string[]): string =>
  [kind, ...of.map(encodeURIComponent)].join(':')

function agreementEntry(agreement: Agreement): Entry {
  const { name, title, parties } = agreement
  const named = parties.flatMap((party) => [...all(party.name), ...all(party.short)])
  return {
    kind: 'agreement',
    agreement,
    why: null,
    title: name,
    detail: (language) => title[language],
    head: folded(all(name).join(' ')),
    rest: folded([agreement.id, ...all(title), ...named].join(' ')),
  }
}

function provisionEntries(agreement: Agreement): readonly Entry[] {
  return agreement.provisions.map((one): Entry => {
    const { short, title, places } = one.instrument
    const named = places?.[one.place] ?? same('')
    const place = (language: Language) => citationText({ language }, one)
    return {
      kind: 'provision',
      agreement,
      why: whyOf('provision', one.id),
      title: label(place('en'), place('ru'), place('ar')),
      detail: (language) => joined([agreement.name[language], one.says[language]]),
      head: folded([...all(short), one.place, ...all(named)].join(' ')),
      rest: folded([one.id, ...all(title), ...all(one.says), ...all(agreement.name)].join(' ')),
    }
  })
}

interface ThingRow {
  readonly kind: AnyItemKind
  readonly id: string
  readonly row: AnyRow
}

/** Every item as it last stood; life and standing are no items that a reader looks for. */
function thingsOf({ kinds }: World): readonly ThingRow[] {
  return [...kinds.values()]
    .filter(({ kind }) => kind !== term && kind !== standing)
    .flatMap(({ kind, things }) =>
      [...things.values()].flatMap((thing) => {
        const steps = stepsKnown(thing, Infinity)
        const row = steps.findLast((step) => step.row?.state !== absent)?.row ?? null
        return row === null ? [] : [{ kind, id: thing.id, row }]
      }),
    )
}

function itemEntry(agreement: Agreement, { kind, id, row }: ThingRow): Entry {
  const owner = agreement.parties.find((party) => party.id === row.owner)
  const texts = Object.values(row).filter((value) => typeof value === 'string')
  const options = Object.keys(kind.fields).flatMap((name) => optionOf(kind.fields, name, row) ?? [])
  const title = titleOf(kind, row) ?? same(id)
  return {
    kind: 'item',
    agreement,
    why: whyOf('item', kind.id, id),
    title,
    detail: (language) =>
      joined([kind.label[language], owner?.short[language], agreement.name[language]]),
    head: folded(all(title).join(' ')),
    rest: folded([id, ...all(kind.label), ...texts, ...options.flatMap(all)].join(' ')),
  }
}

type Values = Readonly<Record<string, unknown>>

function optionOf(fields: Fields, name: string, values: Values): Label | null {
  const value = values[name]
  return typeof value === 'string' ? (fields[name]?.detail.optionLabels?.[value] ?? null) : null
}

/** An item is called as on the page: by its name or type, or else by its category. */
function titleOf(kind: AnyItemKind, row: AnyRow): Label | null {
  for (const name of ['name', 'title', 'type']) {
    if (textOf(row, name) !== null) return optionOf(kind.fields, name, row) ?? writtenOf(row, name)
  }
  for (const name of kind.shows) {
    const option = optionOf(kind.fields, name, row)
    if (option !== null) return option
  }
  return null
}

function textOf(values: Values, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** As it is written in each language, where the record says so: `name`, `nameRu`, `nameAr`. */
function writtenOf(values: Values, name: string): Label | null {
  const text = textOf(values, name)
  if (text === null) return null
  return label(text, textOf(values, `${name}Ru`) ?? text, textOf(values, `${name}Ar`) ?? text)
}

/** People whom a record names with the office that they held: once each, where named last. */
function personEntries(world: World, things: readonly ThingRow[]): readonly Entry[] {
  const found = new Map<string, { name: Label; offices: Label[]; why: string }>()
  const add = (values: Values, fields: Fields, name: string, why: string) => {
    const office = optionOf(fields, 'office', values)
    const written = writtenOf(values, name)
    if (written === null || office === null) return
    const before = found.get(written.en)
    const known = before?.name ?? written
    const offices = [...(before?.offices.filter((one) => one !== office) ?? []), office]
    found.set(written.en, { name: known, offices, why })
  }
  for (const { kind, id, row } of things) add(row, kind.fields, 'name', whyOf('item', kind.id, id))
  for (const message of world.messages) {
    const fields = world.types.get(message.type)?.fields['quoted']?.detail.of?.detail.fields ?? {}
    for (const one of listIn(message.body, 'quoted')) {
      add(one, fields, 'speaker', whyOf('message', message.id))
    }
  }
  return [...found.values()].map(({ name, offices, why }): Entry => ({
    kind: 'person',
    agreement: world.agreement,
    why,
    title: name,
    detail: (language) =>
      joined([...offices.map((one) => one[language]), world.agreement.name[language]]),
    head: folded(all(name).join(' ')),
    rest: folded(offices.flatMap(all).join(' ')),
  }))
}

function listIn(body: Values, name: string): readonly Values[] {
  const value = body[name]
  if (!Array.isArray(value)) return []
  return value.filter((one): one is Values => typeof one === 'object' && one !== null)
}

/** Fields that hold a place, whatever kind of item or message has them. */
const placeFields = ['place', 'base', 'site', 'facility', 'airport', 'launchArea', 'impactArea']

/** Places that an item or a message names: once each, where named last. */
function placeEntries(world: World, things: readonly ThingRow[]): readonly Entry[] {
  const found = new Map<string, { readonly name: Label; readonly why: string }>()
  const add = (values: Values, fields: Fields, why: string) => {
    for (const field of placeFields) {
      const text = textOf(values, field)
      if (text === null || fields[field] === undefined) continue
      const name = optionOf(fields, field, values) ?? same(text)
      found.set(text, { name, why })
    }
  }
  for (const { kind, id, row } of things) add(row, kind.fields, whyOf('item', kind.id, id))
  for (const { id, type, body } of world.messages) {
    add(body, world.types.get(type)?.fields ?? {}, whyOf('message', id))
  }
  return [...found].map(([id, { name, why }]): Entry => ({
    kind: 'place',
    agreement: world.agreement,
    why,
    title: name,
    detail: (language) => world.agreement.name[language],
    head: folded(all(name).join(' ')),
    rest: folded(id),
  }))
}

function messageEntry({ agreement, messages, types }: World, at: number): Entry {
  const message = messages[at]!
  const name = types.get(message.type)?.label ?? same(message.type)
  const senders = (message.jointly ?? [message.from]).flatMap(
    (id) => agreement.parties.find((party) => party.id === id) ?? [],
  )
  const day = isoOf(dayOf(message.effective))
  const dayIn = (language: Language) => formatDay({ language, digits: 'latn' }, day)
  const texts = [
    message.id,
    day,
    ...(['en', 'ru', 'ar'] as const).map(dayIn),
    ...senders.flatMap((party) => [...all(party.name), ...all(party.short)]),
    ...(message.note === null ? [] : all(message.note)),
    JSON.stringify(message.body),
  ]
  return {
    kind: 'message',
    agreement,
    why: whyOf('message', message.id),
    title: name,
    detail: (language) =>
      joined([
        ...senders.map((party) => party.short[language]),
        dayIn(language),
        agreement.name[language],
      ]),
    head: folded(all(name).join(' ')),
    rest: folded(texts.join(' ')),
  }
}
