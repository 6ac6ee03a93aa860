// Refused lines of a record as a table: where, which code, what stands there, what sets it right.
import type { Refusal } from '#assessment/refusal.ts'
import { visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { refusalText, remedyText } from '#locale/refusals.ts'
import { byNearness } from './nearest.ts'
import type { Session } from './session.ts'
import { table, type Row } from './table.ts'
import { paragraph } from './terminal.ts'

export function reportRefusals(
  session: Session,
  refusals: readonly Refusal[],
  lines: number,
): string {
  const { words, terminal } = session
  const head = say(words, 'cli.check.refused', { n: lines })
  return paragraph(terminal, head, { style: 'bold' }) + refusalTable(session, refusals)
}

function refusalTable({ words, terminal }: Session, refusals: readonly Refusal[]): string {
  const columns = [
    { head: say(words, 'cli.head.place'), least: 16 },
    { head: say(words, 'cli.head.wrong'), least: 24 },
    { head: say(words, 'cli.head.remedy'), least: 20 },
  ]
  const rows = refusals.map((refusal): Row => {
    const file = visible(refusal.file)
    const place = refusal.line === 0 ? file : `${file}:${refusal.line}`
    return [
      refusal.path === '' ? place : `${place}\n${visible(refusal.path)}`,
      `${refusal.code}\n${refusalText(words, refusal)}`,
      remedyText(words, shortened(refusal)),
    ]
  })
  return table(terminal, columns, rows)
}

const mostNames = 8
const shownNames = 5

/** Of a long list of names, those nearest to what stands there, or to the name of the field. */
function shortened(refusal: Refusal): Refusal {
  const [, start = '', list = ''] = /^(one of )?([^]*)$/.exec(refusal.expected) ?? []
  const names = list.split(', ')
  if (names.length <= mostNames) return refusal
  const isField = refusal.code === 'unknown-field'
  const given = isField ? lastOf(refusal.path) : refusal.value.replaceAll('"', '')
  const nearest = byNearness(given, names).slice(0, shownNames)
  return { ...refusal, expected: `${start}${nearest.join(', ')}, …` }
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? path
