// What is said of items, value by value, as a tree: what was said before is found again by the way
// to it, without a number made of it first. Most messages say what others said of other items.
// What the places are, and what is kept at the end of a way, is the business of codes.ts and
// statements.ts.
import type { Value } from '#language/item.ts'

/** What was said so far; null stands for what was never met. */
export interface Said<C> {
  /** At which place the next value stands. */
  place: number
  /** Where a yes leads, and a no: they are met too often to be looked up. */
  yes: Said<C> | null
  no: Said<C> | null
  /** Where any other value leads; a single one without a table. */
  value: Value
  only: Said<C> | null
  more: Map<Value, Said<C>> | null
  /** The same, where another place comes next. */
  otherwise: Said<C> | null
  /** What is kept of it. */
  code: C | null
  /** What was said before, and the value that led here. */
  readonly before: Said<C> | null
  readonly last: Value
}

/** A place and the value there. */
type Part = readonly [place: number, value: Value]

const noPlace = -1

export function nothingSaid<C>(): Said<C> {
  return newSaid<C>(null, null)
}

function newSaid<C>(before: Said<C> | null, last: Value): Said<C> {
  const next = { yes: null, no: null, value: null, only: null, more: null, otherwise: null }
  return { place: noPlace, ...next, code: null, before, last }
}

/** The same and then the value at the place. */
export function andThen<C>(said: Said<C>, place: number, value: Value): Said<C> {
  return (said.place === place ? met(said, value) : null) ?? further(said, place, value)
}

/** The same, where that was met before; else null. */
export function goneOn<C>(said: Said<C>, place: number, value: Value): Said<C> | null {
  let at: Said<C> | null = said
  while (at !== null && at.place !== place) at = at.otherwise
  return at === null ? null : met(at, value)
}

function met<C>(said: Said<C>, value: Value): Said<C> | null {
  if (value === true) return said.yes
  if (value === false) return said.no
  if (said.more !== null) return said.more.get(value) ?? null
  return said.value === value ? said.only : null
}

function further<C>(said: Said<C>, place: number, value: Value): Said<C> {
  let at = said
  while (at.place !== place && at.place !== noPlace) {
    at = at.otherwise ??= newSaid(said.before, said.last)
  }
  at.place = place
  return met(at, value) ?? added(at, value)
}

function added<C>(said: Said<C>, value: Value): Said<C> {
  const next = newSaid(said, value)
  if (value === true) said.yes = next
  else if (value === false) said.no = next
  else if (said.only === null) {
    said.value = value
    said.only = next
  } else {
    said.more ??= new Map([[said.value, said.only]])
    said.more.set(value, next)
  }
  return next
}

/** All parts of what was said, the first of them first. */
export function partsOf<C>(said: Said<C>): readonly Part[] {
  const parts: Part[] = []
  let at = said
  for (let { before } = at; before !== null; { before } = at) {
    parts.push([before.place, at.last])
    at = before
  }
  return parts.reverse()
}
