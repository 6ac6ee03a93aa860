// Drafts: a message from its fields to its place in the log. Composing fixes every byte that will
// be signed; officers sign those bytes, each alone; a draft is released when the rule of the roster
// is satisfied, and only what the counterparts would accept is appended. Each step is kept, so that
// a draft can be signed on one machine and released on another.
import { decodeUtf8, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { formatBase64, parseBase64 } from '#ledger/base64.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { saltBytes } from '#ledger/commitment.ts'
import { maxBodyBytes, sealBody, type SealedBody } from '#ledger/envelope.ts'
import { type Entry, formatEntry } from '#ledger/entry.ts'
import type { SignerKey } from '#ledger/key.ts'
import { followLog } from '#ledger/log-state.ts'
import {
  type Answered,
  everyParty,
  formatMessage,
  type Message,
  parseMessage,
} from '#ledger/message.ts'
import {
  formatSignatureLines,
  type NoteSignature,
  parseSignatureLines,
  signText,
  verifyNote,
} from '#ledger/note.ts'
import { recipientSets } from '#ledger/recipients.ts'
import { accept, type LedgerRefusal, refuse } from '#ledger/refusal.ts'
import { keysOf, type Roster } from '#ledger/roster.ts'
import { evaluateRelease, evaluateRoot, rosterAt, rosterType } from '#ledger/rosters.ts'
import type { RuleResult } from '#ledger/rule.ts'

import { maxEntryBytes } from '#ledger/tile.ts'
import { leafHash } from '#ledger/tree.ts'
import type { BegunLines } from './begun-lines.ts'
import { contentRefused } from './draft-content.ts'
import { type HeldLogs, noLeaves, originsOf, rosterOf } from './held-logs.ts'
import { knownContent } from './messages.ts'
import { appendOwn, keysListed, type LogKeys, type RolledBack } from './own-log.ts'
import type { Clock, DocumentVersion, Store, StoredDocument } from './ports.ts'
import type { Serial } from './serial.ts'
import { originIn } from './space.ts'
import { StoreDamage } from './store-damage.ts'
import { whoseRecipient } from './whose-recipient.ts'

/** What a message is to say. */
export interface Wording {
  readonly type: string
  /** Names of parties; empty for all of them. */
  readonly to: readonly string[]
  readonly re: readonly Answered[]
  /** A day, where the message says one. */
  readonly effective: string | null
  /** A JSON object, encrypted to those addressed and to the sender's own archive. */
  readonly content: string | null
  /** For messages of the exchange itself: lines that every reader of the log can read. */
  readonly open: string | null
}

export interface Draft {
  /** SHA-256 of the text, in hex: what officers compare before they sign. */
  readonly id: string
  readonly text: string
  readonly message: Message
  readonly content: string | null
  /** What stands before the content in what the text commits to. */
  readonly salt: Uint8Array | null
  readonly signatures: readonly NoteSignature[]
  /** In Unix milliseconds. */
  readonly composedAt: number
}

export interface DraftState {
  readonly draft: Draft
  /** Who has signed, who can still, and how many are needed. */
  readonly release: RuleResult
  /** Something composed later is in the log: it is to be composed again, and signed anew. */
  readonly isOvertaken: boolean
}

export interface DraftParts {
  readonly logs: HeldLogs
  readonly keys: LogKeys
  readonly clock: Clock
  /** One writer at a time to the own log. */
  readonly turn: Serial
  readonly lines: BegunLines
  /** Identities of age, the newest first. */
  readonly identities: readonly string[]
}

export type DraftRefusal =
  | LedgerRefusal
  | {
      readonly kind: 'refusal'
      readonly code:
        | 'no-draft'
        | 'rolled-back'
        | 'not-an-officer'
        | 'signed-already'
        | 'not-signed'
        | 'log-is-empty'
        | 'log-has-begun'
        | 'no-log-key'
        | 'not-an-own-message'
        | 'not-an-addressee'
        | 'no-body'
        | 'message-too-large'
        | 'acknowledged-already'
      readonly place: string
      readonly value: string
      readonly expected: string
    }

export type Drafted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: DraftRefusal }

const kind = 'draft'

/** A message with every byte that will be signed; nothing of it is in the store yet. */
export interface Prepared {
  readonly draft: Draft
  /** What its bodies are, encrypted. */
  readonly files: SealedBody['files']
}

/** A body that is sealed already goes as it is, in place of one made of the content. */
export async function compose(
  parts: DraftParts,
  wording: Wording,
  given: SealedBody | null = null,
): Promise<Drafted<Draft>> {
  const prepared = await prepare(parts, wording, given)
  return prepared.ok ? accept(await keep(parts, prepared.value)) : prepared
}

