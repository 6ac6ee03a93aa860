// The JSON Schemas of what the commands across all agreements print; the last line of each does not
// compile where its shape is not the type printed.
import type { JsonSchema } from '#language/field.ts'
import { weaponClasses } from '#language/weapons.ts'
import { estimateFields, type ForceEstimate, type WeaponSystem } from './estimates.ts'
import { by, citation, day, inThree, refusals, standingAlone } from './result-schema.ts'
import { bool, list, object, oneOf, orNull, text, type Shape } from './shape.ts'
import type { PrintedCoverage, PrintedLives } from './shelf-result.ts'

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
