// A line between two centres in memory, over loopback with TLS, as it stands between real ones.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createExchangeApp, type ExchangeAppParts } from '#exchange/app.ts'
import { tlsIdentity } from '#exchange/certificate.ts'
import { createLine, type Line, type LineParts } from '#exchange/https-line.ts'
import { usualCallerLimits, usualListenerLimits, usualMirrorLimits } from '#exchange/limits.ts'
import { createListener, type Peer } from '#exchange/listener.ts'
import { equalBytes } from '#ledger/bytes.ts'
import { crypto, type MemoryCentre, now } from './memory-centre.ts'

export const identities = {
  north: tlsIdentity(new Uint8Array(32).fill(101)),
  south: tlsIdentity(new Uint8Array(32).fill(102)),
  witness: tlsIdentity(new Uint8Array(32).fill(103)),
}

/** The application of a centre, for the logs of all whom it has met and its own. */
export function appOf(
  centre: MemoryCentre,
  others: readonly MemoryCentre[],
  parts: Partial<ExchangeAppParts> = {},
): ReturnType<typeof createExchangeApp> {
  return createExchangeApp({
    exchange: centre.exchange,
    nodes: centre.nodes,
    logs: () =>
      Promise.resolve(
        [centre, ...others].map(({ known }) => ({ origin: known.origin, keys: known.logKeys })),
      ),
    speakerOf: (publicKey) => {
      const name = Object.entries(identities).find(([, one]) =>
        equalBytes(one.publicKey, publicKey),
      )?.[0]
      if (name === undefined) return null
      return { kind: name === 'witness' ? 'witness' : 'member', name: `${name}.example` }
    },
    crypto,
    clock: () => now * 1000,
    limits: usualMirrorLimits,
    report: (error) => {
      throw error
    },
    ...parts,
  })
}

export interface Answering {
  readonly fetch: (request: Request, peer: Peer) => Response | Promise<Response>
}

export interface OpenLine {
  readonly line: Line
  /** Method, path and status of each request. */
  readonly asked: string[]
  /** Cuts every connection. */
  readonly breakOff: () => void
  readonly close: () => Promise<void>
}

/** From north to a south that answers with this application. */
export async function openLine(
  app: Answering,
  from: MemoryCentre,
  parts: Partial<LineParts> = {},
): Promise<OpenLine> {
  const asked: string[] = []
  const server = createListener({
    identity: identities.south,
    partyOf: () => 'north.example',
    limits: usualListenerLimits,
    turnedAway: ({ why }) => {
      throw new Error(why)
    },
    fetch: async (request, peer) => {
      const response = await app.fetch(request, peer)
      asked.push(`${request.method} ${new URL(request.url).pathname} ${response.status}`)
      return response
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const line = createLine({
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    identity: identities.north,
    partyOf: () => 'south.example',
    limits: usualCallerLimits,
    nodes: from.nodes,
    crypto,
    sizes: usualMirrorLimits,
    ...parts,
  })
  const close = async () => {
    line.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { line, asked, breakOff: () => server.closeAllConnections(), close }
}
