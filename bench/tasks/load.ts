// One process that runs both centres of the demonstration, with its disk and its line, while people
// read at one of them and officers notify: what a reader waits for, by what is asked, and whether
// anything is lost. Readers and officers are one other process, on the same processors.
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startServer } from '../../tests/browser/server.ts'
import { callerAs } from '../load/caller.ts'
import { inFolder } from '../exchange/posts.ts'
import { type Office, notification, type Notifying, notify, officeAt } from '../load/officers.ts'
import { type Read, type Reading, readers } from '../load/readers.ts'
import { AnswersDiffer, type Note, type TaskResult } from '../result.ts'
import { timedOf } from '../timing.ts'

const task = 'load'
const space = 'launch-notifications-1988'
/** The party at whose centre all this is. */
const notifier = 'us.example'
const goalMs = 200
/** Of the seconds that are measured. */
const stretches = 5
/** Until the last message may have its receipt. */
const patienceMs = 10_000

/** What is asked for: two hundred readers and twenty notifications a second, for a minute. */
export interface Load {
  readonly readers: number
  readonly rate: number
  readonly seconds: number
}

export function loadTask(load: Load): Promise<TaskResult> {
  return inFolder(async (folder) => {
    const server = await startServer(['src/http/main.ts', '--port', '0', '--data', folder], 2)
    try {
      return await underLoad(server, load)
    } finally {
      await server.stop()
    }
  })
}

type Server = Awaited<ReturnType<typeof startServer>>

async function underLoad(server: Server, load: Load): Promise<TaskResult> {
  const { readers: people, rate, seconds } = load
  const office = await officeAt(server.address, space)
  const { index: first } = await notification(office, -1)
  const leaf = (await letters(office.drafter)).find((one) => one.index === first)!.leaf
  const desk = await office.drafter.read('/api/desk')
  const { spaces } = JSON.parse(desk.body) as { spaces: readonly { agreement: string }[] }
  const reading = await readers({
    base: server.address,
    people,
    space,
    spaces: spaces.map(({ agreement }) => agreement),
    leaves: [leaf],
  })
  // Everyone has come, and code is warm, before anything is measured.
  await notify(office, rate, Math.max(2, seconds / 10))
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const before = { own: process.cpuUsage(), server: processorOf(server.pid), at: performance.now() }
  const notified = await notify(office, rate, seconds)
  const until = performance.now()
  const own = process.cpuUsage(before.own)
  const busy = {
    own: (own.user + own.system) / 1000 / (until - before.at),
    server: ratio(processorOf(server.pid), before.server, until - before.at),
  }
  delay.disable()
  const lost = await lostOf(server, office, notified)
  await reading.close()
  office.close()
  const reads = reading.reads.filter(({ at }) => at >= before.at && at <= until)
  const faults = [...lost, ...reading.faults, ...notified.refused]
  if (faults.length > 0)
    throw new AnswersDiffer(`${task}: ${faults.length}: ${faults.slice(0, 5).join('; ')}`)
  return told({
    again: office.again,
    people,
    reads,
    notified,
    reading,
    busy,
    from: before.at,
    until,
    delay: delay.percentile(99) / 1e6,
  })
}

interface Measured {
  /** Notifications that had to be composed once more. */
  readonly again: number
  readonly people: number
  readonly reads: readonly Read[]
  readonly notified: Notifying
  readonly reading: Reading
  readonly busy: { readonly own: number; readonly server: number | null }
  readonly from: number
  readonly until: number
  /** Of the process of readers and officers: what it adds of its own to what it measures. */
  readonly delay: number
}

function told(measured: Measured): TaskResult {
  const { reads, notified, reading, from, until } = measured
  const size = notified.released.length
  const length = (until - from) / stretches
  const parts = Array.from({ length: stretches }, (_, nth) => {
    const start = from + nth * length
    return percentile(
      reads.filter(({ at }) => at >= start && at < start + length).map(({ ms }) => ms),
      0.99,
    )
  })
  const all = percentile(
    reads.map(({ ms }) => ms),
    0.99,
  )
  const line = { task, size, side: 'mithaq, 99 of 100 reads', goal: goalMs, faster: null }
  const kinds = Map.groupBy(reads, ({ kind }) => kind)
  const releases = notified.released.map(({ asked, at }) => at - asked)
  const notes: Note[] = [
    ...[...kinds].map(([kind, some]) =>
      spread(
        kind,
        some.map(({ ms }) => ms),
      ),
    ),
    spread('a release', releases),
    spread('a notification, composed to released', notified.whole),
    spread('a reader is told, from the release', toldAfter(notified, reading)),
    { task, text: circumstances(measured) },
  ]
  return { lines: [{ ...line, timed: { ...timedOf(parts), median: all } }], notes }
}

function circumstances(measured: Measured): string {
  const { again, people, reads, notified, busy, from, until, delay } = measured
  const seconds = (until - from) / 1000
  const server = busy.server === null ? 'not known' : busy.server.toFixed(2)
  return (
    `${people} readers, ${(reads.length / seconds).toFixed(0)} reads a second, ` +
    `${notified.released.length} notifications in ${seconds.toFixed(0)} s, none lost, ` +
    `${again} composed twice; ` +
    `processors: server ${server}, readers and officers ${busy.own.toFixed(2)}; ` +
    `these themselves were late by ${delay.toFixed(0)} ms in 1 of 100`
  )
}

const spread = (kind: string, times: readonly number[]): Note => ({
  task,
  text:
    `${kind}: half ${ms(times, 0.5)}, 95 of 100 ${ms(times, 0.95)}, ` +
    `99 of 100 ${ms(times, 0.99)}, of ${times.length}`,
})

const ms = (times: readonly number[], part: number): string =>
  `${percentile(times, part).toPrecision(3)} ms`

function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** For each release, when each reader was first told of anything after it. */
function toldAfter({ released }: Notifying, { told: each }: Reading): readonly number[] {
  return each.flatMap((heard) =>
    released.map(({ asked }) => (heard.find((at) => at >= asked) ?? Infinity) - asked),
  )
}

/** What was accepted and is not in both centres' logs with the other's receipt. */
async function lostOf(
  server: Server,
  { drafter }: Office,
  { released }: Notifying,
): Promise<readonly string[]> {
  const other = await callerAs(server.others[0]!, 'reader')
  const end = performance.now() + patienceMs
  for (;;) {
    const here = receipted(await letters(drafter))
    const there = receipted(await letters(other))
    const lost = released.filter(({ index }) => !here.has(index) || !there.has(index))
    if (lost.length === 0 || performance.now() > end) {
      other.close()
      return lost.map(({ index }) => `lost: ${index}`)
    }
  }
}

/** Places of the notifier's messages that the other has receipted. */
function receipted(all: readonly Letter[]): ReadonlySet<number> {
  const own = all.filter(({ from, receipts }) => from === notifier && receipts.length > 0)
  return new Set(own.map(({ index }) => index))
}

interface Letter {
  readonly leaf: string
  readonly from: string
  readonly index: number
  readonly receipts: readonly unknown[]
}

async function letters(caller: Office['drafter']): Promise<readonly Letter[]> {
  const { body } = await caller.read(`/api/spaces/${space}/messages`)
  return (JSON.parse(body) as { messages: readonly Letter[] }).messages
}

/** Milliseconds of all processors that a process has taken; null where this system does not say. */
function processorOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}

function ratio(after: number | null, before: number | null, over: number): number | null {
  return after === null || before === null ? null : (after - before) / over
}
