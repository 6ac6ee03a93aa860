// What falls due as a file for calendar programs, and the words of an entry: who owes what, how it
// stands. The days are computed in src/assessment/calendar.ts, the file is written by
// src/locale/icalendar.ts (RFC 5545).
import { calendarOf, type CalendarEntry } from '#assessment/calendar.ts'
import { timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { addMonths, dayOf, formatDay, startOf, type IsoDay } from '#language/time.ts'
import { citationResultText } from '#locale/citation.ts'
import type { ShelfKey } from '#locale/en-shelf.ts'
import type { SharedKey } from '#locale/en.ts'
import { calendarText, type CalendarEvent } from '#locale/icalendar.ts'
import { say, type Locale } from '#locale/locale.ts'
import { lapseText, partyName, subjectName } from '#locale/names.ts'
import type { Held } from './held.ts'

type CalendarWords = Locale<SharedKey | ShelfKey>

export interface CalendarAsked {
  readonly asOf: IsoDay
  readonly from: IsoDay
  /** The last day. */
  readonly until: IsoDay
  /** Null: all of them. */
  readonly party: string | null
}

/** Of all that is held, as everything in it is known. */
export function calendarOfHeld(
  words: CalendarWords,
  shelf: readonly Held[],
  { asOf, from, until, party }: CalendarAsked,
): string {
  const worlds = shelf.map(({ world }) => world)
  const own = party === null ? {} : { party }
  const entries = calendarOf(worlds, timesOf(asOf, null), { from, until, ...own })
  const agreements = worlds.map(({ agreement }) => agreement)
  return calendarFile(words, agreements, entries)
}

/** As spans of months are computed: the last day of a month that has no such day. */
export function monthsFrom(day: IsoDay, months: number): IsoDay {
  const then = formatDay(addMonths(dayOf(startOf(day)), months))
  return then.length === day.length ? then : lastDay
}

/** Of those that are written in ten characters. */
const lastDay = '9999-12-31'

/** Each event says under which provision, and how far that is known. */
export function calendarFile(
  words: CalendarWords,
  shelf: readonly Agreement[],
  entries: readonly CalendarEntry[],
): string {
  const { language } = words
  const events = entries.map((entry): CalendarEvent => {
    const agreement = shelf.find(({ id }) => id === entry.agreement)!
    const name = agreement.name[language]
    const what = dueText(words, agreement, entry)
    return {
      uid: `mithaq:${entry.id}`,
      stamp: entry.stamp,
      at: entry.due,
      summary: say(words, 'cli.calendar.summary', { agreement: name, what }),
      description: describe(words, agreement, entry).join('\n'),
      categories: [name],
    }
  })
  return calendarText(say(words, 'cli.calendar.name'), language, events)
}

/** More parties than these are counted and not named. */
const mostNamed = 4

/** `parties`: all who owe it alike. */
export function dueText(
  words: CalendarWords,
  agreement: Agreement,
  entry: CalendarEntry,
  parties: readonly (string | null)[] = [entry.party],
): string {
  if (entry.kind === 'end') return say(words, 'cli.calendar.end')
  const what = subjectName(words, agreement, entry.subject)
  if (entry.party === null) return say(words, 'cli.calendar.what', { who: entry.trigger, what })
  const names = parties.map((party) => partyName(words, agreement, party ?? '', 'short'))
  const who =
    names.length > mostNamed
      ? say(words, 'cli.calendar.parties', { n: names.length })
      : names.reduce((first, second) => say(words, 'list', { first, second }))
  return say(words, 'cli.calendar.what', { who, what })
}

/** Nothing for the end of an agreement. */
export function dueState(
  words: CalendarWords,
  agreement: Agreement,
  { kind, state, subject }: CalendarEntry,
): string {
  if (kind === 'end' || state === 'end') return ''
  if (state === 'pending' || state === 'agreed' || state === 'objected') {
    return lapseText(words, agreement, subject, state)
  }
  return say(words, `obligation.${state}`)
}

function describe(
  words: CalendarWords,
  agreement: Agreement,
  entry: CalendarEntry,
): readonly string[] {
  const provision = agreement.provisions.find(({ id }) => id === entry.citation?.id)
  const state = dueState(words, agreement, entry)
  return [
    agreement.title[words.language],
    ...(state === '' ? [] : [state]),
    ...(entry.citation === null ? [] : [citationResultText(words, agreement, entry.citation)]),
    ...(provision === undefined ? [] : [provision.says[words.language]]),
    say(words, `evidence.${entry.evidence}.long`),
    say(words, 'cli.calendar.computed'),
  ]
}
