// An item folded again: its entries gone through from the first on, and the form after each kept
// beside it, which tells how the item stood then. Who asks for a fold, and what comes of a
// difference, is the fold's business (fold.ts).
import type { PartyId } from '#language/party.ts'
import type { Statement } from '#language/stated.ts'
import type { Instant } from '#language/time.ts'
import type { Order, Thing } from './fold.ts'
import {
  blankForm,
  formAfter,
  formLeftOut,
  isAbsent,
  isCurrent,
  noForm,
  ownerOf,
  standOf,
  type ChangeCode,
  type Form,
  type FormTable,
  type Stand,
  type StepCode,
} from './forms.ts'
import { entryAt, noPlace, type Mark, type Place } from './histories.ts'
import { codeOfStatement } from './statements.ts'

/** What it stood at after each entry of its history; also brings its form up to date. */
export function standsOf(thing: Thing): readonly Stand[] {
  const { table, histories } = thing.kind
  thing.form = refolded(thing)
  let changed = -Infinity
  return placesOf(thing).map((place) => {
    const at = histories.effective[place]!
    if (isChange(thing, place)) changed = at
    return standOf(table, histories.form[place]!, at, changed)
  })
}

/** Its form at the end of its history; that after each entry is kept with it. */
export function refolded(thing: Thing): Form {
  const { table, histories } = thing.kind
  const places = placesOf(thing)
  let form: Form = noForm
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index]!
    const entry = entryAt(histories, place)
    if (!isVoided(thing, histories.order[place]!, Infinity)) {
      if (!isMark(entry)) {
        const from = form === noForm ? blankForm(table, thing.owner) : form
        form = formAfter(table, from, entry ?? codeAt(thing, place), thing.id)
        // A rule has looked at one more field: from the start, then, with that field.
        if (form === noForm) index = -1
      } else if (entry.mark === 'restated' && isTheirs(table, form, entry.from)) {
        form = formLeftOut(table, form, thing.id)
        if (form === noForm) index = -1
      }
    }
    histories.form[place] = form
  }
  return form
}

/** Its history, the earliest first. */
export function placesOf(thing: Thing): readonly Place[] {
  const { before } = thing.kind.histories
  const places: Place[] = []
  for (let place = thing.last; place !== noPlace; place = before[place]!) places.push(place)
  return places.reverse()
}

function isTheirs(table: FormTable, form: Form, sender: PartyId): boolean {
  return form !== noForm && ownerOf(table, form) === sender && !isAbsent(table, form)
}

export function isMark(entry: ChangeCode | Mark | null): entry is Mark {
  return entry !== null && entry.mark !== null
}

/** What the message of an entry states of the item as it stands. */
export function statementAt({ kind }: Thing, place: Place): Statement {
  const { body } = kind.messages[kind.histories.order[place]!]!
  // It has one field, and is read often where changes come late.
  let statement: unknown
  for (const name in body) statement = body[name]
  return statement as Statement
}

export function codeAt(thing: Thing, place: Place): StepCode {
  return codeOfStatement(thing.kind.statements, statementAt(thing, place))!
}

/** Whether a change stands there, as all is known now. */
export function isChange(thing: Thing, place: Place): boolean {
  const { histories } = thing.kind
  const own = histories.order[place]!
  return !isMark(entryAt(histories, place)) && !isVoided(thing, own, Infinity)
}

/** Whether what the message said of the item was taken back by one below the order. */
export function isVoided(thing: Thing, own: Order, order: Order): boolean {
  if (thing.voids === null) return false
  const by = thing.voids.get(own)
  return by !== undefined && by < order
}

/** Whether a change stands there, and the form after it is known. */
export function isFolded(thing: Thing, place: Place): boolean {
  if (place === noPlace) return true
  const { table, histories } = thing.kind
  const form = histories.form[place]!
  return form !== noForm && isCurrent(table, form) && !isMark(entryAt(histories, place))
}

/** How the item stood after a change. */
export function standAt({ kind: { table, histories } }: Thing, place: Place): Stand {
  const at = histories.effective[place]!
  return standOf(table, histories.form[place]!, at, at)
}

/**
 * How an item stood at `at` with the messages below `order` known, and when it last changed; null
 * where it was not there, or where only its row can tell.
 */
export function standKnown(
  thing: Thing,
  at: Instant,
  order: Order,
): { readonly stand: Stand; readonly changed: Instant } | null {
  const { table, histories } = thing.kind
  const { effective, before } = histories
  const isNewest = thing.touched < order
  if (!isNewest && thing.voids !== null) return null
  let place = thing.last
  while (place !== noPlace && effective[place]! > at) place = before[place]!
  const form = place === noPlace ? noForm : histories.form[place]!
  if (form < 0 || !isCurrent(table, form)) return null
  let changed: Instant | null = null
  for (; place !== noPlace && (changed === null || !isNewest); place = before[place]!) {
    // What was not known yet has part in the form.
    if (histories.order[place]! >= order) return null
    if (changed === null && isChange(thing, place)) changed = effective[place]!
  }
  return changed === null ? null : { stand: standOf(table, form, at, changed), changed }
}

/** Who sent the first message about it that stands with those below `order` known. */
export function firstSender(thing: Thing, order: Order): PartyId {
  const { histories, messages } = thing.kind
  let first = Infinity
  let sender = thing.owner
  for (let place = thing.last; place !== noPlace; place = histories.before[place]!) {
    const own = histories.order[place]!
    if (isMark(entryAt(histories, place)) || own >= order || own > first) continue
    if (isVoided(thing, own, order)) continue
    first = own
    sender = messages[own]!.from
  }
  return sender
}

/** Whether any change of it stands, as all is known now. */
export function hasStanding(thing: Thing): boolean {
  return placesOf(thing).some((place) => isChange(thing, place))
}
