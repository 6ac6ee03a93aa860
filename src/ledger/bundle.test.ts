// Courier bundles: packed, opened, altered, and held against what the other side has.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  checkpointOf,
  logPart,
  plainEntries,
  receiptLine,
  sampleLog,
} from '../../tests/ledger/sample-log.ts'
import {
  crypto,
  keyNamed,
  partyA,
  partyB,
  sampleSpace,
  slug,
  valueOf,
} from '../../tests/ledger/sample-space.ts'
import { parseAddCheckpoint } from './add-checkpoint.ts'
import { type BundleAddress, firstPage, openBundle, packBundle, standingOf } from './bundle.ts'
import { type BundleContents, entriesOf } from './bundle-files.ts'
import { type BundleNote, formatBundleNote, parseBundleNote } from './bundle-note.ts'
import { concatBytes, decodeUtf8, encodeUtf8, formatHex } from './bytes.ts'
import type { VerifierKey } from './key.ts'
import { originOf } from './names.ts'
import { formatNote, parseNote, signText } from './note.ts'
import { packTar, type TarFile, unpackTar } from './tar.ts'

const origin = originOf(partyA, slug)
const originB = originOf(partyB, slug)
let address: BundleAddress
let contents: BundleContents
let archive: Uint8Array
let keys: readonly VerifierKey[]

beforeAll(async () => {
  address = { space: (await sampleSpace()).space, from: partyA, to: partyB }
  const blob = encodeUtf8('a file of age')
  const { head } = sampleLog(originB, plainEntries(5))
  const text = parseNote(await checkpointOf(head))
  const receipt = formatNote({
    text: valueOf(text).text,
    signatures: [await receiptLine(partyA, head)],
  })
  contents = {
    logs: [await logPart(origin, 250, plainEntries(530))],
    blobs: [{ hash: formatHex(crypto.sha256(blob)), bytes: blob }],
    receipts: [{ origin: originB, size: 5, note: receipt }],
  }
  archive = await packed(contents)
  keys = [(await keyNamed(origin)).verifier]
})

const packed = async (of: BundleContents): Promise<Uint8Array> =>
  valueOf(await packBundle(crypto, address, of, [await keyNamed(origin)]))
const open = (bytes: Uint8Array) => openBundle(crypto, bytes, () => keys)
test('its first page is read without the rest, however large that is', async () => {
  let bytesRead = 0
  const pieces = (of: Uint8Array) => (at: number, length: number) => {
    const piece = of.subarray(at, at + length)
    bytesRead += piece.length
    return piece
  }
  const { from, logs, files } = valueOf(firstPage(pieces(archive)))
  expect({ from, logs }).toEqual({
    from: partyA,
    logs: [{ origin, oldSize: 250, newSize: 530 }],
  })
  const page = valueOf(unpackTar(archive, { files: 100, bytes: archive.length })).find(
    ({ path }) => path === 'bundle.note',
  )
  expect(bytesRead).toBeLessThanOrEqual((files.length + 1) * 512 + page!.bytes.length)
  for (const bytes of [new Uint8Array(), archive.subarray(0, 700), encodeUtf8('no archive')]) {
    expect(firstPage(pieces(bytes)).ok).toBe(false)
  }
  const large = valueOf(packTar([{ path: 'bundle.note', bytes: new Uint8Array(2 ** 21 + 1) }]))
  bytesRead = 0
  expect(firstPage(pieces(large))).toMatchObject({ refusal: { code: 'too-large' } })
  expect(bytesRead).toBe(512)
})

async function said(bytes: Uint8Array): Promise<string> {
  const bundle = await open(bytes)
  return bundle.ok ? 'opened' : `${bundle.refusal.code} | ${bundle.refusal.place}`
}
const filesIn = (bytes: Uint8Array): readonly TarFile[] =>
  valueOf(unpackTar(bytes, { files: 100, bytes: 1 << 24 }))

