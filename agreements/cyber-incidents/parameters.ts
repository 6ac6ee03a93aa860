// Every number of the working rules. None of them stands in any agreement: no source that was seen
// sets a deadline for an answer in such a channel. They are proposed by this program, so that a
// clock can be shown; Parties who agree on others put theirs here.
import type { Provision } from '#language/citation.ts'
import { days, hours, type Span } from '#language/obligation.ts'
import { rules } from './provisions-working.ts'

export interface Deadline {
  readonly within: Span
  readonly cite: Provision
  readonly standing: 'proposed'
}

const proposed = (within: Span, cite: Provision): Deadline => ({
  within,
  cite,
  standing: 'proposed',
})

export const deadlines = {
  acknowledgement: proposed(hours(24), rules.acknowledgeWithin),
  firstResponse: proposed(hours(72), rules.respondWithin),
  update: proposed(days(10), rules.updateWithin),
  clarification: proposed(hours(72), rules.clarifyWithin),
  pong: proposed(hours(24), rules.pongWithin),
}
