// Where a browser keeps an officer's key: IndexedDB, which holds a key of WebCrypto without giving
// it out (Indexed Database API 3.0; Web Cryptography API). One for each name.
import type { OfficerKey } from './officer-key.ts'

const [database, keys] = ['mithaq', 'officer-keys']

export function readKey(name: string): Promise<OfficerKey | null> {
  return within('readonly', (store) => store.get(name)).then(
    (found) => (found as OfficerKey | undefined) ?? null,
  )
}

/** Never in the place of another: that one could not be had any more. */
export async function keepKey(key: OfficerKey): Promise<void> {
  await within('readwrite', (store) => store.add(key, key.verifier.name))
}

export async function forgetKey(name: string): Promise<void> {
  await within('readwrite', (store) => store.delete(name))
}

async function within(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opened = await open()
  try {
    const transaction = opened.transaction(keys, mode)
    const asked = act(transaction.objectStore(keys))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
    })
    return asked.result as unknown
  } finally {
    opened.close()
  }
}

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open(database, 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore(keys)
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('no database'))
  })
}
