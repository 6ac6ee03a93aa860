// What gives or takes a way in is done by somebody who has just shown who they are. Where that is
// some minutes ago the centre refuses, and the reader is led through showing it again; the act is
// then tried once more by itself. For an identity provider the page is left, and come back to: then
// the reader presses once more.
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { say } from '#locale/locale.ts'
import { personName } from '#locale/person-name.ts'
import type { Desk } from '../api/client.ts'
import { type Acted, useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { enterByPasskey } from '../desk/passkey.ts'
import { goToProvider } from '../desk/provider.ts'
import { Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'

/** An act as far as it can be refused, and forgotten. */
export type Hindered = Acted<unknown> & { readonly clear: () => void }

interface HindranceProps {
  readonly to: Hindered
  /** Tries it once more. */
  readonly again: () => void
  /** Keeps what was typed, where the page is left. */
  readonly leave?: () => void
}

/** Why an act was refused, or what it still needs; nothing where nothing stands in its way. */
export function Hindrance({ to, again, leave }: HindranceProps) {
  if (to.state !== 'refused') return null
  const { problem, clear } = to
  if (problem.type !== 'urn:mithaq:problem:not-fresh') return <Refusal problem={problem} />
  return <ShowAgain then={again} cancel={clear} leave={leave} />
}

interface ShowAgainProps {
  readonly then: () => void
  readonly cancel: () => void
  readonly leave: (() => void) | undefined
}

function ShowAgain({ then, cancel, leave }: ShowAgainProps) {
  const locale = useLocaleOf('centre')
  const { desk, person, client, take } = useDesk()
  const showing = useAct((how: () => Promise<Desk>) => how())
  // The form is open meanwhile: what is tried once more is what it says by then.
  const latest = useRef(then)
  useEffect(() => {
    latest.current = then
  }, [then])
  if (desk === null || person === null) return null
  const show = async (how: () => Promise<Desk>) => {
    const entered = await showing.run(how)
    if (entered === null) return
    take(entered)
    // Somebody else has come in: what was meant to be done was not theirs.
    if (entered.person?.id === person.id) latest.current()
    else cancel()
  }
  const unanswered = say(locale, 'page.sign-in.unanswered')
  const isRunning = showing.state === 'running'
  const ways = {
    passkey: () => void show(() => enterByPasskey(client, unanswered)),
    openid: () => {
      leave?.()
      goToProvider('yes')
    },
    demonstration: () => void show(() => client.choosePerson({ person: person.id })),
  }
  const name = personName(locale.texts, person)
  return (
    <Asked>
      <p className="acts">
        {desk.signInBy.map((way) => (
          <button
            key={way}
            type="button"
            className={way === 'openid' ? 'button' : 'button strong'}
            disabled={isRunning}
            onClick={ways[way]}
          >
            {say(locale, `people.again.${way}`, { name })}
          </button>
        ))}
        <button type="button" className="plain-button" disabled={isRunning} onClick={cancel}>
          {say(locale, 'people.cancel')}
        </button>
      </p>
      {showing.state === 'refused' && <Refusal problem={showing.problem} />}
    </Asked>
  )
}

/** It opens below what was pressed: whoever does not see it is brought there. */
function Asked({ children }: { children: ReactNode }) {
  const locale = useLocaleOf('centre')
  const group = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => group.current?.focus(), [])
  return (
    <div
      ref={group}
      className="state show-again"
      role="group"
      tabIndex={-1}
      aria-labelledby="show-again"
      aria-describedby="show-again-why"
    >
      <h3 id="show-again">{say(locale, 'people.again')}</h3>
      <p id="show-again-why">{say(locale, 'people.again.why')}</p>
      {children}
    </div>
  )
}

/** Above a form that is there again with what was typed into it. */
export function WordsAreBack() {
  const locale = useLocaleOf('centre')
  return (
    <p className="words-back" role="status">
      {say(locale, 'people.again.back')}
    </p>
  )
}
