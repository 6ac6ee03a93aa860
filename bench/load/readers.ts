// People who read, each as the page reads for them: they open a page, stay with it for some
// seconds, and meanwhile, told that something has changed, the page asks again for what it shows,
// as often as the page does (src/web/desk/pacing.ts).
import { type Chance, seeded } from '#assessment/chance.ts'
import { paced } from '#web/desk/pacing.ts'
import { type Caller, callerAs } from './caller.ts'

export interface Read {
  readonly kind: string
  /** When it was answered, and how long that took. */
  readonly at: number
  readonly ms: number
}

/** What a page asks when it is opened, and again when it is told of a change. */
interface Sight {
  readonly kind: string
  /** Of a hundred people, so many open it next. */
  readonly share: number
  readonly opened: readonly string[]
  readonly followed: readonly string[]
}

export interface Reading {
  readonly reads: Read[]
  readonly faults: string[]
  /** When each reader was told of a change. */
  readonly told: readonly number[][]
  readonly close: () => Promise<void>
}

export interface ReadingParts {
  readonly base: string
  readonly people: number
  readonly space: string
  readonly spaces: readonly string[]
  /** Messages to look at, by their hash. */
  readonly leaves: readonly string[]
}

const stayMs = { least: 3_000, most: 9_000 }

export async function readers(parts: ReadingParts): Promise<Reading> {
  const reads: Read[] = []
  const faults: string[] = []
  const told: number[][] = []
  const callers: Caller[] = []
  const open = { isOpen: true }
  const ends: Promise<void>[] = []
  for (let nth = 0; nth < parts.people; nth += 1) {
    const caller = await callerAs(parts.base, 'reader', 1 + nth)
    callers.push(caller)
    const heard: number[] = []
    told.push(heard)
    ends.push(reader({ parts, caller, chance: seeded(nth), reads, faults, heard, open }))
  }
  return {
    reads,
    faults,
    told,
    close: async () => {
      open.isOpen = false
      await Promise.all(ends)
      for (const caller of callers) caller.close()
    },
  }
}

interface Reader {
  readonly parts: ReadingParts
  readonly caller: Caller
  readonly chance: Chance
  readonly reads: Read[]
  readonly faults: string[]
  readonly heard: number[]
  readonly open: { readonly isOpen: boolean }
}

async function reader(one: Reader): Promise<void> {
  const { caller, chance, heard, open, faults } = one
  let seen: Sight | null = null
  const following = paced(() => {
    for (const path of seen?.followed ?? []) void timed(one, kindOf(path), path)
  })
  await caller.follow((event) => {
    if (event !== 'change') return
    heard.push(performance.now())
    following.again()
  })
  // They do not all begin in one moment.
  await wait(chance.below(stayMs.most))
  while (open.isOpen) {
    const sight = nextOf(one)
    seen = null
    for (const path of sight.opened)
      await timed(one, path === sight.opened[0] ? sight.kind : kindOf(path), path)
    seen = sight
    await wait(stayMs.least + chance.below(stayMs.most - stayMs.least))
  }
  following.stop()
  if (heard.length === 0) faults.push('a reader was told nothing')
}

async function timed({ caller, reads, faults }: Reader, kind: string, path: string): Promise<void> {
  const from = performance.now()
  try {
    const status = await caller.get(path)
    if (![200, 226, 304].includes(status)) faults.push(`${path}: ${status}`)
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const at = performance.now()
  reads.push({ kind, at, ms: at - from })
}

function nextOf({ parts, chance }: Reader): Sight {
  const { space, spaces, leaves } = parts
  // Most open an agreement as it stands today; what they do there, their browsers compute.
  const day = chance.below(5) > 0 ? '' : `on=20${String(11 + chance.below(15))}-03-01&`
  const leaf = leaves[chance.below(leaves.length)]!
  const sights: readonly Sight[] = [
    {
      kind: 'page Today',
      share: 25,
      opened: ['/?lang=en', '/api/desk', ...spaces.map(listOf), '/api/lines'],
      followed: [...spaces.map(listOf), '/api/lines'],
    },
    {
      kind: 'page of an agreement',
      share: 25,
      opened: [`/agreements/new-start?${day}lang=en`, '/api/agreements/new-start/record'],
      followed: [],
    },
    {
      kind: 'figures on a day',
      share: 10,
      opened: [`/api/view?at=/agreements/new-start?${day}lang=en`],
      followed: [],
    },
    {
      kind: 'page Messages',
      share: 20,
      opened: ['/messages?lang=en', listOf(space)],
      followed: [listOf(space)],
    },
    {
      kind: 'one message',
      share: 10,
      opened: [`/api/spaces/${space}/messages/${leaf}`],
      followed: [`/api/spaces/${space}/messages/${leaf}`],
    },
    {
      kind: 'the ledger',
      share: 10,
      opened: [`/api/spaces/${space}/ledger`, `/api/spaces/${space}/messages/${leaf}/proof`],
      followed: [`/api/spaces/${space}/ledger`],
    },
  ]
  let drawn = chance.below(100)
  return sights.find(({ share }) => (drawn -= share) < 0)!
}

const listOf = (space: string): string => `/api/spaces/${space}/messages`

function kindOf(path: string): string {
  if (path.endsWith('/proof')) return 'a proof'
  if (path.endsWith('/ledger')) return 'the ledger'
  if (path.endsWith('/record')) return 'a record'
  if (path.endsWith('/lines')) return 'the lines'
  if (path.endsWith('/desk')) return 'the desk'
  return path.endsWith('/messages') ? 'a list of messages' : 'one message'
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
