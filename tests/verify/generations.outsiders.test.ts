// A log that goes on as another after a fork (docs/formats/roster.md), before the referee in shell:
// it follows one into the other where roots of the roster before say so, or where the new roster is
// among those whose fingerprints were exchanged.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packBundle } from '#ledger/bundle.ts'
import { filesOf as bundleFilesOf } from '#ledger/bundle-files.ts'
import { encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { formatHash, type Head, originOf } from '#ledger/names.ts'
import { formatNote, signText } from '#ledger/note.ts'
import { formatRoster, type Roster } from '#ledger/roster.ts'
import { rosterType } from '#ledger/rosters.ts'
import { logPart, sampleLog } from '../ledger/sample-log.ts'
import {
  crypto,
  entryOf,
  keyNamed,
  partyA,
  partyB,
  rosterOf,
  sampleSpace,
  type SampleSpace,
  slug,
  timeOf,
  valueOf,
} from '../ledger/sample-space.ts'
import { filesOf, laidOut, removeFolders } from './kept-files.ts'
import { withOutsiders } from './outsiders.ts'

const [first, second] = [originOf(partyA, slug), originOf(partyA, slug, 2)]
let sample: SampleSpace
let begun: readonly Uint8Array[]

beforeAll(async () => {
  sample = await sampleSpace()
  begun = [sample.genesis, await rosterSigned(sample.rosters.get(partyA)!, 'root-1', 'root-2')]
})
afterAll(removeFolders)

const rosterSigned = (open: string, ...roots: readonly string[]): Promise<Uint8Array> => {
  const [to, time] = [['*'], timeOf('2030-02-01T09:00:00Z')]
  const rest = { time, re: [], seen: [], bodies: [] }
  return entryOf(
    { space: sample.space, from: partyA, to, type: rosterType, open, ...rest },
    ...roots,
  )
}

/** The first roster of the second generation. */
async function rosterAfter(previous: Head): Promise<Roster> {
  const roster = await rosterOf(partyA)
  const log = { role: 'log', key: (await keyNamed(second)).verifier }
  return { ...roster, previous, keys: [log, ...roster.keys.slice(1)] }
}

/** The same party with other roots, as where the old ones are lost. */
async function withOtherRoots(roster: Roster): Promise<Roster> {
  const other = ['4', '5', '6'].map(async (number) => {
    return { role: `root-${number}`, key: (await keyNamed(`${partyA}/root-${number}`)).verifier }
  })
  const members = ['root-4', 'root-5', 'root-6']
  const root = { groups: [{ name: 'root', threshold: 2, members }], quorum: 'root' }
  return { ...roster, root, keys: [...roster.keys.slice(0, -3), ...(await Promise.all(other))] }
}

withOutsiders('a log that goes on as another', ({ shell }) => {
  /** Both logs, where the second is begun with this roster, signed by these roots. */
  async function judged(roster: Roster, roots: readonly string[], ...more: readonly string[]) {
    const text = valueOf(formatRoster(crypto, roster))
    const further = [sample.genesis, await rosterSigned(text, ...roots)]
    const logs = [await logPart(first, 0, begun), await logPart(second, 0, further)]
    const rosters = [...sample.rosters.values(), text]
    const folder = laidOut(
      filesOf([
        ...rosters.map((one, at) => ({ path: `${at}.roster`, bytes: encodeUtf8(one) })),
        ...bundleFilesOf(crypto, { logs, blobs: [], receipts: [] }),
      ]),
    )
    const heads = [first, second].map((origin) =>
      join(formatHex(crypto.sha256(encodeUtf8(origin))), 'checkpoint'),
    )
    const given = ['0.roster', '1.roster', ...more, ...heads]
    return shell(...given.map((path) => join(folder, path))).said
  }
  const end = () => sampleLog(first, begun).head

  test('is followed where roots of the roster before have signed', async () => {
    const said = await judged(await rosterAfter(end()), ['root-1', 'root-2'])
    expect(said).toContain(`it goes on after 2 entries of ${first}, signed by whom the roster`)
    expect(said).toContain(`${second} at 2 is signed by ${second}`)
  })

  test('is refused after a head that the log before did not have', async () => {
    const other = await rosterAfter({ ...end(), size: 1 })
    const said = await judged(other, ['root-1', 'root-2'])
    expect(said).toContain(`REFUSED: ${second} goes on from a head that ${first} did not have`)
  })

  test('needs its roster on paper where the roots are lost', async () => {
    const roster = await withOtherRoots(await rosterAfter(end()))
    const roots = ['root-4', 'root-5']
    expect(await judged(roster, roots)).toContain('REFUSED: those who must have not signed')
    const said = await judged(roster, roots, '2.roster')
    expect(said).toContain(`it goes on after 2 entries of ${first}, as the roster says`)
  })

  test('signs what a courier carries, with the keys of its own roster', async () => {
    const roster = valueOf(formatRoster(crypto, await rosterAfter(end())))
    const logs = [
      await logPart(second, 0, [sample.genesis, await rosterSigned(roster, 'root-1', 'root-2')]),
    ]
    const address = { space: sample.space, from: partyA, to: partyB }
    const contents = { logs, blobs: [], receipts: [] }
    const archive = valueOf(await packBundle(crypto, address, contents, [await keyNamed(second)]))
    const rosters = [...sample.rosters.values(), roster].map(encodeUtf8)
    const folder = laidOut(
      filesOf([
        ...rosters.map((bytes, at) => ({ path: `${at}.roster`, bytes })),
        { path: 'bundle', bytes: archive },
      ]),
    )
    const given = (...names: readonly string[]) => names.map((name) => join(folder, name))
    const known = shell(...given('0.roster', '1.roster', '2.roster', 'bundle'))
    expect(known.said).toContain(`its list of files is signed by ${second}`)
    expect(known.accepted).toBe(true)
    const unknown = shell(...given('0.roster', '1.roster', 'bundle'))
    expect(unknown.said).toContain(`bundle.note is not signed by a key of ${second}`)
  })

  test('what stands in place of a number is not computed', async () => {
    const folder = laidOut(
      filesOf([
        { path: 'a.roster', bytes: encodeUtf8(sample.rosters.get(partyA)!) },
        { path: 'b.roster', bytes: encodeUtf8(sample.rosters.get(partyB)!) },
        ...bundleFilesOf(crypto, {
          logs: [await logPart(first, 0, begun)],
          blobs: [],
          receipts: [],
        }),
      ]),
    )
    const ran = join(folder, 'ran')
    const text = `${first}\na[$(>${ran})]\n${formatHash(end().root)}\n`
    const signatures = [await signText(crypto, text, await keyNamed(first))]
    writeFileSync(join(folder, 'head'), formatNote({ text, signatures }))
    const log = join(folder, formatHex(crypto.sha256(encodeUtf8(first))), 'checkpoint')
    const [a, b] = [join(folder, 'a.roster'), join(folder, 'b.roster')]
    expect(shell(a, b, log, join(folder, 'head')).said).toContain('REFUSED: this is no number')
    expect(existsSync(ran)).toBe(false)
  })
})
