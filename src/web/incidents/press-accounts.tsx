// What the press told, as the bundled record has it: accounts of a compiler and no messages, set
// apart so that nobody takes the one for the other.
import { contentLines } from '#locale/content-lines.ts'
import { formatDay } from '#locale/dates.ts'
import type { Label } from '#language/label.ts'
import { say } from '#locale/locale.ts'
import { messageTypeName } from '#locale/names.ts'
import { useAsked } from '../desk/asked.ts'
import { ContentList } from '../messages/content-list.tsx'
import { reached, type Tools } from '../messages/tools.ts'
import { Answered } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'

interface Account {
  readonly id: string
  readonly type: string
  readonly effectiveOn: string
  readonly body: Readonly<Record<string, unknown>>
  readonly sources?: readonly string[]
  readonly note?: Label
}

export function PressAccounts({ tools }: { tools: Tools }) {
  const locale = useLocaleOf('incidents')
  const id = tools.agreement.id
  const accounts = useAsked(`press ${id}`, () => reached(() => accountsOf(id)))
  return (
    <section aria-labelledby="press-title" className="press">
      <h2 id="press-title">{say(locale, 'incidents.press')}</h2>
      <p className="soft">{say(locale, 'incidents.press.intro')}</p>
      <Answered to={accounts}>
        {(all) => (
          <>
            {all.map((one) => (
              <PressAccount key={one.id} tools={tools} account={one} />
            ))}
          </>
        )}
      </Answered>
    </section>
  )
}

async function accountsOf(agreement: string): Promise<readonly Account[]> {
  const response = await fetch(`/api/agreements/${encodeURIComponent(agreement)}/record`)
  if (!response.ok) throw new Error(`the record was not given: ${response.status}`)
  const lines = (await response.text()).split('\n').slice(1)
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Account)
    .filter(({ type }) => type.startsWith('press-'))
    .toSorted((a, b) =>
      a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0,
    )
}

function PressAccount({ tools, account }: { tools: Tools; account: Account }) {
  const locale = useLocaleOf('incidents')
  const { type, effectiveOn, body, sources = [], note } = account
  const lines = contentLines(tools.locale, tools.agreement, type, { body }, {})
  return (
    <details>
      <summary>
        {formatDay(locale, effectiveOn)}: {messageTypeName(tools.locale, tools.agreement, type)}
        {typeof body['victim'] === 'string' && (
          <>
            {' · '}
            <bdi>{body['victim']}</bdi>
          </>
        )}
      </summary>
      {note !== undefined && <p>{note[locale.language]}</p>}
      <ContentList lines={lines} />
      <p className="note">
        {say(locale, 'incidents.press.sources', { sources: sources.join(', ') })}
      </p>
    </details>
  )
}
