// Tables across all agreements: what they cover, and the life of each with where each party stands.
import { coverageAt } from '#assessment/coverage.ts'
import { livesAt } from '#assessment/lives.ts'
import { citationResultText } from '#locale/citation.ts'
import { say } from '#locale/locale.ts'
import { partyName, stateName } from '#locale/names.ts'
import type { Cell } from './csv.ts'
import type { Held } from './held.ts'
import { columnsOf, type AskedAt, type Body } from './table.ts'

export interface AskedOfShelf extends AskedAt {
  readonly shelf: readonly Held[]
}

/** A class that nothing covers has one row, with no agreement in it. */
export function coverageTable({ words, shelf, times, party }: AskedOfShelf): Body {
  const { language } = words
  const classes = coverageAt(
    shelf.map(({ world }) => world),
    times,
    party,
  )
  return {
    columns: columnsOf(words, [
      'weapons',
      'agreement',
      'manner',
      'parties',
      'note',
      ['until', 'day'],
      'place',
      'evidence',
    ]),
    rows: classes.flatMap(({ name, covers, former }): Cell[][] => {
      const now = covers.map((one) => ({ ...one, until: null, bound: one.parties }))
      const once = former.map((one) => ({ ...one, bound: [] }))
      if (now.length === 0 && once.length === 0) {
        return [[name[language], null, null, null, null, null, null, null]]
      }
      return [...now, ...once].map(({ agreement: id, manner, bound, note, until, citation }) => {
        const agreement = agreementOf(shelf, id)
        return [
          name[language],
          agreement.name[language],
          say(words, `cover.${manner}`),
          bound
            .map((one) => partyName(words, agreement, one, 'short'))
            .join(say(words, 'separator')),
          note === null ? null : note[language],
          until,
          citationResultText(words, agreement, citation),
          say(words, `evidence.${citation.evidence}`),
        ]
      })
    }),
  }
}

/** A row for each party of each agreement. */
export function lifeTable({ words, shelf, times, party }: AskedOfShelf): Body {
  const lives = livesAt(
    shelf.map(({ world }) => world),
    times,
  )
  return {
    columns: columnsOf(words, [
      'agreement',
      'phase',
      ['since', 'day'],
      ['until', 'day'],
      'party',
      'standing',
      ['standing-since', 'day'],
      'bound',
      'message',
    ]),
    rows: lives.flatMap(({ agreement: id, phase, since, until, standings }) => {
      const agreement = agreementOf(shelf, id)
      return standings
        .filter((one) => party === null || one.party === party)
        .map((one): Cell[] => [
          agreement.name[words.language],
          stateName(words, agreement, 'term', phase),
          since,
          until,
          partyName(words, agreement, one.party, 'short'),
          stateName(words, agreement, 'standing', one.state),
          one.since,
          say(words, one.bound ? 'yes' : 'no'),
          one.message,
        ])
    }),
  }
}

function agreementOf(shelf: readonly Held[], id: string) {
  return shelf.find(({ world }) => world.agreement.id === id)!.world.agreement
}
