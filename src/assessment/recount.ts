// The naive recount: what the counts are, computed from nothing but the definition, slowly and the
// obvious way. Every query folds the whole record again. It is the oracle that `mithaq test` and
// the property tests hold against the assessment proper, so it shares no code with it. It knows no
// readings, no life of the agreement, no explanation and no speed.
import type { Agreement } from '#language/agreement.ts'
import type { Rule, Term } from '#language/count.ts'
import { absent, type AnyItemKind, type AnyRow, type Value } from '#language/item.ts'
import type { Change, Effect, Restatement } from '#language/item.ts'
import type { Message, MessageType } from '#language/message.ts'
import type { Group, HolderId, PartyId } from '#language/party.ts'
import type { Instant } from '#language/time.ts'

/** Both inclusive. */
export interface RecountTimes {
  readonly asOf: Instant
  readonly knownOn: Instant
}

interface Recounted {
  readonly known: number
  /** How many contributions (an item under a rule) are not known. */
  readonly unknown: number
}

/** Per count id, per party and per group. */
export type Recount = Readonly<Record<string, Readonly<Record<HolderId, Recounted>>>>

/** An item as of an instant, and the effective instant of the last change that made it so. */
interface RefoldedRow {
  readonly item: AnyItemKind
  readonly row: AnyRow
  readonly changed: Instant
}

export function recount(
  agreement: Agreement,
  messages: readonly Message[],
  times: RecountTimes,
): Recount {
  const rows = refold(agreement, messages, times)
  return Object.fromEntries(
    agreement.counts.map((count) => [
      count.id,
      Object.fromEntries([
        ...agreement.parties.map(({ id }) => [id, sumOf(count.terms, rows, [id], times.asOf)]),
        ...agreement.groups.map((group) => {
          const members = agreement.parties.filter(({ id }) => isMember(group, id, times.asOf))
          const owners = [...members.map(({ id }) => id), group.id]
          return [group.id, sumOf(count.terms, rows, owners, times.asOf)]
        }),
      ]),
    ]),
  )
}

function isMember(group: Group, party: PartyId, asOf: Instant): boolean {
  return group.members.some((one) => one.party === party && asOf >= one.from && asOf < one.until)
}

function sumOf(
  terms: readonly Term[],
  rows: readonly RefoldedRow[],
  parties: readonly PartyId[],
  asOf: Instant,
): Recounted {
  let known = 0
  let unknown = 0
  for (const term of terms) {
    for (const one of rows) {
      if (one.item !== term.item || !parties.includes(one.row.owner)) continue
      const worth = worthOf(term, one, asOf)
      if (worth === null) unknown += 1
      else known += worth
    }
  }
  return { known, unknown }
}

/** What one item adds under one rule with its exceptions; null where that is not known. */
function worthOf(term: Term, one: RefoldedRow, asOf: Instant): number | null {
  if (one.row.state === absent) return 0
  const fits = fit(term.rule, one, asOf)
  if (fits !== true) return fits === false ? 0 : null
  // The last exception that fits holds; one later than it that may fit leaves the worth open.
  for (const exception of term.exceptions.toReversed()) {
    const excepted = fit(exception, one, asOf)
    if (excepted === null) return null
    if (excepted) return valueOf(exception, one.row)
  }
  return valueOf(term.rule, one.row)
}

/** Whether a rule is in force and is about the item: yes, no, or not known. */
function fit(rule: Rule, one: RefoldedRow, asOf: Instant): boolean | null {
  if (asOf < rule.from || asOf >= rule.until) return false
  if (one.changed < rule.appliesToChangesFrom) return false
  return rule.when === null ? true : (rule.when(one.row) ?? null)
}

function valueOf(rule: Rule, row: AnyRow): number | null {
  if (rule.is === null) return 1
  const value = rule.is(row) ?? null
  return Number.isNaN(value) ? null : value
}

/** One change of one item, or the statement that the sender has no other item of some kinds. */
interface Step {
  readonly effective: Instant
  readonly message: Message
  readonly effect: Change | Gone
}

interface Gone {
  readonly kind: 'gone'
  readonly items: readonly AnyItemKind[]
  readonly listed: ReadonlySet<string>
}

