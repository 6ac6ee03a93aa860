// A table of the page as a file for spreadsheets (docs/formats/tables.md), on the two days of the
// page where it has such: quiet links below the table. Who may read in the space of an agreement
// gets what its logs hold, anyone else the bundled record.
import { useDesk } from '../desk/desk.tsx'
import { agreementOf, usePage } from '../page-state.ts'

type Query = Readonly<Record<string, string | null>>

const forms = ['csv', 'xlsx'] as const

interface FilesProps {
  /** Before the name of the file: `/api/tables`. */
  readonly below: string
  readonly table: string
  /** What the table is called, for those who hear the page. */
  readonly label: string
  readonly query?: Query
}

export function TableFiles({ below, table, label, query = {} }: FilesProps) {
  const { settings } = usePage()
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
  const times = { 'as-of': page.view.time.asOf, 'known-on': knownOn }
  return <TableFiles below={below} table={table} label={label} query={{ ...times, ...query }} />
}
