// What every store must do with what is kept beside the logs: blobs, receipts, documents.
import { expect, test } from 'vitest'
import type { Store } from '#centre/ports.ts'
import type { StoredReceipt } from '#ledger/receipt.ts'
import { blob, bytes, growth } from './growth.ts'

const [us, ru] = ['us.example/mithaq/new-start', 'ru.example/mithaq/new-start']

export function blobCases(store: () => Store): void {
  test('a blob is kept by its hash, once', async () => {
    expect(await store().blob(blob('a').hash)).toBe(null)
    await store().keepBlob(blob('a'))
    await store().keepBlob(blob('a'))
    expect(await store().blob(blob('a').hash)).toEqual(bytes('a'))
    await store().append(growth(us, 0, ['x'], [blob('a'), blob('b'), blob('b')]))
    expect(await store().blob(blob('b').hash)).toEqual(bytes('b'))
  })

  test('the blobs that are missing are told in the order asked', async () => {
    await store().keepBlob(blob('b'))
    const hashes = ['d', 'b', 'a', 'c'].map((text) => blob(text).hash)
    const missing = hashes.filter((one) => one !== blob('b').hash)
    expect(await store().missingBlobs(hashes)).toEqual(missing)
    expect(await store().missingBlobs([])).toEqual([])
  })

  test('what a disk has altered is put back in its place', async () => {
    await store().append(growth(us, 0, ['x', 'y'], [blob('a')]))
    const [, y] = growth(us, 0, ['x', 'y'], []).entries
    const other = growth(us, 0, ['z'], []).entries[0]!
    await store().mend({ kind: 'entry', origin: us, index: 1, ...other })
    expect(await store().entries(us, 0, 9)).toEqual([bytes('x'), bytes('z')])
    await store().mend({ kind: 'entry', origin: us, index: 1, ...y! })
    expect(await store().entries(us, 0, 9)).toEqual([bytes('x'), bytes('y')])
    expect(await store().nodes(us, 0, 1, 1)).toEqual([y!.leaf])
    const [node] = await store().nodes(us, 1, 0, 1)
    await store().mend({ kind: 'node', origin: us, level: 1, index: 0, hash: y!.leaf })
    expect(await store().nodes(us, 1, 0, 1)).toEqual([y!.leaf])
    await store().mend({ kind: 'node', origin: us, level: 1, index: 0, hash: node! })
    expect(await store().nodes(us, 1, 0, 1)).toEqual([node])
    const { hash } = blob('a')
    await store().mend({ kind: 'blob', hash, bytes: bytes('altered') })
    expect(await store().blob(hash)).toEqual(bytes('altered'))
    await store().mend({ kind: 'blob', hash, bytes: bytes('a') })
    expect(await store().blob(hash)).toEqual(bytes('a'))
    const receipt = { origin: us, size: 2, by: 'ru.example', time: 9, note: bytes('altered') }
    await store().keepReceipts([receipt])
    await store().mend({ kind: 'receipt', ...receipt, note: bytes('note') })
    expect(await store().receipts(us, 0)).toEqual([{ ...receipt, note: bytes('note') }])
  })

  test('a blob under anything but a hash is a fault of the program', async () => {
    await expect(store().keepBlob({ hash: '../x', bytes: bytes('') })).rejects.toThrow(/not a hash/)
  })
}

export function receiptCases(store: () => Store): void {
  const receipt = (size: number, by: string, time: number, note = 'note'): StoredReceipt => ({
    origin: us,
    size,
    by,
    time,
    note: bytes(note),
  })

  test('receipts come by size, party and time, and those of other logs are apart', async () => {
    const [a, b, c, d, e] = [
      receipt(2, 'B', 9),
      receipt(2, 'ru', 5),
      receipt(2, 'ru', 7),
      receipt(10, 'b', 1),
      receipt(10, 'é', 1),
    ]
    await store().keepReceipts([e!, c!, { ...a!, origin: ru }, b!])
    await store().keepReceipts([d!, a!])
    await store().keepReceipts([])
    expect(await store().receipts(us, 0)).toEqual([a, b, c, d, e])
    expect(await store().receipts(ru, 0)).toHaveLength(1)
    expect(await store().receipts('nobody', 0)).toEqual([])
    expect(await store().receipts(us, 3)).toEqual([d, e])
    expect(await store().receipts(us, 11)).toEqual([])
    expect(await store().receipts(us, 2, 10)).toEqual([a, b, c])
    expect(await store().receipts(us, 3, 10)).toEqual([])
    expect(await store().receiptTimes(us)).toEqual(
      [a, b, c, d, e].map((one) => ({ size: one!.size, by: one!.by, time: one!.time })),
    )
    expect((await store().receiptTimes(us, 2, 4)).map(({ size }) => size)).toEqual([2, 2, 2, 10])
    expect(await store().receiptTimes(us, 3, 0)).toEqual([])
    expect(await store().receiptCount(us)).toBe(5)
    expect(await store().receiptCount('nobody')).toBe(0)
    expect(await store().newestReceipt(us, 'ru')).toEqual(c)
    expect(await store().newestReceipt(us, 'b')).toEqual(d)
    expect(await store().newestReceipt(us, 'nobody')).toBeNull()
  })

  test('a receipt that is here already stays as it came first', async () => {
    await store().keepReceipts([receipt(2, 'ru', 5, 'first')])
    await store().keepReceipts([receipt(2, 'ru', 5, 'second'), receipt(3, 'ru', 5)])
    expect(await store().receipts(us, 0)).toEqual([
      receipt(2, 'ru', 5, 'first'),
      receipt(3, 'ru', 5),
    ])
  })

  test('of receipts with a wrong one among them none is kept', async () => {
    const wrong = [receipt(2, 'ru', 5), receipt(2, '', 5)]
    await expect(store().keepReceipts(wrong)).rejects.toThrow(/not a name/)
    expect(await store().receipts(us, 0)).toEqual([])
  })
}

