// What a page was computed on: how many messages of which records, the last of them, and what the
// record does not claim. It stands at the end of a page, and at the foot of every printed sheet.
import type { IsoDay } from '#language/time.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { clauses } from './listing.ts'
import { dayText, type FullDesk, type PageLocale, type Shelved } from './desk.ts'

/** Of one agreement. */
export function frontierOf(desk: FullDesk): readonly string[] {
  const { locale, result, world } = desk
  const { messages, lastKnown, complete, refused } = result.frontier
  const known =
    lastKnown === null
      ? say(locale, 'frontier.empty')
      : say(locale, 'frontier.known', { n: messages, day: formatMoment(locale, lastKnown) })
  const { until } = world.record
  const all = [
    clauses(desk, [say(locale, 'asOf', { day: dayText(desk, desk.asOf) }), knownText(desk)]),
    known,
    until === null ? '' : say(locale, 'frontier.until', { day: dayText(desk, until) }),
    complete ? '' : say(locale, 'frontier.incomplete'),
    refused === 0 ? '' : say(locale, 'frontier.refused', { n: refused }),
  ]
  return all.filter((one) => one !== '')
}

function knownText({ locale, knownOn }: FullDesk): string {
  if (knownOn === null) return say(locale, 'knownOn.all')
  return say(locale, 'knownOn', { day: formatDay(locale, knownOn) })
}

/** Of a page that is computed from the records of one agreement or of all. */
export function shelfFrontier(
  shelf: readonly Shelved[],
  locale: PageLocale,
  day: IsoDay,
): readonly string[] {
  const n = shelf.reduce((sum, { world }) => sum + world.messages.length, 0)
  const messages = say(locale, 'count.messages', { n })
  const [only, ...others] = shelf
  const values = { messages, day: formatDay(locale, day) }
  return [
    only !== undefined && others.length === 0
      ? say(locale, 'page.frontier.record', {
          ...values,
          name: only.world.agreement.name[locale.language],
        })
      : say(locale, 'page.frontier.shelf', values),
    say(locale, 'frontier.incomplete'),
  ]
}
