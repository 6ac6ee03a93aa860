// Where two centres come to other values on one frontier (docs/formats/result-statement.md), in
// words: what each value is of, by which rule and article, and what stands on each side; and the
// same as a table. The names and the values of the other come from outside: what the agreement does
// not know is shown as it stands.
import type { Agreement } from '#language/agreement.ts'
import type { Label } from '#language/label.ts'
import { citationText } from '#locale/citation.ts'
import { visible } from '#locale/direction.ts'
import type { SharedKey } from '#locale/en.ts'
import { say } from '#locale/locale.ts'
import { partyName, readingName, subjectName } from '#locale/names.ts'
import type { Cell } from './csv.ts'
import { partInWords, valueInWords } from './result-words.ts'
import { columnsOf, namedOf, type Body, type Table, type Words } from './table.ts'

interface Sides {
  readonly here: string | null
  readonly there: string | null
}

interface DifferingValue extends Sides {
  readonly name: string
  readonly apart: readonly (Sides & { readonly id: string })[]
}

/** What a value, or a part of its explanation, is of. */
interface ToldSubject {
  readonly text: string
  /** Whose it is; null where it is the agreement's. */
  readonly holder: string | null
  readonly place: string | null
  /** What that place says, in short. */
  readonly says: string | null
}

interface ToldValue extends ToldSubject, Sides {
  readonly name: string
  readonly apart: readonly (ToldSubject & Sides & { readonly name: string })[]
}

export function toldValue(words: Words, agreement: Agreement, value: DifferingValue): ToldValue {
  const { name, here, there, apart } = value
  const said = (text: string | null) =>
    text === null ? null : valueInWords(words, agreement, plain(name), text)
  const partSaid = (text: string | null) => (text === null ? null : partInWords(words, text))
  return {
    name: visible(name),
    ...subjectOf(words, agreement, name),
    here: said(here),
    there: said(there),
    apart: apart.map((one) => ({
      name: visible(one.id),
      ...partOf(words, agreement, name, one.id),
      here: partSaid(one.here),
      there: partSaid(one.there),
    })),
  }
}

type Cited = Agreement['counts'][number]['cite']

function subjectOf(words: Words, agreement: Agreement, name: string): ToldSubject {
  const [first = '', kind = '', id = '', ...rest] = plain(name).split('/')
  // What others report of is of no party: src/assessment/result-values.ts.
  const holder = first === 'reported' ? null : partyName(words, agreement, first, 'short')
  const told = (text: string, cite: Cited | undefined) => ({
    text,
    holder,
    ...placeOf(words, cite),
  })
  const { counts, limits, obligations, quotas, lapses } = agreement
  const lists = { count: counts, limit: limits, obligation: obligations, quota: quotas }
  if (Object.hasOwn(lists, kind)) {
    const list: readonly { readonly id: string; readonly cite: Cited }[] =
      lists[kind as keyof typeof lists]
    const reading = kind === 'count' || kind === 'limit' ? rest[0] : undefined
    const subject = say(words, `result.${kind as keyof typeof lists}`, {
      what: subjectName(words, agreement, id),
    })
    const cite = list.find((one) => one.id === id)?.cite
    return told(underReading(words, agreement, subject, reading), cite)
  }
  if (kind === 'finding') {
    const key = `finding.title.${id}`
    const title = Object.hasOwn(words.texts, key) ? say(words, key as SharedKey) : visible(id)
    const about = subjectName(words, agreement, rest[0] ?? '')
    return told(say(words, 'result.finding', { title, about }), undefined)
  }
  const ofAll = { holder: null, place: null, says: null }
  if (first === 'standing') {
    const party = partyName(words, agreement, kind, 'short')
    return { ...ofAll, text: say(words, 'column.standing'), holder: party }
  }
  if (first === 'lapse') {
    const cite = lapses.find((one) => one.id === kind)?.cite
    const text = subjectName(words, agreement, kind)
    return { text, holder: null, ...placeOf(words, cite) }
  }
  if (first === 'life') {
    const reading = kind === '' ? undefined : kind
    return { ...ofAll, text: underReading(words, agreement, say(words, 'result.life'), reading) }
  }
  if (first === 'messages') return { ...ofAll, text: say(words, 'result.messages') }
  if (first === 'refused') return { ...ofAll, text: say(words, 'result.refused') }
  return { ...ofAll, text: visible(name) }
}

function underReading(
  words: Words,
  agreement: Agreement,
  subject: string,
  reading: string | undefined,
): string {
  return reading === undefined
    ? subject
    : `${subject}${say(words, 'separator')}${readingName(words, agreement, reading)}`
}

/** Without the number of those that have the same name. */
const plain = (name: string): string => name.replace(/#\d+$/, '')

/** A part of the explanation of a count: the rule, and of which item or field. */
function partOf(words: Words, agreement: Agreement, name: string, node: string): ToldSubject {
  const [, kind, id] = plain(name).split('/')
  const count = kind === 'count' ? agreement.counts.find((one) => one.id === id) : undefined
  const rules = (count?.terms ?? []).flatMap((term) => [term.rule, ...term.exceptions])
  const steps = node.split('/')
  const at = steps.findIndex((step) => rules.some((rule) => rule.id === step))
  const rule = rules.find((one) => one.id === steps[at])
  if (rule === undefined) return { text: visible(node), holder: null, place: null, says: null }
  const below = steps.slice(at + 1).map(visible)
  const text = [labelIn(words, rule.label), ...below].join(say(words, 'separator'))
  return { text, holder: null, ...placeOf(words, rule.cite) }
}

const labelIn = ({ language }: Words, label: Label): string => label[language]

function placeOf(words: Words, cite: Cited | undefined): Pick<ToldSubject, 'place' | 'says'> {
  if (cite === undefined) return { place: null, says: null }
  return { place: citationText(words, cite), says: labelIn(words, cite.says) }
}

/** What comparing with one party came to. */
interface ComparedWith {
  readonly party: string
  readonly asOf: string
  readonly isOpen: boolean
  /** Null while what stands behind one of the two is not here. */
  readonly values: readonly DifferingValue[] | null
}

/** A row for each value, and one for each part of its explanation in which the two part. */
export function resultsTable(
  agreement: Agreement,
  differences: readonly ComparedWith[],
  words: Words,
): Table {
  const body: Body = {
    columns: columnsOf(words, [
      'centre',
      ['on', 'day'],
      'open',
      'party',
      'compared',
      'here',
      'there',
      'place',
      'sentence',
      'entry',
    ]),
    rows: differences.flatMap(({ party, asOf, isOpen, values }) =>
      (values ?? []).flatMap((one): Cell[][] => {
        const told = toldValue(words, agreement, one)
        const open = say(words, isOpen ? 'yes' : 'no')
        return [told, ...told.apart].map(({ holder, text, here, there, place, says, name }) => {
          return [party, asOf, open, holder ?? told.holder, text, here, there, place, says, name]
        })
      }),
    ),
  }
  return {
    ...namedOf(words, 'table.results', agreement),
    ...body,
    notes: [say(words, 'result.means')],
  }
}
