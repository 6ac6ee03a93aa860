// What the page Talks shows of one kind, as a file for spreadsheets: every item of the kind, with a
// column for each of its fields (docs/formats/tables.md), on the two days of the page.
import type { TalksBody, TalksKind } from '../view/talks-view.ts'
import { TableFiles } from './table-files.tsx'

interface FilesProps {
  readonly talks: TalksBody
  readonly of: TalksKind
  readonly label: string
  readonly isNamed?: boolean
}

/** Nothing where an agreement has no such items. */
export function TalksFiles({ talks, of, label, isNamed = false }: FilesProps) {
  const { agreement, time, kinds } = talks
  const kind = kinds[of]
  if (kind === null) return null
  return (
    <TableFiles
      below={`/api/agreements/${agreement.id}/tables`}
      table="holdings"
      label={label}
      isNamed={isNamed}
      query={{ 'as-of': time.asOf, 'known-on': time.knownOn, kind }}
    />
  )
}