describe('a bundle', () => {
  test('is opened as it was packed, and is the same bytes each time', async () => {
    expect(await open(archive)).toEqual({ ok: true, value: { ...address, ...contents } })
    expect(await packed(contents)).toEqual(archive)
  })

  test('holds its log as files of tlog-tiles, under the hash of the origin', () => {
    const folder = formatHex(crypto.sha256(encodeUtf8(origin)))
    const paths = filesIn(archive).map((file) => file.path)
    expect(paths.filter((path) => path.startsWith(folder))).toEqual([
      `${folder}/checkpoint`,
      `${folder}/consistency`,
      `${folder}/tile/0/000`,
      `${folder}/tile/0/001`,
      `${folder}/tile/0/002.p/18`,
      `${folder}/tile/1/000.p/2`,
      `${folder}/tile/entries/000`,
      `${folder}/tile/entries/001`,
      `${folder}/tile/entries/002.p/18`,
    ])
  })

  test('holds what a witness is asked with, in two files', () => {
    const file = (name: string) =>
      filesIn(archive).find((one) => one.path.endsWith(name))?.bytes ?? new Uint8Array()
    const request = concatBytes(file('/consistency'), encodeUtf8('\n'), file('/checkpoint'))
    expect(parseAddCheckpoint(request)).toMatchObject({
      ok: true,
      value: { oldSize: 250, proof: contents.logs[0]?.proof },
    })
  })

  test('gives the entries from the old size on', () => {
    const entries = valueOf(entriesOf(contents.logs[0]!))
    expect(entries).toEqual(plainEntries(530).slice(250))
  })

  test('may hold receipts alone, or nothing', async () => {
    const receipts = { logs: [], blobs: [], receipts: contents.receipts }
    expect(await open(await packed(receipts))).toEqual({
      ok: true,
      value: { ...address, ...receipts },
    })
    expect(await said(await packed({ logs: [], blobs: [], receipts: [] }))).toBe('opened')
  })

  test('adds, is held already, or leaves a gap, by its sizes', () => {
    const log = { origin, oldSize: 250, newSize: 530 }
    expect([0, 249, 250, 400, 529, 530, 531].map((held) => standingOf(log, held))).toEqual([
      'gap',
      'gap',
      'adds',
      'adds',
      'adds',
      'held',
      'held',
    ])
  })

  test('is of a sender whose key is known', async () => {
    const stranger = [(await keyNamed(originB)).verifier]
    expect(await openBundle(crypto, archive, () => stranger)).toMatchObject({
      refusal: { code: 'not-signed-by-a-known-key' },
    })
    let asked: BundleNote | undefined
    await openBundle(crypto, archive, (note) => {
      asked = note
      return []
    })
    expect(asked?.from).toBe(partyA)
  })

  test('with any byte altered is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: archive.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const altered = Uint8Array.from(archive)
        altered[at] = (altered[at] ?? 0) ^ (1 << bit)
        expect(await said(altered)).not.toBe('opened')
      }),
    )
  })
})

