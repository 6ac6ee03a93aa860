// One national centre in one space: its own log, its copies of the others' logs, drafts, receipts,
// alarms, and what follows from all of it. It joins the ledger, which knows bytes, with the
// agreements, which know what they mean; stores, lines, keys and the clock come from outside.
import { acknowledgedBefore } from './acknowledging.ts'
import type { Agreement } from '#language/agreement.ts'
import { dayOf, formatDay } from '#language/time.ts'
import type { BundleBounds } from '#ledger/bundle.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { SignerKey } from '#ledger/key.ts'
import type { NoteSignature } from '#ledger/note.ts'
import { alarmsIn, type Alarms } from './alarms.ts'
import { announceRoster } from './announced-rosters.ts'
import { answersOf } from './answers.ts'
import { begin } from './beginning.ts'
import { begunLines } from './begun-lines.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import {
  addSignature,
  compose,
  discard,
  type Draft,
  type Drafted,
  draftOf,
  type DraftParts,
  drafts,
  type DraftState,
  keep,
  prepare,
  type Prepared,
  refuseBehind,
  release,
  type Released,
  signDraft,
  type Wording,
} from './drafts.ts'
import { type CourierParts, packForCourier, partsForCourier, unpackFromCourier } from './courier.ts'
import type { CourierPart } from './courier-parts.ts'
import { frontierOf, type SpaceFrontier } from './frontier.ts'
import { heldLogs, type HeldLogs } from './held-logs.ts'
import { inbox } from './inbox.ts'
import { type LoggedMessage, messages } from './messages.ts'
import { type AskedReceipts, deliver, type Delivery, gather, type Gathered } from './outbox.ts'
import { ownCopyAt } from './own-copy.ts'
import {
  checkNotRolledBack,
  type LogKeys,
  noteShown,
  publishHead,
  type RolledBack,
} from './own-log.ts'
import type { Clock, Exchange, LastHead, LastHeads, Store } from './ports.ts'
import {
  type DatedBy,
  type LedgerRecord,
  type OpenedMessage,
  recordOfMessages,
  recordTextOf,
} from './record.ts'
import { recover, type Recovery } from './recovery.ts'
import { compareAwaited } from './seen-heads.ts'
import { composeResend } from './resend.ts'
import { type Results, resultsOf } from './results.ts'
import { serial } from './serial.ts'
import { originIn, type Space } from './space.ts'
import { watch, type Watch } from './watch.ts'

export interface CentreParts {
  readonly space: Space
  readonly agreement: Agreement
  readonly store: Store
  readonly lastHeads: LastHeads
  readonly crypto: LedgerCrypto
  readonly clock: Clock
  readonly keys: CentreKeys
  /** By receipts, but in a demonstration of a reconstructed record. */
  readonly datedBy?: DatedBy
}

/** The keys that stay with the centre; those of officers and roots come with each act. */
export interface CentreKeys {
  readonly log: LogKeys
  /** Types 0x04 and 0x06: all that there are; those that the roster lists sign. */
  readonly receipt: readonly SignerKey[]
  /** Identities of age, the newest first. */
  readonly identities: readonly string[]
}

