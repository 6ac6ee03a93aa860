// A meeting on paper: what came, what was sent and receipted, and what stood in the way, each in a
// sentence. Alarms come first.
import type { Delivery } from '#centre/outbox.ts'
import type { Answer } from '#centre/ports.ts'
import { formatDay, formatMoment } from '#locale/dates.ts'
import { inserted, visible } from '#locale/direction.ts'
import { expectedText } from '#locale/expected.ts'
import { say } from '#locale/locale.ts'
import type { Desk } from './desk.ts'
import { namesText } from './draft-report.ts'
import { refusalSentence } from '#home/input-error.ts'
import type { LineFault } from '#home/machinery.ts'
import type { Meeting } from './meeting.ts'
import { refusedLines } from './refused-lines.ts'
import type { Session, Words } from './session.ts'
import { paragraph } from './terminal.ts'

/** The same for programs, without the notes themselves. */
export function meetingJson(meeting: Meeting): object {
  const gathered = meeting.gathered.map(({ origin, answer }) => {
    if (answer.kind !== 'receipt') return { origin, ...answer }
    const { size, time } = answer.receipt
    return { origin, kind: answer.kind, size, time: new Date(time * 1000).toISOString() }
  })
  return { ...meeting, gathered }
}

export function meetingText(session: Session, meeting: Meeting): string {
  const { words, terminal } = session
  const { party, address } = meeting
  const head = address === null ? inserted(words, party) : `${party} ${address}`
  return [
    paragraph(terminal, inserted(words, head), { style: 'bold' }),
    ...linesOf(words, meeting).map((text) => paragraph(terminal, text, { indent: 2, hang: 2 })),
  ].join('')
}

function linesOf(words: Words, meeting: Meeting): readonly string[] {
  const { party, address, gathered, delivery, grown, receipts, recovery, results, fault } = meeting
  if (address === null) return [uncalledText(words, meeting)]
  const lines: string[] = []
  if (recovery?.kind === 'recovered') {
    const { from, size } = recovery
    lines.push(say(words, 'centre.met.recovered', { n: size - from }))
  } else if (recovery?.kind === 'nothing-missing') lines.push(say(words, 'centre.met.whole'))
  else if (recovery !== null) {
    lines.push(refusalSentence(words, recovery), ...refusedLines(words, recovery))
  }
  for (const { origin, from, to } of grown) {
    lines.push(say(words, 'centre.met.received', { n: to - from, log: origin }))
  }
  if (gathered.length > 0 && grown.length === 0) lines.push(say(words, 'centre.met.nothing-new'))
  for (const { origin, answer } of gathered) lines.push(...answerLines(words, origin, answer))
  if (receipts > 0) lines.push(say(words, 'centre.met.receipts', { n: receipts }))
  if (delivery !== null) lines.push(deliveryText(words, delivery))
  if (delivery?.kind === 'refused') lines.push(...refusedLines(words, delivery))
  if (results?.kind === 'differs') {
    const day = formatDay(words, results.asOf)
    lines.push(say(words, 'centre.met.other-result', { party: inserted(words, party), day }))
  }
  if (fault !== null) lines.push(...faultLines(words, fault))
  return lines
}

/** Of a centre that calls here itself, or that couriers go to: there is nothing wrong with that. */
function uncalledText(words: Words, { waiting }: Meeting): string {
  return waiting === null
    ? say(words, 'centre.met.not-called')
    : say(words, 'centre.met.no-address', { n: waiting })
}

function answerLines(words: Words, origin: string, answer: Answer): readonly string[] {
  const log = inserted(words, origin)
  if (answer.kind === 'wants') {
    return [say(words, 'centre.met.wants', { log, n: answer.blobs.length })]
  }
  return answer.kind === 'refused'
    ? [
        say(words, 'centre.met.refused', { log, why: refusalSentence(words, answer) }),
        ...refusedLines(words, answer),
      ]
    : []
}

function deliveryText(words: Words, delivery: Delivery): string {
  switch (delivery.kind) {
    case 'delivered':
      return say(words, 'centre.met.delivered', { n: delivery.size })
    case 'nothing-to-send':
      return say(words, 'centre.met.nothing-to-send')
    case 'refused':
      return say(words, 'centre.met.not-taken', { why: refusalSentence(words, delivery) })
    case 'rolled-back':
    case 'behind-counterpart':
      return say(words, 'centre.met.set-back')
  }
}

function faultLines(words: Words, fault: LineFault): readonly string[] {
  // Whoever is not who was called may have answered, and with anything.
  const [expected, came] = [visible(fault.expected), visible(fault.came)]
  return [
    say(words, 'centre.met.lost', { why: refusalSentence(words, fault) }),
    say(words, 'centre.met.lost.detail', { expected: expectedText(words, expected), came }),
    say(words, 'centre.met.lost.kept'),
  ]
}

/** What must not be passed over, whatever was asked. */
export async function alarmsText({ words, terminal }: Session, desk: Desk): Promise<string> {
  const lines = await alarmLines(words, desk)
  return lines.map((text) => paragraph(terminal, text, { style: 'accent', hang: 2 })).join('')
}

/** The same for programs. */
export async function alarmsJson({ centre: { alarms } }: Desk) {
  const open = await alarms.open()
  const others = await alarms.otherHeads()
  return {
    alarms: open.map(({ origin, at }) => ({ origin, at: new Date(at).toISOString() })),
    otherHeads: others.map(({ by, origin, size }) => ({ by, origin, size })),
  }
}

export async function alarmLines(words: Words, { centre }: Desk): Promise<readonly string[]> {
  const alarms = await centre.alarms.open()
  const others = await centre.alarms.otherHeads()
  return [
    ...alarms.map(({ origin, at }) => {
      const day = formatMoment(words, new Date(at).toISOString())
      return say(words, 'centre.alarm.fork', { log: origin, day })
    }),
    ...others.map(({ by, origin, size }) =>
      say(words, 'centre.alarm.other-head', { by: namesText(words, [by]), log: origin, n: size }),
    ),
  ]
}
