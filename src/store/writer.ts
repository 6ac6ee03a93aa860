// The thread that writes (writing-thread.ts): it opens each store a second time and does what it is
// told in the order in which it was told. It decides nothing.
import { parentPort } from 'node:worker_threads'
import type { LastHeads, Store } from '#centre/ports.ts'
import { openLastHeads } from './last-heads.ts'
import { openSqliteStore } from './sqlite.ts'
import type { Told, WritingFault, Written } from './writing-thread.ts'

const stores = new Map<string, Store>()
const heads = new Map<string, LastHeads>()
let turn = Promise.resolve()

parentPort?.on('message', (told: Told) => {
  turn = turn.then(async () => parentPort?.postMessage(await written(told)))
})

async function written(told: Told): Promise<Written> {
  const { id } = told
  try {
    return { id, value: await done(told) }
  } catch (error) {
    return { id, fault: faultOf(error) }
  }
}

/** Of SQLite and of the disk: only by these is a full disk known from a fault of the program. */
function faultOf(error: unknown): WritingFault {
  if (!(error instanceof Error)) return { message: String(error), codes: {} }
  const { code, errcode } = error as Error & WritingFault['codes']
  return {
    message: error.message,
    codes: {
      ...(code === undefined ? {} : { code }),
      ...(errcode === undefined ? {} : { errcode }),
    },
  }
}

async function done(told: Told): Promise<unknown> {
  switch (told.name) {
    case 'append':
      return (await storeAt(told.path)).append(...told.values)
    case 'endorse':
      return (await storeAt(told.path)).endorse(...told.values)
    case 'keepBlob':
      return (await storeAt(told.path)).keepBlob(...told.values)
    case 'mend':
      return (await storeAt(told.path)).mend(...told.values)
    case 'keepReceipts':
      return (await storeAt(told.path)).keepReceipts(...told.values)
    case 'keepDocument':
      return (await storeAt(told.path)).keepDocument(...told.values)
    case 'swap':
      return headsAt(told.path).swap(...told.values)
    default:
      return close(told.path)
  }
}

async function storeAt(path: string): Promise<Store> {
  const store = stores.get(path) ?? (await openSqliteStore(path, 'often'))
  stores.set(path, store)
  return store
}

function headsAt(folder: string): LastHeads {
  const one = heads.get(folder) ?? openLastHeads(folder)
  heads.set(folder, one)
  return one
}

async function close(path: string): Promise<void> {
  const store = stores.get(path)
  stores.delete(path)
  await store?.close()
}
