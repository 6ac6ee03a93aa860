// The reader's own passkeys: which devices sign in, a further one, and one that signs in no more.
import { useState } from 'react'
import { formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { Passkey } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { registerPasskey } from '../desk/passkey.ts'
import { idsIn, useKeptPlace } from '../parts/kept-place.ts'
import { SentFields } from '../parts/sent-fields.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { TableFiles } from '../parts/table-files.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Confirmed } from './confirmed.tsx'
import { useLeftWords } from './left-words.ts'
import { ListTable } from './list-table.tsx'
import { Hindrance, WordsAreBack } from './way-in.tsx'

export function PasskeysPart() {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const passkeys = useAsked('passkeys', async () => (await client.listPasskeys()).passkeys)
  const { title, ...place } = useKeptPlace(idsIn(passkeys))
  return (
    <section aria-labelledby="passkeys" {...place}>
      <h2 id="passkeys" ref={title} tabIndex={-1}>
        {say(locale, 'passkeys.title')}
      </h2>
      <Answered to={passkeys}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{say(locale, 'passkeys.none')}</Empty>
          ) : (
            <>
              <PasskeyTable all={all} changed={passkeys.again} />
              <TableFiles
                below="/api/own/tables"
                table="passkeys"
                label={say(locale, 'passkeys.title')}
              />
            </>
          )
        }
      </Answered>
      <FurtherPasskey changed={passkeys.again} />
    </section>
  )
}

interface TableProps {
  readonly all: readonly Passkey[]
  readonly changed: () => void
}

function PasskeyTable({ all, changed }: TableProps) {
  const locale = useLocaleOf('centre')
  return (
    <ListTable
      heads={(['device', 'added', 'used'] as const).map((one) => say(locale, `passkeys.${one}`))}
    >
      {all.map((passkey) => (
        <PasskeyRow
          key={passkey.id}
          passkey={passkey}
          isLast={all.length === 1}
          changed={changed}
        />
      ))}
    </ListTable>
  )
}

interface RowProps extends Pick<TableProps, 'changed'> {
  readonly passkey: Passkey
  readonly isLast: boolean
}

function PasskeyRow({ passkey, isLast, changed }: RowProps) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const { id, name, added, used } = passkey
  const forgetting = useAct(() => client.removePasskey({ id }))
  const forget = async () => {
    if ((await forgetting.run()) !== null) changed()
  }
  return (
    <tr>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td data-head={say(locale, 'passkeys.added')}>{formatMoment(locale, added, 'short')}</td>
      <td data-head={say(locale, 'passkeys.used')}>
        {used === null ? say(locale, 'passkeys.unused') : formatMoment(locale, used, 'short')}
      </td>
      <td>
        <Confirmed
          label={say(locale, 'passkeys.forget')}
          run={forget}
          isRunning={forgetting.state === 'running'}
        >
          <p>{say(locale, isLast ? 'passkeys.forget.last' : 'passkeys.forget.ask')}</p>
        </Confirmed>
        <Hindrance to={forgetting} again={() => void forget()} />
      </td>
    </tr>
  )
}

function FurtherPasskey({ changed }: { changed: () => void }) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const { left, leave } = useLeftWords<string>('passkey')
  const [name, setName] = useState(left ?? '')
  const registering = useAct(() =>
    registerPasskey(client, name.trim(), say(locale, 'page.sign-in.unanswered')),
  )
  const register = async () => {
    if ((await registering.run()) === null) return
    setName('')
    changed()
  }
  return (
    <form
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void register()
      }}
    >
      <h3>{say(locale, 'passkeys.add')}</h3>
      <p className="soft">{say(locale, 'passkeys.add.hint')}</p>
      {left !== null && <WordsAreBack />}
      <SentFields isSent={registering.state === 'running'}>
        <p className="acts">
          <label>
            {say(locale, 'page.sign-in.device')}
            <input
              required
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <button type="submit" className="button">
            {say(locale, 'passkeys.add.do')}
          </button>
        </p>
      </SentFields>
      <Hindrance to={registering} again={() => void register()} leave={() => leave(name)} />
    </form>
  )
}
