// The files of verify/sample: an invented space of the parties a.example and b.example, as their
// centres leave it, with demonstration keys that anybody can make. age and ML-DSA-44 draw at
// random, so that each making has other bytes; those that are checked in are frozen.
import { openCentre } from '#centre/centre.ts'
import type { PartyKeys } from '#centre/founding.ts'
import { exportLog, exportSpace } from '#centre/export.ts'
import { blobHashes } from '#centre/inbox.ts'
import { storedNodes } from '#centre/own-log.ts'
import { proveMessage } from '#centre/proof-files.ts'
import { blobPath, type GrowingFolder } from '#ledger/check/space-files.ts'
import { formatBase64 } from '#ledger/base64.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { formatCheckpoint, parseCheckpoint } from '#ledger/checkpoint.ts'
import { declarationOrigin, revealItem, sealDeclaration } from '#ledger/declaration.ts'
import { parseEntry } from '#ledger/entry.ts'
import { formatFork, proveFork, type SignedHead } from '#ledger/fork.ts'
import { signerKey } from '#ledger/key.ts'
import type { Answered } from '#ledger/message.ts'
import { originOf } from '#ledger/names.ts'
import { formatNote, parseNote, signText } from '#ledger/note.ts'
import { formatRoster } from '#ledger/roster.ts'
import type { TarFile } from '#ledger/tar.ts'
import { formatTlogProof } from '#ledger/tlog-proof.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import { identityToRecipient } from 'age-encryption'
import { introduce, newRig, type Post, type Rig, valueOf } from '../tests/centres/rig.ts'
import { identities, keyNamed, partyA, partyB, slug } from '../tests/ledger/sample-space.ts'

/** Here the party that gets the bundle reads with an identity for old tools, the other does not. */
const readers: Readonly<Record<string, string>> = {
  [partyA]: identities[partyB]!,
  [partyB]: identities[partyA]!,
}

/** So many that the log of `a.example` has a full tile and a partial one. */
const questions = 297
/** Each so-manyth question is answered, until the line goes down. */
const answeredEach = 30
/** The message that is proven to be in its log. */
const provenIndex = 281

export async function sampleFiles(): Promise<readonly TarFile[]> {
  const rig = await newRig({ keysOf: demonstrationKeys })
  const [a, b] = rig.posts as [Post, Post]
  await introduce(rig)
  await converse(rig, a, b)
  const declared = await declare(rig, a)
  mustArrive(await a.centre.deliver(partyB, b.centre.answers))
  await a.centre.gather(b.centre.answers)
  const twin = await twinOf(b, a)
  for (const number of [1, 2, 3, 4, 5, 6]) {
    await say(rig, b, 'answer', `Answer ${number}, while the line is down.`)
  }
  await say(rig, twin, 'answer', 'Another answer 1.')
  return [
    { path: `${partyA}.identity`, bytes: encodeUtf8(`# demonstration\n${readers[partyA]}\n`) },
    ...(await exported(a)),
    { path: 'b-to-a.mithaq', bytes: await bundleOf(b, partyA) },
    ...(await messageProof(a)),
    ...(await forkOf(rig, b, twin)),
    ...declared,
  ]
}

async function demonstrationKeys(party: string): Promise<PartyKeys> {
  const identity = readers[party]!
  const numbered = (role: string) =>
    Promise.all([1, 2].map((number) => keyNamed(`${party}/${role}-${number}`)))
  return {
    log: {
      ed25519: await keyNamed(originOf(party, slug)),
      mlDsa44: await keyNamed(originOf(party, slug), 0x06),
    },
    receipt: {
      ed25519: await keyNamed(`${party}/mithaq/receipt`, 0x04),
      mlDsa44: await keyNamed(`${party}/mithaq/receipt`, 0x06),
    },
    officers: await numbered('officer'),
    roots: await numbered('root'),
    tls: await keyNamed(`${party}/tls`),
    identities: [{ identity, recipient: await identityToRecipient(identity) }],
  }
}

/** Questions of A; B answers some, and each receipts what the other sent. */
async function converse(rig: Rig, a: Post, b: Post): Promise<void> {
  for (let number = 1; number <= questions; number += 1) {
    const asked = await say(rig, a, 'ask', `How many launchers stand at depot ${number}?`)
    if (number % answeredEach !== 0) continue
    mustArrive(await a.centre.deliver(partyB, b.centre.answers))
    await say(rig, b, 'answer', `At depot ${number} stands one.`, asked)
    mustArrive(await b.centre.deliver(partyA, a.centre.answers))
  }
}

async function say(
  rig: Rig,
  { centre, keys, party }: Post,
  type: 'ask' | 'answer',
  text: string,
  ...re: readonly Answered[]
): Promise<Answered> {
  rig.clock.now += 10 * 60 * 1000
  const effective = '2030-03-01'
  const id = `${party}-${rig.clock.now / 1000}`
  const content = JSON.stringify({ id, effectiveOn: effective, body: { text } })
  const wording = { type: `${slug}/${type}`, to: [], re, effective, content, open: null }
  const draft = valueOf(await centre.compose(wording))
  for (const officer of keys.officers) valueOf(await centre.sign(draft.id, officer))
  const released = await centre.release(draft.id)
  if (!('ok' in released)) throw new Error(released.kind)
  return valueOf(released)
}

