// The real things behind the commands of a centre: stores on disks and servers, Node's
// cryptography, the clock of the machine. Only this file and main.ts know them. What only some
// commands need is loaded when they ask.
import { nodeCrypto } from '#crypto/node-crypto.ts'
import type { Store } from '#centre/ports.ts'
import { StoreRefusal } from '#store/refusal.ts'
import { InputError } from './input-error.ts'
import type { Machinery, StorePlace } from './machinery.ts'

export function machineryOfThisMachine(): Machinery {
  return {
    crypto: nodeCrypto(),
    clock: () => Date.now(),
    openStore: async (place) => {
      try {
        return await openStore(place)
      } catch (error) {
        if (error instanceof StoreRefusal) throw storeRefused(error)
        throw error
      }
    },
    openLastHeads: async (folder) => {
      const { openLastHeads } = await import('#store/last-heads.ts')
      return openLastHeads(folder)
    },
  }
}

async function openStore(place: StorePlace): Promise<Store> {
  if (place.kind === 'sqlite') {
    const { openSqliteStore } = await import('#store/sqlite.ts')
    return openSqliteStore(place.path)
  }
  const { openPostgresStore } = await import('#store/postgres.ts')
  return openPostgresStore(place.address, { schema: place.schema })
}

function storeRefused({ code, place, value, expected }: StoreRefusal): InputError {
  return new InputError('input.refused', {
    given: value,
    option: place,
    code,
    expected,
    remedy: 'remedy.input.store',
  })
}
