// What a proposal comes to as files for spreadsheets: the proposal itself stands in their address,
// as in that of the page, and one that is too long for it gives none.
import { say } from '#locale/locale.ts'
import type { Packed } from '../proposal/use-proposal.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { TableFiles } from './table-files.tsx'

interface TablesProps {
  readonly packed: Packed
  readonly on: string
  readonly table: 'outcome' | 'range'
  readonly label: string
  readonly query?: Readonly<Record<string, string>>
}

export function ProposalTables({ packed, on, table, label, query = {} }: TablesProps) {
  const locale = useLocaleOf('what-if')
  if (packed === undefined) return null
  if (packed === null) return <p className="note soft">{say(locale, 'what-if.unlinked')}</p>
  return (
    <TableFiles
      below="/api/proposals/tables"
      table={table}
      label={label}
      query={{ proposal: packed, 'as-of': on, ...query }}
    />
  )
}
