// One scene: from a seed alone, some centres, some troubles, some days of work; then everything is
// mended, and what must hold is checked. The same seed is the same scene, step by step.
import { newIdentity } from '#ledger/age-identity.ts'
import { type PartyKeys, partyKeysFrom } from '#centre/founding.ts'
import { found, start, valueOf } from '../centres/rig.ts'
import * as acts from './acts.ts'
import { chanceFrom, firstOfParts, firstOfSetBack, type SceneChance } from './chance.ts'
import { checkScene } from './checks.ts'
import * as disasters from './disasters.ts'
import { newDisk } from './disk.ts'
import { endScene } from './ending.ts'
import { sceneAgreement } from './scene-agreement.ts'
import { sceneCrypto } from './scene-crypto.ts'
import { newTruth } from './truth.ts'
import { turnsFrom } from './turns.ts'
import {
  openPost,
  othersOf,
  type Post,
  type Process,
  runningAt,
  startProcess,
  type Troubles,
  type World,
} from './world.ts'

export interface Played {
  readonly seed: number
  readonly steps: readonly string[]
  /** Null where all that must hold held. */
  readonly fault: Error | null
}

/** One scene in so many has the real signatures. */
const oneInReal = 25

export async function playScene(seed: number): Promise<Played> {
  const steps: string[] = []
  const chance = chanceFrom(seed)
  // Bytes have a course of their own: no decision hangs on how many a library draws.
  const bytes = chanceFrom(seed ^ 0x5eed)
  const platform = sceneCrypto(seed % oneInReal === 0 ? 'real' : 'cheap', bytes)
  try {
    const turns = turnsFrom(chance, platform.isBusy, steps)
    const world = await newWorld(chance, turns, platform.crypto, oftenFrom(seed))
    await run(world)
    await endScene(world)
    await checkScene(world)
    return { seed, steps, fault: null }
  } catch (error) {
    return { seed, steps, fault: error instanceof Error ? error : new Error(String(error)) }
  } finally {
    platform.restore()
  }
}

async function newWorld(
  chance: SceneChance,
  turns: World['turns'],
  crypto: World['crypto'],
  often: Partial<Troubles>,
): Promise<World> {
  const letters = ['A', 'B', 'C', 'D', 'E'].slice(0, chance.weighted(sizes))
  const troubles = { ...troublesOf(chance), ...often }
  const agreement = sceneAgreement(letters)
  turns.say(`${letters.join(' ')}: ${JSON.stringify(troubles)}`)
  const keys = new Map<string, PartyKeys>()
  for (const letter of letters) {
    const party = `${letter.toLowerCase()}.example`
    // One recipient of the older kind: several times cheaper than the hybrid one.
    const identities = [await newIdentity('classical')]
    const seedOf = () => crypto.randomBytes(32)
    const size = { officers: 3, roots: 1 }
    keys.set(party, await partyKeysFrom(crypto, party, agreement.id, size, seedOf, identities))
  }
  const keysOf = async (party: string) => keys.get(party)!
  const founders = await found({ crypto, agreement, letters, keysOf })
  const given = { chance, turns, crypto, agreement, troubles, truth: newTruth() }
  const rest = { posts: [], cut: new Set<string>(), faces: new Map<string, string>() }
  const world: World = { ...given, ...rest, bag: [], sent: [], now: start, count: 0 }
  const { disk: diskPercent, line } = troubles
  troubles.disk = 0
  troubles.line = 0
  for (const { as, keys: own, space, roster } of founders) {
    const disk = newDisk({ turns, chance, troublePercent: () => troubles.disk })
    const post = openPost(world, { name: as, keys: own, space, disk, isHonest: true })
    const { centre, life } = startProcess(world, post)
    turns.start(life, `${as} begins`, async () => {
      valueOf(await centre.begin(roster))
      return 'begun'
    })
    for (await turns.settle(); turns.waiting() > 0; await turns.settle()) turns.next()
  }
  troubles.disk = diskPercent
  troubles.line = line
  return world
}

const sizes = [
  [5, 2],
  [3, 3],
  [1, 4],
  [1, 5],
] as const

/** Some of the troubles: a scene with all of them would hardly get anywhere. */
function troublesOf(chance: SceneChance): Troubles {
  const isForked = chance.percent(20)
  return {
    line: chance.pick([0, 3, 15]),
    disk: chance.pick([0, 0, 2, 6]),
    couriers: chance.percent(40),
    clocks: chance.percent(40),
    desks: chance.percent(25),
    selective: chance.percent(30),
    // Who shows two histories may also keep back what the other has lost, and nobody could tell.
    restores: chance.pick([
      'never',
      isForked ? 'last heads kept' : 'never',
      'last heads kept',
      isForked ? 'last heads kept' : 'last heads lost',
    ]),
    forks: isForked,
    thief: !isForked && chance.percent(15),
    setBack: false,
    parts: false,
  }
}

/** Scenes above some seeds are of one trouble above all. */
function oftenFrom(seed: number): Partial<Troubles> {
  if (seed >= firstOfParts) return partsOften
  return seed >= firstOfSetBack ? setBackOften : {}
}

