// Every provision of New START that this folder knows, in the order of the texts: modelled or
// not.
import { provisions as arrival } from './provisions-arrival.ts'
import { provisions as places } from './provisions-article-04.ts'
import { provisions as notifying } from './provisions-article-07.ts'
import { provisions as commission } from './provisions-commission.ts'
import { provisions as conversion } from './provisions-conversion.ts'
import { provisions as counting } from './provisions-counting.ts'
import { provisions as data } from './provisions-data.ts'
import { provisions as procedures } from './provisions-inspection-procedures.ts'
import { provisions as inspections } from './provisions-inspections.ts'
import { provisions as life } from './provisions-life.ts'
import { provisions as limits } from './provisions-limits.ts'
import { provisions as notifications } from './provisions-notifications.ts'
import { provisions as definitions } from './provisions-part-1.ts'
import { provisions as special } from './provisions-special-counting.ts'
import { provisions as telemetry } from './provisions-telemetry.ts'

export const provisions = [
  ...limits,
  ...counting,
  ...special,
  ...places,
  ...life,
  ...definitions,
  ...data,
  ...conversion,
  ...notifying,
  ...notifications,
  ...inspections,
  ...arrival,
  ...procedures,
  ...telemetry,
  ...commission,
]