function mustArrive(delivery: { readonly kind: string }): void {
  if (delivery.kind !== 'delivered') throw new Error(JSON.stringify(delivery))
}

/** What `mithaq export --all` writes; of the bodies only those of the newest messages, for size. */
async function exported({ centre, store, parts }: Post): Promise<readonly TarFile[]> {
  const files = new Map<string, Uint8Array>()
  const put = async (path: string, bytes: Uint8Array) => void files.set(path, bytes)
  const folder: GrowingFolder = {
    read: async (path) => files.get(path) ?? null,
    names: async () => [],
    has: async (path) => files.has(path),
    add: put,
    replace: put,
  }
  const exporting = { logs: centre.logs, folder, progress: () => {} }
  const rosters = [...parts.space.rosters].map(([party, roster]) => {
    return [party, valueOf(formatRoster(parts.crypto, roster))] as const
  })
  await exportSpace(exporting, new Map(rosters))
  const kept = new Set<string>()
  for (const party of [partyA, partyB]) {
    const origin = originOf(party, slug)
    const log = await exportLog(exporting, (await centre.answers.checkpoint(origin))!)
    if ('kind' in log) throw new Error(log.code)
    for (const entry of await store.entries(origin, Math.max(log.size - 10, 2), log.size)) {
      for (const hash of blobHashes(valueOf(parseEntry(entry)))) kept.add(blobPath(hash))
    }
  }
  return [...files].flatMap(([path, bytes]) =>
    path.startsWith('blob/') && !kept.has(path) ? [] : [{ path: `export/${path}`, bytes }],
  )
}

/** The same party with the same keys, beginning again from what the other holds of its log. */
async function twinOf(post: Post, other: Post): Promise<Post> {
  const memory = { store: createMemoryStore(), lastHeads: createMemoryLastHeads() }
  const parts = { ...post.parts, ...memory }
  const centre = openCentre(parts)
  await centre.recover(other.centre.answers)
  await centre.gather(other.centre.answers)
  return { ...post, ...memory, parts, centre }
}

async function bundleOf({ centre }: Post, to: string): Promise<Uint8Array> {
  const packed = await centre.pack(to)
  if ('kind' in packed) throw new Error(packed.kind)
  return valueOf(packed)
}

/** What `mithaq prove` writes: a message, and that the other party has it. */
async function messageProof({ centre }: Post): Promise<TarFile[]> {
  const origin = originOf(partyA, slug)
  const bytes = (await centre.answers.checkpoint(origin))!
  const { size } = signedHead(bytes).head
  const shown = await proveMessage(centre.logs, origin, provenIndex, { size, bytes })
  const name = `${partyA}-${provenIndex}`
  return [
    { path: `${name}/${name}.tlog-proof`, bytes: shown.proof },
    { path: `${name}/${name}.entry`, bytes: shown.entry },
    ...[...shown.rosters].map(([of, text]) => {
      return { path: `${name}/rosters/${of}.roster`, bytes: encodeUtf8(text) }
    }),
  ]
}

function signedHead(checkpoint: Uint8Array): SignedHead {
  const note = valueOf(parseNote(checkpoint))
  return { note, head: valueOf(parseCheckpoint(note.text)) }
}

/** Two heads that the log of one party signed, and the evidence that they are of two histories. */
async function forkOf(rig: Rig, post: Post, twin: Post): Promise<TarFile[]> {
  const origin = originOf(post.party, slug)
  const newer = (await post.centre.answers.checkpoint(origin))!
  const older = (await twin.centre.answers.checkpoint(origin))!
  const heads: [SignedHead, SignedHead] = [signedHead(older), signedHead(newer)]
  const fork = await proveFork(rig.crypto, heads, storedNodes(post.store, origin))
  return [
    { path: 'fork/older', bytes: older },
    { path: 'fork/newer', bytes: newer },
    { path: 'fork/evidence', bytes: formatFork(fork) },
  ]
}

/** A list that is committed to now and named in a message, and one item of it, shown later. */
async function declare(rig: Rig, post: Post): Promise<TarFile[]> {
  const origin = declarationOrigin(partyA, slug, 1)
  const items = ['north', 'east', 'south'].map((place) => encodeUtf8(`Launcher 7, ${place}\n`))
  const declaration = valueOf(sealDeclaration(rig.crypto, origin, items, 8))
  const { secret } = post.keys.log.ed25519
  const key = valueOf(await signerKey(rig.crypto, origin, 0x01, secret))
  const text = formatCheckpoint(declaration.head)
  const head = formatNote({ text, signatures: [await signText(rig.crypto, text, key)] })
  await say(rig, post, 'ask', `Declaration 1: ${formatBase64(declaration.head.root)}`)
  const { item, proof } = await revealItem(rig.crypto, declaration, declaration.indexes[1]!, head)
  return [
    { path: 'declaration/head', bytes: head },
    { path: 'declaration/item', bytes: item },
    { path: 'declaration/item.tlog-proof', bytes: formatTlogProof(proof) },
  ]
}
