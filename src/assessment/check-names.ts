// Checks that no effect decides by the name of its item. Replay asks the effect of like messages
// once (templates.ts): an effect may pass a name on, but one that looks what the name is would be
// asked too seldom. So each effect is asked again under other names, those that its own source
// mentions among them, and must say the same of each.
import type { Change, Effect } from '#language/item.ts'
import type { Message, MessageType } from '#language/message.ts'
import { canonical } from '#language/explanation.ts'
import { problem, type CheckProblem } from './check-report.ts'
import { changeUnnamed, standIn, withName } from './templates.ts'

type Body = Readonly<Record<string, unknown>>

/** Null where the effect says the same under each name, or is asked for each message anyway. */
export function decidesByName(type: MessageType, message: Message): CheckProblem | null {
  const own = oneChange(type, message, message.body)
  const [path, ...more] = own === null ? [] : pathsTo(own.id, message.body, [])
  if (path === undefined || more.length > 0) return null
  const shared = changeUnnamed(type, message.from, withName(message.body, path, standIn))
  if (shared === null || shared === 'asks' || shared.id !== standIn) return null
  for (const name of [String(own?.id), ...namesIn(type), ...wordsOf(message.body)]) {
    const asked = oneChange(type, message, withName(message.body, path, name))
    if (asked === null || !isSame(asked, shared, name)) {
      return problem('effect-decides-by-name', type.id, { what: path.join('.'), name })
    }
  }
  return null
}

function oneChange(type: MessageType, message: Message, body: Body): Change | null {
  if (type.effect === null) return null
  const result = type.effect(body as never, message)
  const effects: readonly Effect[] = Array.isArray(result) ? result : [result as Effect]
  const [effect] = effects
  return effects.length === 1 && effect?.kind === 'change' ? effect : null
}

function isSame(asked: Change, shared: Change, name: string): boolean {
  const told = ({ item, set, add, on, evidence, sources }: Change) =>
    canonical({ item: item.id, set, add, on, evidence, sources })
  return asked.id === name && told(asked) === told(shared)
}

/** Texts between quotation marks in the source of the effect. */
function namesIn(type: MessageType): readonly string[] {
  const source = String(type.effect)
  return [...source.matchAll(/'([^'\n]{1,80})'|"([^"\n]{1,80})"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  )
}

/** The other texts of the body: an effect may compare the name with one of them. */
function wordsOf(body: Body): readonly string[] {
  return Object.values(body).flatMap((value) =>
    typeof value === 'string' ? [value] : isObject(value) ? wordsOf(value) : [],
  )
}

function pathsTo(name: string, body: Body, around: readonly string[]): (readonly string[])[] {
  return Object.entries(body).flatMap(([key, value]) => {
    const path = [...around, key]
    return isObject(value) ? pathsTo(name, value, path) : value === name ? [path] : []
  })
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null
}
