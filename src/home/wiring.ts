// The real things behind the commands of a centre: stores on disks and servers, Node's
// cryptography, the clock of the machine. Only this file and main.ts know them. What only some
// commands need is loaded when they ask.
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { remembering } from '#crypto/remembering.ts'
import type { Store } from '#centre/ports.ts'
import { LineError } from '#exchange/line-error.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import { StoreRefusal } from '#store/refusal.ts'
import { InputError } from './input-error.ts'
import { isMalformed } from './refused.ts'
import { otherOwner, shownOwner } from './schema-owner.ts'
import type { Door, DoorParts, Line, LineEnds, Machinery, StorePlace } from './machinery.ts'

export function machineryOfThisMachine(): Machinery {
  const crypto = remembering(nodeCrypto())
  return {
    crypto,
    clock: () => Date.now(),
    openStore: async (place) => {
      try {
        return await openStore(place)
      } catch (error) {
        throw error instanceof StoreRefusal ? storeRefused(error) : notOpened(place, error)
      }
    },
    openLastHeads: async (folder) => {
      const { openLastHeads } = await import('#store/last-heads.ts')
      return openLastHeads(folder)
    },
    underLock: async (path, work) => {
      const { openLock } = await import('#store/lock.ts')
      const lock = openLock(path)
      try {
        return lock.take(work)
      } finally {
        lock.close()
      }
    },
    openLine: (ends) => openLine(crypto, ends),
    listen: (door) => listen(crypto, door),
    postToWitness: async (prefix, request) => {
      const { postToWitness } = await import('#exchange/witness-line.ts')
      return postToWitness(prefix, request)
    },
    lineFault: (error) => {
      if (!(error instanceof LineError)) return null
      const { code, address, expected, came } = error
      return { code, address, expected, came }
    },
    nextTryAt: async (failures, failedAt) => {
      const { nextTryAt, usualRetry } = await import('#exchange/retry.ts')
      return nextTryAt(usualRetry, failures, failedAt, crypto.randomBytes)
    },
    wait: async (untilMs, ended) => {
      const ms = Math.min(longestTimer, Math.max(0, untilMs - Date.now()))
      await setTimeout(ms, undefined, { signal: ended }).catch((error: unknown) => {
        if (ended?.aborted !== true) throw error
      })
    },
  }
}

/** What a timer of Node can count: beyond it, it does not wait at all. */
const longestTimer = 2 ** 31 - 1

async function openStore(place: StorePlace): Promise<Store> {
  if (place.kind === 'sqlite') {
    const [{ openSqliteStore }, { makeOwn }] = await Promise.all([
      import('#store/sqlite.ts'),
      import('#store/own-file.ts'),
    ])
    // What SQLite keeps beside a file has the mode of the file.
    makeOwn(place.path)
    return openSqliteStore(place.path)
  }
  const { openPostgresStore } = await import('#store/postgres.ts')
  const { address, schema, owner } = place
  const store = await openPostgresStore(address, { schema })
  try {
    const other = await otherOwner(store, owner)
    if (other === null) return store
    throw new StoreRefusal('other-owner', `schema ${schema}`, other, shownOwner(owner))
  } catch (error) {
    await store.close()
    throw error
  }
}

function storeRefused({ code, place, value, expected }: StoreRefusal): InputError {
  return new InputError('input.refused', {
    given: value,
    option: place,
    code,
    expected,
    remedy: code === 'other-owner' ? 'remedy.input.store-owner' : 'remedy.input.store',
  })
}

/** Of a database no more than its schema is named: the address may hold a password. */
function notOpened(place: StorePlace, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error) || isMalformed(error)) return error
  return new InputError('input.no-store', {
    given: place.kind === 'sqlite' ? place.path : place.schema,
    reason: error.code === 'ERR_SQLITE_ERROR' ? error.message : String(error.code),
    remedy: 'remedy.input.no-store',
  })
}

async function openLine(crypto: LedgerCrypto, ends: LineEnds): Promise<Line> {
  const { createLine } = await import('#exchange/https-line.ts')
  const { tlsIdentity } = await import('#exchange/certificate.ts')
  const { usualCallerLimits, usualMirrorLimits } = await import('#exchange/limits.ts')
  const { address, party, members, nodes } = ends
  return createLine({
    address,
    identity: tlsIdentity(ends.tlsSeed),
    partyOf: (key) => (members.isOf(party, key) ? party : null),
    limits: usualCallerLimits,
    nodes,
    crypto,
    sizes: usualMirrorLimits,
  })
}

async function listen(crypto: LedgerCrypto, door: DoorParts): Promise<Door> {
  const { createExchangeApp } = await import('#exchange/app.ts')
  const { tlsIdentity } = await import('#exchange/certificate.ts')
  const { usualListenerLimits, usualMirrorLimits } = await import('#exchange/limits.ts')
  const { createListener } = await import('#exchange/listener.ts')
  const { members, exchange, nodes, failed, turnedAway } = door
  const app = createExchangeApp({
    exchange,
    nodes,
    logs: members.logs,
    speakerOf: (key) => {
      const name = members.partyOf(key)
      return name === null ? null : { kind: 'member', name }
    },
    crypto,
    clock: () => Date.now(),
    limits: usualMirrorLimits,
    report: failed,
  })
  const server = createListener({
    identity: tlsIdentity(door.tlsSeed),
    partyOf: members.partyOf,
    fetch: async (request, peer) => {
      const response = await app.fetch(request, peer)
      if (request.method !== 'GET') await door.changed()
      return response
    },
    limits: usualListenerLimits,
    turnedAway: ({ from, why }) => turnedAway(from, why),
  })
  server.listen(door.port, door.host)
  await once(server, 'listening')
  const taken = server.address()
  const port = typeof taken === 'object' && taken !== null ? taken.port : door.port
  const host = door.host.includes(':') ? `[${door.host}]` : door.host
  return {
    address: `https://${host}:${port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
