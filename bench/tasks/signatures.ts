// The signatures of a whole log: every entry read, hashed, put in its place and order, and both its
// officers' signatures checked, as a centre does with what arrives. Beside it node:crypto, which is
// handed the same signatures ready to be verified and does nothing else.
import { grow } from '#centre/own-log.ts'
import { followEntries, startLog } from '#ledger/log-state.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { emptyFrontier } from '#ledger/tree.ts'
import { valueOf } from '../../tests/centres/rig.ts'
import { crypto, demonstrationPair, signedEntries } from '../exchange/signed-log.ts'
import type { SignedEntry } from '../exchange/signed-log.ts'
import { ed25519Key, type Signed, verifyOnAllCores, verifyOnOneCore } from '../peers/node-verify.ts'
import { linesOf, processorNote, sameAnswers, type TaskResult } from '../result.ts'
import { heavy, type Side, timeSides } from '../timing.ts'

const task = 'signatures of a whole log, each'
const size = 3_000

export async function signaturesTask(): Promise<TaskResult> {
  const [sender] = await demonstrationPair()
  const entries = await signedEntries(size)
  const log = [sender.space.genesis, sender.roster, ...entries.map((one) => one.bytes)]
  const forged = [...log.slice(0, -1), withOtherEnd(log.at(-1)!)]
  const keys = new Map(
    sender.keys.officers.map(({ verifier }) => [verifier.name, ed25519Key(verifier.publicKey)]),
  )
  const signed = entries.flatMap(({ text, signatures }: SignedEntry): Signed[] => {
    const message = encodeUtf8(text)
    return signatures.map(({ name, signature }) => ({ key: keys.get(name)!, message, signature }))
  })
  const last = signed.at(-1)!
  const oneForged = [...signed.slice(0, -1), { ...last, signature: last.signature.toReversed() }]
  sameAnswers(task, {
    mithaq: [await holds(log), await holds(forged)],
    'all cores': [await verifyOnAllCores(signed), await verifyOnAllCores(oneForged)],
    'one core': [verifyOnOneCore(signed), verifyOnOneCore(oneForged)],
  })
  const units = signed.length
  const sides: Side[] = [
    { name: 'mithaq', units, run: () => holds(log) },
    { name: 'node:crypto, all cores', units, run: () => verifyOnAllCores(signed) },
    { name: 'node:crypto, one core', units, run: () => verifyOnOneCore(signed) },
  ]
  const timed = await timeSides(sides, heavy)
  const lines = linesOf({ task, size, goals: { 'node:crypto, all cores': 0.85 } }, timed)
  return { lines, notes: [processorNote(task, timed)] }

  async function holds(all: readonly Uint8Array[]): Promise<boolean> {
    const { leaves } = grow(crypto, emptyFrontier, all)
    const placed = all.map((bytes, at) => ({ bytes, leaf: leaves[at]! }))
    const start = valueOf(startLog(crypto, sender.space.genesis, sender.space.self))
    return (await followEntries(crypto, start, placed, new Set())).ok
  }
}

/** The same entry with one digit of its last signature changed. */
function withOtherEnd(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const at = changed.length - 20
  changed[at] = changed[at] === 0x41 ? 0x42 : 0x41
  return changed
}
