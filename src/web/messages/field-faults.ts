// What is refused of a message while it is typed, at the fields that it is about: of those where
// the reader has been, or of all once a draft was tried.
import { useMemo, useState } from 'react'
import type { Refusal as RecordRefusal } from '#assessment/refusal.ts'
import type { MessagesKey } from '#locale/en-messages.ts'
import type { PageKey } from '#locale/en-page.ts'
import { type Locale, say } from '#locale/locale.ts'
import { refusalText } from '#locale/refusals.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { Tools } from './tools.ts'

export interface FieldFaults {
  readonly at: (place: string) => readonly string[]
  /** About the message as a whole, or what stands around its body. */
  readonly around: readonly { readonly place: string; readonly text: string }[]
  readonly touch: (place: string) => void
  readonly showAll: () => void
  readonly count: number
}

export function useFaults(tools: Tools, refusals: readonly RecordRefusal[]): FieldFaults {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const locale = useLocaleOf('messages')
  return useMemo(() => {
    const isBody = (place: string) => place.startsWith('body.') || place.startsWith('body[')
    const told = refusals.map((one) => ({
      place: one.path,
      text: isBody(one.path) ? atField(tools, locale, one) : refusalText(tools.locale, one),
    }))
    return {
      at: (place) =>
        tried || touched.has(place)
          ? told.filter((one) => one.place === place).map((one) => one.text)
          : [],
      around: told.filter((one) => !isBody(one.place)),
      touch: (place) => setTouched((now) => (now.has(place) ? now : new Set([...now, place]))),
      showAll: () => setTried(true),
      count: tried ? told.length : 0,
    }
  }, [tools, refusals, touched, tried, locale])
}

/** Under a field, which needs not be named. */
function atField(
  tools: Tools,
  locale: Locale<MessagesKey | PageKey>,
  refusal: RecordRefusal,
): string {
  if (refusal.code === 'missing-field') return say(locale, 'messages.form.missing')
  return refusalText(tools.locale, { ...refusal, path: say(locale, 'messages.form.here') })
}
