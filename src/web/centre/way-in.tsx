// What gives or takes a way in is done by somebody who has just shown who they are. Where that is
// some minutes ago the centre refuses, and the reader is led through showing it again; the act is
// then tried once more by itself. For an identity provider the page is left, and come back to.
import { say } from '#locale/locale.ts'
import type { Desk } from '../api/client.ts'
import { type Acted, useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { enterByPasskey } from '../desk/passkey.ts'
import { personName } from '../parts/sign-in.tsx'
import { Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'

interface HindranceProps {
  readonly to: Acted<unknown>
  /** Tries it once more. */
  readonly again: () => void
}

/** Why an act was refused, or what it still needs; nothing where nothing stands in its way. */
export function Hindrance({ to, again }: HindranceProps) {
  if (to.state !== 'refused') return null
  const { problem } = to
  if (problem.type !== 'urn:mithaq:problem:not-fresh') return <Refusal problem={problem} />
  return <ShowAgain then={again} />
}

function ShowAgain({ then }: { then: () => void }) {
  const locale = useLocaleOf('centre')
  const { desk, person, client, take } = useDesk()
  const showing = useAct((how: () => Promise<Desk>) => how())
  if (desk === null || person === null) return null
  const show = async (how: () => Promise<Desk>) => {
    const entered = await showing.run(how)
    if (entered === null) return
    take(entered)
    // Somebody else has come in: what was meant to be done was not theirs.
    if (entered.person?.id === person.id) then()
  }
  const unanswered = say(locale, 'page.sign-in.unanswered')
  return (
    <div className="state show-again" role="group" aria-labelledby="show-again">
      <h3 id="show-again">{say(locale, 'people.again')}</h3>
      <p>{say(locale, 'people.again.why')}</p>
      <p className="acts">
        {desk.signInBy.includes('passkey') && (
          <button
            type="button"
            className="button strong"
            disabled={showing.state === 'running'}
            onClick={() => void show(() => enterByPasskey(client, unanswered))}
          >
            {say(locale, 'people.again.passkey')}
          </button>
        )}
        {desk.signInBy.includes('openid') && (
          <button type="button" className="button" onClick={goToProvider}>
            {say(locale, 'people.again.openid')}
          </button>
        )}
        {desk.signInBy.includes('demonstration') && (
          <button
            type="button"
            className="button strong"
            disabled={showing.state === 'running'}
            onClick={() => void show(() => client.choosePerson({ person: person.id }))}
          >
            {say(locale, 'people.again.demonstration', { name: personName(locale.texts, person) })}
          </button>
        )}
      </p>
      {showing.state === 'refused' && <Refusal problem={showing.problem} />}
    </div>
  )
}

function goToProvider(): void {
  const { pathname, search } = globalThis.location
  const asked = new URLSearchParams({ again: 'yes', back: pathname + search })
  globalThis.location.assign(`/api/session/openid?${asked.toString()}`)
}