export function nameCases(store: () => Store): void {
  test('under what can be no name stands nothing, and nothing fails', async () => {
    await store().keepDocument('draft', 'of a\ufffd', 0, bytes('a'))
    for (const name of ['', 'of a\0', '\0', 'of a\ud800', '\udc00 of a']) {
      expect(await store().document('draft', name)).toBe(null)
      expect(await store().document(name, '1')).toBe(null)
      expect(await store().documents(name)).toEqual([])
      const found = await store().documents('draft', ['of a\ufffd', name])
      expect(found.map(({ id }) => id)).toEqual(['of a\ufffd'])
      expect(await store().documents('draft', [name])).toEqual([])
      expect(await store().head(name)).toBe(null)
    }
  })
}

export function documentCases(store: () => Store): void {
  const keep = (version: number, text: string | null, id = '1') =>
    store().keepDocument('draft', id, version, text === null ? null : bytes(text))

  test('a document is written only from the version that it has', async () => {
    expect(await store().document('draft', '1')).toBe(null)
    expect(await keep(1, 'a')).toBe(false)
    expect(await keep(0, 'a')).toBe(true)
    expect(await keep(0, 'b')).toBe(false)
    expect(await keep(1, 'b')).toBe(true)
    expect(await keep(1, 'c')).toBe(false)
    expect(await store().document('draft', '1')).toEqual({
      kind: 'draft',
      id: '1',
      version: 2,
      bytes: bytes('b'),
    })
    expect(await store().document('peer', '1')).toBe(null)
  })

  test('a document that was taken away is gone, and its old versions never come back', async () => {
    await keep(0, 'a')
    expect(await keep(2, null)).toBe(false)
    expect(await keep(1, null)).toBe(true)
    expect(await store().document('draft', '1')).toBe(null)
    expect(await store().documents('draft')).toEqual([])
    expect(await keep(1, 'late')).toBe(false)
    expect(await keep(2, 'late')).toBe(false)
    expect(await keep(0, 'b')).toBe(true)
    expect((await store().document('draft', '1'))?.version).toBe(3)
  })

  test('documents of a kind come by their ids', async () => {
    for (const id of ['b', 'é', 'B', '\u{1f600}', '\uffee', 'a b']) await keep(0, '', id)
    await store().keepDocument('peer', 'c', 0, bytes(''))
    const ids = (await store().documents('draft')).map(({ id }) => id)
    expect(ids).toEqual(['B', 'a b', 'b', 'é', '\uffee', '\u{1f600}'])
  })

  test('of documents that are named come those that are there, each once', async () => {
    for (const id of ['b', 'é', "a'b", 'a b']) await keep(0, id, id)
    await keep(1, null, 'b')
    await store().keepDocument('peer', 'c', 0, bytes(''))
    const named = await store().documents('draft', ['é', 'c', 'b', "a'b", 'é', 'none'])
    expect(named.map(({ id, version }) => [id, version])).toEqual([
      ["a'b", 1],
      ['é', 1],
    ])
    expect(named[1]?.bytes).toEqual(bytes('é'))
    expect(await store().documents('draft', [])).toEqual([])
  })

  test('of writers of the same version exactly one is first', async () => {
    const writers = Array.from({ length: 8 }, (_, nth) => keep(0, String(nth)))
    expect((await Promise.all(writers)).filter((written) => written)).toHaveLength(1)
  })

  test('a name that no database keeps is a fault of the program', async () => {
    for (const id of ['', 'a\0b', '\ud800']) {
      await expect(keep(0, 'a', id)).rejects.toThrow(/not a name/)
    }
  })
}
