// The invented sample, of which a party may give notice and take it back, and which may be
// prolonged, with figures that grow old and standings that are facts.
import { sampleAgreement } from '../examples/sample-agreement/agreement.ts'
import { agreement } from '#language/agreement.ts'
import { f } from '#language/field.ts'
import { standing, standingFact, term } from '#language/life.ts'
import { message } from '#language/message.ts'
import { bodyOf, lapse, months } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'

const { cite, label } = sampleAgreement.life[0]!

const leave = message('leave', {
  cite,
  label,
  fields: { on: f.optional(f.date(label)) },
  effect: (_, { from }) => standing(from).becomes('withdrawing'),
})
const prolong = message('prolong', {
  cite,
  label,
  fields: { until: f.date(label) },
  effect: ({ until }) => term('term').becomes('in-force', { until }),
})
const stay = message('stay', { cite, label, fields: {} })

export const leavableAgreement = agreement('leavable', {
  ...sampleAgreement,
  holidays: [],
  currentForDays: 200,
  earliest: '2029-06-01',
  messages: [...sampleAgreement.messages, leave, stay, prolong],
  standings: [
    standingFact('A', { on: '2029-06-01', state: 'ratified', cite }),
    standingFact('A', { on: '2031-01-01', known: '2031-02-01', state: 'applying', cite }),
  ],
  lapses: [
    ...sampleAgreement.lapses,
    lapse('gone', standing, {
      cite,
      label,
      from: 'withdrawing',
      to: 'withdrawn',
      after: months(3),
      day: (notice) => parseInstant(bodyOf(leave, notice)?.on ?? ''),
      onTheDay: true,
      brings: 'effect',
      unless: [stay],
    }),
  ],
})