export interface Centre {
  readonly space: Space
  readonly agreement: Agreement
  readonly logs: HeldLogs
  readonly alarms: Alarms
  /** What other members of the space may ask of this centre. */
  readonly answers: Exchange
  /** Begins the own log with the genesis and the entry of the first roster. */
  readonly begin: (roster: Uint8Array) => Promise<Drafted<Released>>
  readonly compose: (wording: Wording) => Promise<Drafted<Draft>>
  /** The same in two steps: nothing is in the store before it is kept. */
  readonly prepare: (wording: Wording) => Promise<Drafted<Prepared>>
  readonly keep: (prepared: Prepared) => Promise<Draft>
  /** The body of an own message once more, for recipients as the rosters list them now. */
  readonly composeResend: (
    repeated: LoggedMessage,
    to: readonly string[],
  ) => Promise<Drafted<Draft>>
  readonly drafts: () => Promise<readonly DraftState[]>
  readonly draft: (id: string) => Promise<Drafted<DraftState>>
  /** What a draft would change, were it received now. */
  readonly consequences: (draft: Draft) => Promise<Consequences>
  /** Neither signed nor discarded while the own log is behind: it may have been sent already. */
  readonly sign: (id: string, signer: SignerKey) => Promise<Drafted<DraftState>>
  readonly addSignature: (id: string, line: NoteSignature) => Promise<Drafted<DraftState>>
  /** Takes a roster of another party that came by hand, before its log. */
  readonly announce: (roster: Uint8Array) => ReturnType<typeof announceRoster>
  readonly discard: (id: string) => Promise<Drafted<Draft>>
  readonly release: (id: string) => Promise<Drafted<Released> | RolledBack>
  readonly deliver: (party: string, line: Exchange) => Promise<Delivery>
  /** Of a party that is named, what it was asked before is not asked again. */
  readonly gather: (line: Exchange, party?: string) => Promise<readonly Gathered[]>
  /** What a party lacks that has no line: in how many files it goes, each with its sizes. */
  readonly packParts: (party: string, bounds?: BundleBounds) => ReturnType<typeof partsForCourier>
  /** One of them; where none is named the first, which is all of it if that fits. */
  readonly pack: (party: string, part?: Partial<CourierPart>) => ReturnType<typeof packForCourier>
  readonly unpack: (archive: Uint8Array) => ReturnType<typeof unpackFromCourier>
  readonly messages: () => Promise<readonly LoggedMessage[]>
  readonly record: () => Promise<LedgerRecord>
  /** The same as a record file, without reading it: whoever reads it knows it in part already. */
  readonly recordText: () => Promise<string>
  readonly frontier: () => Promise<SpaceFrontier>
  /** Results beside those of the others. */
  readonly results: Results
  /** What a duty officer must not overlook. */
  readonly watch: () => Promise<Watch>
  /** Whether the store holds all that was shown of the own log; nothing is signed while not. */
  readonly checkOwnLog: () => Promise<RolledBack | null>
  /** Whether the store holds all that this centre has given a receipt for, of another's log. */
  readonly checkReceipted: (origin: string) => Promise<RolledBack | null>
  /** Takes back from a counterpart's copy what the store has lost of the own log. */
  readonly recover: (line: Exchange) => Promise<Recovery>
}

export function openCentre(parts: CentreParts): Centre {
  const { space, agreement, store, crypto, clock, keys, lastHeads, datedBy } = parts
  const logs = heldLogs({ store, crypto, space })
  const alarms = alarmsIn(store, space)
  const lines = begunLines(crypto)
  const own = { store, crypto, origin: originIn(space, space.self), lines }
  const { log, identities } = keys
  const drafting: DraftParts = { logs, keys: log, clock, turn: serial(), lines, identities }
  const publish = () => publishHead(own, lastHeads, keys.log)
  const checkOwnLog = () => checkHeld(parts, own.origin)
  const receiving = inbox({ logs, alarms, lastHeads, receiptKeys: keys.receipt, clock })
  const sending = {
    logs,
    alarms,
    inbox: receiving,
    publish,
    clock,
    asked: new Map<string, AskedReceipts>(),
    ownCopyAt: (line: Exchange) => ownCopyAt({ logs, keys: keys.log }, line),
    wasShown: (head: LastHead) => noteShown(lastHeads, head),
  }
  const reading = messages({ logs, identities: keys.identities })
  const signer = knownElsewhere(keys.log)
  const computing = { logs, agreement, datedBy, messages: reading.all }
  const results = resultsOf({ ...computing, publish, signer, clock })
  return {
    space,
    agreement,
    logs,
    alarms,
    answers: answersOf({ ...sending, results }),
    results,
    begin: async (roster) => begin(drafting, roster, (await lastHeads.read(own.origin))?.size ?? 0),
    compose: async (wording) =>
      (await acknowledgedBefore(drafting, reading.all, wording)) ?? compose(drafting, wording),
    prepare: (wording) => prepare(drafting, wording),
    keep: (prepared) => keep(drafting, prepared),
    composeResend: (repeated, to) => composeResend(drafting, repeated, to),
    drafts: () => drafts(drafting),
    draft: (id) => draftOf(drafting, id),
    consequences: async (draft) => consequencesNow(parts, await reading.all(), draft),
    sign: (id, key) => unlessBehind(checkOwnLog, () => signDraft(drafting, id, key)),
    addSignature: (id, line) => unlessBehind(checkOwnLog, () => addSignature(drafting, id, line)),
    announce: (roster) => announceRoster(logs, roster),
    discard: (id) => unlessBehind(checkOwnLog, () => discard(drafting, id)),
    release: async (id) => {
      const behind = await checkOwnLog()
      if (behind !== null) return behind
      const released = await release(drafting, id)
      const { rosters, course } = (await logs.held(own.origin)).state
      const isRoster = rosters.at(-1)?.index === course.size - 1
      // A receipt key may have gone with it.
      if (released.ok && isRoster) await receiving.renewReceipts()
      // Somebody may have seen this place of the log before it was written here.
      await compareAwaited({ logs, alarms }, own.origin)
      return released
    },
    deliver: (party, line) => deliver(sending, party, line),
    gather: (line, party) => gather(sending, line, party),
    ...byCourier({ ...sending, keys: log, signer }),
    messages: reading.all,
    record: async () => recordOfMessages(agreement, await reading.all(), datedBy),
    recordText: async () => recordTextOf(agreement, await reading.all(), datedBy),
    frontier: () => frontierOf(logs),
    watch: async () => watch(logs, await reading.all(), await checkOwnLog()),
    checkOwnLog,
    checkReceipted: (origin) => checkHeld(parts, origin),
    recover: (line) => recoverAndCompare(drafting, alarms, line),
  }
}

