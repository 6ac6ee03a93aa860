// `mithaq serve`: answers the other centres of a space over HTTPS until it is stopped, and, where
// it is asked to, calls them itself every so often. It reads its keys anew when its own roster has
// changed. What arrives, what is turned away and each alarm is said on the error stream, a line
// each, and first of all that the store was set back, if it was; standard output has the address
// and nothing else.
import type { Command } from 'commander'
import { auditDaily, type Call } from '#centre/last-audit.ts'
import { type Members, membersOf } from '#centre/members.ts'
import type { Exchange } from '#centre/ports.ts'
import { originIn } from '#centre/space.ts'
import { inserted, visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { atDesk, type Desk } from './desk.ts'
import { InputError, inputSentence } from '#home/input-error.ts'
import type { Door } from '#home/machinery.ts'
import { lineTo, tlsSeedOf } from '#home/line.ts'
import { type Member, membersIn } from '#home/space.ts'
import { json } from './json.ts'
import { type Acts, isDone, meet } from './meeting.ts'
import { alarmLines, meetingText } from './meeting-report.ts'
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
    await run(session, options)
    finish(0)
  })
}

/** Opens the centre anew, at the same address, whenever its own roster has changed. */
async function run(session: Session, options: ServeOptions): Promise<void> {
  const stopped = abortedBy(session.untilStopped())
  let at = placeOf(options.listen)
  for (let times = 0; !stopped.aborted; times += 1) {
    at = await atDesk(session, options, (desk) => serve(session, desk, options, at, times, stopped))
  }
}

function abortedBy(happened: Promise<void>): AbortSignal {
  const controller = new AbortController()
  void happened.then(() => controller.abort())
  return controller.signal
}

/** Until it is stopped, or other keys are to be used; where it listened. */
async function serve(
  session: Session,
  desk: Desk,
  options: ServeOptions,
  at: Place,
  times: number,
  stopped: AbortSignal,
): Promise<Place> {
  const { terminal, words } = session
  const told = (text: string) => terminal.err(paragraph({ ...terminal, colour: false }, text))
  const roster = await newestRoster(desk)
  const members = await membersOf(desk.centre.logs)
  // Before the door is open, which nobody would close where this fails.
  const behind = await desk.centre.checkOwnLog()
  const { address, close } = await opened(session, desk, at, members, told)
  if (behind !== null) told(setBackText(words, behind))
  if (times > 0) told(say(words, 'centre.serve.keys-read'))
  else {
    terminal.out(
      options.json === true
        ? json({ format: 'mithaq-serve-1', address, party: desk.space.self })
        : paragraph(terminal, say(words, 'centre.serve.at', { address })),
    )
  }
  const tellAlarms = alarmsOnce(session, desk, told)
  const changed = new AbortController()
  const ended = AbortSignal.any([stopped, changed.signal])
  const look = async () => {
    await tellAlarms()
    const now = await newestRoster(desk)
    if (now === roster) await members.refresh()
    else changed.abort()
  }
  try {
    await Promise.all([
      callEvery(session, desk, options.syncEvery, ended, told),
      witnessEvery(session, desk, options.syncEvery ?? usualSeconds, ended, told),
      auditEvery(session, desk, ended, told),
      // What keeps it from looking keeps it from answering, and is said there.
      again(session, lookSeconds, ended, () => look().catch(() => undefined)),
    ])
  } finally {
    changed.abort()
    await close()
  }
  return { host: at.host, port: Number(new URL(address).port) }
}

/** Each alarm when it is first seen, whichever program raised it. */
function alarmsOnce({ words }: Session, desk: Desk, told: (text: string) => void) {
  const said = new Set<string>()
  return async () => {
    for (const line of await alarmLines(words, desk)) {
      if (!said.has(line)) told(line)
      said.add(line)
    }
  }
}

/** Between two looks at the rosters, which commands change in the same store. */
const lookSeconds = 2

/** The place of the own roster in the own log. */
async function newestRoster({ centre, space }: Desk): Promise<number | undefined> {
  return (await centre.logs.held(originIn(space, space.self))).state.rosters.at(-1)?.index
}

