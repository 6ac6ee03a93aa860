// The messages of the record with their days, senders, sources and marks, narrowed by words, party
// and type. What was not known yet on the chosen day says so.
import { memo, useState } from 'react'
import { useOnPaper } from '../on-paper.ts'
import { agreementOf, useLasting, usePage } from '../page-state.ts'
import { type Filter, moved } from '../route/agreement-place.ts'
import type { MessageRow, RecordView } from '../view/view.ts'
import { Evidence, Why } from './link.tsx'
import { Sources } from './sources.tsx'
import { AgreementFiles } from './table-files.tsx'

const pageLength = 60

export const Record = memo(function Record({ record }: { record: RecordView }) {
  const { words } = useLasting()
  const [length, setLength] = useState(pageLength)
  const onPaper = useOnPaper()
  const rows = onPaper ? record.rows : record.rows.slice(0, length)
  const more = record.rows.length - rows.length + record.more
  return (
    <section className="block" aria-labelledby="record">
      <h2 id="record">{words['page.tab.record']}</h2>
      <Filters record={record} />
      <output className="soft shown">{record.shown}</output>
      {rows.length === 0 ? (
        <p className="empty">{words['page.record.none']}</p>
      ) : (
        <Messages rows={rows} label={words['page.tab.record']} />
      )}
      {more > 0 && (
        <button type="button" className="button" onClick={() => setLength(length + 5 * pageLength)}>
          {words['page.more']}
        </button>
      )}
      {more > 0 && <p className="on-paper">{words['page.more.paper']}</p>}
      <AgreementFiles table="record" label={words['page.tab.record']} />
      {record.later.length > 0 && (
        <details className="later">
          <summary>{record.laterShown}</summary>
          <Messages rows={record.later} label={record.laterShown} />
        </details>
      )}
    </section>
  )
})

function Messages({ rows, label }: { rows: readonly MessageRow[]; label: string }) {
  const { words } = useLasting()
  return (
    <table className="list messages">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{words['page.effective']}</th>
          <th scope="col">{words['page.message']}</th>
          <th scope="col">{words['page.from']}</th>
          <th scope="col">{words['page.known']}</th>
          <th scope="col">{words['page.sources']}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: MessageRow }) {
  return (
    <tr>
      <td className="day-cell">{row.effective}</td>
      <th scope="row">
        <Why why={row.why}>{row.type}</Why> <Evidence evidence={row.evidence} />
        <bdi className="id">{row.id}</bdi>
      </th>
      <td>
        <span className={row.slot === null ? undefined : `party party-${row.slot}`}>
          {row.from}
        </span>
      </td>
      <td className="day-cell">{row.known}</td>
      <td>
        <Sources sources={row.sources} />
      </td>
    </tr>
  )
}

function Filters({ record }: { record: RecordView }) {
  const page = usePage()
  const { words } = page
  const place = agreementOf(page)
  if (place === null) return null
  const narrow = (change: Partial<Filter>) =>
    page.go(moved(place, { filter: { ...place.filter, ...change } }), 'replace')
  return (
    <search className="filters">
      <label>
        {words['page.record.words']}
        <input
          type="search"
          value={record.filter.words}
          onChange={(event) => narrow({ words: event.target.value })}
        />
      </label>
      <label>
        {words['page.party']}
        <select
          value={record.filter.party ?? ''}
          onChange={(event) => narrow({ party: event.target.value || null })}
        >
          <option value="">{words['page.all']}</option>
          {record.parties.map((party) => (
            <option key={party.id} value={party.id}>
              {party.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words['page.record.type']}
        <select
          value={record.filter.type ?? ''}
          onChange={(event) => narrow({ type: event.target.value || null })}
        >
          <option value="">{words['page.all']}</option>
          {record.types.map((type) => (
            <option key={type.id} value={type.id}>
              {type.label}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