/** For whoever looks at the draft before it is kept. */
export async function prepare(
  parts: DraftParts,
  wording: Wording,
  given: SealedBody | null = null,
): Promise<Drafted<Prepared>> {
  const { logs, clock } = parts
  const { crypto, space } = logs.parts
  const log = await logs.held(originIn(space, space.self))
  const { course } = log.state
  if (course.size === 0) return wrong('log-is-empty', space.self, '0', 'a log that has begun')
  const to = wording.to.length === 0 ? [everyParty] : wording.to.toSorted()
  const sealed = given === null ? await seal(parts, wording) : accept(given)
  if (!sealed.ok) return sealed
  const message: Message = {
    space: space.name,
    from: space.self,
    to,
    type: wording.type,
    time: Math.max(course.time, Math.floor(clock() / 1000)),
    ...(wording.effective === null ? {} : { effective: wording.effective }),
    re: wording.re,
    seen: await newlySeen(logs, course.seen),
    bodies: sealed.value === null ? [] : [sealed.value.body],
    ...(wording.open === null ? {} : { open: wording.open }),
  }
  const text = formatMessage(message)
  if (!text.ok) return text
  const excess = await excessOf(logs, text.value)
  if (excess > 0) return tooLarge('entry', maxEntryBytes + excess, maxEntryBytes)
  const draft: Draft = {
    id: draftId(crypto, text.value),
    text: text.value,
    message,
    content: wording.content,
    salt: sealed.value?.plaintext.subarray(0, saltBytes) ?? null,
    signatures: [],
    composedAt: clock(),
  }
  return accept({ draft, files: sealed.value?.files ?? [] })
}

/** The files first: a draft is never without them. */
export async function keep(parts: DraftParts, { draft, files }: Prepared): Promise<Draft> {
  const { store } = parts.logs.parts
  for (const { hash, bytes } of files) await store.keepBlob({ hash: formatHex(hash), bytes })
  await store.keepDocument(kind, draft.id, 0, encode(draft))
  return draft
}

async function seal({ logs }: DraftParts, { to, content }: Wording) {
  const { crypto, space } = logs.parts
  if (content === null) return accept(null)
  const { length } = encodeUtf8(content)
  if (length > maxBodyBytes) return tooLarge('body', length, maxBodyBytes)
  const readers = new Set(to.length === 0 ? space.parties.keys() : [space.self, ...to])
  const rosters = await Promise.all([...readers].map((party) => rosterOf(logs, party)))
  const sealed = await sealBody(crypto, encodeUtf8(content), recipientSets(rosters))
  return whoseRecipient(sealed, rosters)
}

/** By how much an entry would be too large, were the text signed by all who may sign one. */
async function excessOf(logs: HeldLogs, text: string): Promise<number> {
  const roster = await rosterOf(logs, logs.parts.space.self)
  const signers = [...keysOf(roster, 'officer'), ...keysOf(roster, 'root')]
  const lines = signers.map(({ name, keyId }) => ({ name, keyId, signature: new Uint8Array(64) }))
  return encodeUtf8(`${text}\n${formatSignatureLines(lines)}`).length - maxEntryBytes
}

const tooLarge = (place: string, length: number, most: number) =>
  wrong('message-too-large', place, `${length} bytes`, `at most ${most} bytes`)

/** Heads of other logs that have grown since this centre last named them. */
async function newlySeen(
  logs: HeldLogs,
  seen: ReadonlyMap<string, { readonly size: number }>,
): Promise<Message['seen']> {
  const heads: Message['seen'][number][] = []
  for (const origin of originsOf(logs.parts.space).slice(1)) {
    const { head } = await logs.held(origin)
    if (head === null || head.size <= (seen.get(origin)?.size ?? 0)) continue
    heads.push({ origin, size: head.size, root: head.root })
  }
  return heads.toSorted((a, b) => (a.origin < b.origin ? -1 : 1))
}

export async function drafts({ logs }: DraftParts): Promise<readonly DraftState[]> {
  const { store } = logs.parts
  const all = await store.documents(kind)
  const states = await Promise.all(all.map((one) => knownStateOf(logs, one)))
  const known = statesKnown.get(logs)
  const there = new Set(all.map(({ id }) => id))
  for (const id of known?.keys() ?? []) if (!there.has(id)) known?.delete(id)
  return states.toSorted((a, b) => a.draft.composedAt - b.draft.composedAt)
}

/** A draft as it was read, and how it stood under this roster. */
interface KnownState {
  readonly version: number
  readonly roster: Roster
  readonly state: SignedState
}

/** What does not change while the log grows. */
type SignedState = Omit<DraftState, 'isOvertaken'>

