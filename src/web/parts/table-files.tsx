// A table of the page as a file for spreadsheets (docs/formats/tables.md), on the two days of the
// page where it has such: quiet links below the table. Who may read in the space of an agreement
// gets what its logs hold, anyone else the bundled record.
import { useDesk } from '../desk/desk.tsx'
import { agreementOf, useLasting, usePage } from '../page-state.ts'

type Query = Readonly<Record<string, string | null>>

const forms = ['csv', 'xlsx'] as const

interface FilesProps {
  /** Before the name of the file: `/api/tables`. */
  readonly below: string
  readonly table: string
  /** What the table is called, for those who hear the page. */
  readonly label: string
  /** Said to those who see it as well, where files of several tables stand beneath one. */
  readonly isNamed?: boolean
  readonly query?: Query
}

export function TableFiles({ below, table, label, isNamed = false, query = {} }: FilesProps) {
  const { settings } = useLasting()
  const given = Object.entries({ ...query, lang: settings.language }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  )
  const search = {
    // Whoever takes it from a page opens it in a spreadsheet, and some want the mark.
    csv: new URLSearchParams([...given, ['bom', 'yes']]).toString(),
    xlsx: new URLSearchParams(given).toString(),
  }
  return (
    <p className="table-files">
      {isNamed && <span aria-hidden="true">{label}</span>}
      {forms.map((form) => (
        <a key={form} href={`${below}/${table}.${form}?${search[form]}`} download="">
          <span className="unseen">{label}: </span>
          {form.toUpperCase()}
        </a>
      ))}
    </p>
  )
}

/** Of the agreement that the page shows. */
export function AgreementFiles({ table, label, query = {} }: Omit<FilesProps, 'below'>) {
  const page = usePage()
  const { person, spaces } = useDesk()
  const place = agreementOf(page)
  if (place === null || page.view.kind !== 'agreement') return null
  const { id, knownOn } = place
  const isOwn = person !== null && spaces.some(({ agreement }) => agreement === id)
  const below = `/api/${isOwn ? 'spaces' : 'agreements'}/${id}/tables`
  // A briefing on one party has its rows alone.
  const party = page.view.brief === null ? null : place.filter.party
  const times = { 'as-of': page.view.time.asOf, 'known-on': knownOn, party }
  return <TableFiles below={below} table={table} label={label} query={{ ...times, ...query }} />
}
