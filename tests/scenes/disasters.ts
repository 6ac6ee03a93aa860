// What befalls a scene from outside: lines that are cut, clocks that jump, backups that are
// restored, a party that shows two histories, somebody with the log key of another.
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import { cosign, formatNote, signText } from '#ledger/note.ts'
import { growTree, leafHash, rootOf } from '#ledger/tree.ts'
import { encodeUtf8, equalBytes } from '#ledger/bytes.ts'
import { frontierOf, rootAt } from '#centre/own-log.ts'
import type { Backup } from './disk.ts'
import { submitted } from './lines.ts'
import {
  openPost,
  othersOf,
  type Post,
  type Process,
  runningAt,
  startProcess,
  type World,
} from './world.ts'

const hour = 3_600_000

export function passTime(world: World): void {
  world.now += world.chance.below(world.chance.percent(10) ? 48 * hour : 60_000)
}

export function jumpClock({ chance, turns }: World, post: Post): void {
  post.skew = chance.percent(20) ? 0 : (chance.below(200) - 100) * hour
  turns.say(`the clock of ${post.name} is wrong by ${post.skew / hour} hours`)
}

export function cutLine({ chance, cut, turns }: World, post: Post): void {
  const others = othersOf(post)
  const other = others[chance.below(others.length)] ?? ''
  const ways = [`${post.party} ${other}`, `${other} ${post.party}`]
  const isCut = ways.some((way) => cut.has(way))
  // A line may be cut one way only: then only the other end can call.
  for (const way of isCut || chance.percent(60) ? ways : ways.slice(1)) {
    if (isCut) cut.delete(way)
    else cut.add(way)
  }
  turns.say(`the line between ${ways[0]} is ${isCut ? 'mended' : 'cut'}`)
}

export async function restoreBackup(world: World, post: Post, backup: Backup): Promise<void> {
  const { turns, truth, troubles } = world
  for (const { life } of runningAt(post)) life.end()
  await post.disk.restore(backup)
  turns.say(`! ${post.name} is restored from a backup of ${backup} writes`)
  const shown = truth.shown.filter((one) => one.post === post)
  const known = Math.max(0, ...shown.map(({ size }) => size))
  truth.said = truth.said.filter(
    (said) =>
      said.post !== post || said.at <= backup || (said.kind === 'released' && said.index < known),
  )
  truth.handed = truth.handed.filter(({ to }) => to !== post)
  if (troubles.restores === 'last heads lost') await loseLastHeads(world, post)
  startProcess(world, post)
}

/** Nothing that only this party knew was shown counts any longer; whoever has it, has it. */
async function loseLastHeads(world: World, post: Post): Promise<void> {
  const { truth, turns, posts, bag, sent } = world
  post.disk.loseLastHeads()
  turns.say(`! ${post.name} has lost its last heads as well`)
  for (const party of othersOf(post)) post.toAsk.add(party)
  let held = 0
  for (const other of posts) {
    if (other === post) continue
    held = Math.max(held, (await other.disk.store().head(post.origin))?.size ?? 0)
  }
  const isGone = (one: { post: Post; size: number }) => one.post === post && one.size > held
  truth.shown = truth.shown.filter((one) => !isGone(one))
  truth.said = truth.said.filter(
    (said) => said.post !== post || said.kind !== 'released' || said.index < held,
  )
  bag.splice(0, bag.length, ...bag.filter(({ from }) => from !== post))
  sent.splice(0, sent.length, ...sent.filter(({ from }) => from !== post))
}

/** The party goes on at two places, with the same keys; who calls it finds one or the other. */
export async function fork(world: World, post: Post): Promise<void> {
  const { space, keys, name } = post
  post.isHonest = false
  post.isWhole = false
  const disk = await post.disk.copy()
  const twin = openPost(world, { name: `${name}'`, space, keys, disk, isHonest: false })
  startProcess(world, twin)
  world.turns.say(`! ${name} goes on at two places`)
  turnFaces(world, post)
}

export function turnFaces({ chance, faces, posts }: World, { party }: Post): void {
  const [one, ...others] = posts.filter((post) => post.party === party).map(({ name }) => name)
  for (const { name } of posts) {
    if (one !== undefined) faces.set(`${name} ${party}`, chance.pick([one, ...others]))
  }
}

/** Turns the other face of a party that has two to this post, and gives that face. */
export function turnOther({ faces, posts }: World, to: Post): readonly Post[] {
  const two = posts.filter((post) => !post.isHonest && post.party !== to.party)
  const way = `${to.name} ${two[0]?.party}`
  const other = two.filter(({ name }) => name !== faces.get(way)).slice(-1)
  for (const { name } of other) faces.set(way, name)
  return other
}

/** Somebody who has the log key of a party, and no officer's, shows a head of his own making. */
export async function steal(world: World, victim: Post, { post, life, ...to }: Process) {
  const { chance, turns, crypto, truth } = world
  victim.isWhole = false
  const { origin, keys } = victim
  const parts = { store: post.disk.store(), crypto, origin }
  const held = await parts.store.head(origin)
  if (held === null || held.size < 3) return
  const from = held.size - 1 - chance.below(2)
  const more = chance.below(4)
  const entries = Array.from({ length: more }, (_, at) => encodeUtf8(`theft ${world.count} ${at}`))
  const before = {
    size: from,
    root: await rootAt(parts, from),
    origin,
    checkpoint: held.checkpoint,
  }
  const leaves = entries.map((entry) => leafHash(crypto, entry))
  const frontier = growTree(crypto, await frontierOf(parts, before), leaves).frontier
  const { size } = frontier
  const root = rootOf(crypto, frontier)
  const text = formatCheckpoint({ origin, size, root, extensions: [] })
  const signatures = [
    await signText(crypto, text, keys.log.ed25519),
    await cosign(crypto, text, keys.log.mlDsa44, 0),
  ]
  const parcel = { origin, checkpoint: formatNote({ text, signatures }), from, entries, blobs: [] }
  // A larger one has entries of his making where the log has others.
  const isOther = size > held.size || !equalBytes(root, await rootAt(parts, size))
  turns.start(life, `a thief shows ${post.name} ${origin} ${size}`, async () => {
    const answer = await submitted(world, { post, life, ...to }, parcel)
    if (isOther) truth.handed.push({ to: post, origin })
    return answer.kind === 'refused' ? answer.code : answer.kind
  })
}
