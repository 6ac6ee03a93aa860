// `mithaq life`: the agreements of the shelf on one time axis, and what binds whom on a day.
import type { Command } from 'commander'
import { livesAt, type AgreementLife, type StandingLife } from '#assessment/lives.ts'
import type { PrintedLives } from '#assessment/shelf-result.ts'
import { timesOf } from '#assessment/world.ts'
import type { Agreement } from '#language/agreement.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import { partyName, readingName, stateName } from '#locale/names.ts'
import { phaseName } from './assess-report.ts'
import { json } from './json.ts'
import { axisOf, axisText, directed, stripOf, stripSigns } from './life-strip.ts'
import { command, withTimes, type TimeOptions } from './options.ts'
import { timesText } from './preamble.ts'
import { refusalResults } from './refusal-json.ts'
import type { ExitCode, Session } from './session.ts'
import { noticesText, shelfWorlds } from './shelf-worlds.ts'
import { grid, table, type Row } from './table.ts'
import { heading, paragraph, roomFor } from './terminal.ts'

interface LifeOptions extends TimeOptions {
  readonly json?: boolean
}

export function lifeCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  return withTimes(words, command(words, 'life', say(words, 'cli.command.life'))).action(
    async (options: LifeOptions) => {
      finish(await run(session, options))
    },
  )
}

async function run(session: Session, options: LifeOptions): Promise<ExitCode> {
  const { terminal, words } = session
  const asOf = options.asOf ?? session.today
  const knownOn = options.knownOn ?? null
  const shelf = await shelfWorlds(session)
  const lives = livesAt(
    shelf.entries.map(({ world }) => world),
    timesOf(asOf, knownOn),
  )
  if (options.json === true) {
    const refusals = refusalResults(words, shelf.refusals)
    const printed: PrintedLives = {
      format: 'mithaq-life-1',
      asOf,
      knownOn,
      agreements: lives,
      refusals,
    }
    terminal.out(json(printed))
  } else {
    terminal.out(
      [
        paragraph(terminal, timesText(words, asOf, knownOn)),
        noticesText(session, shelf.entries),
        stripsText(session, lives, asOf),
        ...groups.map((phase) => groupText(session, phase, lives)),
      ].join(''),
    )
  }
  return shelf.refused > 0 ? 2 : 0
}

const nameColumns = 22
const gap = 2

function stripsText(session: Session, lives: readonly AgreementLife[], asOf: string): string {
  const { terminal, words } = session
  const { language } = words
  const axis = axisOf(lives, asOf, roomFor(language) - nameColumns - gap)
  const name = (life: AgreementLife) => agreementOf(session, life).name[language]
  const rows: Row[] = [
    ['', { text: directed(language, axisText(axis)), style: 'dim' }],
    ...lives.map((life): Row => [name(life), directed(language, stripOf(life, axis))]),
  ]
  const legend = Object.entries(stripSigns).map(([sign, shown]) => {
    const key = `cli.life.sign.${sign as keyof typeof stripSigns}` as const
    return `${directed(language, shown)}\u00a0${say(words, key)}`
  })
  return [
    '\n',
    grid(terminal, [{ least: nameColumns }, {}], rows),
    paragraph(terminal, legend.join(say(words, 'separator')), { style: 'dim' }),
  ].join('')
}

const groups = ['in-force', 'provisional', 'committed', 'signed', 'ended', 'none'] as const

function groupText(
  session: Session,
  phase: (typeof groups)[number],
  lives: readonly AgreementLife[],
): string {
  const { terminal, words } = session
  const own = lives.filter((life) => life.phase === phase)
  if (own.length === 0) return ''
  const columns = [
    { head: say(words, 'head.agreement'), least: 16 },
    { head: say(words, 'cli.head.since') },
    { head: say(words, 'head.until') },
    { head: say(words, 'cli.head.standing'), least: 24 },
  ]
  const rows = own.map((life): Row => [
    agreementOf(session, life).name[words.language],
    life.since ?? '',
    life.until ?? '',
    notesOf(session, life).join('\n'),
  ])
  return heading(terminal, capital(phaseName(words, phase))) + table(terminal, columns, rows)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Beside the phase: parties that do not simply apply it, and other readings. */
function notesOf(session: Session, life: AgreementLife): readonly string[] {
  const { words } = session
  const agreement = agreementOf(session, life)
  const under = (reading: string, state: string) =>
    say(words, 'cli.under-reading', { reading: readingName(words, agreement, reading), state })
  return [
    ...life.readings.map((read) => under(read.reading, phaseName(words, read.phase))),
    ...life.standings
      .filter(({ state }) => state !== 'applying')
      // How they stood when it ended matters no more, but who left it does.
      .filter(({ state }) => life.phase !== 'ended' || state === 'withdrawn')
      .reduce(alike, [])
      .flatMap(([own, ...others]) => [
        standingNote(session, agreement, own, others),
        ...own.readings.map((read) =>
          under(read.reading, stateName(words, agreement, 'standing', read.state)),
        ),
      ]),
  ]
}

type Alike = readonly [StandingLife, ...StandingLife[]]

/** Those who stand alike are named together. */
function alike(found: readonly Alike[], own: StandingLife): readonly Alike[] {
  const keyOf = ({ state, since, notice, readings }: StandingLife) =>
    JSON.stringify([state, since, notice, readings])
  const at = found.findIndex(([first]) => keyOf(first) === keyOf(own))
  if (at < 0) return [...found, [own]]
  return found.map((one, nth): Alike => (nth === at ? [...one, own] : one))
}

function standingNote(
  session: Session,
  agreement: Agreement,
  own: StandingLife,
  others: readonly StandingLife[],
): string {
  const { words } = session
  const party = [own, ...others]
    .map((one) => partyName(words, agreement, one.party))
    .reduce((first, second) => say(words, 'list', { first, second }))
  const state = stateName(words, agreement, 'standing', own.state)
  const since = own.since === null ? '' : formatDay(words, own.since, 'short')
  if (own.notice === null) {
    return say(words, since === '' ? 'cli.standing' : 'cli.standing.since', { party, state, since })
  }
  return say(words, 'cli.life.notice', {
    party,
    since,
    until: formatDay(words, own.notice.until, 'short'),
    cite: citationResultText(words, agreement, own.notice.citation),
  })
}

function agreementOf(session: Session, life: AgreementLife): Agreement {
  return session.shelf.find(({ id }) => id === life.agreement)!
}
