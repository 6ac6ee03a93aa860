// The world of a scene: parties with their disks, processes that run on them, lines between them,
// bundles on their way, and one clock, which each party reads in its own way.
import { type Centre, openCentre } from '#centre/centre.ts'
import type { PartyKeys } from '#centre/founding.ts'
import type { Exchange, Parcel } from '#centre/ports.ts'
import { originIn, type Space } from '#centre/space.ts'
import type { Agreement } from '#language/agreement.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { centreKeys } from '../centres/rig.ts'
import type { SceneChance } from './chance.ts'
import type { Disk } from './disk.ts'
import type { Truth } from './truth.ts'
import type { Life, Turns } from './turns.ts'

/** What may happen in a scene; each has some of it. */
export interface Troubles {
  /** In how many of a hundred calls over a line, and of writes to a disk, something goes wrong. */
  line: number
  disk: number
  readonly couriers: boolean
  readonly clocks: boolean
  /** A second process on the same disks. */
  readonly desks: boolean
  /** Messages that are not for all. */
  readonly selective: boolean
  /** Backups are restored; with them the last heads may be lost too. */
  readonly restores: 'never' | 'last heads kept' | 'last heads lost'
  /** A party that shows two histories; one whose log key somebody else has. */
  readonly forks: boolean
  readonly thief: boolean
  /** Backups are of moments when a draft was there, and drafts are taken up more often. */
  readonly setBack: boolean
  /** Bundles hold so little that a log goes in several. */
  readonly parts: boolean
}

export interface Process {
  readonly life: Life
  readonly centre: Centre
  readonly post: Post
  /** Lines to others, by party: kept as long as the process runs. */
  readonly lines: Map<string, Exchange>
}

/** A party at one place: its disks and what runs on them. */
export interface Post {
  readonly name: string
  readonly party: string
  readonly origin: string
  readonly keys: PartyKeys
  readonly space: Space
  readonly disk: Disk
  /** False for both faces of a party that shows two histories. */
  isHonest: boolean
  /** Nothing is wrong with its keys. */
  isWhole: boolean
  processes: Process[]
  /** By how much its clock is wrong, in milliseconds. */
  skew: number
  /** Whom it asks before it signs again, after it has lost its last heads. */
  readonly toAsk: Set<string>
}

export interface Bundle {
  readonly to: string
  readonly from: Post
  readonly bytes: Uint8Array
}

export interface SentParcel {
  readonly from: Post
  readonly to: string
  readonly parcel: Parcel
}

export interface World {
  readonly chance: SceneChance
  readonly turns: Turns
  readonly truth: Truth
  readonly crypto: LedgerCrypto
  readonly agreement: Agreement
  readonly troubles: Troubles
  readonly posts: Post[]
  /** Lines that are cut: `from to`. */
  readonly cut: Set<string>
  /** Which face of a party somebody sees: `from to` and the name of the post. */
  readonly faces: Map<string, string>
  readonly bag: Bundle[]
  readonly sent: SentParcel[]
  now: number
  /** How many things have been given a number. */
  count: number
}

export function openPost(
  world: World,
  parts: Pick<Post, 'name' | 'keys' | 'space' | 'disk' | 'isHonest'>,
): Post {
  const party = parts.space.self
  const post: Post = {
    ...parts,
    party,
    origin: originIn(parts.space, party),
    isWhole: parts.isHonest,
    processes: [],
    skew: 0,
    toAsk: new Set(),
  }
  world.posts.push(post)
  return post
}

/** Another process on the disks of a party, which knows nothing but what is there. */
export function startProcess(world: World, post: Post): Process {
  world.count += 1
  const life = world.turns.newLife(`${post.name}${world.count}`)
  const process = { life, post, centre: openCentre(partsOf(world, post, life)), lines: new Map() }
  post.processes.push(process)
  return process
}

function partsOf(world: World, post: Post, life: Life) {
  const { crypto, agreement } = world
  return {
    space: post.space,
    agreement,
    store: post.disk.storeOf(life),
    lastHeads: post.disk.lastHeadsOf(life),
    crypto,
    clock: () => world.now + post.skew,
    keys: centreKeys(post.keys),
  }
}

/** The processes of a post that run; those that were killed are forgotten. */
export function runningAt(post: Post): readonly Process[] {
  post.processes = post.processes.filter(({ life }) => !life.isOver())
  return post.processes
}

/** The post at which a party is found by another. */
export function postFor(world: World, from: Post, party: string): Post {
  const posts = world.posts.filter((post) => post.party === party)
  const face = world.faces.get(`${from.name} ${party}`)
  const post = posts.find(({ name }) => name === face) ?? posts[0]
  if (post === undefined) throw new Error(`nobody is ${party}`)
  return post
}

export const othersOf = ({ space }: Post): readonly string[] =>
  [...space.parties.keys()].filter((party) => party !== space.self)
