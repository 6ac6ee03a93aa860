// Records of the audit log in words: when, who, which act, what it concerned, what came of it.
import { formatMoment } from '#locale/dates.ts'
import type { AuditKey } from '#locale/en-audit.ts'
import type { HttpKey } from '#locale/en-http.ts'
import type { LedgerKey } from '#locale/en-ledger.ts'
import { say } from '#locale/locale.ts'
import type { Audit } from '../api/client.ts'
import { useAgreementNames } from '../messages/space-choice.tsx'
import { Empty } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { usePeopleNames } from './use-names.ts'

type AuditRecord = Audit['records'][number]

export function AuditTable({ records }: { records: readonly AuditRecord[] }) {
  const locale = useLocaleOf('centre')
  if (records.length === 0) return <Empty>{say(locale, 'audit.nothing')}</Empty>
  return (
    <div className="scroller">
      <table className="list audit-list">
        <thead>
          <tr>
            <th scope="col">{say(locale, 'audit.column.time')}</th>
            <th scope="col">{say(locale, 'audit.column.person')}</th>
            <th scope="col">{say(locale, 'audit.column.words')}</th>
            <th scope="col">{say(locale, 'audit.column.about')}</th>
            <th scope="col">{say(locale, 'audit.column.came')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <RecordRow key={record.index} record={record} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Of those whom nobody has signed in there is none to be named. */
const byStrangers: ReadonlySet<string> = new Set(['passkey.shown', 'openid.shown', 'session.begun'])

function RecordRow({ record }: { record: AuditRecord }) {
  const locale = useLocaleOf('centre')
  const nameOf = usePeopleNames()
  const spaceName = useAgreementNames()
  const { at, by, what, space, about, came } = record
  const without = byStrangers.has(what) ? 'audit.nobody' : 'audit.centre'
  const concerns = [space === null ? '' : spaceName(space), about === null ? '' : nameOf(about)]
  return (
    <tr>
      <td className="day-cell">{formatMoment(locale, at, 'short')}</td>
      <td>
        <bdi>{by === null ? say(locale, without) : nameOf(by)}</bdi>
      </td>
      <td>{say(locale, `audit.act.${what}`)}</td>
      <td>
        {concerns
          .filter((text) => text !== '')
          .map((text) => (
            <span key={text} className="concerned" title={text}>
              <bdi className={hashForm.test(text) ? 'id' : undefined}>{shortened(text)}</bdi>
            </span>
          ))}
      </td>
      <td>{came === 'done' ? say(locale, 'audit.done') : <Refused code={came} />}</td>
    </tr>
  )
}

/** A hash is told by its first characters. */
const shortened = (text: string): string => (hashForm.test(text) ? `${text.slice(0, 12)}…` : text)

const hashForm = /^[0-9a-f]{32,}$/

function Refused({ code }: { code: string }) {
  const locale = useLocaleOf('centre')
  // A record has a code and no values: where a sentence takes some, the log has its own.
  const places = [`audit.came.${code}`, `problem.${code}`, `ledger.${code}`]
  const key = places.find((one) => one in locale.texts)
  return (
    <>
      {key !== undefined && <>{say(locale, key as AuditKey | HttpKey | LedgerKey)} </>}
      <bdi className="id">{code}</bdi>
    </>
  )
}
