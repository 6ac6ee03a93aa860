// A log longer than one tile, exported into memory and checked anew, and a bundle that begins
// behind its first tile.
import { beforeAll, expect, test } from 'vitest'
import { checkBundle } from '#ledger/check/bundle-check.ts'
import { checkSpace } from '#ledger/check/space-check.ts'
import { exportLog, exportSpace } from '#centre/export.ts'
import { folderLogFiles } from '#ledger/check/log-files.ts'
import type { GrowingFolder } from '#ledger/check/space-files.ts'
import type { CheckStep } from '#ledger/check/check-step.ts'
import { formatRoster } from '#ledger/roster.ts'
import { fingerprintOf } from '#ledger/rosters.ts'
import { ask, introduce, newRig, type Post, type Rig, valueOf } from './rig.ts'

let rig: Rig
let posts: [Post, Post]
let late: Uint8Array
const size = 2 + 260

beforeAll(async () => {
  rig = await newRig()
  posts = rig.posts as [Post, Post]
  const [a, b] = posts
  await introduce(rig)
  for (let at = 0; at < 258; at += 1) await ask(a, `a-${at}`)
  await a.centre.deliver(b.party, b.centre.answers)
  await ask(a, 'a-258')
  await ask(a, 'a-259')
  const packed = await a.centre.pack(b.party)
  if ('kind' in packed) throw new Error(packed.kind)
  late = valueOf(packed)
})

function memoryFolder() {
  const files = new Map<string, Uint8Array>()
  const put = async (path: string, bytes: Uint8Array) => void files.set(path, bytes)
  const folder: GrowingFolder = {
    read: async (path) => files.get(path) ?? null,
    names: async (path) =>
      [...files.keys()].flatMap((name) => {
        const rest = name.startsWith(`${path}/`) ? name.slice(path.length + 1) : ''
        return rest === '' || rest.includes('/') ? [] : [rest]
      }),
    has: async (path) => files.has(path),
    add: put,
    replace: put,
  }
  return { files, folder }
}

function textsOf({ parts }: Post): ReadonlyMap<string, string> {
  const rosters = [...parts.space.rosters]
  return new Map(rosters.map(([party, one]) => [party, valueOf(formatRoster(rig.crypto, one))]))
}

const quiet = () => undefined
const told = (steps: readonly CheckStep[]) =>
  steps.map(({ code, standing, n, fault }) => `${code} ${fault?.code ?? standing} ${n}`)

async function checked(folder: GrowingFolder): Promise<readonly CheckStep[]> {
  const [a] = posts
  return checkSpace({
    crypto: rig.crypto,
    genesis: a.parts.space.genesis,
    rosters: textsOf(a),
    pins: new Map(),
    logOf: (origin) => folderLogFiles(rig.crypto, folder, origin),
    needsBlobs: () => false,
    progress: quiet,
  })
}

test('a log of two tiles is exported and holds; a hash altered in either is found', async () => {
  const [a] = posts
  const { files, folder } = memoryFolder()
  const parts = { logs: a.centre.logs, folder, progress: quiet }
  expect(await exportSpace(parts, textsOf(a))).toBeNull()
  const origin = `${a.party}/mithaq/sample`
  const checkpoint = (await a.centre.answers.checkpoint(origin))!
  expect(await exportLog(parts, checkpoint)).toMatchObject({ size, tiles: 5, blobs: 260 })
  expect(told(await checked(folder))).toEqual([
    'genesis holds 2',
    'fingerprint not-checked 1',
    'fingerprint not-checked 1',
    `entries holds ${size}`,
    'tree holds 1',
    // All of level 0, and the first of level 1.
    `hashes holds ${size + 1}`,
    'head holds 2',
    'blobs holds 260',
    'entries not-checked 1',
    'receipts holds 2',
    'seen not-checked 1',
    'contents not-checked 1',
  ])
  for (const tile of ['0/000', '0/001.p/6', '1/000.p/1']) {
    const path = `${origin}/tile/${tile}`
    const bytes = files.get(path)!
    files.set(path, bytes.with(0, bytes[0]! ^ 1))
    expect(told(await checked(folder)), tile).toContain('hashes bad-tile 1')
    files.set(path, bytes)
  }
})

test('a bundle that begins behind the first tile needs a roster of its sender', async () => {
  const [a] = posts
  const inHand = { file: 'late', archive: late, pins: new Map(), progress: quiet }
  const alone = await checkBundle(rig.crypto, { ...inHand, known: [] })
  expect(told(alone)).toEqual(['bundle not-signed-by-a-known-key 1'])
  const known = [...textsOf(a)].map(([party, text]) => {
    const roster = a.parts.space.rosters.get(party)!
    return { roster, text, fingerprint: fingerprintOf(rig.crypto, text), index: 1 }
  })
  expect(told(await checkBundle(rig.crypto, { ...inHand, known }))).toEqual([
    expect.stringMatching(/^bundle holds/),
    'head holds 2',
    'follows not-checked 2',
    'receipts holds 1',
    'contents not-checked 1',
  ])
})
