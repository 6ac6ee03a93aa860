// What must hold when a scene is over, whatever has happened in it. Each check says what it found;
// the first breach ends it.
import { formatHex } from '#ledger/bytes.ts'
import { parseEntry } from '#ledger/entry.ts'
import { checkFork, parseFork } from '#ledger/fork.ts'
import { formatMessage } from '#ledger/message.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import { checkEqualResults } from './equal-results.ts'
import { checkLogs, rootOfHeld } from './log-checks.ts'
import type { Said } from './truth.ts'
import { type Post, runningAt, type World } from './world.ts'
import { valueOf } from '../centres/rig.ts'

export async function checkScene(world: World): Promise<void> {
  const honest = world.posts.filter((post) => post.isHonest)
  for (const post of honest) {
    await checkLogs(world, post)
    await checkShown(world, post)
    await checkGiven(world, post)
    await checkBodies(post)
    await checkSaid(world, post)
    await checkSaidOnce(world, post)
    await checkAlarms(world, post)
  }
  await checkForksFound(world, honest)
  await checkArrived(world, honest)
  await checkEqualResults(world, honest)
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** Every head that left a centre is one of its log as it is now. */
async function checkShown(world: World, post: Post): Promise<void> {
  for (const { size, root } of world.truth.shown.filter((one) => one.post === post)) {
    const now = await rootOfHeld(world, post, post.origin, size)
    if (now === null && (await isLost(world, post, post.origin, size))) continue
    expectThat(now === root, `${post.name} has shown ${size} ${root}, and has ${now} there`)
  }
}

/** With its disk went what a centre alone had, and of its copies what nobody has any more. */
async function isLost(world: World, post: Post, origin: string, size: number): Promise<boolean> {
  const { restored, stuck } = world.truth
  if (!restored.includes(post)) return false
  if (stuck.has(origin)) return true
  const roots = await Promise.all(world.posts.map((one) => rootOfHeld(world, one, origin, size)))
  return roots.every((root) => root === null)
}

/** Every receipt is over the log as its giver holds it: nothing receipted is lost or another. */
async function checkGiven(world: World, post: Post): Promise<void> {
  for (const { origin, size, root } of world.truth.given.filter((one) => one.post === post)) {
    const what = `${post.name} receipted ${origin} ${size} ${root}`
    const owner = world.posts.find((one) => one.origin === origin && one.isHonest)
    const owned = owner === undefined ? root : await rootOfHeld(world, owner, origin, size)
    const isStuck = world.truth.stuck.has(origin)
    expectThat(owned === root || isStuck, `${what}, and ${owner?.name} has ${owned} there`)
    const now = await rootOfHeld(world, post, origin, size)
    const isGone = now === null && (await isGoneWithDisk(world, post, owner, origin, size))
    expectThat(now === root || isGone, `${what}, and has ${now} there`)
  }
}

/** Whether a store that was set back had no way to get back what it had of another's log. */
async function isGoneWithDisk(
  world: World,
  post: Post,
  owner: Post | undefined,
  origin: string,
  size: number,
): Promise<boolean> {
  // Who shows two histories can keep one of them back.
  if (owner === undefined || !owner.isWhole) return world.truth.restored.includes(post)
  if (await isLost(world, post, origin, size)) return true
  const held = await post.disk.store().head(origin)
  return isBlobLost(owner, post, held?.size ?? 0)
}

/** What is held of another's log is held with the bodies that are for its holder. */
async function checkBodies(post: Post): Promise<void> {
  const store = post.disk.store()
  for (const { origin, size } of await store.heads()) {
    if (origin === post.origin) continue
    const hashes = (await store.entries(origin, 1, size)).flatMap((bytes) => bodiesFor(post, bytes))
    const [lost] = await store.missingBlobs(hashes)
    expectThat(lost === undefined, `${post.name} holds ${origin} ${size} without the body ${lost}`)
  }
}

function bodiesFor({ party }: Post, bytes: Uint8Array): readonly string[] {
  const { message } = valueOf(parseEntry(bytes))
  if (!message.to.includes('*') && !message.to.includes(party)) return []
  return message.bodies.flatMap(({ blobs }) => blobs.map(({ hash }) => formatHex(hash)))
}

const alarmedAt = async (post: Post): Promise<ReadonlySet<string>> =>
  new Set((await centreOf(post).alarms.all()).map((alarm) => alarm.origin))

function centreOf(post: Post) {
  const [process] = runningAt(post)
  if (process === undefined) throw new Error(`${post.name} does not run`)
  return process.centre
}

/** What a centre told its people was done is done. */
async function checkSaid(world: World, post: Post): Promise<void> {
  const centre = centreOf(post)
  const said = world.truth.said.filter((one) => one.post === post)
  const released = new Map((await ownTexts(world, post)).map((one) => [one.id, one] as const))
  const draftsSaid = (kind: Said['kind']) =>
    new Set(said.flatMap((one) => (one.kind === kind ? [one.draft] : [])))
  const [discarded, discarding] = [draftsSaid('discarded'), draftsSaid('discarding')]
  for (const one of said) {
    const sent = released.get(one.draft)
    const at = sent?.index
    if (one.kind === 'released') {
      if (at === undefined && (await isLost(world, post, post.origin, one.index + 1))) continue
      const what = `${post.name} released ${one.draft} at ${one.index}`
      expectThat(at === one.index, `${what}, and has it at ${at}`)
    }
    if (sent !== undefined) {
      checkSent(post, one, sent, discarded)
      continue
    }
    const draft = await centre.draft(one.draft)
    expectThat(draft.ok || discarding.has(one.draft), `${post.name} has lost draft ${one.draft}`)
    if (one.kind !== 'signed' || !draft.ok) continue
    const names = draft.value.draft.signatures.map(({ name }) => name)
    expectThat(names.includes(one.by), `${post.name} has lost the signature of ${one.by}`)
  }
}

/** What was sent was not discarded, and went with every signature that was taken. */
function checkSent(
  { name }: Post,
  said: Said,
  { index, signers }: OwnText,
  discarded: ReadonlySet<string>,
): void {
  const { draft } = said
  expectThat(!discarded.has(draft), `${name} discarded ${draft}, and sent it at ${index}`)
  if (said.kind !== 'signed') return
  const what = `${name} has sent ${draft} without the signature of ${said.by}`
  expectThat(signers.includes(said.by), what)
}

/** No text stands in a log twice, under whatever signatures. */
async function checkSaidOnce(world: World, post: Post): Promise<void> {
  const ids = (await ownTexts(world, post)).map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  expectThat(twice === undefined, `${post.name} has released ${twice} twice`)
}

interface OwnText {
  readonly id: string
  readonly index: number
  /** Names of the keys that signed it. */
  readonly signers: readonly string[]
}

async function ownTexts({ crypto }: World, { disk, origin }: Post): Promise<readonly OwnText[]> {
  const entries = await disk.store().entries(origin, 1, Number.MAX_SAFE_INTEGER)
  return entries.map((bytes, at) => {
    const { message, note } = valueOf(parseEntry(bytes))
    const text = encodeUtf8(valueOf(formatMessage(message)))
    const signers = note.signatures.map((line) => line.name)
    return { id: formatHex(crypto.sha256(text)), index: at + 1, signers }
  })
}

/** An alarm proves itself, and never speaks of a party whose key nobody misused. */
async function checkAlarms({ crypto, posts }: World, post: Post): Promise<void> {
  for (const { origin, evidence } of await centreOf(post).alarms.all()) {
    const accused = posts.filter((one) => one.origin === origin)
    const keys = accused.flatMap(({ keys: { log } }) => [
      log.ed25519.verifier,
      log.mlDsa44.verifier,
    ])
    const checked = await checkFork(crypto, valueOf(parseFork(evidence)), keys)
    const what = `${post.name} has an alarm about ${origin}`
    expectThat(checked.ok, `${what} that proves nothing: ${JSON.stringify(checked)}`)
    expectThat(!accused.every((one) => one.isWhole), `${what}, which never forked`)
  }
}

/** Whoever holds one history of a log while another holds another has the evidence. */
async function checkForksFound(world: World, honest: readonly Post[]): Promise<void> {
  for (const { origin } of world.posts) {
    for (const one of honest) {
      for (const other of honest) {
        if (!(await holdOtherHistories(world, one, other, origin))) continue
        const found = await alarmedAt(one)
        const what = `${one.name} and ${other.name} hold two histories of ${origin}`
        expectThat(found.has(origin), `${what}, and ${one.name} does not know`)
      }
    }
  }
  const known = new Set((await Promise.all(honest.map(alarmedAt))).flatMap((one) => [...one]))
  for (const one of honest) {
    const untold = known.difference(await alarmedAt(one))
    expectThat(untold.size === 0, `${one.name} does not know of the fork of ${[...untold][0]}`)
  }
  for (const { to, origin } of world.truth.handed) {
    const isKnown = !to.isHonest || (await alarmedAt(to)).has(origin)
    expectThat(isKnown, `${to.name} was handed another head of ${origin} and has no alarm`)
  }
}

async function holdOtherHistories(world: World, one: Post, other: Post, origin: string) {
  const heads = [await one.disk.store().head(origin), await other.disk.store().head(origin)]
  const size = Math.min(...heads.map((head) => head?.size ?? 0))
  const [here, there] = [
    await rootOfHeld(world, one, origin, size),
    await rootOfHeld(world, other, origin, size),
  ]
  return here !== there
}

/** With every line mended, everybody has all of every log that nobody misused. */
async function checkArrived(world: World, honest: readonly Post[]): Promise<void> {
  let isComplete = world.posts.every((post) => post.isWhole)
  for (const owner of honest) {
    if (!owner.isWhole) continue
    const own = await owner.disk.store().head(owner.origin)
    let isStopped = world.truth.stuck.has(owner.origin)
    for (const other of honest) {
      const held = await other.disk.store().head(owner.origin)
      const what = `${other.name} holds ${held?.size ?? 0} of ${own?.size ?? 0} of ${owner.origin}`
      if (held?.size === own?.size) continue
      isStopped ||= await isBlobLost(owner, other, held?.size ?? 0)
      expectThat(isStopped, what)
    }
    isComplete &&= !isStopped
    const { unreceipted } = await centreOf(owner).record()
    const [left] = unreceipted.filter((one) => one.origin === owner.origin)
    if (left === undefined || isStopped) continue
    // Who shows two histories need not hold anything, but a receipt may be owed by it alone.
    const owing = world.posts.filter((post) => !post.isHonest)
    const isExcused = await someLacksBody(owner, owing)
    expectThat(isExcused, `${owner.name} has no receipt for ${left.index}`)
  }
  if (!isComplete) return
  // Receipts too: they date the messages.
  const frontiers = honest.map((post) => centreOf(post).frontier())
  const [first, ...others] = (await Promise.all(frontiers)).map((one) => JSON.stringify(one))
  const at = others.findIndex((one) => one !== first)
  expectThat(at === -1, `A and ${honest[at + 1]?.name} hold other receipts: ${first} ${others[at]}`)
}

async function someLacksBody(owner: Post, others: readonly Post[]): Promise<boolean> {
  for (const other of others) {
    const held = await other.disk.store().head(owner.origin)
    if (await isBlobLost(owner, other, held?.size ?? 0)) return true
  }
  return false
}

/**
 * A body that only the sender had, and that went with its disk: the one it was for cannot receipt
 * the entry, nor what follows, and nobody else can help.
 */
async function isBlobLost({ disk, origin }: Post, other: Post, from: number): Promise<boolean> {
  const store = disk.store()
  for (const bytes of await store.entries(origin, Math.max(from, 1), Number.MAX_SAFE_INTEGER)) {
    if ((await store.missingBlobs(bodiesFor(other, bytes))).length > 0) return true
  }
  return false
}
