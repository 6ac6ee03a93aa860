// json-rules-engine, with the three limits as rules: after each notice the totals are put to them.
// The totals are kept by the plain baseline, so only the rules are its work.
import { Engine } from 'json-rules-engine'
import type { Message } from '#language/message.ts'
import { plainReplay, type PlainTotals } from './plain-objects.ts'

export type Ceilings = Readonly<Record<keyof PlainTotals, number>>

/** How often a limit was found passed, over all notices. */
export async function passedByJsonRules(
  messages: readonly Message[],
  ceilings: Ceilings,
): Promise<number> {
  const engine = new Engine()
  for (const [fact, value] of Object.entries(ceilings)) {
    engine.addRule({
      conditions: { all: [{ fact, operator: 'greaterThan', value }] },
      event: { type: fact },
    })
  }
  const facts: Record<string, number>[] = []
  plainReplay(messages, (totals) => facts.push({ ...totals }))
  let passed = 0
  for (const fact of facts) passed += (await engine.run(fact)).events.length
  return passed
}
