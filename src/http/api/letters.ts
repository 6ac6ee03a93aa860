// Messages as the interface gives them: what a centre knows of each, in texts and numbers that any
// program reads.
import { correspondence, type Letter } from '#centre/correspondence.ts'
import { wordsOf } from '#centre/lookup.ts'
import type { DraftState } from '#centre/drafts.ts'
import { rosterOf } from '#centre/held-logs.ts'
import type { LoggedMessage } from '#centre/messages.ts'
import { shownObjectIn } from '#centre/object-in.ts'
import { formatBase64 } from '#ledger/base64.ts'
import { formatHex } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { parseEntry } from '#ledger/entry.ts'
import { formatVerifierKey } from '#ledger/key.ts'
import type { LogState } from '#ledger/log-state.ts'
import { verifyNote } from '#ledger/note.ts'
import type { Roster } from '#ledger/roster.ts'
import { rosterAt, rosterType } from '#ledger/rosters.ts'
import type { draftShape, letterShape, messageShape, z } from './contract.ts'
import { type DeskSpace, isoOf, receiptOf } from './desk.ts'

type LetterShown = z.infer<typeof letterShape>

export function shownLetter(letter: Letter, self: string): LetterShown {
  const { message: logged, id, receipts, missing, acknowledged, answers } = letter
  const { message, leaf, origin, index, content, fault } = logged
  return {
    leaf,
    origin,
    index,
    id,
    from: message.from,
    to: [...message.to],
    type: message.type,
    time: isoOf(message.time * 1000),
    effective: message.effective ?? null,
    own: message.from === self,
    re: message.re.map((one) => ({ origin: one.origin, index: one.index })),
    receipts: receipts.map(receiptOf),
    missing: [...missing],
    acknowledgedBy: acknowledged.map(placeOf),
    answeredBy: answers.map(placeOf),
    content: shownObjectIn(content),
    fault,
  }
}

const placeOf = ({ leaf, origin, index }: LoggedMessage) => ({ leaf, origin, index })

/** The message of this hash, with who signed it and where it stands; null where there is none. */
export async function shownMessage(
  { centre }: DeskSpace,
  leaf: string,
): Promise<z.infer<typeof messageShape> | null> {
  const letter = (await correspondence(centre)).find(({ message }) => message.leaf === leaf)
  if (letter === undefined) return null
  const { head, state } = await centre.logs.held(letter.message.origin)
  if (head === null) throw new Error(`${letter.message.origin} has no head`)
  const before = entriesShown.get(letter.message.bytes)
  const shown = before ?? (await shownEntry(centre.logs.parts.crypto, letter.message, state))
  entriesShown.set(letter.message.bytes, shown)
  return {
    ...shownLetter(letter, centre.space.self),
    ...shown,
    head: { size: head.size, root: formatHex(head.root) },
  }
}

type EntryShown = Pick<z.infer<typeof messageShape>, 'text' | 'signers' | 'entry'>

/** An entry does not change, nor does the roster before it: they are looked at once. */
const entriesShown = new WeakMap<Uint8Array, EntryShown>()

async function shownEntry(
  crypto: LedgerCrypto,
  { bytes, type, index }: LoggedMessage,
  { rosters }: LogState,
): Promise<EntryShown> {
  const entry = parseEntry(bytes)
  if (!entry.ok) throw new Error(`entry ${index} cannot be read`)
  const { note } = entry.value
  const roster = rosterAt(rosters, index)
  const start = type === rosterType ? 'root-' : 'officer-'
  const keys = roster === undefined ? [] : rosterKeys(roster, start)
  const checked = await verifyNote(
    crypto,
    note,
    keys.map(({ key }) => key),
  )
  const signers = checked.map(({ key, holds }) => ({
    officer: keys.find((one) => one.key === key)?.role ?? key.name,
    key: formatVerifierKey(key),
    holds,
  }))
  return { text: note.text, signers, entry: formatBase64(bytes) }
}

function rosterKeys(roster: Roster, start: string) {
  return roster.keys.filter(({ role }) => role.startsWith(start))
}

export async function shownDraft(
  { centre }: DeskSpace,
  { draft, release, isOvertaken }: DraftState,
): Promise<z.infer<typeof draftShape>> {
  const { id, message, text, content, composedAt } = draft
  const roster = await rosterOf(centre.logs, centre.space.self)
  const start = message.type === rosterType ? 'root-' : 'officer-'
  return {
    id,
    words: [...wordsOf(id)],
    type: message.type,
    to: [...message.to],
    re: message.re.map((one) => ({ origin: one.origin, index: one.index })),
    text,
    content: shownObjectIn(content),
    composedAt: isoOf(composedAt),
    overtaken: isOvertaken,
    release: {
      satisfied: release.satisfied,
      signed: [...release.signed],
      missing: [...release.missing],
      needed: release.needed,
    },
    officers: rosterKeys(roster, start).map(({ role, key }) => ({
      officer: role,
      key: formatVerifierKey(key),
    })),
  }
}
