// Events as an iCalendar file (RFC 5545), that calendar programs import: lines of at most 75
// octets, texts escaped, all-day events apart from moments. Forty lines of ours rather than a
// package: there is nothing here but events without repetition and without zones of time, and a
// parser that others wrote reads each file in the tests.
import type { Language } from '#language/label.ts'

export interface CalendarEvent {
  /** Stays the same from file to file, so that a program takes a second import as news of it. */
  readonly uid: string
  /** When what it says was last known: a day or a moment in UTC. */
  readonly stamp: string
  /** A day, which makes it an all-day event, or a moment in UTC. */
  readonly at: string
  readonly summary: string
  readonly description: string
  readonly categories: readonly string[]
}

/** A file of events, in the language that their texts are in. */
export function calendarText(
  name: string,
  language: Language,
  events: readonly CalendarEvent[],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mithaq//Mithaq//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, language: Language): readonly string[] {
  const isDay = event.at.length === 10
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${momentText(event.stamp)}`,
    isDay
      ? `DTSTART;VALUE=DATE:${event.at.replaceAll('-', '')}`
      : `DTSTART:${momentText(event.at)}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(event.summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(event.description)}`,
    `CATEGORIES:${event.categories.map(escaped).join(',')}`,
    // A day on which something is due is not a day that is taken.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** `20300102T080000Z`: fractions of a second have no place in it. */
function momentText(at: string): string {
  const whole = at.length === 10 ? `${at}T00:00:00Z` : at
  return whole.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)
}

const mostOctets = 75

/** RFC 5545, 3.1: a longer line goes on in the next one, behind a space; no character is cut. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > mostOctets) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
