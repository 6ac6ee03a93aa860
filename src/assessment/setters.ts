// What set a field of an item as it stood at two times: found by going back through its history, so
// that no row has to be made. Only whether a complete statement of its owner left an item out do
// the rows tell.
import { absent, type Change, type Value } from '#language/item.ts'
import type { Instant } from '#language/time.ts'
import { stepsKnown, type Order, type Step, type Thing } from './fold.ts'
import { entryAt, noPlace, type Place } from './histories.ts'
import { isMark, isVoided, statementAt } from './refold.ts'

/** The step that set a field of an item as it stood; null where it was never stated. */
export function setterKnown(
  thing: Thing,
  name: string,
  at: Instant,
  order: Order,
): Pick<Step, 'effective' | 'order' | 'change'> | null {
  const { histories } = thing.kind
  for (let place = thing.last; place !== noPlace; place = histories.before[place]!) {
    const [effective, own] = [histories.effective[place]!, histories.order[place]!]
    if (effective > at || own >= order || isVoided(thing, own, order)) continue
    const entry = entryAt(histories, place)
    if (isMark(entry)) {
      if (entry.mark !== 'restated' || name !== 'state') continue
      // Whether the item was gone by it, its rows tell.
      const steps = stepsKnown(thing, order).filter((step) => step.effective <= at)
      return steps.findLast((step) => setsState(step)) ?? null
    }
    if (entry === null) {
      if (isStatedOf(thing, place, name)) return { effective, order: own, change: null }
    } else if (isSet(entry.change, name)) return { effective, order: own, change: entry.change }
  }
  return null
}

function setsState({ restatement, row, change }: Step): boolean {
  return (restatement && row?.state === absent) || (change !== null && isSet(change, 'state'))
}

function isSet({ set, add }: Change, name: string): boolean {
  return set[name] !== undefined || (add !== null && Object.hasOwn(add, name))
}

/** A statement that has a note of its own does not stand in the message as it is. */
function isStatedOf(thing: Thing, place: Place, name: string): boolean {
  const said = statementAt(thing, place) as unknown as Readonly<Record<string, Value | undefined>>
  return name !== 'id' && said[name] !== undefined
}
