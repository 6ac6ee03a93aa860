// The audit log: the newest first, page by page, of one person or one act; whether its chain is
// whole; and all of it as a file. What is shown stands in the address.
import type { AuditKey } from '#locale/en-audit.ts'
import { say } from '#locale/locale.ts'
import { personName } from '#locale/person-name.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useLasting } from '../page-state.ts'
import { Link } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { type CentrePlace, withQuery } from '../route/page-place.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { AuditTable } from './audit-table.tsx'
import { usePeople } from './use-names.ts'

export function AuditPart({ place }: { place: CentrePlace }) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const { by, what, before } = place.query
  const asked = { ...(by && { by }), ...(what && { what }), ...(before && { before }) }
  const audit = useAsked(`audit ${JSON.stringify(asked)}`, () => client.readAudit(asked), [
    'people',
    'drafts',
    'messages',
    'lines',
  ])
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{say(locale, 'audit.title')}</h2>
      <Filters place={place} />
      <Answered to={audit}>
        {({ records, older, firstBroken }) => (
          <>
            <p className={firstBroken === null ? 'soft' : 'broken'}>
              {firstBroken === null
                ? say(locale, 'audit.whole')
                : say(locale, 'audit.broken', { n: firstBroken })}
            </p>
            <AuditTable records={records} />
            <TableFiles
              below="/api/centre/tables"
              table="audit"
              label={say(locale, 'audit.title')}
              query={{ by: by || null, what: what || null }}
            />
            <p className="acts pager">
              {before !== undefined && (
                <Link to={withQuery(place, { before: null })}>{say(locale, 'audit.newest')}</Link>
              )}
              {older !== null && (
                <Link to={withQuery(place, { before: String(older) })}>
                  {say(locale, 'audit.older')}
                </Link>
              )}
            </p>
          </>
        )}
      </Answered>
      <Files />
    </section>
  )
}

function Filters({ place }: { place: CentrePlace }) {
  const locale = useLocaleOf('centre')
  const { go } = useLasting()
  const people = usePeople()
  const { by = '', what = '' } = place.query
  const known = people.state === 'value' ? people.value : []
  const acts = Object.keys(locale.texts).filter((key) => key.startsWith(actStart))
  const choose = (changes: Readonly<Record<string, string | null>>) =>
    go(withQuery(place, { ...changes, before: null }))
  return (
    <div className="filters" role="group" aria-label={say(locale, 'audit.filter')}>
      <label>
        {say(locale, 'audit.filter.person')}
        <select value={by} onChange={(event) => choose({ by: event.target.value })}>
          <option value="">{say(locale, 'audit.filter.all')}</option>
          {known.map((person) => (
            <option key={person.id} value={person.id}>
              {personName(locale.texts, person)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(locale, 'audit.filter.act')}
        <select value={what} onChange={(event) => choose({ what: event.target.value })}>
          <option value="">{say(locale, 'audit.filter.all')}</option>
          {acts.map((key) => (
            <option key={key} value={key.slice(actStart.length)}>
              {say(locale, key as AuditKey)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const actStart = 'audit.act.'

function Files() {
  const locale = useLocaleOf('centre')
  return (
    <p className="acts files">
      <span className="soft">{say(locale, 'audit.take')}</span>
      <a href="/api/audit.jsonl" download="audit.jsonl">
        {say(locale, 'audit.take.jsonl')}
      </a>
    </p>
  )
}
