// The JSON Schemas of what the commands across all agreements print; the last line of each does not
// compile where its shape is not the type printed.
import type { JsonSchema } from '#language/field.ts'
import { weaponClasses } from '#language/weapons.ts'
import { estimateFields, type ForceEstimate, type WeaponSystem } from './estimates.ts'
import {
  by,
  citation,
  day,
  evidence,
  inThree,
  life,
  limitState,
  obligationState,
  refusals,
  standingAlone,
  time,
} from './result-schema.ts'
import { amount, bool, list, object, oneOf, orNull, text, whole, type Shape } from './shape.ts'
import type {
  PrintedCalendar,
  PrintedComparison,
  PrintedCoverage,
  PrintedLives,
  PrintedOutcome,
} from './shelf-result.ts'

const stretch = object({ from: day, until: orNull(day), state: text })

const standing = object({
  party: text,
  state: text,
  since: orNull(day),
  message: orNull(text),
  readings: list(object({ reading: text, by, state: text })),
  bound: bool,
  notice: orNull(object({ lapse: text, becomes: text, until: day, citation })),
  stretches: list(stretch),
})

const lives = object({
  format: oneOf('mithaq-life-1'),
  asOf: day,
  knownOn: orNull(day),
  agreements: list(
    object({
      agreement: text,
      phase: text,
      since: orNull(day),
      until: orNull(day),
      inForce: bool,
      readings: list(object({ reading: text, by, phase: text, inForce: bool })),
      stretches: list(stretch),
      standings: list(standing),
    }),
  ),
  refusals,
})

export function livesSchema(): JsonSchema {
  return standingAlone(livesShape)
}

const livesShape: Shape<PrintedLives> = lives

const manner = oneOf('banned', 'limited', 'counted', 'inspected', 'notified')
const party = text
const cover = { agreement: text, manner, citation, note: orNull(inThree) }
const estimate: Shape<ForceEstimate> = { schema: itemsOf(estimateFields.forces.schema) }
const system: Shape<WeaponSystem> = { schema: itemsOf(estimateFields.systems.schema) }

function itemsOf(schema: JsonSchema): JsonSchema {
  return schema['items'] as JsonSchema
}

const coverage = object({
  format: oneOf('mithaq-coverage-1'),
  asOf: day,
  knownOn: orNull(day),
  party: orNull(party),
  notice: orNull(inThree),
  rows: list(
    object({
      weapons: { schema: { enum: weaponClasses } } as Shape<(typeof weaponClasses)[number]>,
      name: inThree,
      covers: list(
        object({ ...cover, parties: list(party), aside: list(object({ party, state: text })) }),
      ),
      former: list(object({ ...cover, until: day })),
      estimates: list(estimate),
      systems: list(system),
    }),
  ),
  refusals,
})

export function coverageSchema(): JsonSchema {
  return standingAlone(coverageShape)
}

const coverageShape: Shape<PrintedCoverage> = coverage

type Plain = Readonly<Record<string, string | number>>
const plainValues: Shape<Plain> = {
  schema: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
}
type Typed = Readonly<Record<string, string | number | boolean | null>>
const typeValues: Shape<Typed> = {
  schema: {
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
  },
}

const differenceSide = orNull(
  object({ name: inThree, values: plainValues, citation: orNull(citation) }),
)
const differences = list(
  object({
    about: oneOf(
      'party',
      'life',
      'item-kind',
      'count',
      'rule',
      'limit',
      'obligation',
      'quota',
      'message',
      'cover',
    ),
    id: text,
    before: differenceSide,
    after: differenceSide,
  }),
)

const limitStanding = object({
  value: orNull(whole),
  max: orNull(whole),
  distance: orNull(whole),
  state: limitState,
  citation,
  evidence,
})

const holders = list(
  object({
    holder: text,
    limits: list(
      object({
        limit: text,
        count: text,
        today: orNull(limitStanding),
        scenario: limitStanding,
        mustGo: orNull(amount),
        couldAdd: orNull(amount),
        parts: list(
          object({
            kind: text,
            rule: text,
            citation,
            type: typeValues,
            items: amount,
            worth: whole,
            unknownItems: amount,
          }),
        ),
      }),
    ),
  }),
)

const swept = object({
  axes: list(
    object({ what: oneOf('limit', 'rule'), id: text, from: whole, to: whole, step: whole }),
  ),
  variants: amount,
  allWithin: amount,
  holders: list(object({ holder: text, within: amount, over: amount, unknown: amount })),
  limits: list(
    object({
      holder: text,
      limit: text,
      over: amount,
      least: orNull(whole),
      most: orNull(whole),
    }),
  ),
})

const outcome = object({
  format: oneOf('mithaq-outcome-1'),
  scenario: text,
  base: orNull(text),
  title: inThree,
  by: inThree,
  notice: inThree,
  dated: day,
  asOf: day,
  knownOn: orNull(day),
  differences,
  life: object({ today: orNull(life), scenario: life }),
  holders,
  sweep: orNull(swept),
  refusals,
})

export function outcomeSchema(): JsonSchema {
  return standingAlone(outcomeShape)
}

const outcomeShape: Shape<PrintedOutcome> = outcome

const comparedSide = object({ agreement: text, asOf: day })
const figureSide = orNull(
  object({
    value: orNull(whole),
    evidence,
    citation,
    limits: list(object({ limit: text, max: orNull(whole), state: limitState, citation })),
  }),
)

const comparison = object({
  format: oneOf('mithaq-comparison-1'),
  before: comparedSide,
  after: comparedSide,
  knownOn: orNull(day),
  differences,
  figures: list(object({ holder: text, count: text, before: figureSide, after: figureSide })),
  refusals,
})

export function comparisonSchema(): JsonSchema {
  return standingAlone(comparisonShape)
}

const comparisonShape: Shape<PrintedComparison> = comparison

type EntryState = PrintedCalendar['entries'][number]['state']
const entryState: Shape<EntryState> = {
  schema: { anyOf: [obligationState.schema, { enum: ['pending', 'agreed', 'objected', 'end'] }] },
}

const calendar = object({
  format: oneOf('mithaq-calendar-1'),
  asOf: day,
  knownOn: orNull(day),
  from: day,
  until: day,
  party: orNull(text),
  entries: list(
    object({
      id: text,
      agreement: text,
      kind: oneOf('obligation', 'lapse', 'end'),
      subject: text,
      party: orNull(text),
      trigger: text,
      due: time,
      state: entryState,
      citation: orNull(citation),
      evidence,
      stamp: time,
    }),
  ),
  refusals,
})

export function calendarSchema(): JsonSchema {
  return standingAlone(calendarShape)
}

const calendarShape: Shape<PrintedCalendar> = calendar
