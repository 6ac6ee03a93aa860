// The addresses within the page of the centre: which part, which person, which stretch of the audit
// log.
import { type CentrePlace, openings, withQuery } from '../route/page-place.ts'

const at = (query: Readonly<Record<string, string>>): CentrePlace =>
  withQuery(openings.centre, query)

export const parts = {
  you: openings.centre,
  people: at({ part: 'people' }),
  sessions: at({ part: 'sessions' }),
  audit: at({ part: 'audit' }),
} as const

export type Part = keyof typeof parts

const isPart = (name: string): name is Part => name in parts

export function partIn({ query }: CentrePlace): Part {
  const name = query['part'] ?? 'you'
  return isPart(name) ? name : 'you'
}

export const personAt = (person: string): CentrePlace => at({ part: 'people', person })
export const changeAt = (person: string): CentrePlace =>
  at({ part: 'people', person, change: 'yes' })
export const addAt: CentrePlace = at({ part: 'people', add: 'yes' })
export const auditOf = (person: string): CentrePlace => at({ part: 'audit', by: person })
