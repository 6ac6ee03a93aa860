// Search over an agreement's provisions, items and messages, in any of the three languages and any
// usual spelling (fold-text.ts). Everything is in the record that is loaded already; nothing is
// asked of the server.
import { stepsKnown } from '#assessment/fold.ts'
import type { World } from '#assessment/world.ts'
import { absent, type AnyItemKind, type AnyRow } from '#language/item.ts'
import { standing, term } from '#language/life.ts'
import { dayOf, formatDay } from '#language/time.ts'
import type { Label, Language } from '#language/label.ts'
import { folded, wordsOf } from './fold-text.ts'
import { formatWhy, type WhyKind } from './route/agreement-place.ts'

export interface Hit {
  readonly why: string
  readonly kind: 'provision' | 'item' | 'message'
  readonly title: string
  readonly detail: string
}

interface Entry extends Hit {
  /** What a hit in the title is worth more than one in the rest. */
  readonly head: string
  readonly rest: string
}

/** Kinds that no reader looks for: they carry the life of the agreement. */
const own: readonly AnyItemKind[] = [term, standing]

const mostHits = 12

export function searchIndex(
  { agreement, messages, kinds }: World,
  language: Language,
): (query: string) => readonly Hit[] {
  const { parties } = agreement
  const entry = (
    kind: WhyKind & Hit['kind'],
    of: readonly string[],
    title: string,
    detail: string,
    texts: readonly string[],
  ): Entry => ({
    why: formatWhy({ kind, of }),
    kind,
    title,
    detail,
    head: folded(title),
    rest: folded(texts.join(' ')),
  })
  const types = new Map(agreement.messages.map((type) => [type.id, type]))
  const entries = [
    ...agreement.provisions.map((one) => {
      const { instrument, place, says } = one
      const title = [instrument.short[language], place].filter((part) => part !== '').join(' ')
      const texts = [one.id, place, ...all(instrument.title), ...all(says)]
      return entry('provision', [one.id], title, says[language], texts)
    }),
    ...[...kinds.values()]
      .filter(({ kind }) => !own.includes(kind))
      .flatMap(({ kind, things }) =>
        [...things.values()].map((thing) => {
          const row = stepsKnown(thing, Infinity).findLast(
            (step) => step.row?.state !== absent,
          )?.row
          const words = Object.values(row ?? {}).filter((value) => typeof value === 'string')
          const texts = [thing.id, ...all(kind.label), ...words]
          const title = titleOf(kind, row ?? null, language) ?? thing.id
          const owner = parties.find((party) => party.id === row?.owner)?.short[language]
          const detail = [kind.label[language], owner, thing.id].filter(Boolean).join(' · ')
          return entry('item', [kind.id, thing.id], title, detail, texts)
        }),
      ),
    ...messages.map((message) => {
      const label = types.get(message.type)?.label
      const day = formatDay(dayOf(message.effective))
      const notes = message.note === null ? [] : all(message.note)
      const texts = [
        message.id,
        message.from,
        day,
        ...(label === undefined ? [] : all(label)),
        ...notes,
      ]
      const detail = `${message.from}, ${day}`
      return entry('message', [message.id], label?.[language] ?? message.type, detail, texts)
    }),
  ]
  return (query) => hitsOf(entries, wordsOf(query))
}

/** An item is called as on the page: by its name or type, or else by its category. */
function titleOf(kind: AnyItemKind, row: AnyRow | null, language: Language): string | null {
  const given = row?.['name'] ?? row?.['type']
  if (typeof given === 'string' && given !== '') return given
  for (const name of kind.shows) {
    const [options, value] = [kind.fields[name]?.detail.optionLabels, row?.[name]]
    if (options !== undefined && typeof value === 'string')
      return options[value]?.[language] ?? null
  }
  return null
}

function all(label: Label): readonly string[] {
  return [label.en, label.ru, label.ar]
}

function hitsOf(entries: readonly Entry[], words: readonly string[]): readonly Hit[] {
  if (words.length === 0) return []
  const found: { readonly entry: Entry; readonly worth: number }[] = []
  for (const entry of entries) {
    let worth = 0
    for (const word of words) {
      const inHead = entry.head.includes(word)
      if (!inHead && !entry.rest.includes(word)) {
        worth = -1
        break
      }
      worth += entry.head.startsWith(word) ? 3 : inHead ? 2 : 1
    }
    if (worth > 0) found.push({ entry, worth })
  }
  return found
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, mostHits)
    .map(({ entry: { why, kind, title, detail } }) => ({ why, kind, title, detail }))
}
