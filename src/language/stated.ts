// Effects told as data: a message may hold objects that each state how one item stands. Which field
// speaks of which kind of item is all there is to say, and the assessment can follow that without
// asking a function. An effect that decides anything is written as a function.
import type { Evidence } from './evidence.ts'
import type { AnyItemKind, Change, Effect, Value } from './item.ts'
import type { MessageContext } from './message.ts'

/** What such an object holds; what is not named here are fields of the item. */
export interface Statement {
  readonly id: string
  /** A step into this state; left out, the state stays. */
  readonly state?: string
  readonly evidence?: Evidence
  readonly sources?: readonly string[]
}

export interface StatedEffect<B> {
  (body: B, context: MessageContext): readonly Effect[]
  /** The kind of item that each of these fields of the body states. */
  readonly states: ReadonlyMap<string, AnyItemKind>
}

/**
 * The effect of a message with such objects, by the names of their fields. `more` is asked as well
 * where the message has any other field.
 */
export function stated<B extends object>(
  kinds: Readonly<Record<string, AnyItemKind>>,
  more: ((body: B, context: MessageContext) => readonly Effect[]) | null = null,
): StatedEffect<B> {
  const states = new Map(Object.entries(kinds))
  const effect = (body: B, context: MessageContext): readonly Effect[] => {
    const effects: Effect[] = []
    let others = false
    for (const [name, value] of Object.entries(body)) {
      const kind = states.get(name)
      if (kind === undefined) others = true
      else if (value !== undefined) effects.push(changeStated(kind, value as Statement))
    }
    return others && more !== null ? [...effects, ...more(body, context)] : effects
  }
  return Object.assign(effect, { states })
}

/** The change that one such object makes. */
export function changeStated(item: AnyItemKind, statement: Statement): Change {
  const { id, state, evidence, sources, ...fields } = statement
  const set = fields as Readonly<Record<string, Value | undefined>>
  return {
    kind: 'change',
    item,
    id,
    set: state === undefined ? set : { ...set, state },
    add: null,
    afresh: false,
    on: null,
    evidence: evidence ?? null,
    sources: sources ?? null,
  }
}
