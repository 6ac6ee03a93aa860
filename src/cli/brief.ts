// `mithaq brief`: an agreement as a briefing on A4: its life, limits, duties, coverage, findings
// and sources, for all or about one party, or a page of it as it prints; with page numbers, the two
// times and what it was computed on at the foot of each sheet.
import type { Command } from 'commander'
import { assertFree, assertName, startOf, writeWhole } from '#home/disk.ts'
import { InputError } from '#home/input-error.ts'
import { directionOf } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { partyName } from '#locale/names.ts'
import { json } from './json.ts'
import { command, withParty, withTimes, type TimeOptions } from './options.ts'
import { withPages } from './page-server.ts'
import { timesText } from './preamble.ts'
import { installedChromium, printedBy } from './printing.ts'
import { prepare } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'

interface BriefOptions extends TimeOptions {
  readonly pdf: string
  readonly part: string
  readonly party?: string
  readonly json?: boolean
}

const parts = ['brief', 'overview', 'holdings', 'obligations', 'text', 'record'] as const

export function briefCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'brief', say(words, 'cli.command.brief'))
    .argument('<agreement>', say(words, 'cli.argument.agreement'))
    .requiredOption('--pdf <file>', say(words, 'cli.brief.pdf'))
    .option('--part <part>', say(words, 'cli.brief.part', { parts: parts.join(', ') }), 'brief')
  return withParty(words, withTimes(words, own)).action(
    async (name: string, options: BriefOptions) => {
      finish(await run(session, name, options))
    },
  )
}

async function run(session: Session, name: string, options: BriefOptions): Promise<ExitCode> {
  const { terminal, words, environment } = session
  const { pdf, part } = options
  if (!parts.some((one) => one === part)) {
    const detail = { given: part, known: parts, option: '--part' }
    throw new InputError('input.unknown-part', { ...detail, remedy: 'remedy.input.name' })
  }
  assertName(pdf)
  assertFree(pdf, isPdf)
  const chromium = installedChromium(environment)
  if (chromium === null) {
    const given = environment['CHROMIUM_PATH'] ?? 'chromium'
    throw new InputError('input.no-chromium', { given, remedy: 'remedy.input.chromium' })
  }
  const { agreement, asOf, knownOn, party, world } = await prepare(session, name, options)
  const query = new URLSearchParams({ on: asOf, lang: words.language })
  if (knownOn !== null) query.set('known', knownOn)
  if (party !== null) query.set(part === 'brief' || part === 'record' ? 'party' : 'parties', party)
  const path = [`/agreements/${agreement.id}`, ...(part === 'overview' ? [] : [part])].join('/')
  const says = [
    agreement.name[words.language],
    ...(party === null ? [] : [partyName(words, agreement, party)]),
    timesText(words, asOf, knownOn),
    say(words, 'cli.brief.record', { n: world.messages.length }),
  ]
  const foot = footOf(session, says.join(say(words, 'separator')))
  const printed = await withPages((address) =>
    printedBy(chromium, { address: `${address}${path}?${query.toString()}`, foot }),
  )
  if (printed === null) {
    throw new InputError('input.no-page', { given: path, remedy: 'remedy.input.page' })
  }
  writeWhole(pdf, printed)
  const told = {
    format: 'mithaq-brief-1',
    agreement: agreement.id,
    part,
    party,
    asOf,
    knownOn,
    file: pdf,
  }
  if (options.json === true) terminal.out(json({ ...told, bytes: printed.byteLength }))
  else terminal.out(paragraph(terminal, say(words, 'cli.brief.written', { file: pdf })))
  return 0
}

function isPdf(path: string): boolean {
  return Buffer.from(startOf(path, pdfStart.length)).toString('latin1') === pdfStart
}

const pdfStart = '%PDF-'

/** Chromium fills in the numbers; a foot has no style but its own. */
function footOf({ words }: Session, text: string): string {
  const style =
    'font:7pt "IBM Plex Sans","IBM Plex Sans Arabic",sans-serif;color:#5d6169;width:100%;' +
    'padding:0 14mm;display:flex;justify-content:space-between;gap:8mm'
  const [before = '', between = '', after = ''] = say(words, 'cli.brief.page', {
    page: '|',
    of: '|',
  }).split(/[\u2066-\u2069]*\|[\u2066-\u2069]*/)
  const number = (name: string) => `<span class="${name}"></span>`
  const page = [before, number('pageNumber'), between, number('totalPages'), after].join('')
  return (
    `<div lang="${words.language}" dir="${directionOf(words.language)}" style='${style}'>` +
    `<span>${escaped(text)}</span><span style="white-space:nowrap">${page}</span></div>`
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
