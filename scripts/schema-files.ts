// The JSON Schemas that are checked in, as they follow from the definitions today: one per message
// type of each agreement on the shelf, one for a line of any record, one for a scenario, one for
// each document that a command prints and that has one, one for refusals.
import { shelf } from '#agreements/index.ts'
import {
  schemaOfAssessment,
  schemaOfCalendar,
  schemaOfComparison,
  schemaOfCoverage,
  schemaOfEstimates,
  schemaOfLives,
  schemaOfOutcome,
  schemaOfMessage,
  schemaOfRecordLine,
  schemaOfRefusals,
  schemaOfScenario,
} from '#assessment/schema.ts'

/** The text of each file by its path in `schemas/`. */
export function schemaFiles(): Map<string, string> {
  const files = new Map<string, string>()
  const add = (path: string, schema: unknown) => {
    files.set(path, `${JSON.stringify(schema, null, 2)}\n`)
  }
  add('record.json', schemaOfRecordLine())
  add('assessment.json', schemaOfAssessment())
  add('calendar.json', schemaOfCalendar())
  add('comparison.json', schemaOfComparison())
  add('outcome.json', schemaOfOutcome())
  add('coverage.json', schemaOfCoverage())
  add('estimates.json', schemaOfEstimates())
  add('life.json', schemaOfLives())
  add('refusals.json', schemaOfRefusals())
  add('scenario.json', schemaOfScenario())
  for (const agreement of shelf) {
    for (const type of agreement.messages) {
      add(`${agreement.id}/${type.id}.json`, schemaOfMessage(agreement, type))
    }
  }
  return files
}
