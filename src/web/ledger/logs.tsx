// Where each log stands: its size, its root, the newest receipt of each other party, and the head
// as it is signed.
import { formatMoment } from '#locale/dates.ts'
import { formatNumber } from '#locale/numbers.ts'
import { say } from '#locale/locale.ts'
import type { Ledger } from '../api/client.ts'
import { useDesk } from '../desk/desk.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'

type HeldLog = Ledger['logs'][number]

export function LogsSection({ ledger }: { ledger: Ledger }) {
  const locale = useLocaleOf('ledger')
  return (
    <section aria-labelledby="logs-title">
      <h2 id="logs-title">{say(locale, 'ledger-page.logs')}</h2>
      <div className="scroller" tabIndex={0} role="group" aria-labelledby="logs-title">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say(locale, 'ledger-page.log')}</th>
              <th scope="col" className="number">
                {say(locale, 'ledger-page.entries')}
              </th>
              <th scope="col">{say(locale, 'ledger-page.root')}</th>
              <th scope="col">{say(locale, 'ledger-page.newest-receipt')}</th>
            </tr>
          </thead>
          <tbody>
            {ledger.logs.map((log) => (
              <LogRow key={log.origin} log={log} />
            ))}
          </tbody>
        </table>
      </div>
      <TableFiles
        below={`/api/spaces/${ledger.space}/tables`}
        table="logs"
        label={say(locale, 'ledger-page.logs')}
      />
    </section>
  )
}

function LogRow({ log }: { log: HeldLog }) {
  const locale = useLocaleOf('ledger')
  const { desk } = useDesk()
  const { origin, party, size, root, checkpoint, receipts } = log
  const newest = new Map(receipts.map((one) => [one.by, one]))
  return (
    <tr>
      <th scope="row">
        <bdi className="name">{origin}</bdi>
        {party === desk?.centre.name && (
          <span className="note">{say(locale, 'ledger-page.own')}</span>
        )}
      </th>
      <td className="number">{formatNumber(locale, size)}</td>
      <td>
        <bdi className="id" dir="ltr">
          {root ?? say(locale, 'ledger-page.root.none')}
        </bdi>
        {checkpoint !== null && (
          <details>
            <summary>{say(locale, 'ledger-page.signed-head')}</summary>
            <pre dir="ltr" tabIndex={0}>
              {checkpoint}
            </pre>
          </details>
        )}
      </td>
      <td>
        {newest.size === 0 && (
          <span className="soft">{say(locale, 'ledger-page.receipt.none')}</span>
        )}
        {[...newest.values()].map(({ by, size: over, at }) => (
          <span key={by} className="receipt-line">
            {say(locale, 'ledger-page.receipt', { by, size: over, at: formatMoment(locale, at) })}
          </span>
        ))}
        {receipts.length > 0 && (
          <span className="note">
            {say(locale, 'ledger-page.receipts.all', { n: receipts.length })}
          </span>
        )}
      </td>
    </tr>
  )
}
