// The head of the page of messages; and of what is opened from it, where that cannot be shown.
import { say } from '#locale/locale.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'

export function ListHead() {
  const locale = useLocaleOf('messages')
  return <PageHead title={say(locale, 'messages.title')} intro={say(locale, 'messages.intro')} />
}