function byCourier(parts: CourierParts): Pick<Centre, 'packParts' | 'pack' | 'unpack'> {
  return {
    packParts: (party, bounds) => partsForCourier(parts, party, bounds),
    pack: (party, part) => packForCourier(parts, party, part),
    unpack: (archive) => unpackFromCourier(parts, archive),
  }
}

/** Whether a log here has all of the last head that was shown of it, or receipted. */
async function checkHeld({ store, crypto, lastHeads }: CentreParts, origin: string) {
  return checkNotRolledBack({ store, crypto, origin }, lastHeads, await store.head(origin))
}

async function unlessBehind<T>(
  check: Centre['checkOwnLog'],
  act: () => Promise<Drafted<T>>,
): Promise<Drafted<T>> {
  const behind = await check()
  return behind === null ? act() : refuseBehind(behind)
}

async function recoverAndCompare(parts: DraftParts, alarms: Alarms, line: Exchange) {
  const { logs } = parts
  const recovery = await recover(parts, line)
  await compareAwaited({ logs, alarms }, originIn(logs.parts.space, logs.parts.space.self))
  return recovery
}

function consequencesNow(
  parts: CentreParts,
  messagesNow: readonly OpenedMessage[],
  draft: Draft,
): Consequences {
  const { agreement, clock, datedBy } = parts
  const all = withOwnReceived(parts, messagesNow)
  const today = formatDay(dayOf(clock()))
  return consequencesOf(agreement, all, asReceived(parts, all, draft), today, datedBy)
}

/** While the key of the log changes, the one that others know for certain. */
const knownElsewhere = ({ ed25519, retiring = [] }: LogKeys): SignerKey =>
  retiring.at(-1) ?? ed25519

/** What stands before a draft in the own log has a receipt when the draft has one. */
function withOwnReceived(
  { space, clock }: CentreParts,
  all: readonly OpenedMessage[],
): readonly OpenedMessage[] {
  const origin = originIn(space, space.self)
  const receivedAt = Math.floor(clock() / 1000)
  return all.map((one) =>
    one.origin === origin && one.receivedAt === null ? { ...one, receivedAt } : one,
  )
}

/** A draft as it would stand in the log, receipted at once. */
function asReceived(
  { space, clock }: CentreParts,
  all: readonly OpenedMessage[],
  { message, content, id }: Draft,
): OpenedMessage {
  const origin = originIn(space, space.self)
  const [to] = message.to
  return {
    origin,
    index: 1 + all.filter((one) => one.origin === origin).length,
    seen: message.seen,
    from: space.parties.get(space.self) ?? space.self,
    to: to === undefined ? null : (space.parties.get(to) ?? null),
    type: message.type,
    leaf: id,
    content,
    receivedAt: Math.floor(clock() / 1000),
  }
}
