// Who the reader is here, what they may do, and what is theirs: key, passkeys, sessions,
// reading tokens.
import { say } from '#locale/locale.ts'
import { useDesk } from '../desk/desk.tsx'
import { OfficerKeyPart } from './officer-key.tsx'
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
