// The one table that `npm run bench` prints, and the same as JSON.
import type { Machine } from './machine.ts'
import { ours, type Line, type Note } from './result.ts'

export interface Report {
  readonly machine: Machine
  readonly lines: readonly Line[]
  readonly notes: readonly Note[]
}

const heads = [
  'task',
  'messages',
  'side',
  'median',
  'least - greatest',
  'times',
  'goal',
  '',
] as const

export function table({ machine, lines, notes }: Report): string {
  const rows = lines.map((line, at) => rowOf(line, lines, lines[at - 1]))
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]!.length)),
  )
  const show = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd()
  return [
    show(heads),
    show(widths.map((width) => '-'.repeat(width))),
    ...rows.map(show),
    '',
    ...notes.map(({ task, text }) => `${task}: ${text}`),
    machineLine(machine),
    'times: how many times longer than the first Mithaq line of the task; medians of several runs',
  ].join('\n')
}

const isText = (column: number) => column === 0 || column === 2 || column === heads.length - 1

function rowOf(line: Line, lines: readonly Line[], before: Line | undefined): string[] {
  const { task, size, side, timed } = line
  const first = before?.task !== task || before.size !== size
  const own = lines.find(
    (one) => one.task === task && one.size === size && one.side.startsWith(ours),
  )
  const ratio = own === undefined || own === line ? null : timed.median / own.timed.median
  const met = isMet(line, ratio)
  return [
    first ? task : '',
    first ? size.toLocaleString('en') : '',
    side,
    time(timed.median),
    `${time(timed.least)} - ${time(timed.greatest)}`,
    ratio === null ? '' : factor(ratio),
    goalOf(line),
    met === null ? '' : met ? 'met' : 'missed',
  ]
}

export function isMet(line: Line, ratio: number | null): boolean | null {
  if (line.goal !== null) return line.timed.median <= line.goal
  return line.faster === null || ratio === null ? null : ratio >= line.faster
}

function goalOf({ goal, faster }: Line): string {
  if (goal !== null) return `<= ${time(goal)}`
  return faster === null ? '' : `>= ${factor(faster)}`
}

function machineLine({ node, processor, cores, load, noise }: Machine): string {
  const spread = `${noise.toFixed(2)} times between the least and the greatest`
  return (
    `machine: ${processor}, ${cores} cores, Node ${node}; load ${load.toFixed(1)} at the end; ` +
    `noise: the same work took ${spread}`
  )
}

export function time(ms: number): string {
  if (ms < 1) return `${(ms * 1000).toPrecision(3)} us`
  return ms < 1000 ? `${ms.toPrecision(3)} ms` : `${(ms / 1000).toPrecision(3)} s`
}

function factor(ratio: number): string {
  return ratio >= 100 ? `${Math.round(ratio).toLocaleString('en')}x` : `${ratio.toPrecision(2)}x`
}
