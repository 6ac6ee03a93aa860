// What the INF Treaty did with the two classes of missiles that it is about, while it was in force.
import { cover } from '#language/cover.ts'
import { label } from '#language/label.ts'
import { parameters } from './parameters.ts'
import { inspectionRules } from './provisions-inspections.ts'
import { missileRules } from './provisions-missiles.ts'

const eliminating = label(
  'to be eliminated within a time',
  'подлежат ликвидации в срок',
  'تُزال في أجل',
)

export const covers = [
  cover('banned', 'intermediate-missile', {
    cite: missileRules.none,
    from: parameters.intermediateGoneOn,
  }),
  cover('banned', 'shorter-missile', { cite: missileRules.none, from: parameters.shorterGoneOn }),
  cover('limited', 'intermediate-missile', {
    cite: missileRules.intermediateGone,
    until: parameters.intermediateGoneOn,
    note: eliminating,
  }),
  cover('limited', 'shorter-missile', {
    cite: missileRules.shorterGone,
    until: parameters.shorterGoneOn,
    note: eliminating,
  }),
  cover('counted', 'intermediate-missile', { cite: missileRules.data }),
  cover('counted', 'shorter-missile', { cite: missileRules.data }),
  cover('inspected', 'intermediate-missile', {
    cite: inspectionRules.quota,
    until: parameters.inspectionsEndOn,
  }),
  cover('inspected', 'shorter-missile', {
    cite: inspectionRules.quota,
    until: parameters.inspectionsEndOn,
  }),
]
