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

export async function notification(office: Office, nth: number): Promise<Released> {
  const { last } = office
  const turn = Promise.withResolvers<void>()
  office.last = turn.promise
  try {
    return await inTurn(office, nth, last)
  } finally {
    turn.resolve()
  }
}

async function inTurn(office: Office, nth: number, before: Promise<unknown>): Promise<Released> {
  const first = await signedDraft(office, nth)
  await before
  const released = await release(office, first)
  if (released !== 'composed too early') return released
  // One that was composed later stands in the log already: it is composed and signed once more.
  office.again += 1
  const second = await release(office, await signedDraft(office, nth))
  if (second === 'composed too early') throw new Error('composed too early, twice')
  return second
}

/** The id of a draft that both officers have signed. */
async function signedDraft({ drafter, officers, space }: Office, nth: number): Promise<string> {
  const drafts = `/api/spaces/${space}/drafts`
  const body = { launch: `load-${nth}`, planned: '2026-12-24T06:00:00Z', kind: 'icbm' }
  const draft = okay<{ id: string; text: string }>(
    await drafter.post(drafts, { type: 'launch', content: { body } }),
  )
  for (const { caller, key } of officers) {
    const line = formatSignatureLines([await signText(crypto, draft.text, key)])
    okay(await caller.post(`${drafts}/${draft.id}/signatures`, { line }))
  }
  return draft.id
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
