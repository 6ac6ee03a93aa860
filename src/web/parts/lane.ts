// Sets marks of an axis on lines so that no two labels touch. Widths are estimated from the number
// of characters, generously, since the page cannot measure text before it is drawn.
import type { LifeMark } from '../view/view.ts'

/** The width of the strip for which the lines are chosen, and of one character in it. */
const stripPx = 900
const characterPx = 7.4
const gapPx = 14

export type Placed = LifeMark & {
  /** 0 above the axis; 1, 2, ... below it. */
  readonly lane: number
  /** The label ends at its mark instead of beginning there. */
  readonly end: boolean
}

export function laneOf(marks: readonly LifeMark[]): readonly Placed[] {
  const taken: { from: number; until: number }[][] = []
  // The first mark stands above the axis, alone with others that fit: the lines below are the rule.
  return marks.map((mark, index) => {
    const width = ([...mark.year].length + [...mark.text].length + 1) * characterPx
    const at = mark.at * stripPx
    const end = at + width > stripPx
    const span = end ? { from: at - width, until: at } : { from: at, until: at + width }
    const lanes = index === 0 ? [0, 1, 2, 3, 4] : [1, 2, 0, 3, 4]
    const lane = lanes.find((one) => fits(taken[one] ?? [], span)) ?? 5
    taken[lane] = [...(taken[lane] ?? []), span]
    return { ...mark, lane, end }
  })
}

function fits(
  spans: readonly { from: number; until: number }[],
  wanted: { from: number; until: number },
): boolean {
  return spans.every((one) => wanted.until + gapPx <= one.from || one.until + gapPx <= wanted.from)
}