/** While neither a draft nor the roster changes, its signatures are not checked anew. */
const statesKnown = new WeakMap<HeldLogs, Map<string, KnownState>>()

async function knownStateOf(logs: HeldLogs, document: StoredDocument): Promise<DraftState> {
  const { id, version } = document
  const roster = await rosterOf(logs, logs.parts.space.self)
  const known = statesKnown.get(logs) ?? new Map<string, KnownState>()
  statesKnown.set(logs, known)
  const before = known.get(id)
  if (before?.version === version && before.roster === roster) return inCourse(logs, before.state)
  const state = await signedStateOf(logs, decode(document))
  known.set(id, { version, roster, state })
  return inCourse(logs, state)
}

async function stateOf(logs: HeldLogs, draft: Draft): Promise<DraftState> {
  return inCourse(logs, await signedStateOf(logs, draft))
}

async function signedStateOf(logs: HeldLogs, draft: Draft): Promise<SignedState> {
  const { crypto, space } = logs.parts
  const roster = await rosterOf(logs, space.self)
  const evaluate = draft.message.type === rosterType ? evaluateRoot : evaluateRelease
  const release = await evaluate(crypto, roster, draft)
  if (!release.ok) {
    throw new StoreDamage(`draft ${draft.id}: a kept signature fails: ${release.refusal.value}`)
  }
  return { draft, release: release.value }
}

/** The log would refuse it as `time-goes-back`, or its heads as `seen-does-not-grow`. */
async function inCourse(logs: HeldLogs, signed: SignedState): Promise<DraftState> {
  const { space } = logs.parts
  const { course } = (await logs.held(originIn(space, space.self))).state
  const { time, seen } = signed.draft.message
  const isSeen = ({ origin, size }: Message['seen'][number]) =>
    size <= (course.seen.get(origin)?.size ?? 0)
  return { ...signed, isOvertaken: time < course.time || seen.some(isSeen) }
}

export async function draftOf(parts: DraftParts, id: string): Promise<Drafted<DraftState>> {
  const document = await parts.logs.parts.store.document(kind, id)
  if (document === null) return noDraft(id)
  return accept(await knownStateOf(parts.logs, document))
}

/** Adds the line of one officer, over the same bytes that every other officer signs. */
export async function signDraft(
  parts: DraftParts,
  id: string,
  signer: SignerKey,
): Promise<Drafted<DraftState>> {
  const found = await draftOf(parts, id)
  if (!found.ok) return found
  const line = await signText(parts.logs.parts.crypto, found.value.draft.text, signer)
  return addSignature(parts, id, line)
}

/** Adds a line that was made elsewhere; only one of this party's own keys for this kind of act. */
export async function addSignature(
  parts: DraftParts,
  id: string,
  line: NoteSignature,
): Promise<Drafted<DraftState>> {
  const { crypto, space, store } = parts.logs.parts
  const document = await store.document(kind, id)
  if (document === null) return noDraft(id)
  const draft = decode(document)
  const role = draft.message.type === rosterType ? 'root-' : 'officer-'
  const keys = keysOf(await rosterOf(parts.logs, space.self), role)
  const [checked] = await verifyNote(crypto, { text: draft.text, signatures: [line] }, keys)
  if (checked === undefined) {
    return wrong('not-an-officer', `draft ${id}`, line.name, keys.map((key) => key.name).join(' '))
  }
  if (!checked.holds) {
    return refuse('signature-does-not-verify', `draft ${id}`, line.name, 'signs the text')
  }
  const refused = await contentRefused(parts, draft)
  if (refused !== null) return refused
  if (draft.signatures.some((one) => one.name === line.name && one.keyId === line.keyId)) {
    return wrong('signed-already', `draft ${id}`, line.name, 'each officer signs once')
  }
  const signatures = [...draft.signatures, line].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const signed = { ...draft, signatures }
  if (await store.keepDocument(kind, id, document.version, encode(signed))) {
    return accept(await stateOf(parts.logs, signed))
  }
  return addSignature(parts, id, line)
}

export async function discard(parts: DraftParts, id: string): Promise<Drafted<Draft>> {
  const { store } = parts.logs.parts
  const document = await store.document(kind, id)
  if (document === null) return noDraft(id)
  // One that was signed or released meanwhile is looked at again: what was sent is not discarded.
  if (await store.keepDocument(kind, id, document.version, null)) return accept(decode(document))
  return discard(parts, id)
}

export interface Released {
  readonly origin: string
  readonly index: number
}

/** Appends a draft that its officers have signed: exactly what a counterpart would accept. */
export function release(parts: DraftParts, id: string): Promise<Drafted<Released>> {
  return parts.turn(async () => {
    for (;;) {
      const released = await tryRelease(parts, id)
      if (released !== 'moved') return released
    }
  })
}

