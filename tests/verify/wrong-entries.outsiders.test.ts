// Logs whose hashes are all in order and whose list of files is signed, but whose entries or bodies
// are not what they should be: the referees look at each of them.
import { join } from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packBundle } from '#ledger/bundle.ts'
import { type BundleContents, filesOf as bundleFilesOf } from '#ledger/bundle-files.ts'
import { decodeUtf8, encodeUtf8, formatHex } from '#ledger/bytes.ts'
import { type SealedBody, sealBody } from '#ledger/envelope.ts'
import type { Message } from '#ledger/message.ts'
import { formatNote } from '#ledger/note.ts'
import { originOf } from '#ledger/names.ts'
import { rosterType } from '#ledger/rosters.ts'
import { checkpointOf, logPart, sampleLog } from '../ledger/sample-log.ts'
import {
  bytesFrom,
  crypto,
  entryOf,
  keyNamed,
  partyA,
  partyB,
  sampleSpace,
  type SampleSpace,
  signAs,
  slug,
  timeOf,
  valueOf,
} from '../ledger/sample-space.ts'
import { filesOf, laidOut, removeFolders } from './kept-files.ts'
import { withOutsiders } from './outsiders.ts'

const identity = 'AGE-SECRET-KEY-1MEEMKT5JPJ84JXXTT44HMPG5H9WA5RFZTRZDDLVTDSCDZP59D4LQJQPD7U'
const origin = originOf(partyA, slug)
let sample: SampleSpace
let sealed: SealedBody

beforeAll(async () => {
  sample = await sampleSpace()
  const recipient = await identityToRecipient(identity)
  sealed = valueOf(await sealBody(crypto, encodeUtf8('{"text":"Done."}'), [[recipient]]))
})
afterAll(removeFolders)

function messageOf(change: Partial<Message> = {}): Message {
  const { space } = sample
  const time = timeOf('2030-02-01T09:00:00Z')
  const [to, type, bodies] = [['*'], 'sample/answer', [sealed.body]]
  return { space, from: partyA, to, type, time, re: [], seen: [], bodies, ...change }
}

const sound = (change: Partial<Message> = {}) =>
  entryOf(messageOf(change), 'officer-1', 'officer-2')

async function respelt(before: string, after: string): Promise<Uint8Array> {
  const text = decodeUtf8(await sound())!
  expect(text).toContain(before)
  return encodeUtf8(text.replace(before, after))
}

/** What nobody can read as a message, though those who must have signed it. */
async function unreadable(): Promise<Uint8Array> {
  const { slug: name, sid } = sample.space
  const head = `mithaq/message/v1\nspace ${name} ${sid}\nfrom ${partyA}\n`
  const text = `${head}\nx\ntime 2030-02-01T09:00:00Z\n`
  const signatures = await signAs(text, `${partyA}/officer-1`, `${partyA}/officer-2`)
  return formatNote({ text, signatures })
}

const elsewhere = { slug, sid: '0123456789abcdef' }
const other = (): Message['bodies'] => [{ ...sealed.body, commit: bytesFrom('another body') }]

const earlier = timeOf('2030-01-31T09:00:00Z')

interface Wrong {
  readonly what: string
  readonly entry: () => Promise<Uint8Array>
  /** Whether the referee in Go sees it too: it asks only whether known keys signed. */
  readonly go: boolean
}

/** What is wrong with the only message of the log. */
const wrong: readonly Wrong[] = [
  { what: 'signed by roots', entry: () => entryOf(messageOf(), 'root-1', 'root-2'), go: false },
  { what: 'signed by one officer', entry: () => entryOf(messageOf(), 'officer-1'), go: false },
  {
    what: 'signed by the other party',
    entry: () => entryOf(messageOf({ from: partyB }), 'officer-1', 'officer-2'),
    go: false,
  },
  { what: 'from another space', entry: () => sound({ space: elsewhere }), go: false },
  { what: 'from before the roster', entry: () => sound({ time: earlier }), go: false },
  { what: 'altered when signed', entry: () => respelt('sample/answer', 'sample/ask'), go: true },
  { what: 'with an empty line in its text', entry: unreadable, go: false },
  { what: 'with the commitment of another', entry: () => sound({ bodies: other() }), go: false },
]

