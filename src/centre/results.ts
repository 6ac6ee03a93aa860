// Whether the other's program comes to the same: each centre says, signed by the key of its log,
// what its assessment comes to on a frontier, and the other computes its own on the same one. Where
// the two differ, both statements are kept with the accounts behind them, and somebody is told. It
// is a finding: nothing is taken back, stopped or decided by it.
import { valuesText } from '#assessment/result-values.ts'
import { dayOf, formatDay } from '#language/time.ts'
import { decodeUtf8, encodeUtf8, equalBytes, formatHex } from '#ledger/bytes.ts'
import type { SignerKey } from '#ledger/key.ts'
import { formatNote, signText } from '#ledger/note.ts'
import {
  basisLines,
  formatResultStatement,
  formatShownResult,
  openShownResult,
  type ResultStatement,
  type ShownResult,
} from '#ledger/result-statement.ts'
import { keysOf } from '#ledger/roster.ts'
import { allOriginsOf, compareHead, rosterOf } from './held-logs.ts'
import type { Published } from './outbox.ts'
import { pace } from './pace.ts'
import type { Clock, Exchange, Refused } from './ports.ts'
import { type BasisParts, type ComputedResult, type Frontier, resultAt } from './result-basis.ts'
import { keepComparison, lastCompared } from './result-comparisons.ts'
import { othersIn } from './space.ts'

export interface ResultParts extends BasisParts {
  readonly publish: () => Promise<Published>
  /** Of the own log, one that others know. */
  readonly signer: SignerKey
  readonly clock: Clock
}

/** What laying two results side by side came to. */
export type Compared =
  | { readonly kind: 'agrees'; readonly asOf: string }
  | { readonly kind: 'differs'; readonly asOf: string }
  /** The frontiers are not the same, or the other cannot open the same messages. */
  | { readonly kind: 'not-comparable'; readonly why: Refused }
  /** The other has no door for it, or it was done before. */
  | { readonly kind: 'not-compared' }

export interface Results {
  /** What this centre comes to now, for one party, to be sent or carried; null before it begins. */
  readonly state: (party: string) => Promise<Uint8Array | null>
  /** Takes what a party states; the answer is what this centre comes to there. */
  readonly answer: (from: string, shown: Uint8Array) => Promise<Uint8Array | Refused>
  /** Takes a statement that came by hand. */
  readonly take: (shown: Uint8Array) => Promise<Compared & { readonly from?: string }>
  /** Compares over a line: at most once an hour, unless it is asked for. */
  readonly compare: (party: string, line: Exchange, isAsked: boolean) => Promise<Compared>
}

const hour = 3_600_000
/** Each costs an assessment: so often may one party ask. */
const mostAMinute = 12

export function resultsOf(parts: ResultParts): Results {
  const asked = pace(mostAMinute, 60_000, parts.clock)
  return {
    state: (party) => state(parts, party),
    answer: async (from, bytes) => {
      if (asked.wait(from) !== null) {
        return refused('asked-too-often', from, '', `at most ${mostAMinute} a minute`)
      }
      const shown = await opened(parts, bytes)
      if ('kind' in shown) return shown
      const named = shown.statement.from
      if (named !== from) return refused('other-statement', 'from', named, from)
      const became = await laidBeside(parts, shown, bytes)
      return 'kind' in became ? became : became.own
    },
    take: async (bytes) => {
      const shown = await opened(parts, bytes)
      if ('kind' in shown) return { kind: 'not-comparable', why: shown }
      const { from } = shown.statement
      const became = await laidBeside(parts, shown, bytes)
      return 'kind' in became
        ? { kind: 'not-comparable', why: became, from }
        : { ...became.compared, from }
    },
    compare: (party, line, isAsked) => compare(parts, party, line, isAsked),
  }
}

/** With the account where the two last differed: the other is to see what stands behind it. */
async function state(parts: ResultParts, party: string): Promise<Uint8Array | null> {
  const frontier = await frontierNow(parts)
  if (frontier === null) return null
  const result = await resultAt(parts, party, frontier)
  const before = await lastCompared(parts.logs.parts.store, party)
  return stated(parts, party, frontier, result, before?.agrees === false)
}

async function frontierNow({ logs, publish, clock }: ResultParts): Promise<Frontier | null> {
  const { store, space } = logs.parts
  // A head that is named is shown.
  const own = await publish()
  if (own === null || own.kind === 'rolled-back') return null
  const heads: Frontier['logs'][number][] = []
  for (const origin of allOriginsOf(space).toSorted()) {
    const head = origin === own.origin ? own : await store.head(origin)
    if (head !== null && head.size > 0) heads.push({ origin, size: head.size, root: head.root })
  }
  const day = formatDay(dayOf(clock()))
  return { time: Math.floor(clock() / 1000), logs: heads, asOf: day, knownOn: day }
}

async function stated(
  { logs, signer }: ResultParts,
  party: string,
  { time, logs: heads, asOf, knownOn }: Frontier,
  result: ComputedResult,
  isExplained: boolean,
): Promise<Uint8Array> {
  const { crypto, space } = logs.parts
  const account = isExplained ? result.account() : null
  const text = formatResultStatement({
    space: space.name,
    from: space.self,
    to: party,
    time,
    logs: heads,
    receipts: result.receipts,
    unread: result.unread,
    asOf,
    knownOn,
    result: crypto.sha256(encodeUtf8(valuesText(result.values))),
    ...(account === null ? {} : { account: crypto.sha256(encodeUtf8(account)) }),
  })
  if (!text.ok) throw new Error(`an own statement cannot be written: ${text.refusal.code}`)
  const signatures = [await signText(crypto, text.value, signer)]
  return formatShownResult(formatNote({ text: text.value, signatures }), account)
}