describe('files other than its note lists', () => {
  const rebuilt = (files: readonly TarFile[]) => said(valueOf(packTar(files)))

  test('are refused: one missing, one more, one exchanged', async () => {
    const files = filesIn(archive)
    for (const file of files) {
      const rest = files.filter((one) => one !== file)
      expect(await rebuilt(rest)).toBe('missing-file | bundle')
      if (file.path === 'bundle.note') continue
      const other = { ...file, bytes: concatBytes(file.bytes, Uint8Array.of(0)) }
      expect(await rebuilt([...rest, other])).toBe(`other-file | ${file.path}`)
      expect(await rebuilt([...rest, { ...file, path: `${file.path}x` }])).toMatch(
        /^(?:missing|stray)-file/,
      )
    }
    for (const path of ['a', 'zzz', 'blob/0', 'bundle.note0']) {
      expect(await rebuilt([...files, { path, bytes: new Uint8Array() }])).toBe(
        'stray-file | bundle',
      )
    }
  })

  /** A bundle of any files, listed and signed as they are. */
  async function listed(files: readonly TarFile[], change: Partial<BundleNote> = {}) {
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
    const note: BundleNote = {
      ...address,
      logs: [{ origin, oldSize: 250, newSize: 530 }],
      files: sorted.map(({ path, bytes }) => ({
        path,
        length: bytes.length,
        hash: formatHex(crypto.sha256(bytes)),
      })),
      ...change,
    }
    const text = valueOf(formatBundleNote(note))
    const signatures = [await signText(crypto, text, await keyNamed(origin))]
    return rebuilt([...sorted, { path: 'bundle.note', bytes: formatNote({ text, signatures }) }])
  }
  const carried = () => filesIn(archive).filter((file) => file.path !== 'bundle.note')

  test('are refused though listed: what belongs to no log, blob or receipt', async () => {
    expect(await listed(carried())).toBe('opened')
    const empty = new Uint8Array()
    for (const path of ['x', `blob/${'0'.repeat(64)}`, 'receipts/0/1', 'tile/0/000']) {
      expect(await listed([...carried(), { path, bytes: empty }])).toBe('stray-file | bundle')
    }
  })

  test('are refused though listed: a head, a proof or a receipt that does not fit', async () => {
    const fit = async (end: string, text: string) => {
      const files = carried().map((file) =>
        file.path.endsWith(end) ? { ...file, bytes: encodeUtf8(text) } : file,
      )
      return (await listed(files)).split(' ')[0]
    }
    const { head } = sampleLog(origin, plainEntries(529))
    expect(await fit('/checkpoint', decodeUtf8(await checkpointOf(head)) ?? '')).toBe('other-head')
    expect(await fit('/checkpoint', 'x')).toBe('bad-note')
    expect(await fit('/consistency', 'old 249\n')).toBe('bad-proof')
    expect(await fit('/consistency', 'old 250')).toBe('bad-proof')
    expect(await fit('/consistency', 'old 250\nx\n')).toBe('bad-hash')
    expect(await fit('/5', decodeUtf8(await checkpointOf(head)) ?? '')).toBe('other-head')
    const sizes = { logs: [{ origin, oldSize: 250, newSize: 531 }] }
    expect(await listed(carried(), sizes)).toMatch(/^other-head/)
    expect(await listed(carried(), { logs: [] })).toBe('stray-file | bundle')
  })

  test('are refused at the first that is missing, however long the log is said to be', async () => {
    const newSize = Number.MAX_SAFE_INTEGER
    const { head } = sampleLog(origin, plainEntries(1))
    const checkpoint = await checkpointOf({ ...head, size: newSize })
    const files = carried().map((file) =>
      file.path.endsWith('/checkpoint') ? { ...file, bytes: checkpoint } : file,
    )
    const logs = [{ origin, oldSize: 250, newSize }]
    expect(await listed(files, { logs })).toBe('missing-file | bundle')
  })
})

describe('the note of a bundle', () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/)
  const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
  const anyNote: fc.Arbitrary<BundleNote> = fc.record({
    space: fc.record({ slug: word, sid: fc.stringMatching(/^[0-9a-f]{16}$/) }),
    from: word,
    to: word,
    logs: fc
      .uniqueArray(fc.tuple(word, fc.nat(), fc.nat()), { selector: ([name]) => name, maxLength: 3 })
      .map((logs) =>
        logs
          .map(([name, old, more]) => ({ origin: `${name}/x`, oldSize: old, newSize: old + more }))
          .toSorted((a, b) => (a.origin < b.origin ? -1 : 1)),
      ),
    files: fc
      .uniqueArray(fc.record({ hash: hex, length: fc.maxSafeNat(), path: word }), {
        selector: (file) => file.path,
        maxLength: 4,
      })
      .map((files) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1))),
  })

  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        expect(parseBundleNote(valueOf(formatBundleNote(note)))).toEqual({ ok: true, value: note })
      }),
    )
  })

  test('altered in any way is refused, or written as it was read', () => {
    fc.assert(
      fc.property(anyNote, fc.nat(), fc.string({ maxLength: 3 }), (note, draw, put) => {
        const text = valueOf(formatBundleNote(note))
        const at = draw % text.length
        const altered = text.slice(0, at) + put + text.slice(at + (draw % 3))
        const read = parseBundleNote(altered)
        expect(read.ok ? valueOf(formatBundleNote(read.value)) : altered).toBe(altered)
      }),
    )
  })

  test('has sizes that do not shrink, and its lines in order', () => {
    const note = {
      ...address,
      logs: [
        { origin: 'a/x', oldSize: 2, newSize: 2 },
        { origin: 'b/x', oldSize: 0, newSize: 9 },
      ],
      files: [],
    }
    expect(formatBundleNote(note).ok).toBe(true)
    expect(formatBundleNote({ ...note, logs: note.logs.toReversed() }).ok).toBe(false)
    const shrunk = [{ origin: 'a/x', oldSize: 3, newSize: 2 }]
    expect(formatBundleNote({ ...note, logs: shrunk }).ok).toBe(false)
  })
})
