// Writes to stores of this machine, waited for by a thread of their own: a write is answered when
// it is on the disk, as it is without the thread, but the process goes on meanwhile, and whoever
// reads does not wait. Writes of all stores are done one after the other, in the order in which
// they were asked for; reads stay where they are, and see what has been answered.
import { Worker } from 'node:worker_threads'
import type { LastHeads, Store } from '#centre/ports.ts'

type Writing = Pick<
  Store,
  'append' | 'endorse' | 'keepBlob' | 'mend' | 'keepReceipts' | 'keepDocument'
>

type ToldOf<Doors> = {
  [Name in keyof Doors]: {
    readonly id: number
    /** Of the store's file, or of the folder of last heads. */
    readonly path: string
    readonly name: Name
    readonly values: Doors[Name] extends (...values: infer Values) => unknown ? Values : never
  }
}[keyof Doors]

/** What the thread is told to do. */
export type Told = ToldOf<Writing & Pick<LastHeads, 'swap'> & Pick<Store, 'close'>>

export type Written =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: WritingFault }

/** An error as far as it can be told to another thread: what kind it is, its codes say. */
export interface WritingFault {
  readonly message: string
  readonly codes: { readonly code?: unknown; readonly errcode?: unknown }
}

export interface WritingThread {
  /** The same store, which stands in this file. */
  readonly store: (store: Store, path: string) => Store
  /** The same last heads, which stand in this folder. */
  readonly lastHeads: (heads: LastHeads, folder: string) => LastHeads
  /** From now on; until then all is written where it is asked. */
  readonly begin: () => void
}

export function writingThread(): WritingThread {
  let hasBegun = false
  let open = 0
  const thread = callsToThread()
  const close = async (path: string, store: Store): Promise<void> => {
    open -= 1
    if (hasBegun) await thread.call({ path, name: 'close', values: [] })
    await store.close()
    if (open === 0) await thread.end()
  }
  return {
    begin: () => {
      hasBegun = true
    },
    store: (store, path) => {
      open += 1
      let closed: Promise<void> | null = null
      const at = <Name extends keyof Writing>(name: Name): Writing[Name] => {
        const here = store[name] as (...values: unknown[]) => Promise<unknown>
        const write = async (...values: unknown[]): Promise<unknown> => {
          if (closed !== null) throw new Error(`${path} is closed`)
          return hasBegun ? thread.call({ path, name, values } as Untold) : here(...values)
        }
        return write as Writing[Name]
      }
      return {
        ...store,
        append: at('append'),
        endorse: at('endorse'),
        keepBlob: at('keepBlob'),
        mend: at('mend'),
        keepReceipts: at('keepReceipts'),
        keepDocument: at('keepDocument'),
        close: async () => {
          closed ??= close(path, store)
          await closed
        },
      }
    },
    lastHeads: (heads, folder) => ({
      ...heads,
      swap: async (...values) => {
        if (!hasBegun) return heads.swap(...values)
        return (await thread.call({ path: folder, name: 'swap', values })) as boolean
      },
    }),
  }
}

type Untold = Told extends infer One ? (One extends Told ? Omit<One, 'id'> : never) : never

interface Thread {
  readonly call: (untold: Untold) => Promise<unknown>
  readonly end: () => Promise<void>
}

const asThrown = ({ message, codes }: WritingFault): Error =>
  Object.assign(new Error(message), codes)

/** It is started by the first call, and holds no process open that waits for nothing. */
function callsToThread(): Thread {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let worker: Worker | null = null
  let calls = 0
  const start = (): Worker => {
    const started = new Worker(new URL('./writer.ts', import.meta.url))
    started.on('message', (written: Written) => {
      const one = waiting.get(written.id)
      waiting.delete(written.id)
      if (waiting.size === 0) started.unref()
      if ('fault' in written) one?.reject(asThrown(written.fault))
      else one?.resolve(written.value)
    })
    // What was under way may be written or not: nobody can go on as if they knew.
    started.on('error', (error) => {
      throw error
    })
    return started
  }
  return {
    call: (untold) => {
      worker ??= start()
      calls += 1
      const one = Promise.withResolvers<unknown>()
      waiting.set(calls, one)
      worker.ref()
      worker.postMessage({ ...untold, id: calls })
      return one.promise
    },
    end: async () => {
      await worker?.terminate()
      worker = null
    },
  }
}
