// Who the reader is here, what they may do, and what is theirs: key, passkeys, sessions,
// reading tokens.
import { say } from '#locale/locale.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { reached } from '../messages/tools.ts'
import { Answered } from '../parts/states.tsx'
import { PersonFacts } from './person-facts.tsx'
import { PasskeysPart } from './passkeys.tsx'
import { ReadingTokens } from './reading-tokens.tsx'
import { OwnSessions } from './sessions.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'

export function YouPart() {
  const locale = useLocaleOf('centre')
  const { desk, person } = useDesk()
  if (desk === null || person === null) return null
  return (
    <>
      <section aria-labelledby="you">
        <h2 id="you">{say(locale, 'people.part.you')}</h2>
        <PersonFacts person={person} />
      </section>
      <OfficerKeyPart />
      {desk.signInBy.includes('passkey') && <PasskeysPart />}
      <OwnSessions />
      <ReadingTokens />
    </>
  )
}

/** Nothing for who is no officer, and in a demonstration, where keys are for everyone to see. */
function OfficerKeyPart() {
  const { desk, person } = useDesk()
  const officer = person?.officer ?? null
  if (desk === null || desk.demonstration || officer === null) return null
  return <LoadedKey name={`${desk.centre.name}/${officer}`} officer={officer} />
}

function LoadedKey(props: { readonly name: string; readonly officer: string }) {
  const part = useAsked('the part of the key', () => reached(() => import('./officer-key.tsx')))
  return <Answered to={part}>{({ KeyOf }) => <KeyOf {...props} />}</Answered>
}
