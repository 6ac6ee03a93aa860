// The lives of agreements as strips of one character for a stretch of years, on one axis under its
// decades. What lasted longest within a character is what it shows, but something before nothing.
import type { AgreementLife, LifeStretch } from '#assessment/lives.ts'
import type { Instant } from '#language/time.ts'
import { directionOf } from '#locale/direction.ts'
import type { Language } from '#language/label.ts'

const msPerDay = 86_400_000

export const stripSigns = {
  'in-force': '█',
  committed: '▓',
  'set-aside': '▒',
  provisional: '░',
  signed: '·',
} as const

type Sign = keyof typeof stripSigns

export interface Axis {
  readonly from: Instant
  readonly until: Instant
  readonly columns: number
}

/** From the first fact of all the lives to the day. */
export function axisOf(lives: readonly AgreementLife[], asOf: string, columns: number): Axis {
  const until = Date.parse(asOf) + msPerDay
  const first = lives.flatMap(({ stretches }) => stretches[0]?.from ?? [])
  const from = Math.min(until - msPerDay, ...first.map((day) => Date.parse(day)))
  return { from, until, columns }
}

export function stripOf(life: AgreementLife, axis: Axis): string {
  const signed = life.stretches.flatMap((one) => signsOf(one, life))
  const width = (axis.until - axis.from) / axis.columns
  const cells = [...Array(axis.columns).keys()].map((at) => {
    const [from, until] = [axis.from + at * width, axis.from + (at + 1) * width]
    let longest = 0
    let shown = ' '
    for (const one of signed) {
      const overlap = Math.min(until, one.until) - Math.max(from, one.from)
      if (overlap <= longest) continue
      longest = overlap
      shown = stripSigns[one.sign]
    }
    return shown
  })
  return cells.join('')
}

interface Signed {
  readonly from: Instant
  readonly until: Instant
  readonly sign: Sign
}

const aside: ReadonlySet<string> = new Set(['suspended', 'countermeasures', 'withdrawing'])

/** A stretch of the life, cut where a party set its part of it aside. */
function signsOf({ from, until, state }: LifeStretch, life: AgreementLife): readonly Signed[] {
  if (!Object.hasOwn(stripSigns, state)) return []
  const whole = { from: Date.parse(from), until: endOf(until), sign: state as Sign }
  if (state !== 'in-force' && state !== 'committed') return [whole]
  const cuts = life.standings
    .flatMap((standing) => standing.stretches.filter((one) => aside.has(one.state)))
    .map((one) => ({ from: Date.parse(one.from), until: endOf(one.until) }))
  const days = [whole.from, whole.until, ...cuts.flatMap((cut) => [cut.from, cut.until])]
    .filter((day) => day >= whole.from && day <= whole.until)
    .toSorted((a, b) => a - b)
  return days.slice(1).map((end, at): Signed => {
    const start = days[at]!
    const isAside = cuts.some((cut) => cut.from <= start && end <= cut.until)
    return { from: start, until: end, sign: isAside ? 'set-aside' : whole.sign }
  })
}

function endOf(until: string | null): Instant {
  return until === null ? Infinity : Date.parse(until)
}

/** Years above the strips: the first, then decades where there is room. */
export function axisText({ from, until, columns }: Axis): string {
  const first = new Date(from).getUTCFullYear()
  const decades = [...Array(30).keys()].map((at) => (Math.floor(first / 10) + 1 + at) * 10)
  let text = yearOf(first)
  for (const decade of decades) {
    const at = Math.round(
      ((Date.parse(`${yearOf(decade)}-01-01`) - from) / (until - from)) * columns,
    )
    if (at < text.length + 1 || at + 4 > columns) continue
    text = `${text.padEnd(at)}${yearOf(decade)}`
  }
  return text.padEnd(columns)
}

const yearOf = (year: number): string => String(year).padStart(4, '0')

/**
 * A strip has no letter that tells its direction: time runs as the language does. Its blanks are
 * part of it, and no place to break a line.
 */
export function directed(language: Language, strip: string): string {
  const whole = strip.replaceAll(' ', '\u00a0')
  return directionOf(language) === 'rtl' ? `\u2067${whole}\u2069` : whole
}
