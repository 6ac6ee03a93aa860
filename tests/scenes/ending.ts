// The end of a scene: nothing goes wrong any more, every line is there, every process is back, what
// was set back is recovered, what is on its way arrives. Then everybody exchanges with everybody
// until nothing new comes. What is still not where it belongs then is lost.
import { overlap, roundsUntilAll } from '#centre/outbox.ts'
import { formatHex } from '#ledger/bytes.ts'
import { lineFrom } from './lines.ts'
import { othersOf, type Post, type Process, runningAt, startProcess, type World } from './world.ts'

const mostRounds = 8

export async function endScene(world: World): Promise<void> {
  const { turns, troubles, cut, posts } = world
  troubles.disk = 0
  troubles.line = 0
  cut.clear()
  turns.say('everything is mended')
  await turns.free()
  const processes = posts.map((post) => runningAt(post)[0] ?? startProcess(world, post))
  let before = ''
  let isAllAsked = !posts.every((post) => post.isWhole)
  for (let round = 0; round < mostRounds; round += 1) {
    for (const process of processes) {
      // A bundle that is unpacked late may bring the others what this one lost.
      const isBehind = (await process.centre.checkOwnLog()) !== null
      if (round < 2 || isBehind) await recoverFromAll(world, process)
      await unpackAll(world, process)
      await exchangeWithAll(world, process)
    }
    const now = await standing(posts)
    if (now === before && (isAllAsked || !(await isAskedSeldom(posts)))) {
      turns.say(now)
      return checkRecovered(world, processes)
    }
    if (now === before) {
      await untilAllIsAsked(world, processes)
      isAllAsked = true
    }
    before = now
  }
  throw new Error(`there is something new after ${mostRounds} rounds`)
}

/** Whether one lacks a receipt so old that it asks for it only when it asks for everything. */
async function isAskedSeldom(posts: readonly Post[]): Promise<boolean> {
  const stores = posts.filter((post) => post.isHonest).map(({ disk }) => disk.store())
  for (const { origin } of posts) {
    const all = await Promise.all(stores.map((store) => store.receiptTimes(origin)))
    for (const held of all) {
      const known = new Set(held.map(({ size, by, time }) => `${size} ${by} ${time}`))
      const from = held.at(-overlap)?.size ?? 0
      const old = all.flat().filter(({ size }) => size < from)
      if (old.some(({ size, by, time }) => !known.has(`${size} ${by} ${time}`))) return true
    }
  }
  return false
}

async function untilAllIsAsked(world: World, processes: readonly Process[]): Promise<void> {
  world.turns.say('a receipt came late')
  for (let round = 0; round < roundsUntilAll; round += 1) {
    for (const process of processes) await exchangeWithAll(world, process)
  }
}

/** What a centre has lost of its own log it takes back. */
async function recoverFromAll(world: World, process: Process): Promise<void> {
  const { centre, post } = process
  for (const party of othersOf(post)) {
    const recovery = await centre.recover(lineFrom(world, process, party))
    if (recovery.kind === 'nothing-missing') continue
    const what = recovery.kind === 'refused' ? recovery.code : `recovered up to ${recovery.size}`
    world.turns.say(`${post.name} from ${party}: ${what}`)
  }
}

/** Where what was shown is nowhere any more, nothing is signed under this origin again. */
async function checkRecovered(world: World, processes: readonly Process[]): Promise<void> {
  for (const { centre, post } of processes) {
    const behind = await centre.checkOwnLog()
    if (behind === null) continue
    const what = `${post.name} is behind: ${behind.size} of ${behind.shown}`
    world.turns.say(what)
    world.truth.stuck.add(post.origin)
    // Who shows two histories may keep back what it holds of others.
    for (const { disk, name } of world.posts.filter((one) => one.isHonest)) {
      const held = (await disk.store().head(post.origin))?.size ?? 0
      if (held > behind.size && post.isWhole) throw new Error(`${what}, and ${name} holds ${held}`)
    }
  }
}

async function unpackAll(world: World, { centre, post }: Process): Promise<void> {
  for (const { to, bytes } of world.bag) if (to === post.party) await centre.unpack(bytes)
}

async function exchangeWithAll(world: World, process: Process): Promise<void> {
  const { centre, post } = process
  for (const party of othersOf(post)) {
    const line = lineFrom(world, process, party)
    await centre.gather(line, party)
    world.truth.checkDelivery(post, party, await centre.deliver(party, line))
  }
}

async function standing(posts: readonly Post[]): Promise<string> {
  const lines: string[] = []
  for (const { name, disk } of posts) {
    for (const { origin, size, root } of await disk.store().heads()) {
      const receipts = await disk.store().receipts(origin, 0)
      lines.push(`${name} ${origin} ${size} ${formatHex(root)} ${receipts.length}`)
    }
  }
  return lines.join('\n')
}
