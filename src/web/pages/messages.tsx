// Messages of a space: what came and went, one message, a draft, and the form for a new one.
import { say } from '#locale/locale.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { MessagesPlace } from '../route/page-place.ts'

export function MessagesPage({ place: _place }: { place: MessagesPlace }) {
  const locale = useLocaleOf('messages')
  return (
    <main id="main" className="messages">
      <PageHead title={say(locale, 'messages.title')} intro={say(locale, 'messages.intro')} />
    </main>
  )
}
