// What is neither released nor discarded, the newest first, with who has signed.
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { Link } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Discarded } from './discarded.tsx'
import { useTypeName } from './letters.tsx'
import { officerName } from './officer-name.ts'
import { draftAt } from './places.ts'
import type { Draft } from '../api/client.ts'
import type { ListTools } from './tools.ts'

export function Drafts({ tools }: { tools: ListTools }) {
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const space = tools.space.agreement
  const drafts = useAsked(
    `drafts ${space}`,
    () => client.listDrafts({ space }),
    ['drafts', 'messages'],
    space,
  )
  return (
    <>
      <Discarded tools={tools} />
      <Answered to={drafts}>
        {({ drafts: found }) =>
          found.length === 0 ? (
            <Empty>{say(locale, 'messages.none.drafts')}</Empty>
          ) : (
            <>
              <ul className="plain draft-list">
                {found.toReversed().map((draft) => (
                  <DraftRow key={draft.id} tools={tools} draft={draft} />
                ))}
              </ul>
              <TableFiles
                below={`/api/spaces/${space}/review/tables`}
                table="drafts"
                label={say(locale, 'messages.box.drafts')}
              />
            </>
          )
        }
      </Answered>
    </>
  )
}

function DraftRow({ tools, draft }: { tools: ListTools; draft: Draft }) {
  const locale = useLocaleOf('messages')
  const { id, composedAt, release, overtaken } = draft
  return (
    <li>
      <Link to={draftAt(tools.space.agreement, id)}>{useTypeName(tools, draft)}</Link>{' '}
      <span className="soft">{formatMoment(tools.locale, composedAt, 'short')}</span>{' '}
      {overtaken ? (
        <span className="overtaken">{say(locale, 'messages.overtaken.short')}</span>
      ) : (
        <Waits release={release} />
      )}
    </li>
  )
}

/** Who has signed, and who still can. */
function Waits({ release }: Pick<Draft, 'release'>) {
  const locale = useLocaleOf('messages')
  const { satisfied, needed, signed, missing } = release
  const listed = (officers: readonly string[]) =>
    officers.map((one) => officerName(locale, one)).join(' · ')
  return (
    <span>
      {signed.length > 0 && (
        <span>{say(locale, 'messages.signed', { officer: listed(signed) })} · </span>
      )}
      {satisfied
        ? say(locale, 'messages.signatures.enough')
        : say(locale, 'messages.signatures.needed', { n: needed })}
      {!satisfied && (
        <span className="soft">
          {' '}
          {say(locale, 'messages.can-sign', { officer: listed(missing) })}
        </span>
      )}
    </span>
  )
}
