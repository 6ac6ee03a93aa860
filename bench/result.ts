// What a task hands back: a line for each side, and the check that all sides gave one answer.
import { isDeepStrictEqual } from 'node:util'
import type { Timed } from './timing.ts'

export interface Line {
  readonly task: string
  /** Messages in the record. */
  readonly size: number
  readonly side: string
  readonly timed: Timed
  /** Milliseconds that Mithaq is to take at most. */
  readonly goal: number | null
  /** How many times faster than this side Mithaq is to be at least. */
  readonly faster: number | null
}

/** A figure that is no time: memory, sizes. */
export interface Note {
  readonly task: string
  readonly text: string
}

export interface TaskResult {
  readonly lines: readonly Line[]
  readonly notes?: readonly Note[]
}

export class AnswersDiffer extends Error {}

export function sameAnswers(task: string, answers: Readonly<Record<string, unknown>>): void {
  const [first, ...others] = Object.entries(answers)
  if (first === undefined) return
  for (const other of others) {
    if (isDeepStrictEqual(first[1], other[1])) continue
    const shown = [first, other].map(([side, answer]) => `${side}: ${shortened(answer)}`)
    throw new AnswersDiffer(`${task}: ${shown.join('; ')}`)
  }
}

function shortened(answer: unknown): string {
  return JSON.stringify(answer).slice(0, 300)
}

export interface LineSpec {
  readonly task: string
  readonly size: number
  /** Goals by side: milliseconds for Mithaq, a factor for the others. */
  readonly goals?: Readonly<Record<string, number>>
}

export function linesOf(spec: LineSpec, timed: ReadonlyMap<string, Timed>): Line[] {
  return [...timed].map(([side, one]) => {
    const goal = spec.goals?.[side] ?? null
    const isOurs = side.startsWith(ours)
    return {
      task: spec.task,
      size: spec.size,
      side,
      timed: one,
      goal: isOurs ? goal : null,
      faster: isOurs ? null : goal,
    }
  })
}

/** How the sides of this project begin. */
export const ours = 'mithaq'

/** What each side took of the processors: on a shared machine it says more than the clock. */
export function processorNote(task: string, timed: ReadonlyMap<string, Timed>): Note {
  const each = [...timed].flatMap(([side, { processor }]) =>
    processor === undefined ? [] : [`${side} ${rounded(processor * 1000)} us`],
  )
  return { task, text: `time of all processors: ${each.join(', ')}` }
}

const rounded = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en')
