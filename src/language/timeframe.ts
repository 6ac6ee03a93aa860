// The days on which an act may be done: not before the first, not after the last. It is no duty of
// anybody, so nothing falls due: who does the act on another day has done it all the same.
import type { Provision } from './citation.ts'
import type { Label } from './label.ts'
import type { Message, MessageType } from './message.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'

export interface TimeframeSpec {
  readonly cite: Provision
  readonly label: Label
  /** The messages that tell of the acts; an act is done when its message takes effect. */
  readonly on: readonly MessageType[]
  /** Which of those acts; all when left out. */
  readonly when?: (act: Message<never>) => boolean
  /** The first day; when left out, none is too early. */
  readonly from?: IsoDay
  /** The first day on which it may no longer be done; when left out, none is too late. */
  readonly until?: IsoDay
}

export interface Timeframe {
  readonly kind: 'timeframe'
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly on: readonly MessageType[]
  readonly when: ((act: Message) => boolean) | null
  readonly from: Instant
  readonly until: Instant
}

/** `timeframe('visits-begin', { cite, label, on: [visit], from: '2030-02-01' })`. */
export function timeframe(id: string, spec: TimeframeSpec): Timeframe {
  return {
    kind: 'timeframe',
    id,
    cite: spec.cite,
    label: spec.label,
    on: spec.on,
    when: (spec.when as Timeframe['when'] | undefined) ?? null,
    from: spec.from === undefined ? -Infinity : startOf(spec.from),
    until: spec.until === undefined ? Infinity : startOf(spec.until),
  }
}
