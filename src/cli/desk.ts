// A centre at work on the command line: its home is read, its store opened, and both are let go of
// at the end, whatever comes between.
import { openCentre, type Centre } from '#centre/centre.ts'
import type { Store } from '#centre/ports.ts'
import { type Space, spaceOf } from '#centre/space.ts'
import type { Agreement } from '#language/agreement.ts'
import type { SignerKey } from '#ledger/key.ts'
import {
  badHome,
  type Home,
  homeAt,
  keysFolder,
  lastHeadsFolder,
  slugIn,
  storePlace,
} from './home.ts'
import { readServiceKeys, type ServiceKeys } from './home-keys.ts'
import { readSpace, type SpaceFolder } from './home-space.ts'
import { InputError } from './input-error.ts'
import type { HomeOptions } from './options.ts'
import { accepted } from './refused.ts'
import type { Session } from './session.ts'
import { findAgreement } from './shelf.ts'

export interface Desk {
  readonly home: Home
  readonly place: SpaceFolder
  readonly space: Space
  readonly agreement: Agreement
  readonly centre: Centre
  readonly store: Store
  readonly keys: ServiceKeys
}

export async function atDesk<T>(
  session: Session,
  options: HomeOptions,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const home = homeAt(session, options.home)
  const place = readSpace(session.machinery.crypto, home, slugIn(home, options.space))
  return atPlace(session, home, place, work)
}

/** The same, for a space that has just been read. */
export async function atPlace<T>(
  session: Session,
  home: Home,
  place: SpaceFolder,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const { crypto, clock, openStore, openLastHeads } = session.machinery
  const space = await joinedSpace(session, home, place)
  const { agreement } = await findAgreement(session, place.agreement)
  const keys = await readServiceKeys(crypto, keysFolder(home.folder, place.slug))
  const store = await openStore(storePlace(home, place.slug))
  try {
    const lastHeads = await openLastHeads(lastHeadsFolder(home))
    const centre = openCentre({
      space,
      agreement,
      store,
      lastHeads,
      crypto,
      clock,
      keys: {
        log: { ed25519: keyOfType(keys.log, 0x01), mlDsa44: keyOfType(keys.log, 0x06) },
        receipt: keys.receipt,
        identities: keys.identities,
      },
    })
    return await work({ home, place, space, agreement, centre, store, keys })
  } finally {
    await store.close()
  }
}

/** A refusal where the genesis still lacks somebody's signature. */
async function joinedSpace(session: Session, home: Home, place: SpaceFolder): Promise<Space> {
  const { genesis, slug, members, rosters } = place
  const remedy = 'remedy.input.join'
  const unjoined = new InputError('input.not-joined', { given: slug, option: '--space', remedy })
  if (genesis === null) throw unjoined
  const space = await spaceOf(session.machinery.crypto, {
    agreement: (await findAgreement(session, place.agreement)).agreement.id,
    self: home.party,
    parties: new Map(members.map(({ party, as }) => [party, as])),
    genesis,
    rosters,
  })
  if (!space.ok && space.refusal.code === 'not-signed-by-a-known-key') throw unjoined
  return accepted(space)
}

function keyOfType(keys: readonly SignerKey[], type: number): SignerKey {
  const key = keys.find(({ verifier }) => verifier.signatureType === type)
  if (key === undefined) throw badHome('log.key', `type ${type}`)
  return key
}
