// All provisions of START I that are known here, in the order of the texts.
import * as counting from './provisions-counting.ts'
import * as inspections from './provisions-inspections.ts'
import * as life from './provisions-life.ts'
import * as limits from './provisions-limits.ts'
import * as notifications from './provisions-notifications.ts'
import * as numbers from './provisions-numbers.ts'

export const provisions = [
  ...limits.provisions,
  ...counting.provisions,
  ...numbers.provisions,
  ...notifications.provisions,
  ...inspections.provisions,
  ...life.provisions,
]
