// The disks of a party: what its store and its last heads keep. A process writes to them in its
// turn, and a write can end in any of the ways that a write has: done, not done, and both with the
// process gone or told that it failed. Lines that were added to a head have not waited for the
// disk: with a process they may be gone again, until another write has come. A backup is how far
// the store had been written; to restore it is to write anew up to there. The last heads are kept
// apart and are not restored with it.
import type { LastHead, LastHeads, Store } from '#centre/ports.ts'
import { createMemoryLastHeads, createMemoryStore } from '#store/memory.ts'
import type { SceneChance } from './chance.ts'
import { type Life, Trouble, type Turns } from './turns.ts'

export type Backup = number

export interface Disk {
  /** The store and the last heads as one process reaches them. */
  readonly storeOf: (life: Life) => Store
  readonly lastHeadsOf: (life: Life) => LastHeads
  /** As they are, for whoever only looks. */
  readonly store: () => Store
  readonly lastHead: (origin: string) => LastHead | null
  readonly backup: () => Backup
  readonly restore: (backup: Backup) => Promise<void>
  /** The last heads are lost as well: nobody here knows what was shown. */
  readonly loseLastHeads: () => void
  /** The same disks once more, in other hands. */
  readonly copy: () => Promise<Disk>
}

export interface DiskParts {
  readonly turns: Turns
  readonly chance: SceneChance
  /** In how many of a hundred writes something goes wrong. */
  readonly troublePercent: () => number
}

interface Write {
  readonly to: (store: Store) => Promise<unknown>
  /** It is on the disk only with what is written after it. */
  readonly isUnhurried: boolean
}

interface State {
  store: Store
  /** Every write to it, in order. */
  readonly written: Write[]
  heads: LastHeads
  /** What stands there, by log. */
  readonly last: Map<string, LastHead>
}

export function newDisk(parts: DiskParts): Disk {
  const [store, heads] = [createMemoryStore(), createMemoryLastHeads()]
  return diskOf(parts, { store, written: [], heads, last: new Map() })
}

function diskOf(parts: DiskParts, state: State): Disk {
  return {
    store: () => state.store,
    lastHead: (origin) => state.last.get(origin) ?? null,
    storeOf: (life) => ({ ...readsOf(parts, state, life), ...writesOf(parts, state, life) }),
    lastHeadsOf: (life) => ({
      read: (origin) => state.heads.read(origin),
      swap: (before, after) =>
        writing(parts, state, life, 'swaps the last head', async () => {
          const swapped = await state.heads.swap(before, after)
          if (swapped) state.last.set(after.origin, after)
          return swapped
        }),
    }),
    backup: () => state.written.length,
    restore: async (backup) => {
      state.written.splice(backup)
      state.store = await rewritten(state.written)
    },
    loseLastHeads: () => {
      state.heads = createMemoryLastHeads()
      state.last.clear()
    },
    copy: async () => {
      const heads = createMemoryLastHeads()
      for (const head of state.last.values()) await heads.swap(null, head)
      const written = [...state.written]
      const store = await rewritten(written)
      return diskOf(parts, { store, written, heads, last: new Map(state.last) })
    },
  }
}

type Writing =
  | 'append'
  | 'endorse'
  | 'keepBlob'
  | 'mend'
  | 'keepReceipts'
  | 'keepDocument'
  | 'close'

function readsOf({ turns, chance }: DiskParts, state: State, life: Life): Omit<Store, Writing> {
  const reading = async <T>(read: (from: Store) => Promise<T>): Promise<T> => {
    if (life.isOver() || chance.percent(3)) await turns.wait(life, 'reads')
    return read(state.store)
  }
  return {
    heads: () => reading((from) => from.heads()),
    head: (origin) => reading((from) => from.head(origin)),
    entries: (...place) => reading((from) => from.entries(...place)),
    nodes: (...place) => state.store.nodes(...place),
    indexOf: (...place) => reading((from) => from.indexOf(...place)),
    blob: (hash) => reading((from) => from.blob(hash)),
    missingBlobs: (hashes) => reading((from) => from.missingBlobs(hashes)),
    receipts: (...given) => reading((from) => from.receipts(...given)),
    receiptTimes: (...given) => reading((from) => from.receiptTimes(...given)),
    receiptCount: (origin) => reading((from) => from.receiptCount(origin)),
    newestReceipt: (...given) => reading((from) => from.newestReceipt(...given)),
    document: (kind, id) => reading((from) => from.document(kind, id)),
    documents: (...given) => reading((from) => from.documents(...given)),
  }
}

function writesOf(parts: DiskParts, state: State, life: Life): Pick<Store, Writing> {
  const keeping = <T>(
    what: string,
    write: (to: Store) => Promise<T>,
    isUnhurried = false,
  ): Promise<T> =>
    writing(parts, state, life, what, () => {
      state.written.push({ to: write, isUnhurried })
      return write(state.store)
    })
  return {
    append: (append) => keeping('appends', (to) => to.append(append)),
    endorse: (...given) => keeping('endorses', (to) => to.endorse(...given), true),
    keepBlob: (blob) => keeping('keeps a blob', (to) => to.keepBlob(blob)),
    mend: (mending) => keeping('mends', (to) => to.mend(mending)),
    keepReceipts: (receipts) => keeping('keeps receipts', (to) => to.keepReceipts(receipts)),
    keepDocument: (kind, ...given) =>
      keeping(`keeps a document: ${kind}`, (to) => to.keepDocument(kind, ...given)),
    close: async () => {},
  }
}

async function writing<T>(
  parts: DiskParts,
  state: State,
  life: Life,
  what: string,
  write: () => Promise<T>,
): Promise<T> {
  await parts.turns.wait(life, what)
  const result = await withTrouble(parts, state, life, what, write)
  // Done, and whoever wrote it does not know it yet.
  if (parts.chance.percent(15)) await parts.turns.wait(life, `${what}, done`)
  return result
}

async function rewritten(written: readonly Write[]): Promise<Store> {
  const store = createMemoryStore()
  for (const { to } of written) await to(store)
  return store
}

async function withTrouble<T>(
  { turns, chance, troublePercent }: DiskParts,
  state: State,
  life: Life,
  what: string,
  write: () => Promise<T>,
): Promise<T> {
  if (!chance.percent(troublePercent())) return write()
  const [isWritten, isKilled] = [chance.percent(50), chance.percent(50)]
  const how = `${isKilled ? 'is killed' : 'fails'} ${isWritten ? 'after' : 'before'}`
  turns.say(`  ! ${life.name} ${how} it ${what}`)
  if (isWritten) await write()
  if (!isKilled) throw new Trouble(`disk: ${how} it ${what}`)
  await loseUnhurried(chance, state)
  life.end()
  return new Promise(() => {})
}

/** Some or all of the last writes that did not wait for the disk. */
async function loseUnhurried(chance: SceneChance, state: State): Promise<void> {
  let kept = state.written.length
  while (state.written[kept - 1]?.isUnhurried === true && chance.percent(50)) kept -= 1
  if (kept === state.written.length) return
  state.written.splice(kept)
  state.store = await rewritten(state.written)
}
