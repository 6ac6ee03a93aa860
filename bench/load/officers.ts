// Officers who notify: one composes, two sign with keys that stay here, one of them releases; so
// many times a second, whether the ones before are answered or not.
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatSignatureLines, signText } from '#ledger/note.ts'
import type { SignerKey } from '#ledger/key.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { type Answered, type Caller, callerAs } from './caller.ts'

export interface Released {
  /** Its place in the log. */
  readonly index: number
  readonly asked: number
  readonly at: number
}

export interface Notifying {
  readonly released: Released[]
  readonly refused: string[]
  /** From the first to the last request of each notification. */
  readonly whole: number[]
}

interface Officer {
  readonly caller: Caller
  readonly key: SignerKey
}

export interface Office {
  readonly drafter: Caller
  readonly officers: readonly Officer[]
  readonly space: string
  /** The release before: a log takes its entries by the time at which they were composed. */
  last: Promise<unknown>
  /** How many were composed once more. */
  again: number
  readonly close: () => void
}

const crypto = nodeCrypto()

export async function officeAt(base: string, space: string): Promise<Office> {
  const drafter = await callerAs(base, 'drafter')
  const officers: Officer[] = []
  for (const name of ['officer-1', 'officer-2']) {
    const caller = await callerAs(base, name)
    const { key } = okay<{ key: string }>(await caller.read('/api/demonstration/key'))
    const read = await parseSecretKey(crypto, key, 'key')
    if (!read.ok) throw new Error(read.refusal.code)
    officers.push({ caller, key: read.value })
  }
  const close = () => {
    for (const { caller } of [{ caller: drafter }, ...officers]) caller.close()
  }
  return { drafter, officers, space, last: Promise.resolve(), again: 0, close }
}

/** Resolves when the last one is answered. */
export async function notify(office: Office, aSecond: number, seconds: number): Promise<Notifying> {
  const told: Notifying = { released: [], refused: [], whole: [] }
  const from = performance.now()
  const all: Promise<void>[] = []
  for (let nth = 0; nth < aSecond * seconds; nth += 1) {
    const due = from + (1000 * nth) / aSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    all.push(one(office, nth, told))
  }
  await Promise.all(all)
  return told
}

async function one(office: Office, nth: number, told: Notifying): Promise<void> {
  const begun = performance.now()
  try {
    const released = await notification(office, nth)
    told.released.push(released)
    told.whole.push(released.at - begun)
  } catch (error) {
    told.refused.push(error instanceof Error ? error.message : String(error))
  }
}

/** So often a notification is composed anew before it counts as refused. */
const mostAgain = 5

/**
 * One that was composed before another that stands in the log already is composed and signed once
 * more, behind all that wait: done in their midst it would come too late for all of these.
 */
export async function notification(office: Office, nth: number): Promise<Released> {
  for (let time = 0; time <= mostAgain; time += 1) {
    const released = await inTurn(office, nth)
    if (released !== 'composed too early') return released
    office.again += 1
  }
  throw new Error(`composed too early, ${mostAgain + 1} times`)
}

async function inTurn(office: Office, nth: number): Promise<Released | 'composed too early'> {
  const { id, text } = await compose(office, nth)
  // Its place among the releases is taken now, before it is signed.
  const { last } = office
  const released = sign(office, id, text).then(async () => {
    await last
    return release(office, id)
  })
  office.last = released.catch(() => {})
  return released
}

interface Draft {
  readonly id: string
  readonly text: string
}

async function compose({ drafter, space }: Office, nth: number): Promise<Draft> {
  const body = { launch: `load-${nth}`, planned: '2026-12-24T06:00:00Z', kind: 'icbm' }
  const wording = { type: 'launch', content: { body } }
  return okay<Draft>(await drafter.post(`/api/spaces/${space}/drafts`, wording))
}

async function sign({ officers, space }: Office, id: string, text: string): Promise<void> {
  for (const { caller, key } of officers) {
    const line = formatSignatureLines([await signText(crypto, text, key)])
    okay(await caller.post(`/api/spaces/${space}/drafts/${id}/signatures`, { line }))
  }
}

async function release(
  { officers, space }: Office,
  id: string,
): Promise<Released | 'composed too early'> {
  const asked = performance.now()
  const { caller } = officers[0]!
  const answer = await caller.post(`/api/spaces/${space}/drafts/${id}/release`, null)
  if (answer.body.includes('problem:time-goes-back')) return 'composed too early'
  const { index } = okay<{ index: number }>(answer)
  return { index, asked, at: performance.now() }
}

function okay<T>({ status, body }: Answered): T {
  if (status !== 200) throw new Error(`${status} ${body}`)
  return JSON.parse(body) as T
}
