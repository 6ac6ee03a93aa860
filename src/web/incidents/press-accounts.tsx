// What the press told, as the bundled record has it: accounts of a compiler and no messages, set
// apart so that nobody takes the one for the other.
import { contentLines } from '#locale/content-lines.ts'
import { formatDay } from '#locale/dates.ts'
import type { Label } from '#language/label.ts'
import type { Source } from '#language/record.ts'
import { say } from '#locale/locale.ts'
import { messageTypeName } from '#locale/names.ts'
import type { Client } from '../api/client.ts'
import { recordText } from '../api/record-text.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { ContentList } from '../messages/content-list.tsx'
import type { ListTools } from '../messages/tools.ts'
import { Sources } from '../parts/sources.tsx'
import { Answered } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { sourcesNamed } from '../view/sources-view.ts'

interface Account {
  readonly id: string
  readonly type: string
  readonly effectiveOn: string
  readonly body: Readonly<Record<string, unknown>>
  readonly sources?: readonly string[]
  readonly note?: Label
}

export function PressAccounts({ tools }: { tools: ListTools }) {
  const locale = useLocaleOf('incidents')
  const id = tools.agreement.id
  const { client } = useDesk()
  const accounts = useAsked(`press ${id}`, () => accountsOf(client, id))
  return (
    <section aria-labelledby="press-title" className="press">
      <h2 id="press-title">{say(locale, 'incidents.press')}</h2>
      <p className="soft">{say(locale, 'incidents.press.intro')}</p>
      <Answered to={accounts}>
        {({ told, known }) => (
          <>
            {told.map((one) => (
              <PressAccount key={one.id} tools={tools} account={one} known={known} />
            ))}
          </>
        )}
      </Answered>
    </section>
  )
}

interface Accounts {
  readonly told: readonly Account[]
  readonly known: Readonly<Record<string, Source>>
}

async function accountsOf(client: Client, agreement: string): Promise<Accounts> {
  const [header = '{}', ...lines] = (await recordText(client, agreement)).split('\n')
  const { sources = {} } = JSON.parse(header) as { sources?: Accounts['known'] }
  const told = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Account)
    .filter(({ type }) => type.startsWith('press-'))
    .toSorted((a, b) =>
      a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0,
    )
  return { told, known: sources }
}

interface PressAccountProps {
  readonly tools: ListTools
  readonly account: Account
  readonly known: Accounts['known']
}

function PressAccount({ tools, account, known }: PressAccountProps) {
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
      <p className="note">{say(locale, 'page.sources')}</p>
      <Sources sources={sourcesNamed(tools.locale, known, sources)} />
    </details>
  )
}
