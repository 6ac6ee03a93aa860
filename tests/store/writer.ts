// A process of its own that writes to a store or a place of last heads, for tests of what several
// processes do to one another and of what is left when one is killed. Run it as
// `node tests/store/writer.ts TASK WHERE NAME TIMES`; WHERE is `sqlite:PATH`, `postgres:SCHEMA@URL`
// or a folder of last heads. It prints a line for each thing that is done once it is told so.
import { writeSync } from 'node:fs'
import type { LastHeads, Store } from '#centre/ports.ts'
import { openLastHeads } from '#store/last-heads.ts'
import { openPostgresStore } from '#store/postgres.ts'
import { openSqliteStore } from '#store/sqlite.ts'
import { blob, bytes, growth, hash } from './growth.ts'

const origin = 'us.example/mithaq/new-start'
const [task = '', where = '', name = '', times = ''] = process.argv.slice(2)

/** At once and not when Node finds the time: a line that was written is a thing that was done. */
const say = (line: string | number) => writeSync(1, `${line}\n`)

/** Appends one to three entries of its own, so many times, however often others are first. */
async function append(store: Store): Promise<void> {
  for (let nth = 0; nth < Number(times);) {
    const from = (await store.head(origin))?.size ?? 0
    const texts = Array.from({ length: (nth % 3) + 1 }, (_, part) => `${name} ${nth}.${part}`)
    const body = blob(`${name} ${nth}`)
    const answer = await store.append(growth(origin, from, texts, [body]))
    if (answer.kind === 'repeated') throw new Error(`repeated: ${texts.join()}`)
    if (answer.kind === 'appended') {
      nth += 1
      say(from + texts.length)
    }
  }
}

/** Adds one to a number in a document, so many times. */
async function count(store: Store): Promise<void> {
  for (let nth = 0; nth < Number(times);) {
    const there = await store.document('count', 'all')
    const number = there === null ? 0 : Number(new TextDecoder().decode(there.bytes))
    const next = bytes(String(number + 1))
    if (await store.keepDocument('count', 'all', there?.version ?? 0, next)) {
      nth += 1
      say(number + 1)
    }
  }
}

/** Makes the last head larger by one, so many times. */
async function swap(heads: LastHeads): Promise<void> {
  for (let nth = 0; nth < Number(times);) {
    const before = await heads.read(origin)
    const size = (before?.size ?? 0) + 1
    if (await heads.swap(before, { origin, size, root: hash(String(size)) })) {
      nth += 1
      say(size)
    }
  }
}

async function openStore(): Promise<Store> {
  const [kind, ...rest] = where.split(':')
  const address = rest.join(':')
  if (kind === 'sqlite') return openSqliteStore(address, 'often')
  const [schema = '', ...url] = address.split('@')
  return openPostgresStore(url.join('@'), { schema })
}

if (task === 'swap') await swap(openLastHeads(where))
else {
  const store = await openStore()
  await (task === 'append' ? append(store) : count(store))
  await store.close()
}
