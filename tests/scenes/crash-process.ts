// A centre as a process of its own, to be killed: over a real store, listening for its counterpart,
// told by lines on its standard input what to write and when to fall. It says what is done when it
// is done. `node tests/scenes/crash-process.ts '{"lastHeads": ..., "sqlite": ...}'`
import { createInterface } from 'node:readline'
import type { SpaceFrontier } from '#centre/frontier.ts'
import type { LastHeads, Store } from '#centre/ports.ts'
import { openLastHeads } from '#store/last-heads.ts'
import { openPostgresStore } from '#store/postgres.ts'
import { openSqliteStore } from '#store/sqlite.ts'
import { listen, openParty, type Party, write } from './crash-world.ts'

export interface CrashPlace {
  readonly lastHeads: string
  /** A file, or an address and a schema. */
  readonly sqlite?: string
  readonly postgres?: { readonly address: string; readonly schema: string }
}

/** What it says of itself, on one line. */
export interface StateSaid {
  readonly frontier: SpaceFrontier
  readonly record: string
}

/** How many writes are left until the process falls, and whether that write is still begun. */
interface Fall {
  left: number
  isBegun: boolean
}

const writes = ['append', 'endorse', 'keepBlob', 'keepReceipts', 'keepDocument', 'swap'] as const

function falling<T extends object>(whole: T, fall: Fall): T {
  return new Proxy(whole, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function' || !writes.some((one) => one === name)) return value
      return (...given: unknown[]) => {
        fall.left -= 1
        if (fall.left !== 0) return Reflect.apply(value, target, given) as unknown
        // Begun and not waited for: on the disk or not, nobody has been told.
        if (fall.isBegun) Reflect.apply(value, target, given)
        process.kill(process.pid, 'SIGKILL')
        return new Promise(() => {})
      }
    },
  })
}

async function openStore({ sqlite, postgres }: CrashPlace): Promise<Store> {
  if (sqlite !== undefined) return openSqliteStore(sqlite, 'often')
  if (postgres === undefined) throw new Error('no store')
  return openPostgresStore(postgres.address, { schema: postgres.schema })
}

async function obey(party: Party, fall: Fall, line: string): Promise<void> {
  const [word, number, how] = line.split(' ')
  switch (word) {
    case 'write':
      console.log(`released ${number} ${await write(party, Number(number))}`)
      return
    case 'fall':
      fall.left = Number(number)
      fall.isBegun = how === 'begun'
      return
    case 'state': {
      const state: StateSaid = {
        frontier: await party.centre.frontier(),
        record: (await party.centre.record()).text,
      }
      console.log(JSON.stringify(state))
      return
    }
    case 'end':
      process.exit(0)
    default:
      throw new Error(`no such order: ${line}`)
  }
}

const place = JSON.parse(process.argv[2] ?? '') as CrashPlace
const fall: Fall = { left: 0, isBegun: false }
const store = falling(await openStore(place), fall)
const lastHeads: LastHeads = falling(openLastHeads(place.lastHeads), fall)
const party = await openParty('A', { store, lastHeads })
const behind = await party.centre.checkOwnLog()
if (behind !== null) throw new Error(`behind: ${behind.size} of ${behind.shown}`)
console.log(`ready ${await listen(party)}`)
createInterface({ input: process.stdin }).on('line', (line) => {
  void obey(party, fall, line)
})
