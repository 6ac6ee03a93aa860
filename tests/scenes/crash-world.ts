// Two parties for tests that kill processes: A, a process of its own over a real store, listening
// for B; and B, in the test. Both are made from the names of their keys, so that a process that
// starts anew finds itself to be the same.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { openCentre, type Centre } from '#centre/centre.ts'
import { type DemonstrationParty, demonstrationParties } from '#centre/demonstration.ts'
import type { Wording } from '#centre/drafts.ts'
import { membersOf } from '#centre/members.ts'
import type { LastHeads, Store } from '#centre/ports.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { createExchangeApp } from '#exchange/app.ts'
import { tlsIdentity } from '#exchange/certificate.ts'
import { createLine, type Line } from '#exchange/https-line.ts'
import { usualCallerLimits, usualListenerLimits, usualMirrorLimits } from '#exchange/limits.ts'
import { createListener } from '#exchange/listener.ts'
import { equalBytes } from '#ledger/bytes.ts'
import { keysOf } from '#ledger/roster.ts'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { centreKeys, valueOf } from '../centres/rig.ts'

export const crypto = nodeCrypto()

export interface Party extends DemonstrationParty {
  readonly centre: Centre
  readonly store: Store
}

/** The centre of a party over what it keeps; its log is begun where it is not. */
export async function openParty(
  letter: 'A' | 'B',
  parts: { readonly store: Store; readonly lastHeads: LastHeads },
): Promise<Party> {
  const parties = await demonstrationParties(crypto, sampleAgreement)
  const party = parties.find(({ as }) => as === letter)
  if (party === undefined) throw new Error(`no party ${letter}`)
  const { space, keys } = party
  const rest = { space, agreement: sampleAgreement, crypto, clock: Date.now }
  const centre = openCentre({ ...parts, ...rest, keys: centreKeys(keys) })
  const begun = await centre.begin(party.roster)
  if (!begun.ok && begun.refusal.code !== 'log-has-begun') valueOf(begun)
  return { ...party, centre, store: parts.store }
}

/** Lets the other party in; gives the address. */
export async function listen({ centre, keys, store }: Party): Promise<string> {
  const members = await membersOf(centre.logs)
  const app = createExchangeApp({
    exchange: centre.answers,
    nodes: store.nodes,
    logs: members.logs,
    speakerOf: (publicKey) => {
      const name = members.partyOf(publicKey)
      return name === null ? null : { kind: 'member', name }
    },
    crypto,
    clock: Date.now,
    limits: usualMirrorLimits,
    report: (error) => console.error(error),
  })
  const server = createListener({
    identity: tlsIdentity(keys.tls.secret.seed),
    partyOf: members.partyOf,
    fetch: (request, peer) => app.fetch(request, peer),
    limits: usualListenerLimits,
    turnedAway: ({ from, why }) => console.error(`turned away ${from}: ${why}`),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

export function lineTo({ space, keys, store }: Party, party: string, address: string): Line {
  const known = keysOf(space.rosters.get(party)!, 'tls').map((key) => key.publicKey)
  return createLine({
    address,
    identity: tlsIdentity(keys.tls.secret.seed),
    partyOf: (shown) => (known.some((key) => equalBytes(key, shown)) ? party : null),
    limits: usualCallerLimits,
    nodes: store.nodes,
    crypto,
    sizes: usualMirrorLimits,
  })
}

/** Composed, signed by both officers and released; where it stands then. */
export async function write({ centre, keys, as }: Party, number: number): Promise<number> {
  for (;;) {
    const draft = valueOf(await centre.compose(wordingOf(as, number)))
    for (const officer of keys.officers) valueOf(await centre.sign(draft.id, officer))
    const released = await centre.release(draft.id)
    if ('kind' in released) throw new Error(`${released.kind} ${released.size} ${released.shown}`)
    if (released.ok) return released.value.index
    // Another was released meanwhile, and has named the same heads or a later second.
    const isOvertaken = ['seen-does-not-grow', 'time-goes-back'].includes(released.refusal.code)
    if (!isOvertaken) valueOf(released)
    valueOf(await centre.discard(draft.id))
  }
}

/** One in five encrypted and part of the record; the others in the open, which is cheap. */
function wordingOf(as: string, number: number): Wording {
  const id = `${as.toLowerCase()}-${number}`
  const base = { to: [], re: [], effective: null, content: null, open: null }
  if (number % 5 > 0) return { ...base, type: 'mithaq/remark', open: `{"id":"${id}"}\n` }
  const body = { text: `Question ${number}` }
  const content = JSON.stringify({ id, effectiveOn: '2030-03-01', body })
  return { ...base, type: 'sample/ask', content }
}
