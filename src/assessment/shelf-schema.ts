// The JSON Schemas of what the commands across all agreements print; the last line of each does not
// compile where its shape is not the type printed.
import type { JsonSchema } from '#language/field.ts'
import { by, citation, day, refusals, standingAlone } from './result-schema.ts'
import { bool, list, object, oneOf, orNull, text, type Shape } from './shape.ts'
import type { PrintedLives } from './shelf-result.ts'

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
