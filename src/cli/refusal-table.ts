// Refused lines of a record as a table: where, which code, what stands there, what sets it right.
import type { Refusal } from '#assessment/refusal.ts'
import { visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { refusalText, remedyText } from '#locale/refusals.ts'
import type { Session } from './session.ts'
import { table } from './table.ts'
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

export function refusalTable({ words, terminal }: Session, refusals: readonly Refusal[]): string {
  return table(
    terminal,
    [
      { head: say(words, 'cli.head.file'), least: 12 },
      { head: say(words, 'cli.head.code'), least: 14 },
      { head: say(words, 'cli.head.wrong'), least: 20 },
      { head: say(words, 'cli.head.remedy'), least: 14 },
    ],
    refusals.map((refusal) => [
      refusal.line === 0 ? visible(refusal.file) : `${visible(refusal.file)}:${refusal.line}`,
      refusal.code,
      refusalText(words, refusal),
      remedyText(words, refusal),
    ]),
  )
}
