// `mithaq stix export [INCIDENT]`: the messages of a record or of a centre's logs about an incident
// or a request, or all of them, as a bundle of STIX 2.1. What STIX has no place for is said beside.
import { InputError } from '#home/input-error.ts'
import type { Agreement } from '#language/agreement.ts'
import { inserted, visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { type Bundle, bundleOf } from '#stix/bundle.ts'
import {
  type Channel,
  hasForm,
  itemNamed,
  messageOfRecord,
  messagesOfLogs,
  namedBy,
} from '#stix/channel.ts'
import { isFor } from '#stix/readers.ts'
import { tell, type Told } from '#stix/tell.ts'
import { messagesAbout } from '#stix/thread.ts'
import { json } from './json.ts'
import { recordOf } from './records.ts'
import { reportRefusals } from './refusal-table.ts'
import type { ExitCode, Session } from './session.ts'
import { findAgreement } from '#home/shelf.ts'
import type { StixOptions } from './stix.ts'
import { table, type Row } from './table.ts'
import { paragraph } from './terminal.ts'

export async function exportStix(
  session: Session,
  named: string | undefined,
  options: StixOptions,
): Promise<ExitCode> {
  const { terminal } = session
  const { channel, refused } = await channelOf(session, options)
  const about = named === undefined ? channel.messages : messagesAbout(channel.messages, named)
  if (named !== undefined && about.length === 0) throw unknown(channel, named)
  const readers = options.reader === undefined ? [] : [options.reader]
  const told = tell(channel).filter(({ message }) => about.includes(message))
  const open = told.filter((one) => isFor(one, readers))
  const bundle = bundleOf(
    channel.agreement,
    open.flatMap(({ objects }) => objects),
  )
  const untold = untoldBy(told, open)
  if (options.json === true) terminal.out(json(printed(bundle, untold)))
  else {
    terminal.out(json(bundle))
    terminal.err(reportOf(session, untold))
  }
  return refused > 0 ? 2 : 0
}

interface Untold {
  readonly message: string
  readonly code: Told['untold'][number]['code'] | 'red'
  readonly place: string
  readonly value: string
}

const printed = (bundle: Bundle, untold: readonly Untold[]) => ({
  format: 'mithaq-stix-export-1',
  bundle,
  untold,
})

function untoldBy(told: readonly Told[], open: readonly Told[]): readonly Untold[] {
  return told.flatMap((one): Untold[] => {
    const message = one.message.id ?? one.message.key
    if (!open.includes(one)) return [{ message, code: 'red', place: 'handling.tlp', value: 'red' }]
    return one.untold.map((each) => ({ message, ...each }))
  })
}

async function channelOf(
  session: Session,
  { record: files, home, space }: StixOptions,
): Promise<{ readonly channel: Channel; readonly refused: number }> {
  if (home !== undefined) {
    const options = { home, ...(space === undefined ? {} : { space }) }
    const { atDesk } = await import('./desk.ts')
    return atDesk(session, options, async ({ agreement, centre }) => {
      if (!hasForm(agreement)) throw withoutForm(session, agreement)
      const messages = messagesOfLogs(agreement, await centre.messages())
      return { channel: { agreement, scope: centre.space.name.sid, messages }, refused: 0 }
    })
  }
  const agreement = session.shelf.find(hasForm)
  if (agreement === undefined) throw withoutForm(session, null)
  const found = await findAgreement(session, agreement.id)
  const { record, refusals, refused } = await recordOf(session, found, files)
  if (refused > 0) session.terminal.err(reportRefusals(session, refusals, refused))
  const messages = record.messages.map(messageOfRecord)
  return { channel: { agreement, scope: 'record', messages }, refused }
}

function withoutForm({ shelf }: Session, agreement: Agreement | null): InputError {
  return new InputError('input.unknown-agreement', {
    given: agreement?.id ?? '',
    option: 'agreement',
    known: shelf.filter(hasForm).map(({ id }) => id),
    remedy: 'remedy.input.agreement',
  })
}

function unknown({ messages }: Channel, given: string): InputError {
  const known = messages.flatMap((one) => {
    const kind = namedBy(one)
    const id = kind === null || kind === 'piece' ? null : itemNamed(one, kind)
    return id === null ? [] : [id]
  })
  return new InputError('input.not-a-choice', {
    given,
    option: 'name',
    known: [...new Set(known)],
    remedy: 'remedy.input.name',
  })
}

function reportOf(session: Session, untold: readonly Untold[]): string {
  const { terminal, words } = session
  if (untold.length === 0) return ''
  const columns = [
    { head: say(words, 'stix.head.message'), least: 12 },
    { head: say(words, 'cli.head.place'), least: 12 },
    { head: say(words, 'stix.head.untold'), least: 24 },
  ]
  const rows = untold.map(({ message, code, place, value }): Row => {
    const what = say(words, `stix.untold.${code}`)
    return [
      visible(message),
      visible(place),
      value === '' ? what : `${what}\n${inserted(words, visible(value))}`,
    ]
  })
  const head = paragraph(terminal, say(words, 'stix.untold'), { style: 'bold' })
  return head + table(terminal, columns, rows)
}
