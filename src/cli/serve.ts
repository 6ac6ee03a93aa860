// `mithaq serve`: answers the other centres of a space over HTTPS until it is stopped, and, where
// it is asked to, calls them itself every so often. What arrives and what is turned away is said on
// the error stream, a line each, and first of all that the store was set back, if it was; standard
// output has the address and nothing else.
import type { Command } from 'commander'
import { membersOf } from '#centre/members.ts'
import type { Exchange } from '#centre/ports.ts'
import { inserted, visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { atDesk, type Desk } from './desk.ts'
import { InputError } from '#home/input-error.ts'
import { tlsSeedOf } from '#home/line.ts'
import { json } from './json.ts'
import { isDone, meet } from './meeting.ts'
import { meetingText } from './meeting-report.ts'
import { command, type HomeOptions, numberOption, withHome } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import { paragraph } from './terminal.ts'
import { setBackText } from './watch.ts'
import { askingWitnesses } from './witnessed.ts'

interface ServeOptions extends HomeOptions {
  readonly listen: string
  readonly syncEvery?: number
}

export function serveCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'serve', say(words, 'cli.command.serve'))
    .option('--listen <host:port>', say(words, 'centre.option.listen'), '127.0.0.1:8443')
    .addOption(numberOption('--sync-every <seconds>', say(words, 'centre.option.sync-every')))
  return withHome(words, own).action(async (options: ServeOptions) => {
    await atDesk(session, options, (desk) => run(session, desk, options))
    finish(0)
  })
}

async function run(session: Session, desk: Desk, options: ServeOptions): Promise<void> {
  const { terminal, words, machinery } = session
  const { host, port } = placeOf(options.listen)
  const members = await membersOf(desk.centre.logs)
  const told = (text: string) => terminal.err(paragraph({ ...terminal, colour: false }, text))
  const door = await machinery
    .listen({
      host,
      port,
      tlsSeed: await tlsSeedOf(desk),
      members,
      exchange: telling(session, desk.centre.answers, told),
      nodes: desk.store.nodes,
      changed: members.refresh,
      turnedAway: (from, why) =>
        told(say(words, 'centre.serve.turned-away', { from: visible(from), why })),
      failed: (error) => told(say(words, 'centre.serve.failed', { why: visible(error.message) })),
    })
    .catch((error: unknown) => {
      throw notListening(options.listen, error)
    })
  const { address } = door
  const behind = await desk.centre.checkOwnLog()
  if (behind !== null) told(setBackText(words, behind))
  terminal.out(
    options.json === true
      ? json({ format: 'mithaq-serve-1', address, party: desk.space.self })
      : paragraph(terminal, say(words, 'centre.serve.at', { address })),
  )
  const stopped = session.untilStopped()
  const calling = Promise.all([
    callEvery(session, desk, options.syncEvery, stopped),
    witnessEvery(session, desk, options.syncEvery ?? usualSeconds, stopped),
  ])
  await stopped
  await door.close()
  await calling
}

/** `127.0.0.1:8443`, `[::1]:8443`, or a port alone. */
function placeOf(given: string): { readonly host: string; readonly port: number } {
  const [, inBrackets, plain, digits = ''] =
    /^(?:\[([0-9a-fA-F:.]+)\]:|([^:[\]]+):)?(\d{1,5})$/.exec(given) ?? []
  const port = Number(digits)
  if (digits !== '' && port <= 65_535) return { host: inBrackets ?? plain ?? '127.0.0.1', port }
  throw new InputError('input.bad-listen', {
    given,
    option: '--listen',
    expected: 'host:port',
    remedy: 'remedy.input.listen',
  })
}

function notListening(given: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  const reason = String(error.code)
  const remedy = 'remedy.input.listen'
  return new InputError('input.not-listening', { given, option: '--listen', reason, remedy })
}

/** The doors of the centre, with a line for each receipt that is given. */
function telling(session: Session, answers: Exchange, told: (text: string) => void): Exchange {
  const { words } = session
  return {
    ...answers,
    submit: async (parcel) => {
      const answer = await answers.submit(parcel)
      if (answer.kind === 'receipt') {
        const log = inserted(words, answer.receipt.origin)
        told(say(words, 'centre.serve.receipted', { log, n: answer.receipt.size }))
      }
      return answer
    },
  }
}

/** Between two looks whether witnesses lack a head, where nothing else is asked for. */
const usualSeconds = 60

/** Shows witnesses what is new of the own log, beside all else: nothing waits for them. */
async function witnessEvery(
  session: Session,
  desk: Desk,
  seconds: number,
  stopped: Promise<void>,
): Promise<void> {
  const ask = askingWitnesses(session, desk)
  if (ask !== null) await again(session, seconds, stopped, ask)
}

/** Calls every other centre again and again; one that was not reached is called the next time. */
async function callEvery(
  session: Session,
  desk: Desk,
  seconds: number | undefined,
  stopped: Promise<void>,
): Promise<void> {
  if (seconds === undefined) return
  const acts = { recover: false, receive: true, send: true }
  await again(session, seconds, stopped, async () => {
    for (const member of desk.place.members.slice(1)) {
      const meeting = await meet(session, desk, member, acts)
      const isNews = meeting.grown.length > 0 || meeting.receipts > 0 || !isDone(meeting)
      if (isNews) session.terminal.err(meetingText(session, meeting))
    }
  })
}

async function again(
  { machinery: { clock, wait } }: Session,
  seconds: number,
  stopped: Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  let isStopped = false
  void stopped.then(() => {
    isStopped = true
  })
  while (!isStopped) {
    await work()
    await Promise.race([stopped, wait(clock() + seconds * 1000)])
  }
}