async function opened({ logs }: ResultParts, bytes: Uint8Array): Promise<ShownResult | Refused> {
  const { crypto, space } = logs.parts
  const others = othersIn(space)
  const shown = await openShownResult(crypto, bytes, async (from) =>
    others.includes(from) ? keysOf(await rosterOf(logs, from), 'log') : [],
  )
  if (!shown.ok) return { ...shown.refusal, kind: 'refused' }
  const { space: named, to } = shown.value.statement
  if (named.sid === space.name.sid && to === space.self) return shown.value
  const expected = `${space.name.sid} to ${space.self}`
  return refused('other-statement', 'statement', `${named.sid} to ${to}`, expected)
}

interface LaidBeside {
  readonly own: Uint8Array
  readonly compared: Extract<Compared, { readonly asOf: string }>
}

/** Computes the own result on the frontier that the other names, and keeps what it came to. */
async function laidBeside(
  parts: ResultParts,
  { statement }: ShownResult,
  theirs: Uint8Array,
): Promise<LaidBeside | Refused> {
  const { crypto } = parts.logs.parts
  const tomorrow = formatDay(dayOf(parts.clock() + 24 * hour))
  if (statement.asOf > tomorrow || statement.knownOn > tomorrow) {
    return refused('other-frontier', 'as-of', statement.asOf, `no day after ${tomorrow}`)
  }
  for (const head of statement.logs) {
    if ((await compareHead(parts.logs, head)) !== 'same') {
      const value = `${head.size} ${formatHex(head.root)}`
      return refused('other-frontier', head.origin, value, 'a head held here')
    }
  }
  const result = await resultAt(parts, statement.from, statement)
  for (const name of ['receipts', 'unread'] as const) {
    const [there, here] = [statement[name], result[name]]
    if (equalBytes(there.hash, here.hash)) continue
    return refused('other-frontier', name, String(there.count), String(here.count))
  }
  const hash = crypto.sha256(encodeUtf8(valuesText(result.values)))
  const agrees = equalBytes(hash, statement.result)
  const own = await stated(parts, statement.from, statement, result, !agrees)
  await keep(parts, statement, agrees, own, theirs)
  return { own, compared: { kind: agrees ? 'agrees' : 'differs', asOf: statement.asOf } }
}

async function keep(
  { logs, clock }: ResultParts,
  statement: ResultStatement,
  agrees: boolean,
  own: Uint8Array,
  theirs: Uint8Array,
): Promise<void> {
  const { store, space } = logs.parts
  const party = statement.from === space.self ? statement.to : statement.from
  await keepComparison(store, party, {
    at: clock(),
    asOf: statement.asOf,
    agrees,
    of: standingOf(statement),
    own: decodeUtf8(own) ?? '',
    theirs: decodeUtf8(theirs) ?? '',
  })
}

/** The same while nothing comes and the day is the same. */
const standingOf = ({ logs, asOf }: Frontier): string =>
  [asOf, ...logs.map(({ origin, size }) => `${origin} ${size}`)].join('\n')

async function compare(
  parts: ResultParts,
  party: string,
  line: Exchange,
  isAsked: boolean,
): Promise<Compared> {
  const { store, crypto } = parts.logs.parts
  if (line.compareResults === undefined) return { kind: 'not-compared' }
  const before = await lastCompared(store, party)
  const isEarly = before !== null && parts.clock() < before.at + hour
  if (isEarly && !isAsked) return { kind: 'not-compared' }
  const frontier = await frontierNow(parts)
  const isKnown = before?.agrees === true && frontier !== null && standingOf(frontier) === before.of
  if (frontier === null || isKnown) return { kind: 'not-compared' }
  const result = await resultAt(parts, party, frontier)
  const ask = (own: Uint8Array) => line.compareResults!(parts.logs.parts.space.self, own)
  const plain = await stated(parts, party, frontier, result, false)
  const answer = await ask(plain)
  if (answer === null) return { kind: 'not-compared' }
  if ('kind' in answer) return { kind: 'not-comparable', why: answer }
  const shown = await opened(parts, answer)
  if ('kind' in shown) return { kind: 'not-comparable', why: shown }
  const { statement } = shown
  const basis = { ...statement, ...frontier, receipts: result.receipts, unread: result.unread }
  const [there, here] = [basisLines(statement), basisLines(basis)]
  if (there.join('\n') !== here.join('\n') || statement.from !== party) {
    const why = refused('other-frontier', 'statement', statement.from, party)
    return { kind: 'not-comparable', why }
  }
  const hash = crypto.sha256(encodeUtf8(valuesText(result.values)))
  const agrees = equalBytes(hash, statement.result)
  const own = agrees ? plain : await stated(parts, party, frontier, result, true)
  await keep(parts, statement, agrees, own, answer)
  // The other has its own account by now, and not yet this one.
  if (!agrees) await ask(own)
  return { kind: agrees ? 'agrees' : 'differs', asOf: frontier.asOf }
}

const refused = (code: string, place: string, value: string, expected: string): Refused => ({
  kind: 'refused',
  code,
  place,
  value,
  expected,
})
