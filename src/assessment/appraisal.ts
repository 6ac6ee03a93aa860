// What a form of an item is worth to the counts. The rules are asked once for each form, in each
// era of theirs, and what they look at is noted: fields that no rule looks at are no part of a
// form, and a form whose worth depends on the name of the item is that item's own.
import type { Count, Rule, Term } from '#language/count.ts'
import type { AnyRow } from '#language/item.ts'
import type { Instant } from '#language/time.ts'
import { formTable, lookAt, ownerAt, type Form, type FormTable, type Stand } from './forms.ts'
import type { Sum } from './points.ts'
import { shownRow } from './shown-row.ts'
import { valueOf, worthOf } from './worth.ts'

/** Fills in what the form is worth; the table starts a new generation if a rule looks further. */
export function appraise(table: FormTable, form: Form, id: string): void {
  const { eras, counts } = table
  const named = table.tuples[form * table.fields.length] !== 0
  const row = shownRow(table, form, id, (place) => {
    if (place !== 0) lookAt(table, place)
    else if (!named) table.needsName[form] = true
  })
  const owner = ownerAt(table, row.owner)
  for (let era = 0; era < eras; era += 1) {
    const stand = form * eras + era
    table.owner[stand] = owner
    const times = timesOf(table, era)
    for (let place = 0; place < counts.length; place += 1) {
      const worth = worthIn(table, counts[place]!, row, times)
      table.known[stand * counts.length + place] = worth.known
      table.unknown[stand * counts.length + place] = worth.unknown
    }
  }
}

/**
 * Whether every form met so far is worth to these counts what it is worth to those of the table.
 */
export function isWorthTheSame(table: FormTable, all: readonly Count[]): boolean {
  const other = formTable(table.kind, all)
  if (other.counts.length !== table.counts.length) return false
  if (other.counts.every((count, place) => count === table.counts[place])) return true
  const days = (one: FormTable) => [...one.ruleDays, ...one.changeDays].join()
  if (days(other) !== days(table)) return false
  let looksFurther = false
  const look = (place: number) => {
    if (table.looked[place] !== true) looksFurther = true
  }
  for (let form = table.first; form < table.size; form += 1) {
    const row = shownRow(table, form, '', look)
    for (let era = 0; era < table.eras; era += 1) {
      const from = (form * table.eras + era) * table.counts.length
      const times = timesOf(other, era)
      for (const [place, count] of other.counts.entries()) {
        const { known, unknown } = worthIn(other, count, row, times)
        if (known !== table.known[from + place]) return false
        if (unknown !== table.unknown[from + place] || looksFurther) return false
      }
    }
  }
  return true
}

/**
 * The rule of a term that decides on items of a stand, null where the term has nothing to say of
 * them. It may look at what the forms do not hold: then their rows must be asked.
 */
export function deciding(
  table: FormTable,
  term: Term,
  stand: Stand,
): Rule | null | 'looks further' {
  const form = Math.floor(stand / table.eras)
  const name = table.values[table.tuples[form * table.fields.length]!]
  let looksFurther = false
  const row = shownRow(table, form, String(name), (place) => {
    if (place === 0 ? name === undefined : table.looked[place] !== true) looksFurther = true
  })
  const { at, changedAt } = timesOf(table, stand % table.eras)
  const worth = worthOf(term, row, at, changedAt)
  return looksFurther ? 'looks further' : (worth?.rule ?? null)
}

/** What a row is worth to a count under the rules of an era. */
function worthIn({ kind }: FormTable, count: Count, row: AnyRow, { at, changedAt }: EraTimes): Sum {
  let known = 0
  let unknown = 0
  for (const term of count.terms) {
    if (term.item !== kind) continue
    const worth = valueOf(term, row, at, changedAt)
    if (Number.isNaN(worth)) unknown += 1
    else known += worth
  }
  return { known, unknown }
}

/** Instants of an era: its first one, and the first for a change. */
interface EraTimes {
  readonly at: Instant
  readonly changedAt: Instant
}

function timesOf({ ruleDays, changeDays }: FormTable, era: number): EraTimes {
  const at = ruleDays[Math.floor(era / (changeDays.length + 1)) - 1] ?? -Infinity
  const changedAt = changeDays[(era % (changeDays.length + 1)) - 1] ?? -Infinity
  return { at, changedAt }
}
