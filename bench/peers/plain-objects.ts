// The baseline: the same counts written out by hand for this one record, with plain objects and a
// Map, as one would who needs no second agreement, no past knowledge and no explanation. It knows
// which field of a notice means what, and keeps only the latest totals of each party.
import type { Message } from '#language/message.ts'

export interface PlainTotals {
  readonly deployed: number
  readonly warheads: number
  readonly launchers: number
}

type Totals = { -readonly [K in keyof PlainTotals]: PlainTotals[K] }

interface State {
  readonly effective: number
  readonly kind: 'launcher' | 'bomber'
  readonly loaded: boolean
  readonly equipped: string
  readonly facilityKind: string
}

interface Item {
  readonly owner: string
  readonly states: State[]
}

interface Body {
  readonly id: string
  readonly loaded?: boolean
  readonly equipped?: string
  readonly facilityKind?: string
}

export function plainTotals(messages: readonly Message[]): Readonly<Record<string, PlainTotals>> {
  return plainReplay(messages, null)
}

/** Shows the sender's totals after each notice, where someone looks. */
export function plainReplay(
  messages: readonly Message[],
  visit: ((totals: PlainTotals) => void) | null,
): Readonly<Record<string, PlainTotals>> {
  const items = new Map<string, Item>()
  const totals: Record<string, Totals> = {}
  for (const message of messages) {
    const state = stateOf(message)
    if (state === null) continue
    const { id, ...stated } = state
    let item = items.get(id)
    if (item === undefined) items.set(id, (item = { owner: message.from, states: [] }))
    const total = (totals[item.owner] ??= { deployed: 0, warheads: 0, launchers: 0 })
    place(item.states, stated, total)
    visit?.(total)
  }
  return totals
}

function stateOf(message: Message): (State & { readonly id: string }) | null {
  const { launcher, bomber } = message.body as { readonly launcher?: Body; readonly bomber?: Body }
  const body = launcher ?? bomber
  if (body === undefined) return null
  return {
    id: body.id,
    effective: message.effective,
    kind: launcher === undefined ? 'bomber' : 'launcher',
    loaded: body.loaded ?? false,
    equipped: body.equipped ?? '',
    facilityKind: body.facilityKind ?? '',
  }
}

/** Only what is newest in effect alters the totals. */
function place(states: State[], state: State, total: Totals): void {
  let at = states.length
  while (at > 0 && states[at - 1]!.effective > state.effective) at -= 1
  if (at === states.length) {
    const before = states.at(-1)
    if (before !== undefined) add(total, before, -1)
    add(total, state, 1)
  }
  states.splice(at, 0, state)
}

function add(total: Totals, state: State, sign: number): void {
  if (state.kind === 'launcher') {
    total.launchers += sign
    if (state.loaded) total.deployed += sign
    return
  }
  if (state.equipped === 'non-nuclear') return
  total.launchers += sign
  if (state.facilityKind === 'repair' || state.facilityKind === 'production') return
  total.deployed += sign
  total.warheads += sign
}
