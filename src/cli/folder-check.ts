// An exported folder (docs/formats/exported-folder.md) checked with nothing else at hand.
import { checkSpace, type Pins } from '#ledger/check/space-check.ts'
import { type CheckStep, notChecked } from '#ledger/check/check-step.ts'
import { folderLogFiles } from '#ledger/check/log-files.ts'
import { forkPath, genesisPath, type ReadFolder, rosterFolder } from '#ledger/check/space-files.ts'
import { decodeUtf8 } from '#ledger/bytes.ts'
import { say } from '#locale/locale.ts'
import { pathsIn, readFolder } from './folder.ts'
import { progressOf } from './progress.ts'
import type { Session } from './session.ts'

export async function checkFolder(
  session: Session,
  path: string,
  pins: Pins,
): Promise<readonly CheckStep[]> {
  const { crypto } = session.machinery
  const looked = new Set<string>()
  const folder = noting(readFolder(path), looked)
  const rosters = new Map<string, string>()
  for (const name of await folder.names(rosterFolder)) {
    const party = /^(.+)\.roster$/.exec(name)?.[1]
    const bytes = await folder.read(`${rosterFolder}/${name}`)
    if (party !== undefined && bytes !== null) rosters.set(party, decodeUtf8(bytes) ?? '')
  }
  const steps = await checkSpace({
    crypto,
    genesis: (await folder.read(genesisPath)) ?? new Uint8Array(),
    rosters,
    pins,
    logOf: (origin) => folderLogFiles(crypto, folder, origin),
    evidenceOf: (origin) => folder.read(forkPath(origin)),
    // A file that is not there may have been for others.
    needsBlobs: () => false,
    progress: checking(session),
  })
  const unread = pathsIn(path).filter((one) => !looked.has(one))
  const [first] = unread
  return first === undefined ? steps : [...steps, notChecked('unread', first, unread.length)]
}

/** The same folder, of which is noted what was read. */
function noting({ read, names }: ReadFolder, looked: Set<string>): ReadFolder {
  return {
    names,
    read: (path) => {
      looked.add(path)
      return read(path)
    },
  }
}

export function checking(session: Session): (of: string, n: number, total: number) => void {
  const progress = progressOf(session)
  return (of, n, total) => progress(() => say(session.words, 'proof.checking', { of, n, total }))
}
