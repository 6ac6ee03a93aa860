// `mithaq send`, `mithaq receive` and `mithaq sync`: meetings with other centres over HTTPS. A line
// that is lost is said as such; --retry-for tries again for a while, ever less often.
import type { Command } from 'commander'
import { say } from '#locale/locale.ts'
import { atDesk, type Desk } from './desk.ts'
import type { Member } from '#home/space.ts'
import { json } from './json.ts'
import { isDone, meet, type Acts, type Meeting } from './meeting.ts'
import { alarmsJson, alarmsText, meetingJson, meetingText } from './meeting-report.ts'
import { command, type HomeOptions, numberOption, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { askingWitnesses } from './witnessed.ts'
import { partyCalled } from './wording.ts'

interface ExchangeOptions extends HomeOptions {
  readonly retryFor?: number
  readonly recover?: boolean
}

type Finish = (code: ExitCode) => void

export function sendCommand(session: Session, finish: Finish): Command {
  return exchangeCommand(
    session,
    'send',
    () => ({ recover: false, receive: false, send: true, compare: 'no' }),
    finish,
  )
}

export function receiveCommand(session: Session, finish: Finish): Command {
  const acts = ({ recover = false }: ExchangeOptions): Acts => ({
    recover,
    receive: true,
    send: false,
    compare: 'no',
  })
  const own = exchangeCommand(session, 'receive', acts, finish)
  return own.option('--recover', say(session.words, 'centre.option.recover'))
}

export function syncCommand(session: Session, finish: Finish): Command {
  return exchangeCommand(
    session,
    'sync',
    () => ({ recover: false, receive: true, send: true, compare: 'asked' }),
    finish,
  )
}

function exchangeCommand(
  session: Session,
  name: 'send' | 'receive' | 'sync',
  actsOf: (options: ExchangeOptions) => Acts,
  finish: Finish,
): Command {
  const { words } = session
  const own = command(words, name, say(words, `cli.command.${name}`))
    .argument('[party...]', say(words, 'centre.argument.parties'))
    .addOption(numberOption('--retry-for <minutes>', say(words, 'centre.option.retry-for')))
  return withHome(words, own).action(
    async (parties: readonly string[], options: ExchangeOptions) => {
      finish(
        await atDesk(session, options, (desk) =>
          run(session, desk, parties, actsOf(options), options),
        ),
      )
    },
  )
}

async function run(
  session: Session,
  desk: Desk,
  parties: readonly string[],
  acts: Acts,
  options: ExchangeOptions,
): Promise<ExitCode> {
  const { terminal } = session
  const meetings: Meeting[] = []
  for (const member of membersMeant(desk, parties)) {
    const meeting = await meetUntil(session, desk, member, acts, options.retryFor ?? 0)
    meetings.push(meeting)
    if (options.json !== true) terminal.out(meetingText(session, meeting))
  }
  if (acts.send) await askingWitnesses(session, desk)?.()
  const { alarms, otherHeads } = await alarmsJson(desk)
  if (options.json === true) {
    const told = { meetings: meetings.map(meetingJson), alarms, otherHeads }
    terminal.out(json({ format: 'mithaq-exchange-1', ...told }))
  } else terminal.out(await alarmsText(session, desk))
  // Nobody was asked where no address is known.
  const isRecovered = !acts.recover || meetings.some(({ recovery }) => recovery !== null)
  const isAlarm = alarms.length + otherHeads.length > 0
  return meetings.every(isDone) && isRecovered && !isAlarm ? 0 : 1
}

/** Those named, or else all others. */
function membersMeant(desk: Desk, parties: readonly string[]): readonly Member[] {
  const { place, space } = desk
  const named = parties.map((one) => partyCalled(desk, one))
  return place.members.filter(
    ({ party }) => party !== space.self && (named.length === 0 || named.includes(party)),
  )
}

const minute = 60_000

async function meetUntil(
  session: Session,
  desk: Desk,
  member: Member,
  acts: Acts,
  minutes: number,
): Promise<Meeting> {
  const { clock, nextTryAt, wait } = session.machinery
  const until = clock() + minutes * minute
  for (let failures = 1; ; failures += 1) {
    const meeting = await meet(session, desk, member, acts)
    const again = meeting.fault === null ? Infinity : await nextTryAt(failures, clock())
    if (again > until) return meeting
    const seconds = Math.ceil((again - clock()) / 1000)
    session.terminal.status(say(session.words, 'centre.status.again', { n: seconds }))
    await wait(again)
  }
}
