// The spaces of this centre, one for each agreement that it runs, as links.
import { say } from '#locale/locale.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useLasting } from '../page-state.ts'
import { Link } from '../parts/link.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { type Box, boxAt } from './places.ts'

export function SpaceChoice({ chosen, box }: { chosen: string; box: Box }) {
  const locale = useLocaleOf('messages')
  const { spaces } = useDesk()
  const nameOf = useAgreementNames()
  return (
    <nav className="spaces" aria-label={say(locale, 'messages.spaces')}>
      {spaces.map(({ agreement }) => (
        <Link
          key={agreement}
          to={boxAt(agreement, box)}
          current={agreement === chosen ? 'page' : undefined}
        >
          {nameOf(agreement)}
        </Link>
      ))}
    </nav>
  )
}

/** Names of agreements by their ids, which stand until the names have come. */
export function useAgreementNames(): (id: string) => string {
  const { language } = useLasting().settings
  const { client } = useDesk()
  const names = useAsked('names of agreements', () => client.listAgreements())
  const found = names.state === 'value' ? names.value.agreements : []
  return (id) => found.find((one) => one.id === id)?.name[language] ?? id
}