/** In place of other troubles: a log that was only set back can be had again from the others. */
const setBackOften = { restores: 'last heads kept', forks: false, setBack: true } as const

const partsOften = { couriers: true, parts: true } as const

async function run(world: World): Promise<void> {
  const { chance, turns } = world
  const most = 25 + chance.below(50)
  const backups = world.posts.map((post) => ({ post, backup: post.disk.backup() }))
  let done = 0
  while (done < most) {
    await turns.settle()
    if (turns.waiting() > 0 && chance.percent(turns.waiting() > 5 ? 97 : 85)) {
      turns.next()
      continue
    }
    done += 1
    disasters.passTime(world)
    await act(world, chance.pick(backups as [Backed, ...Backed[]]), most - done)
  }
  await turns.settle()
}

interface Backed {
  readonly post: Post
  backup: number
}

async function act(world: World, backed: Backed, left: number): Promise<void> {
  const { chance, troubles, turns } = world
  const { post } = backed
  const ways = world.posts.filter((one) => one.party === post.party)
  const at = chance.pick(ways as [Post, ...Post[]])
  const [first, ...others] = runningAt(at)
  if (first === undefined) {
    turns.say(`${startProcess(world, at).life.name} comes back`)
    return
  }
  const process = chance.pick([first, ...others])
  const { couriers, clocks, desks, forks, thief, restores, setBack, parts } = troubles
  const when = (condition: boolean, weight: number) => (condition ? weight : 0)
  const honest = () => at.isHonest && at.isWhole
  const isAlone = !world.posts.some((one) => one.party === at.party && one !== at)
  const what = chance.weighted<() => unknown>([
    [24, () => acts.write(world, process)],
    [setBack ? 24 : 6, () => acts.takeUp(world, process)],
    [parts ? 3 : 20, () => acts.deliver(world, process)],
    [parts ? 3 : 20, () => acts.gather(world, process)],
    [6, () => acts.read(world, process)],
    [2, () => acts.recover(world, process)],
    [when(troubles.disk > 0, 3), () => acts.fall(world, process)],
    [when(troubles.line > 0, 3), () => disasters.cutLine(world, at)],
    [when(troubles.line > 0, 2), () => acts.replay(world, process)],
    [when(couriers, parts ? 10 : 8), () => acts.pack(world, process)],
    [when(couriers, parts ? 30 : 10), () => acts.unpack(world, process)],
    [when(clocks, 3), () => disasters.jumpClock(world, at)],
    [when(desks, 4), () => acts.secondDesk(world, process)],
    [when(restores !== 'never', 2), () => (backed.backup = post.disk.backup())],
    [when(canRestore(world, at, left), isFirstFork(world) ? 5 : 30), () => restore(world, backed)],
    [when(forks && isAlone && left < 40 && isFirstFork(world), 10), () => fork(world, at)],
    [when(forks && !isAlone, 6), () => disasters.turnFaces(world, at)],
    [when(thief && honest(), 4), () => steal(world, process)],
  ])
  await what()
}

/** Who has lost the last heads too relies on the others: one such restoring, then, in a scene. */
function canRestore({ troubles: { restores }, truth }: World, post: Post, left: number): boolean {
  if (restores === 'never' || !post.isHonest || left > 40) return false
  return truth.restored.length < (restores === 'last heads kept' ? 3 : 1)
}

async function restore(world: World, backed: Backed): Promise<void> {
  const { post } = backed
  const backup = (world.troubles.setBack ? backupWithDraft(world, post) : null) ?? backed.backup
  world.truth.restored.push(post)
  await disasters.restoreBackup(world, post, backup)
  // Who shows two histories shows the other one to somebody who may have lost the first.
  const [other] = disasters.turnOther(world, post).flatMap(runningAt)
  if (other !== undefined) acts.writeTo(world, other, post.party)
}

/** As it was when a draft had just been composed; it may have been sent since. */
function backupWithDraft({ chance, truth }: World, post: Post): number | null {
  const composed = truth.said.filter((said) => said.post === post && said.kind === 'composed')
  return composed[chance.below(composed.length)]?.at ?? null
}

/** What the two tell parts at once. */
async function fork(world: World, post: Post): Promise<void> {
  await disasters.fork(world, post)
  const [first, ...others] = othersOf(post)
  for (const face of world.posts.filter((one) => one.party === post.party)) {
    const [process] = runningAt(face)
    const to = world.chance.pick([first!, ...others])
    if (process !== undefined) acts.writeTo(world, process, to)
  }
}

const isFirstFork = ({ posts }: World): boolean => posts.every((post) => post.isHonest)

/** One log key is stolen, not several: its owner is the first party, and the shown are others. */
async function steal(world: World, process: Process): Promise<void> {
  const [victim] = world.posts
  const other = world.posts.find((post) => post !== victim && runningAt(post).length > 0)
  const shown = process.post === victim ? other?.processes[0] : process
  if (shown !== undefined) await disasters.steal(world, victim!, shown)
}
