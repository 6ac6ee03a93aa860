// What the centre keeps of a person, as facts.
import { say } from '#locale/locale.ts'
import { personName } from '#locale/person-name.ts'
import type { Person } from '../api/client.ts'
import { useAgreementNames } from '../messages/space-choice.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'

export function PersonFacts({ person }: { person: Person }) {
  const locale = useLocaleOf('centre')
  const nameOf = useAgreementNames()
  const { id, roles, officer, spaces, of, subject, active } = person
  const roleLines = roles.map((role) =>
    say(locale, 'people.role.line', {
      role: say(locale, `page.role.${role}`),
      does: say(locale, `page.role.${role}.does`),
    }),
  )
  const named = spaces?.map(nameOf).join('\n') ?? say(locale, 'people.spaces.all')
  const seen = named === '' ? say(locale, 'people.spaces.none') : named
  const facts: readonly (readonly [string, string | null])[] = [
    [say(locale, 'people.name'), personName(locale.texts, person)],
    [say(locale, 'people.id'), id],
    [say(locale, 'people.role'), roleLines.join('\n')],
    [say(locale, 'people.officer'), officer],
    [say(locale, 'people.spaces'), seen],
    [say(locale, 'people.of'), of],
    [say(locale, 'people.subject'), subject],
    [say(locale, 'page.state'), active ? null : say(locale, 'people.state.left')],
  ]
  return (
    <dl className="facts person-facts">
      {facts.map(
        ([name, text]) =>
          text !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
