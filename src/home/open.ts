// The centre of a home in one of its spaces, with its store and its keys, opened to be worked with.
// A space that not everyone has signed yet is refused.
import { openCentre, type Centre } from '#centre/centre.ts'
import { heldLogs, rosterOf } from '#centre/held-logs.ts'
import type { LogKeys } from '#centre/own-log.ts'
import type { Store } from '#centre/ports.ts'
import { type Space, spaceOf } from '#centre/space.ts'
import type { Agreement } from '#language/agreement.ts'
import { formatVerifierKey, type SignerKey } from '#ledger/key.ts'
import { originOf } from '#ledger/names.ts'
import type { Roster } from '#ledger/roster.ts'
import { badHome, type Home, keysFolder, lastHeadsFolder, storePlace } from './home.ts'
import { readServiceKeys, type ServiceKeys } from './keys.ts'
import { genesisFile, type SpaceFolder } from './space.ts'
import { InputError } from './input-error.ts'
import { accepted } from './refused.ts'
import { findAgreement } from './shelf.ts'
import type { Surroundings } from './surroundings.ts'

export interface OpenSpace {
  readonly home: Home
  readonly place: SpaceFolder
  readonly space: Space
  readonly agreement: Agreement
  readonly centre: Centre
  readonly store: Store
  readonly keys: ServiceKeys
}

/** Whoever opens it closes its store. */
export async function openSpace(
  around: Surroundings,
  home: Home,
  place: SpaceFolder,
): Promise<OpenSpace> {
  const { crypto, clock, openStore, openLastHeads } = around.machinery
  const space = await joinedSpace(around, home, place)
  const { agreement } = await findAgreement(around, place.agreement)
  const keys = await readServiceKeys(crypto, keysFolder(home.folder, place.slug))
  const store = await openStore(storePlace(home, place.slug))
  try {
    const lastHeads = await openLastHeads(lastHeadsFolder(home))
    const isChanging = keys.log.length > usualKeys
    // Following the log takes time, and where there is one pair of each there is nothing to choose.
    const logs = isChanging ? heldLogs({ store, crypto, space }) : null
    const roster = logs === null ? null : await rosterOf(logs, space.self)
    const centre = openCentre({
      space,
      agreement,
      store,
      lastHeads,
      crypto,
      clock,
      keys: {
        log: logKeysIn(keys.log, roster),
        receipt: keys.receipt,
        identities: keys.identities,
      },
    })
    return { home, place, space, agreement, centre, store, keys }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A refusal where the genesis still lacks somebody's signature. */
async function joinedSpace(around: Surroundings, home: Home, place: SpaceFolder): Promise<Space> {
  const { genesis, members, rosters, successions } = place
  if (genesis === null) throw await unjoined(around, home, place)
  const space = await spaceOf(around.machinery.crypto, {
    agreement: (await findAgreement(around, place.agreement)).agreement.id,
    self: home.party,
    parties: new Map(members.map(({ party, as }) => [party, as])),
    genesis,
    rosters,
    successions,
  })
  const isUnsigned = !space.ok && space.refusal.code === 'not-signed-by-a-known-key'
  if (isUnsigned) throw await unjoined(around, home, place)
  return accepted(space)
}

/** Whose log others have seen had every signature once: the file has been damaged since. */
async function unjoined({ machinery }: Surroundings, home: Home, place: SpaceFolder) {
  const { slug, members } = place
  const lastHeads = await machinery.openLastHeads(lastHeadsFolder(home))
  if ((await lastHeads.read(originOf(home.party, slug))) !== null) {
    const parties = members.map(({ party }) => party)
    return badHome(genesisFile(place), `mithaq/genesis/v1, ${parties.join(' ')}`)
  }
  const remedy = 'remedy.input.join'
  return new InputError('input.not-joined', { given: slug, option: '--space', remedy })
}

/** One for each algorithm. */
const usualKeys = 2

/**
 * The newest keys that the roster lists sign; older ones that it still lists sign along. Where it
 * lists none of them they have been lost, and a roster to come lists the newest.
 */
function logKeysIn(keys: readonly SignerKey[], roster: Roster | null): LogKeys {
  const listed = listedIn(keys, roster)
  const isLost = listed.length === 0
  const ofNow = isLost ? keys.slice(0, usualKeys) : listed
  const [ed25519, ...retiring] = ofNow.filter((key) => key.verifier.signatureType === 0x01)
  const mlDsa44 = ofNow.find((key) => key.verifier.signatureType === 0x06)
  if (ed25519 === undefined || mlDsa44 === undefined) {
    throw badHome('log.key', 'keys of both types that the roster lists')
  }
  return { ed25519, mlDsa44, retiring, others: keys.filter((key) => !ofNow.includes(key)) }
}

function listedIn(keys: readonly SignerKey[], roster: Roster | null): readonly SignerKey[] {
  if (roster === null) return keys
  const listed = new Set(roster.keys.map((one) => formatVerifierKey(one.key)))
  return keys.filter((key) => listed.has(formatVerifierKey(key.verifier)))
}
