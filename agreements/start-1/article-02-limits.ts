// Article II: the seven ceilings, in three phases. Before the end of the first phase, 36 months
// after entry into force, none applies. Each Party has them; the successor States of the Soviet
// Union have them together. What is counted stands in article-03-counting.ts.
import type { Provision } from '#language/citation.ts'
import type { Count } from '#language/count.ts'
import type { DatedValues } from '#language/dated.ts'
import { limit } from '#language/limit.ts'
import {
  heavy,
  heavyWarheads,
  missileWarheads,
  mobileWarheads,
  throwWeight,
  vehicles,
  warheads,
} from './article-03-counting.ts'
import { parameters } from './parameters.ts'
import { limitRules } from './provisions-limits.ts'
import { sovietSide } from './terms.ts'

const ceilings: readonly (readonly [Count, Provision, DatedValues<number>])[] = [
  [vehicles, limitRules.vehicles, parameters.vehicles],
  [heavy, limitRules.heavyIcbms, parameters.heavyIcbms],
  [warheads, limitRules.warheads, parameters.warheads],
  [missileWarheads, limitRules.missileWarheads, parameters.missileWarheads],
  [mobileWarheads, limitRules.mobileWarheads, parameters.mobileWarheads],
  [heavyWarheads, limitRules.heavyWarheads, parameters.heavyWarheads],
  [throwWeight, limitRules.throwWeight, parameters.throwWeight],
]

export const limits = ceilings.flatMap(([count, cite, values]) => [
  limit(count.id, count, { cite, values, parties: ['US'] }),
  limit(`${count.id}-together`, count, { cite, values, groups: [sovietSide] }),
])
