// The folder in which the demonstration keeps its logs (`npm start`): the stores of both centres in
// each space of it, checked as that of a home is. The keys come from the names of the parties.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openCentre } from '#centre/centre.ts'
import { type DemonstrationParty, demonstrationParties } from '#centre/demonstration.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Pins } from '#ledger/check/space-check.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { checkStore, type CheckedPart } from './home-check.ts'
import type { Session } from './session.ts'

/** None where the folder is none of the demonstration. */
export async function checkDemonstration(
  session: Session,
  path: string,
  given: Pins,
): Promise<readonly CheckedPart[]> {
  const { crypto } = session.machinery
  const parts: CheckedPart[] = []
  const names = readdirSync(path)
  for (const agreement of session.shelf.filter((one) => one.parties.length === 2)) {
    const form = new RegExp(`^${agreement.id}-[0-9a-f]{12}$`)
    const folders = names.filter((name) => form.test(name))
    const parties = folders.length === 0 ? [] : await demonstrationParties(crypto, agreement)
    for (const at of folders.flatMap((name) =>
      parties.map((party) => ({ party, folder: join(path, name, party.space.self) })),
    )) {
      if (!existsSync(storeIn(at.folder))) continue
      const steps = await checkPost(session, agreement, at, given)
      parts.push({ path: at.folder, steps, isDemonstration: true })
    }
  }
  return parts
}

const storeIn = (folder: string): string => join(folder, 'store.sqlite')

interface Post {
  readonly party: DemonstrationParty
  readonly folder: string
}

async function checkPost(
  session: Session,
  agreement: Agreement,
  { party: { space, keys, rosters }, folder }: Post,
  given: Pins,
): Promise<CheckedPart['steps']> {
  const { crypto, clock, openStore, openLastHeads } = session.machinery
  const { log, receipt, identities } = keys
  const store = await openStore({ kind: 'sqlite', path: storeIn(folder) })
  try {
    const centre = openCentre({
      space,
      agreement,
      store,
      lastHeads: await openLastHeads(join(folder, 'last-heads')),
      crypto,
      clock,
      datedBy: 'content',
      keys: {
        log,
        receipt: [receipt.ed25519, receipt.mlDsa44],
        identities: identities.map((one) => one.identity),
      },
    })
    const kept = [...rosters].map(([name, text]) => [name, [fingerprintOf(crypto, text)]] as const)
    const pins = new Map([...kept, ...given])
    return await checkStore(session, { centre, space, store, rosters }, pins)
  } finally {
    await store.close()
  }
}
