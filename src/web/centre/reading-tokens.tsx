// The reader's own reading tokens, for programs that read incidents by TAXII and cannot sign in
// (docs/formats/taxii.md): made here, shown once, taken back here.
import { useState } from 'react'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { ReadingToken, ReadingTokenMade } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { idsIn, useKeptPlace } from '../parts/kept-place.ts'
import { SentFields } from '../parts/sent-fields.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Confirmed } from './confirmed.tsx'
import { Copied } from './copied.tsx'
import { ListTable } from './list-table.tsx'
import { Hindrance } from './way-in.tsx'

export function ReadingTokens() {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const tokens = useAsked('tokens', async () => (await client.listTokens()).tokens)
  const { title, ...place } = useKeptPlace(idsIn(tokens))
  return (
    <section aria-labelledby="tokens" {...place}>
      <h2 id="tokens" ref={title} tabIndex={-1}>
        {say(locale, 'tokens.title')}
      </h2>
      <p className="soft">{say(locale, 'tokens.says')}</p>
      <Answered to={tokens}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{say(locale, 'tokens.none')}</Empty>
          ) : (
            <>
              <TokenTable all={all} changed={tokens.again} />
              <TableFiles
                below="/api/own/tables"
                table="tokens"
                label={say(locale, 'tokens.title')}
              />
            </>
          )
        }
      </Answered>
      <NewToken changed={tokens.again} />
    </section>
  )
}

interface TableProps {
  readonly all: readonly ReadingToken[]
  readonly changed: () => void
}

function TokenTable({ all, changed }: TableProps) {
  const locale = useLocaleOf('centre')
  return (
    <ListTable
      heads={(['name', 'made', 'read'] as const).map((one) => say(locale, `tokens.${one}`))}
    >
      {all.map((token) => (
        <TokenRow key={token.id} token={token} changed={changed} />
      ))}
    </ListTable>
  )
}

interface RowProps extends Pick<TableProps, 'changed'> {
  readonly token: ReadingToken
}

function TokenRow({ token, changed }: RowProps) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const { id, name, made, readOn } = token
  const ending = useAct(() => client.endToken({ id }))
  const end = async () => {
    if ((await ending.run()) !== null) changed()
  }
  return (
    <tr>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td data-head={say(locale, 'tokens.made')}>{formatMoment(locale, made, 'short')}</td>
      <td data-head={say(locale, 'tokens.read')}>
        {readOn === null ? say(locale, 'tokens.unread') : formatDay(locale, readOn, 'short')}
      </td>
      <td>
        <Confirmed
          label={say(locale, 'tokens.end')}
          run={end}
          isRunning={ending.state === 'running'}
        >
          <p>{say(locale, 'tokens.end.ask')}</p>
        </Confirmed>
        <Hindrance to={ending} again={() => void end()} />
      </td>
    </tr>
  )
}

function NewToken({ changed }: Pick<TableProps, 'changed'>) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const [name, setName] = useState('')
  const making = useAct(() => client.makeToken({ name: name.trim() }))
  const make = async () => {
    if ((await making.run()) === null) return
    setName('')
    changed()
  }
  return (
    <form
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <SentFields isSent={making.state === 'running'}>
        <p className="acts">
          <label>
            {say(locale, 'tokens.name')}
            <input
              required
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <button type="submit" className="button">
            {say(locale, 'tokens.make')}
          </button>
        </p>
      </SentFields>
      {making.state === 'done' && <Made token={making.value} />}
      <Hindrance to={making} again={() => void make()} />
    </form>
  )
}

function Made({ token: { name, token } }: { token: ReadingTokenMade }) {
  const locale = useLocaleOf('centre')
  return (
    <div role="status">
      <Copied label={say(locale, 'tokens.own', { name })} text={token} />
      <Copied
        label={say(locale, 'tokens.at')}
        text={new URL('/taxii2/', window.location.href).href}
      />
    </div>
  )
}
