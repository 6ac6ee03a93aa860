// What the treaty does with which classes of weapons: it limits, has notified and inspects five.
import { cover } from '#language/cover.ts'
import { parameters } from './parameters.ts'
import { exchangeRules } from './provisions-exchange.ts'
import { inspectionRules } from './provisions-inspections.ts'
import { limitRules } from './provisions-limits.ts'

const classes = {
  tank: limitRules.tanks,
  'armoured-vehicle': limitRules.acv,
  artillery: limitRules.artillery,
  'combat-aircraft': limitRules.aircraft,
  'attack-helicopter': limitRules.helicopters,
} as const

const from = parameters.limitsBindFrom.value

export const covers = (Object.keys(classes) as (keyof typeof classes)[]).flatMap((weapons) => [
  cover('limited', weapons, { cite: classes[weapons], from }),
  cover('counted', weapons, { cite: classes[weapons] }),
  cover('notified', weapons, { cite: exchangeRules.annual }),
  cover('inspected', weapons, { cite: inspectionRules.kinds }),
])