/** The log of `a.example` with one message, and the files of its body. */
async function contentsWith(entry: Uint8Array): Promise<BundleContents> {
  const roster = messageOf({ type: rosterType, bodies: [], open: sample.rosters.get(partyA)! })
  const begun = [sample.genesis, await entryOf(roster, 'root-1', 'root-2')]
  const blobs = sealed.files.map(({ hash, bytes }) => ({ hash: formatHex(hash), bytes }))
  return { logs: [await logPart(origin, 0, [...begun, entry])], blobs, receipts: [] }
}

withOutsiders('each by itself', ({ go, shell }) => {
  async function judged(contents: BundleContents) {
    const address = { space: sample.space, from: partyA, to: partyB }
    const archive = valueOf(await packBundle(crypto, address, contents, [await keyNamed(origin)]))
    const folder = laidOut(
      filesOf([
        { path: 'a.roster', bytes: encodeUtf8(sample.rosters.get(partyA)!) },
        { path: 'b.roster', bytes: encodeUtf8(sample.rosters.get(partyB)!) },
        { path: 'identity', bytes: encodeUtf8(`${identity}\n`) },
        { path: 'bundle.mithaq', bytes: archive },
        ...bundleFilesOf(crypto, contents),
      ]),
    )
    const [rosters, log] = [
      [join(folder, 'a.roster'), join(folder, 'b.roster')],
      formatHex(crypto.sha256(encodeUtf8(origin))),
    ]
    return {
      go: go(...rosters, join(folder, log, 'checkpoint')),
      shell: shell('-i', join(folder, 'identity'), ...rosters, join(folder, 'bundle.mithaq')),
    }
  }

  test('a sound message is accepted', async () => {
    const said = await judged(await contentsWith(await sound()))
    expect(said.go.said).toMatch(/^holds: .*checkpoint$/m)
    expect(said.shell.said).toContain('its body, as committed to: {"text":"Done."}')
    expect([said.go.accepted, said.shell.accepted]).toEqual([true, true])
  })

  test.each(wrong)('a message $what is refused', async ({ entry, go: isSeen }) => {
    const said = await judged(await contentsWith(await entry()))
    expect(said.go.accepted, said.go.said).toBe(!isSeen)
    expect(said.shell.accepted, said.shell.said).toBe(false)
  })

  test('a roster that names keys of the other party is refused', () => {
    const lines = (party: string) => sample.rosters.get(party)!.split('\n')
    const officer = lines(partyB).find((line) => line.startsWith('key officer-1'))!
    const text = lines(partyA).map((line) => (line.startsWith('key officer-1') ? officer : line))
    const bytes = encodeUtf8(text.join('\n'))
    const folder = laidOut(filesOf([{ path: 'a.roster', bytes }]))
    const path = join(folder, 'a.roster')
    expect(shell(path, path).said).toContain('has a key that is not of a.example')
  })

  test('a body under the hash of another is refused', async () => {
    const contents = await contentsWith(await sound())
    const blobs = contents.blobs.map(({ hash }) => ({ hash, bytes: encodeUtf8('another') }))
    const said = await judged({ ...contents, blobs })
    expect(said.shell.said).toContain('REFUSED')
  })

  test('an entry that its tile does not have is refused', async () => {
    const contents = await contentsWith(await sound())
    const [part] = contents.logs
    const tiles = part!.tiles.map((bytes, at) =>
      at === 1 ? bytes.with(70, bytes[70]! ^ 1) : bytes,
    )
    const said = await judged({ ...contents, logs: [{ ...part!, tiles }] })
    expect(said.shell.said).toContain(
      'REFUSED: entry 2 of a.example/mithaq/sample is not the one that its tile has',
    )
  })

  test('a checkpoint that another log signed, or with another root, is refused', async () => {
    const contents = await contentsWith(await sound())
    const [part] = contents.logs
    const { head } = sampleLog(origin, [encodeUtf8('one'), encodeUtf8('two'), encodeUtf8('three')])
    const checkpoint = await checkpointOf(head)
    const root = await judged({ ...contents, logs: [{ ...part!, checkpoint }] })
    expect(root.go.said).toContain('panic: invalid transparency proof')
    expect(root.shell.said).toContain('do not give its root')
    const foreign = await checkpointOf({ ...head, origin: originOf(partyB, slug) })
    const log = await judged({ ...contents, logs: [{ ...part!, checkpoint: foreign }] })
    expect(log.go.accepted).toBe(false)
    expect(log.shell.said).toContain('REFUSED')
  })
})
