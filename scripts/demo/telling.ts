// How the demonstration speaks: a line for each moment, with the time of day, as it happens; and at
// the end where the time of the machine went.
import { roomFor, heading, paragraph, laidOut } from '#cli/terminal.ts'
import { table } from '#cli/table.ts'
import { displayWidth, wrap } from '#cli/width.ts'
import type { Words } from '#cli/session.ts'
import type { Terminal } from '#cli/terminal.ts'
import { formatMoment } from '#locale/dates.ts'
import type { DemoKey } from '#locale/en-demo.ts'
import { say, type Locale, type Values } from '#locale/locale.ts'
import { formatNumber } from '#locale/numbers.ts'

export type DemoWords = Locale<keyof Words['texts'] | DemoKey>
export type Part = 'founding' | 'drafting' | 'exchange' | 'courier' | 'assessing' | 'checking'

export interface Telling {
  readonly words: DemoWords
  readonly terminal: Terminal
  /** At a moment of the story, in Unix milliseconds. */
  readonly at: (now: number, key: DemoKey, values?: Values) => void
  readonly show: (text: string) => void
  readonly timed: <T>(part: Part, work: () => Promise<T>) => Promise<T>
  readonly end: () => void
}

export function telling(words: DemoWords): Telling {
  const begun = performance.now()
  const spent = new Map<Part, number>()
  const out = (text: string): void => void process.stdout.write(text)
  const terminal: Terminal = {
    out,
    err: out,
    status: () => undefined,
    colour: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    language: words.language,
  }
  out(paragraph(terminal, say(words, 'demo.title'), { style: 'bold' }))
  out(paragraph(terminal, say(words, 'demo.real'), { style: 'dim' }))
  let day = ''
  return {
    words,
    terminal,
    at: (now, key, values) => {
      const moment = new Date(now).toISOString()
      const today = formatMoment(words, moment.slice(0, 10))
      if (today !== day) out(heading(terminal, today))
      day = today
      out(momentText(terminal, moment.slice(11, 16), say(words, key, values)))
    },
    show: out,
    timed: async (part, work) => {
      const from = performance.now()
      try {
        return await work()
      } finally {
        spent.set(part, (spent.get(part) ?? 0) + performance.now() - from)
      }
    },
    end: () => out(spentText(words, terminal, spent, performance.now() - begun)),
  }
}

const margin = 7

/** The time of day, and the sentence beside it. */
function momentText(terminal: Terminal, time: string, text: string): string {
  return wrap(text, roomFor(terminal.language) - margin)
    .map((line, at) => {
      const start = (at === 0 ? time : '').padEnd(margin)
      const shown = start + line
      return `${laidOut(terminal.language, shown, displayWidth(shown))}\n`
    })
    .join('')
}

function spentText(
  words: DemoWords,
  terminal: Terminal,
  spent: ReadonlyMap<Part, number>,
  whole: number,
): string {
  const columns = [
    { head: say(words, 'demo.head.part'), least: 30 },
    { head: say(words, 'demo.head.ms'), figures: true },
  ]
  const rows = [...spent].map(([part, ms]) => [
    say(words, `demo.part.${part}`),
    formatNumber(words, Math.round(ms)),
  ])
  const last = [say(words, 'demo.part.whole'), formatNumber(words, Math.round(whole))]
  return [
    heading(terminal, say(words, 'demo.where')),
    table(terminal, columns, [...rows, last]),
    paragraph(terminal, say(words, 'demo.cleaned'), { style: 'dim' }),
  ].join('')
}
