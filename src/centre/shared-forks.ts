// A fork that one member has found out is an alarm to all: at each meeting both ends hand each
// other the evidence that one of them lacks. It proves itself, so that nobody's word is taken; what
// does not hold is refused, and alarms nobody (docs/formats/fork-evidence.md).
import { checkFork, parseFork } from '#ledger/fork.ts'
import { keysOf } from '#ledger/roster.ts'
import { originsOf, rosterOf } from './held-logs.ts'
import type { HistoryParts } from './histories.ts'
import type { Exchange, Refused, SharedForks } from './ports.ts'
import { partyOf } from './space.ts'

export function forksAnswered(parts: HistoryParts): SharedForks {
  const { alarms } = parts
  return {
    origins: async () => (await alarms.open()).map(({ origin }) => origin),
    evidence: async (origin) => (await alarms.about(origin))?.evidence ?? null,
    give: (evidence) => takeFork(parts, evidence),
  }
}

/** The evidence is kept where it holds by the keys that the party's roster lists now. */
async function takeFork(
  { logs, alarms, clock }: HistoryParts,
  evidence: Uint8Array,
): Promise<{ readonly kind: 'kept' } | Refused> {
  const fork = parseFork(evidence)
  if (!fork.ok) return { ...fork.refusal, kind: 'refused' }
  const { crypto, space } = logs.parts
  const { origin } = fork.value.older.head
  const party = originsOf(space).includes(origin) ? partyOf(space, origin) : undefined
  if (party === undefined) {
    const expected = 'a log of the space'
    return { kind: 'refused', code: 'unknown-log', place: 'fork', value: origin, expected }
  }
  const checked = await checkFork(crypto, fork.value, keysOf(await rosterOf(logs, party), 'log'))
  if (!checked.ok) return { ...checked.refusal, kind: 'refused' }
  await alarms.raise({ origin, at: clock(), evidence })
  return { kind: 'kept' }
}

interface TakenFork {
  readonly origin: string
  readonly answer: Refused
}

/** Takes what the other end has and this one lacks, and gives it the reverse: what was refused. */
export async function exchangeForks(
  parts: HistoryParts,
  { forks }: Exchange,
): Promise<readonly TakenFork[]> {
  const theirs = (await forks?.origins()) ?? null
  if (forks === undefined || theirs === null) return []
  const { alarms, logs } = parts
  const own = await alarms.open()
  const isKnown = (origin: string) => own.some((one) => one.origin === origin)
  const refused: TakenFork[] = []
  // Of a log in whose place another is followed, nothing is to be stopped any more.
  for (const origin of originsOf(logs.parts.space)) {
    if (isKnown(origin) || !theirs.includes(origin)) continue
    const evidence = await forks.evidence(origin)
    const answer = evidence === null ? null : await takeFork(parts, evidence)
    if (answer?.kind === 'refused') refused.push({ origin, answer: { ...answer, place: origin } })
  }
  for (const { origin, evidence } of own) {
    if (!theirs.includes(origin)) await forks.give(evidence)
  }
  return refused
}