async function opened(
  { words, machinery }: Session,
  desk: Desk,
  { host, port }: Place,
  members: Members,
  told: (text: string) => void,
): Promise<Door> {
  return machinery
    .listen({
      host,
      port,
      tlsSeed: await tlsSeedOf(desk),
      members,
      exchange: telling(words, desk.centre.answers, told),
      nodes: desk.store.nodes,
      changed: members.refresh,
      turnedAway: (from, why) =>
        told(say(words, 'centre.serve.turned-away', { from: visible(from), why })),
      failed: (error) => told(say(words, 'centre.serve.failed', { why: visible(error.message) })),
    })
    .catch((error: unknown) => {
      throw notListening(`${host}:${port}`, error)
    })
}

interface Place {
  readonly host: string
  readonly port: number
}

/** `127.0.0.1:8443`, `[::1]:8443`, or a port alone. */
function placeOf(given: string): Place {
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
function telling(
  words: Session['words'],
  answers: Exchange,
  told: (text: string) => void,
): Exchange {
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
  ended: AbortSignal,
  told: (text: string) => void,
): Promise<void> {
  const ask = askingWitnesses(session, desk)
  if (ask === null) return
  await again(session, seconds, ended, () => ask().catch(tellingFault(session, told)))
}

/** Says what kept the centre from its own work for now: it serves on, and tries the next time. */
function tellingFault({ words }: Session, told: (text: string) => void) {
  return (error: unknown): undefined => {
    const why = error instanceof Error ? error.message : String(error)
    told(say(words, 'centre.serve.failed', { why: visible(why) }))
  }
}

/** Calls every other centre again and again; one that was not reached is called the next time. */
async function callEvery(
  session: Session,
  desk: Desk,
  seconds: number | undefined,
  ended: AbortSignal,
  told: (text: string) => void,
): Promise<void> {
  if (seconds === undefined) return
  const acts: Acts = { recover: false, receive: true, send: true, compare: 'hourly' }
  await again(session, seconds, ended, async () => {
    for (const member of othersNow(session, desk, told)) {
      const meeting = await meet(session, desk, member, acts).catch(tellingFault(session, told))
      if (meeting === undefined) continue
      const isOther = meeting.results?.kind === 'differs'
      const isNews = isOther || meeting.grown.length > 0 || meeting.receipts > 0 || !isDone(meeting)
      if (isNews) session.terminal.err(meetingText(session, meeting))
    }
  })
}

/** With the addresses that commands have noted meanwhile. */
function othersNow(
  { words }: Session,
  { home, place }: Desk,
  told: (text: string) => void,
): readonly Member[] {
  try {
    return membersIn(home, place.slug).slice(1)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    told(say(words, 'centre.serve.failed', { why: inputSentence(words, error) }))
    return place.members.slice(1)
  }
}

/** Between two looks whether the store was checked in the last day. */
const auditSeconds = 3600

/**
 * The whole store at the start and then once a day, a little at a time, so that whoever calls is
 * answered meanwhile.
 */
async function auditEvery(
  session: Session,
  desk: Desk,
  ended: AbortSignal,
  told: (text: string) => void,
): Promise<void> {
  const { words, machinery } = session
  const { logs } = desk.centre
  const pause = () => new Promise<void>((resolve) => void setImmediate(resolve))
  let isStart = true
  await again(session, auditSeconds, ended, async () => {
    const parts = { logs, clock: machinery.clock, pause }
    const calls = othersNow(session, desk, told).flatMap(({ party, address }): Call[] =>
      address === null ? [] : [(work) => calling(session, desk, party, address, work)],
    )
    const audit = await auditDaily(parts, calls, isStart).catch(tellingFault(session, told))
    isStart = false
    for (const { place } of audit?.mended ?? []) {
      told(say(words, 'centre.serve.mended', { place: inserted(words, place) }))
    }
    for (const { place } of audit?.broken ?? []) {
      told(say(words, 'centre.watch.damage', { place: inserted(words, place) }))
    }
  })
}

async function calling(
  { machinery }: Session,
  desk: Desk,
  party: string,
  address: string,
  work: (line: Exchange) => Promise<void>,
): Promise<void> {
  const line = await lineTo(machinery, desk, party, address)
  try {
    await work(line)
  } catch (error) {
    // The next may be reached; and tomorrow is another day.
    if (machinery.lineFault(error) === null) throw error
  } finally {
    line.close()
  }
}

async function again(
  { machinery: { clock, wait } }: Session,
  seconds: number,
  ended: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!ended.aborted) {
    await work()
    await wait(clock() + seconds * 1000, ended)
  }
}
