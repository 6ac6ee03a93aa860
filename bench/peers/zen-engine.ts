// zen-engine, with the three limits in one expression, evaluated synchronously after each notice.
// The totals are kept by the plain baseline, so only the expression is its work.
import { evaluateExpressionSync } from '@gorules/zen-engine'
import type { Message } from '#language/message.ts'
import type { Ceilings } from './json-rules-engine.ts'
import { plainReplay } from './plain-objects.ts'

/** How often a limit was found passed, over all notices. */
export function passedByZen(messages: readonly Message[], ceilings: Ceilings): number {
  const parts = Object.entries(ceilings).map(([fact, value]) => `(${fact} > ${value} ? 1 : 0)`)
  const expression = parts.join(' + ')
  let passed = 0
  plainReplay(messages, (totals) => {
    passed += Number(evaluateExpressionSync(expression, totals))
  })
  return passed
}
