// A whole agreement with its record in one JSON document (docs/formats/dump.md): what it says, what
// was said under it, and what the assessment of it rests on.
import { assess } from '#assessment/assess.ts'
import { timesOf } from '#assessment/world.ts'
import type { Message } from '#language/message.ts'
import type { MessageRecord } from '#language/record.ts'
import { formatInstant, type Instant, type IsoDay } from '#language/time.ts'
import { definitionOf } from './definition.ts'
import type { Held } from './held.ts'

export function dumpOf({ world, refused }: Held, asOf: IsoDay) {
  const { agreement, record } = world
  return {
    format: 'mithaq-dump-1' as const,
    asOf,
    agreement: definitionOf(agreement),
    record: recordOf(record),
    frontier: assess(world, timesOf(asOf, null), { refused }).frontier,
  }
}

function recordOf({ title, notice, complete, until, sources, messages }: MessageRecord) {
  return { title, notice, complete, until, sources, messages: messages.map(messageOf) }
}

/** As a record file has it, with nothing left out: each default is written, the mark above all. */
function messageOf({ effective, received, known, jointly, agreement: _, ...message }: Message) {
  const { id, type, from, to, body, ...around } = message
  return {
    id,
    type,
    from: jointly ?? from,
    to,
    effectiveOn: formatInstant(effective),
    receivedAt: momentOf(received),
    knownFrom: formatInstant(known),
    body,
    ...around,
  }
}

function momentOf(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at)
}
