// Sets the marks of an axis so that no two labels touch and no leader line runs through a label.
// Where there are too many for that, some marks stand without their label. Widths are estimated
// from the number of characters, generously, since the page cannot measure text before it is drawn.
import type { LifeMark } from '../view/view.ts'

/** The width of the strip for which the lines are chosen, and of one character in it. */
const stripPx = 1000
const characterPx = 6.8
const gapPx = 15

export type Placed = LifeMark & {
  /** Lines from the axis: 1, 2, ... below it; -1, -2 above. */
  readonly lane: number
  /** The label ends at its mark instead of beginning there. */
  readonly end: boolean
  /** Whether there is no room for its label. */
  readonly mute: boolean
}

interface Label {
  readonly lane: number
  readonly end: boolean
  readonly at: number
  readonly from: number
  readonly until: number
}

/** Near the axis is better; above it there is room for two lines. */
const lanes = [1, -1, 2, -2, 3, 4, 5]
/** So many places are tried at most; the best found by then is taken. */
const mostTries = 50_000

export function laneOf(marks: readonly LifeMark[]): readonly Placed[] {
  const choices = marks.map(choicesOf)
  // What the labels from each on cost at least: no search below it can be better.
  const least = choices.map((_, index) => sum(choices.slice(index).map(cheapest)))
  let best: readonly (Label | null)[] | null = null
  let bestCost = Infinity
  let tries = 0
  const search = (chosen: readonly Label[], cost: number): void => {
    if (cost + (least[chosen.length] ?? 0) >= bestCost || (tries += 1) > mostTries) return
    const next = choices[chosen.length]
    if (next === undefined) {
      best = chosen
      bestCost = cost
      return
    }
    for (const label of next) {
      if (fits(label, chosen)) search([...chosen, label], cost + costOf(label))
    }
  }
  search([], 0)
  const placed = best ?? oneAfterOther(choices)
  return marks.map((mark, index) => {
    const label = placed[index] ?? null
    const { lane, end } = label ?? { lane: 1, end: false }
    return { ...mark, lane, end, mute: label === null }
  })
}

/** Each label where it costs least beside those before it; null where none fits any more. */
function oneAfterOther(choices: readonly (readonly Label[])[]): readonly (Label | null)[] {
  const taken: Label[] = []
  return choices.map((labels) => {
    const free = labels.filter((label) => fits(label, taken))
    const [least] = free.toSorted((a, b) => costOf(a) - costOf(b))
    if (least !== undefined) taken.push(least)
    return least ?? null
  })
}

function cheapest(labels: readonly Label[]): number {
  return Math.min(...labels.map(costOf))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function costOf({ lane, end }: Label): number {
  return lane * lane + (end ? 0.5 : 0)
}

/** Every place where the label stays on the strip. */
function choicesOf(mark: LifeMark): readonly Label[] {
  const width = (mark.year.length + mark.text.length + 1) * characterPx
  const at = mark.at * stripPx
  const labels = lanes.flatMap((lane) =>
    [false, true].map((end): Label => {
      const from = end ? at - width : at
      return { lane, end, at, from, until: from + width }
    }),
  )
  const inside = labels.filter((label) => label.from >= 0 && label.until <= stripPx)
  return inside.length === 0 ? labels : inside
}

function fits(wanted: Label, taken: readonly Label[]): boolean {
  return taken.every((one) => {
    if (Math.sign(one.lane) !== Math.sign(wanted.lane)) return true
    if (one.lane === wanted.lane) {
      return wanted.until + gapPx <= one.from || one.until + gapPx <= wanted.from
    }
    // The leader of the farther label must not run through the nearer one.
    const isNear = Math.abs(one.lane) < Math.abs(wanted.lane)
    const [near, far] = isNear ? [one, wanted] : [wanted, one]
    return far.at <= near.from + 1 || far.at >= near.until + 4
  })
}