/** Every item that the record knows of as of the instant, the absent ones included. */
function refold(
  agreement: Agreement,
  messages: readonly Message[],
  times: RecountTimes,
): readonly RefoldedRow[] {
  const types = new Map(agreement.messages.map((type) => [type.id, type]))
  const inOrder = standing(messages, times.knownOn).flatMap((message) =>
    stepsOf(message, types.get(message.type)),
  )
  const firstSender = new Map<string, PartyId>()
  for (const { effect, message } of inOrder) {
    if (effect.kind === 'gone') continue
    const key = keyOf(effect.item, effect.id)
    if (!firstSender.has(key)) firstSender.set(key, message.from)
  }
  const rows = new Map<string, RefoldedRow>()
  // The sort is stable: what is effective at one instant keeps the order of the record.
  for (const step of inOrder.toSorted((a, b) => a.effective - b.effective)) {
    if (step.effective > times.asOf) break
    if (step.effect.kind === 'gone') removeOthers(rows, step.effect, step)
    else applyChange(rows, step.effect, step.effective, firstSender)
  }
  return [...rows.values()]
}

/**
 * The messages that stand, in the order in which they became known. One that a later message
 * corrects or withdraws does not stand, even where that later one is itself corrected: taking back
 * a correction does not restore what it corrected.
 */
function standing(messages: readonly Message[], knownOn: Instant): readonly Message[] {
  const known = messages
    .filter((message) => message.known <= knownOn)
    .toSorted((a, b) => a.known - b.known)
  return known.filter(
    (message, index) =>
      !known
        .slice(index + 1)
        .some((later) => later.corrects === message.id || later.withdraws === message.id),
  )
}

function stepsOf(message: Message, type: MessageType | undefined): readonly Step[] {
  if (type === undefined || type.effect === null) return []
  const { id, from, to, effective, known } = message
  const result = type.effect(message.body as never, { id, from, to, effective, known })
  const effects: readonly Effect[] = Array.isArray(result) ? result : [result as Effect]
  return effects.flatMap((effect) =>
    effect.kind === 'change'
      ? [changeStep(message, effect)]
      : [
          { effective, message, effect: goneOf(effect) },
          ...effect.changes.map((change) => changeStep(message, change)),
        ],
  )
}

function changeStep(message: Message, change: Change): Step {
  return { effective: change.on ?? message.effective, message, effect: change }
}

function goneOf(restatement: Restatement): Gone {
  const listed = restatement.changes.map((change) => keyOf(change.item, change.id))
  return { kind: 'gone', items: restatement.items, listed: new Set(listed) }
}

function removeOthers(rows: Map<string, RefoldedRow>, gone: Gone, step: Step): void {
  for (const [key, one] of rows) {
    if (!gone.items.includes(one.item) || gone.listed.has(key)) continue
    if (one.row.owner !== step.message.from) continue
    rows.set(key, { ...one, row: { ...one.row, state: absent }, changed: step.effective })
  }
}

function applyChange(
  rows: Map<string, RefoldedRow>,
  change: Change,
  effective: Instant,
  firstSender: ReadonlyMap<string, PartyId>,
): void {
  const key = keyOf(change.item, change.id)
  const before = rows.get(key)?.row
  // A complete statement leaves nothing standing of what was said before, but whose the item is.
  const fields: Record<string, Value | undefined> =
    change.afresh && before !== undefined ? { owner: before.owner } : { ...before }
  for (const [name, value] of Object.entries(change.set)) {
    // Not stated is not the same as stated unknown (null): it leaves what was there.
    if (value !== undefined) fields[name] = value
  }
  for (const [name, amount] of Object.entries(change.add ?? {})) {
    // What a complete statement left out has nothing to add to.
    const has = before?.state === absent ? 0 : (fields[name] ?? (fields[name] === null ? null : 0))
    if (typeof has === 'number') fields[name] = has + amount
  }
  const stated = change.set['state']
  const kept = before === undefined || before.state === absent ? change.item.initial : before.state
  const owner = fields['owner'] ?? firstSender.get(key)
  const row: AnyRow = {
    ...fields,
    id: change.id,
    owner: String(owner),
    state: typeof stated === 'string' ? stated : kept,
  }
  rows.set(key, { item: change.item, row, changed: effective })
}

function keyOf(item: AnyItemKind, id: string): string {
  return JSON.stringify([item.id, id])
}
