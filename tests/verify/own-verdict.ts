// What our own code says of the files of a sample space, in a word: `holds`, or the code of the
// step that does not. It is what `mithaq verify` says of the same files, without its sentences.
import { checkBundle } from '#ledger/check/bundle-check.ts'
import type { CheckStep } from '#ledger/check/check-step.ts'
import { readRosters } from '#ledger/check/given-rosters.ts'
import { folderLogFiles } from '#ledger/check/log-files.ts'
import { checkForkEvidence, checkProof } from '#ledger/check/proof-check.ts'
import { checkSpace } from '#ledger/check/space-check.ts'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { decodeUtf8 } from '#ledger/bytes.ts'
import { checkReveal, declarationKey } from '#ledger/declaration.ts'
import { keysOf } from '#ledger/roster.ts'
import { parseTlogProof } from '#ledger/tlog-proof.ts'
import { bytesOf, type Files } from './kept-files.ts'

const crypto = nodeCrypto()

const verdict = (steps: readonly CheckStep[]): string =>
  steps.find((step) => step.standing === 'does-not-hold')?.code ?? 'holds'

const rosterIn = (files: Files, party: string): string =>
  decodeUtf8(bytesOf(files, `export/rosters/${party}.roster`)) ?? ''

const parties = ['a.example', 'b.example']

function rostersIn(files: Files) {
  const given = parties.map((party) => ({
    file: `${party}-1.roster`,
    text: rosterIn(files, party),
  }))
  return readRosters(crypto, given, new Map())
}

export async function checkExport(files: Files): Promise<string> {
  const folder = {
    read: async (path: string) => files.get(`export/${path}`) ?? null,
    names: async (path: string) =>
      [...files.keys()]
        .flatMap((one) => (one.startsWith(`export/${path}/`) ? [one.split('/').at(-1)!] : []))
        .toSorted(),
  }
  const steps = await checkSpace({
    crypto,
    genesis: bytesOf(files, 'export/genesis'),
    rosters: new Map(parties.map((party) => [party, rosterIn(files, party)])),
    pins: new Map(),
    logOf: (origin) => folderLogFiles(crypto, folder, origin),
    needsBlobs: () => false,
    progress: () => {},
  })
  return verdict(steps)
}

export async function checkMessage(files: Files): Promise<string> {
  const file = 'a.example-281/a.example-281.tlog-proof'
  const proof = bytesOf(files, file)
  const entry = bytesOf(files, 'a.example-281/a.example-281.entry')
  return verdict(await checkProof(crypto, { file, proof, entry, policy: null }, rostersIn(files)))
}

export async function checkForked(files: Files): Promise<string> {
  const file = 'fork/evidence'
  return verdict(await checkForkEvidence(crypto, file, bytesOf(files, file), rostersIn(files)))
}

export async function checkCarried(files: Files): Promise<string> {
  const file = 'b-to-a.mithaq'
  const { known } = rostersIn(files)
  const inHand = { file, archive: bytesOf(files, file), known, pins: new Map() }
  return verdict(await checkBundle(crypto, { ...inHand, progress: () => {} }))
}

export async function checkDeclared(files: Files): Promise<string> {
  const proof = parseTlogProof(bytesOf(files, 'declaration/item.tlog-proof'))
  if (!proof.ok) return proof.refusal.code
  const keys = rostersIn(files).known.flatMap(({ roster }) =>
    keysOf(roster, 'log').flatMap((key) => {
      const own = declarationKey(crypto, key, `${key.name}/declaration/1`)
      return own.ok ? [own.value] : []
    }),
  )
  const item = bytesOf(files, 'declaration/item')
  const shown = await checkReveal(crypto, { item, proof: proof.value }, keys)
  return shown.ok ? 'holds' : shown.refusal.code
}
