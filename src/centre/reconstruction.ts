// A record put together from public sources, laid into the logs of demonstration centres as if the
// parties had exchanged it: each message into its sender's log, with the days and sources that the
// record gives, in its order. The keys are demonstration keys and the notice says so; what the
// parties really sent, signed and received is not known here.
import type { Label } from '#language/label.ts'
import type { PartyId } from '#language/party.ts'
import type { SignerKey } from '#ledger/key.ts'
import type { Centre } from './centre.ts'
import type { DraftRefusal, Wording } from './drafts.ts'
import type { Exchange } from './ports.ts'
import { headerType } from './record.ts'

/** A centre of a demonstration, and the officers who release its messages. */
export interface DemonstrationPost {
  readonly centre: Centre
  readonly party: PartyId
  readonly officers: readonly SignerKey[]
}

export interface ReconstructedAct {
  readonly party: PartyId
  readonly wording: Wording
}

type Line = Readonly<Record<string, unknown>>

/** The acts of a record file, a joint one for each of its parties. */
export function actsOf(
  text: string,
  agreement: string,
  notice: Label,
): readonly ReconstructedAct[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.flatMap((line): readonly ReconstructedAct[] => {
    const value = JSON.parse(line) as Line
    if ('record' in value) return headerActs(value, notice)
    const { type, from, to: _, agreement: named, ...content } = value
    if (named !== undefined && named !== agreement) return []
    const wording = wordingOf(`${agreement}/${String(type)}`, content)
    const senders = Array.isArray(from) ? (from as readonly string[]) : [String(from)]
    return senders.map((party) => ({ party, wording }))
  })
}

/** To everyone: what was published was for all to read. */
function wordingOf(type: string, content: Line): Wording {
  const dated = withDay(content)
  const day = /^\d{4}-\d{2}-\d{2}/.exec(String(content['effectiveOn']))?.[0] ?? null
  return { type, to: [], re: [], effective: day, content: JSON.stringify(dated), open: null }
}

/** A line that says nothing of receipt or publication says that neither is public. */
function withDay(content: Line): Line {
  const isDated = 'receivedAt' in content || 'publishedOn' in content
  return isDated ? content : { ...content, receivedAt: null }
}

function headerActs(header: Line, notice: Label): readonly ReconstructedAct[] {
  const own = header['notice'] as Label | undefined
  const joined = own === undefined ? notice : both(own, notice)
  const open = `${JSON.stringify({ ...header, notice: joined })}\n`
  const wording: Wording = {
    type: headerType,
    to: [],
    re: [],
    effective: null,
    content: null,
    open,
  }
  return [{ party: '', wording }]
}

function both(one: Label, other: Label): Label {
  return {
    en: `${one.en} ${other.en}`,
    ru: `${one.ru} ${other.ru}`,
    ar: `${one.ar} ${other.ar}`,
  }
}

export type Loaded =
  | { readonly kind: 'loaded'; readonly messages: number }
  /** Nothing more was written after this one. */
  | { readonly kind: 'broken-off'; readonly at: number; readonly reason: string }

/** A line from one post to another. */
export type LineBetween = (from: DemonstrationPost, to: DemonstrationPost) => Exchange

/** Where the centres run in one process, a plain call will do. */
export const directly: LineBetween = (_, to) => to.centre.answers

/**
 * Writes acts into the logs, skipping those that are there from an earlier, broken-off run. The
 * posts exchange what they wrote whenever the other is to write, so that each had seen the other.
 */
export async function reconstruct(
  posts: readonly DemonstrationPost[],
  acts: readonly ReconstructedAct[],
  progress: (done: number, of: number) => void,
): Promise<Loaded> {
  const [first] = posts
  if (first === undefined) throw new Error('a demonstration without centres')
  await exchange(posts)
  const done = await doneBy(posts)
  let last: DemonstrationPost | null = null
  for (const [at, act] of acts.entries()) {
    const post = posts.find((one) => one.party === act.party) ?? first
    const left = done.get(post) ?? 0
    if (left > 0) done.set(post, left - 1)
    else {
      if (last !== null && last !== post) await handOver(last, posts)
      const refusal = await write(post, act.wording)
      if (refusal !== null) return { kind: 'broken-off', at, reason: refusal }
      last = post
    }
    progress(at + 1, acts.length)
  }
  await exchange(posts)
  return { kind: 'loaded', messages: acts.length }
}

/** What one has written, to all others; nobody else has anything new. */
async function handOver(
  from: DemonstrationPost,
  posts: readonly DemonstrationPost[],
): Promise<void> {
  for (const to of posts) {
    if (to !== from) await from.centre.deliver(to.centre.space.self, directly(from, to))
  }
}

/** How many of the acts stand in each log: those after the genesis and the first roster. */
async function doneBy(
  posts: readonly DemonstrationPost[],
): Promise<Map<DemonstrationPost, number>> {
  const done = new Map<DemonstrationPost, number>()
  for (const post of posts) {
    const messages = await post.centre.messages()
    const own = messages.filter((one) => one.from === post.party)
    done.set(post, own.length - 1)
  }
  return done
}

async function write(post: DemonstrationPost, wording: Wording): Promise<string | null> {
  const { centre, officers } = post
  const draft = await centre.compose(wording)
  if (!draft.ok) return sentence(draft.refusal)
  for (const officer of officers) {
    const signed = await centre.sign(draft.value.id, officer)
    if (!signed.ok) return sentence(signed.refusal)
  }
  const released = await centre.release(draft.value.id)
  if ('kind' in released) return `${released.kind}: ${released.size}`
  return released.ok ? null : sentence(released.refusal)
}

function sentence({ code, place, value, expected }: DraftRefusal): string {
  return `${code} at ${place}: ${value}, expected ${expected}`
}

/** Everything to everyone. */
export async function exchange(
  posts: readonly DemonstrationPost[],
  lineBetween: LineBetween = directly,
): Promise<void> {
  for (const post of posts) {
    for (const other of posts) {
      if (other === post) continue
      const line = lineBetween(post, other)
      await post.centre.gather(line)
      await post.centre.deliver(other.centre.space.self, line)
    }
  }
}