async function tryRelease(parts: DraftParts, id: string): Promise<Drafted<Released> | 'moved'> {
  const { logs, keys, lines } = parts
  const { crypto, space, store } = logs.parts
  const origin = originIn(space, space.self)
  const document = await store.document(kind, id)
  if (document === null) return noDraft(id)
  const { message, signatures, content, salt } = decode(document)
  if (signatures.length === 0) return wrong('not-signed', `draft ${id}`, '0', 'a signature')
  const entry = formatEntry(message, signatures)
  if (!entry.ok) return entry
  const log = await logs.held(origin)
  const leaf = leafHash(crypto, entry.value)
  const step = await followLog(crypto, log.state, entry.value, leaf, noLeaves)
  if (!step.ok) return step
  // The draft goes in the same step: it is not signed, discarded or released once more meanwhile.
  const own = { store, crypto, origin }
  // The head is over this entry: where that is a roster, the keys that it lists sign.
  const roster = rosterAt(step.value.state.rosters, step.value.state.course.size)
  const signing = roster === undefined ? null : keysListed(keys, roster)
  if (signing === null)
    return wrong('no-log-key', origin, id, 'a key of the log that the roster lists')
  const keeps = content === null || salt === null ? [] : [knownContent(leaf, salt, content)]
  const beside = { settles: [document], keeps }
  const grown = await appendOwn(own, signing, log.frontier, [entry.value], beside, lines)
  if (grown.appended.kind === 'repeated') {
    return refuse('repeated-entry', `draft ${id}`, formatHex(leaf), 'an entry that the log has not')
  }
  if (grown.appended.kind !== 'appended') return 'moved'
  logs.moved(origin, { state: step.value.state, frontier: grown.frontier, head: grown.head })
  return accept({ origin, index: log.state.course.size })
}

/** What differs wherever a draft has come, was signed or is gone since. */
export async function draftsMark(store: Store): Promise<string> {
  return (await store.documents(kind)).map(({ id, version }) => `${id} ${version}`).join(' ')
}

/** The id of a draft: the hash of the text that is signed, which its entry keeps. */
export const draftId = (crypto: LedgerCrypto, text: string): string =>
  formatHex(crypto.sha256(encodeUtf8(text)))

/** The drafts of these entries of the own log, if they are still there: they are done with. */
export async function draftsOf(
  { store, crypto }: HeldLogs['parts'],
  entries: readonly Entry[],
): Promise<readonly DocumentVersion[]> {
  const ids = entries.map(({ note }) => draftId(crypto, note.text))
  const found = await Promise.all(ids.map((id) => store.document(kind, id)))
  return found.filter((document) => document !== null)
}

/** What the log lacks may be this very draft: it was sent, and comes back as an entry. */
export function refuseBehind({ shown, size }: RolledBack): Drafted<never> {
  return wrong('rolled-back', 'log', String(size), `at least ${shown}: recover`)
}

function noDraft(id: string): Drafted<never> {
  return wrong('no-draft', 'draft', id, 'the id of a draft that was neither released nor discarded')
}

export function wrong(
  code: Exclude<DraftRefusal['code'], LedgerRefusal['code']>,
  place: string,
  value: string,
  expected: string,
): Drafted<never> {
  return { ok: false, refusal: { kind: 'refusal', code, place, value, expected } }
}

interface StoredDraft {
  readonly text: string
  readonly content: string | null
  /** In base64; a draft of an earlier version has none, and is not signed any more. */
  readonly salt?: string | null
  readonly signatures: string
  readonly composedAt: number
}

function encode(draft: Draft): Uint8Array {
  const stored: StoredDraft = {
    text: draft.text,
    content: draft.content,
    salt: draft.salt === null ? null : formatBase64(draft.salt),
    signatures: draft.signatures.length === 0 ? '' : formatSignatureLines(draft.signatures),
    composedAt: draft.composedAt,
  }
  return encodeUtf8(JSON.stringify(stored))
}

function decode({ id, bytes }: StoredDocument): Draft {
  const { text, content, salt, signatures, composedAt } = JSON.parse(
    decodeUtf8(bytes) ?? '',
  ) as StoredDraft
  const message = parseMessage(text)
  const lines = signatures === '' ? accept([]) : parseSignatureLines(signatures)
  if (!message.ok || !lines.ok) throw new StoreDamage(`draft ${id} cannot be read`)
  const before = parseBase64(salt ?? '') ?? new Uint8Array()
  const read = { id, text, message: message.value, content }
  return {
    ...read,
    salt: before.length === 0 ? null : before,
    signatures: lines.value,
    composedAt,
  }
}
