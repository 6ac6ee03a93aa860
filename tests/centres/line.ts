// A line between two posts over loopback, put together as it would be between two capitals: the TLS
// keys are those of the rosters, and the far end asks its centre.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { originsOf, rosterOf } from '#centre/held-logs.ts'
import { partyOf } from '#centre/space.ts'
import { createExchangeApp } from '#exchange/app.ts'
import { tlsIdentity } from '#exchange/certificate.ts'
import { createLine, type Line } from '#exchange/https-line.ts'
import { usualCallerLimits, usualListenerLimits, usualMirrorLimits } from '#exchange/limits.ts'
import { createListener } from '#exchange/listener.ts'
import { equalBytes } from '#ledger/bytes.ts'
import { keysOf } from '#ledger/roster.ts'
import type { Post } from './rig.ts'

export interface OpenedLine {
  readonly line: Line
  readonly close: () => Promise<void>
}

export async function lineBetween(from: Post, to: Post): Promise<OpenedLine> {
  const { centre, parts } = to
  const { crypto, clock, store } = parts
  const rosters = await Promise.all(
    [from, to].map(async ({ party }) => ({ party, roster: await rosterOf(centre.logs, party) })),
  )
  const holderOf = (publicKey: Uint8Array): string | null =>
    rosters.find(({ roster }) =>
      keysOf(roster, 'tls').some((key) => equalBytes(key.publicKey, publicKey)),
    )?.party ?? null
  const app = createExchangeApp({
    exchange: centre.answers,
    nodes: store.nodes,
    logs: () =>
      Promise.all(
        originsOf(centre.space).map(async (origin) => {
          const roster = await rosterOf(centre.logs, partyOf(centre.space, origin)!)
          return { origin, keys: keysOf(roster, 'log') }
        }),
      ),
    speakerOf: (publicKey) => {
      const name = holderOf(publicKey)
      return name === null ? null : { kind: 'member', name }
    },
    crypto,
    clock,
    limits: usualMirrorLimits,
    report: (error) => {
      throw error
    },
  })
  const server = createListener({
    identity: tlsIdentity(to.keys.tls.secret.seed),
    partyOf: holderOf,
    limits: usualListenerLimits,
    turnedAway: ({ why }) => {
      throw new Error(why)
    },
    fetch: (request, peer) => app.fetch(request, peer),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const line = createLine({
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    identity: tlsIdentity(from.keys.tls.secret.seed),
    partyOf: holderOf,
    limits: usualCallerLimits,
    nodes: from.store.nodes,
    crypto,
    sizes: usualMirrorLimits,
  })
  const close = async () => {
    line.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { line, close }
}
