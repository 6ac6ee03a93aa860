// The row that rules are asked about: one for all forms of a table, which takes on the values of
// one form after another. What some rule has looked at before stands in it as it is; the name of
// the item and all other fields tell when they are looked at. Rules look thousands of times before
// the items of a record have their forms, and a Proxy would answer several times slower.
import type { AnyRow, Value } from '#language/item.ts'
import type { Form, FormTable } from './forms.ts'

export interface ShownRow {
  readonly row: Record<string, Value | undefined>
  /** The fields that it was made with, and the generation of forms. */
  readonly fields: number
  readonly generation: number
  /** Of the item that is shown now, and who hears of a look at its name and the other fields. */
  id: string
  look: (place: number) => void
}

/** The form as a row, good until the next call; `look` hears of places not looked at before. */
export function shownRow(
  table: FormTable,
  form: Form,
  id: string,
  look: (place: number) => void,
): AnyRow {
  const { fields, looked, tuples, values } = table
  let shown = table.shown
  if (shown === null || shown.generation !== table.generation || shown.fields !== fields.length) {
    table.shown = shown = newShownRow(table)
  }
  const { row } = shown
  for (let place = 1; place < fields.length; place += 1) {
    if (looked[place] === true) row[fields[place]!] = values[tuples[form * fields.length + place]!]
  }
  shown.id = id
  shown.look = look
  return row as unknown as AnyRow
}

function newShownRow({ fields, looked, generation }: FormTable): ShownRow {
  const shown: ShownRow = { row: {}, fields: fields.length, generation, id: '', look: () => {} }
  for (const [place, name] of fields.entries()) {
    if (looked[place] === true) shown.row[name] = undefined
    else Object.defineProperty(shown.row, name, { enumerable: true, get: () => told(shown, place) })
  }
  return shown
}

/** Forms hold nothing of fields that no rule has looked at. */
function told(shown: ShownRow, place: number): Value | undefined {
  shown.look(place)
  return place === 0 ? shown.id : undefined
}
