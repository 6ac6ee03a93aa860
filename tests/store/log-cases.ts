// What every store must do with logs: how they grow, how they are read, and which appends change
// nothing at all.
import { expect, test } from 'vitest'
import type { Append, DocumentVersion, Store } from '#centre/ports.ts'
import { blob, bytes, completeNodes, entry, growth, hash, headAt } from './growth.ts'

const [us, ru] = ['us.example/mithaq/new-start', 'ru.example/mithaq/new-start']
const texts = (count: number, word = 'entry') =>
  Array.from({ length: count }, (_, nth) => `${word} ${nth}`)

export function growingCases(store: () => Store): void {
  test('a log grows by appends, and its entries stand in their order', async () => {
    expect(await store().append(growth(us, 0, ['a', 'b']))).toEqual({ kind: 'appended' })
    expect(await store().append(growth(us, 2, ['c']))).toEqual({ kind: 'appended' })
    expect(await store().entries(us, 0, 3)).toEqual([bytes('a'), bytes('b'), bytes('c')])
    expect(await store().head(us)).toEqual(headAt(us, 3))
    expect(await store().indexOf(us, entry('c').leaf)).toBe(2)
    expect(await store().indexOf(us, entry('d').leaf)).toBe(null)
  })

  test('a log that was never written has no head, no entries and no nodes', async () => {
    expect(await store().head(us)).toBe(null)
    expect(await store().heads()).toEqual([])
    expect(await store().entries(us, 0, 9)).toEqual([])
    expect(await store().nodes(us, 0, 0, 9)).toEqual([])
    expect(await store().indexOf(us, hash('a'))).toBe(null)
  })

  test('logs are apart: the same entry may stand in two of them', async () => {
    await store().append(growth(us, 0, ['a']))
    expect(await store().append(growth(ru, 0, ['b', 'a']))).toEqual({ kind: 'appended' })
    expect(await store().heads()).toEqual([headAt(ru, 2), headAt(us, 1)])
    expect(await store().indexOf(ru, entry('a').leaf)).toBe(1)
  })

  test('an empty log can be begun, and grows like any other', async () => {
    expect(await store().append(growth(us, 0, []))).toEqual({ kind: 'appended' })
    expect(await store().head(us)).toEqual(headAt(us, 0))
    expect(await store().append(growth(us, 0, ['a']))).toEqual({ kind: 'appended' })
    expect(await store().append(growth(us, 0, []))).toEqual({ kind: 'moved', size: 1 })
  })
}

export function readingCases(store: () => Store): void {
  test('of entries that are asked for, as many are given as there are', async () => {
    await store().append(growth(us, 0, ['a', 'b', 'c']))
    const given = async (from: number, until: number) =>
      (await store().entries(us, from, until)).map((one) => new TextDecoder().decode(one)).join('')
    expect(await given(0, 3)).toBe('abc')
    expect(await given(1, 2)).toBe('b')
    expect(await given(2, 256)).toBe('c')
    expect(await given(3, 256)).toBe('')
    expect(await given(2, 1)).toBe('')
  })

  test('nodes are given by level, and level 0 are the leaves', async () => {
    await store().append(growth(us, 0, texts(5)))
    await store().append(growth(us, 5, texts(8, 'later')))
    const all = completeNodes(0, 13)
    const at = (level: number) => all.filter((node) => node.level === level).map((n) => n.hash)
    expect(await store().nodes(us, 0, 4, 2)).toEqual([entry('entry 4').leaf, entry('later 0').leaf])
    expect(await store().nodes(us, 1, 0, 256)).toEqual(at(1))
    expect(await store().nodes(us, 2, 1, 2)).toEqual(at(2).slice(1))
    expect(await store().nodes(us, 3, 0, 1)).toEqual(at(3))
    expect(await store().nodes(us, 3, 1, 1)).toEqual([])
    expect(await store().nodes(us, 1, 2, 0)).toEqual([])
  })
}

export function largeCases(store: () => Store): void {
  test('twenty thousand entries are one append', async () => {
    await store().append(growth(us, 0, texts(7)))
    const many = growth(us, 7, texts(20_000, 'many'))
    expect(await store().append(many)).toEqual({ kind: 'appended' })
    expect(await store().entries(us, 20_006, 30_000)).toEqual([bytes('many 19999')])
    expect(await store().indexOf(us, entry('many 12345').leaf)).toBe(12_352)
    const level = (await store().nodes(us, 1, 0, 20_000)).length
    expect(level).toBe(10_003)
  })

  test('every byte comes back, of the longest entry and of none at all', async () => {
    const longest = Uint8Array.from({ length: 65_535 }, (_, nth) => nth % 251)
    const large = Uint8Array.from({ length: 1_000_000 }, (_, nth) => nth % 256)
    const append = growth(us, 0, ['a', 'b'], [blob('large'), blob('empty')])
    const [first, second] = append.entries
    const [one, other] = append.blobs
    await store().append({
      ...append,
      entries: [
        { ...first!, bytes: longest },
        { ...second!, bytes: new Uint8Array() },
      ],
      blobs: [
        { ...one!, bytes: large },
        { ...other!, bytes: new Uint8Array() },
      ],
    })
    expect(await store().entries(us, 0, 2)).toEqual([longest, new Uint8Array()])
    expect(Buffer.compare((await store().blob(one!.hash))!, large)).toBe(0)
    expect(await store().blob(other!.hash)).toEqual(new Uint8Array())
  })

  test('what is handed over or given back can be altered, and what is kept stays', async () => {
    const append = growth(us, 0, ['a'], [blob('body')])
    await store().append(append)
    append.entries[0]!.bytes.fill(0)
    append.head.root.fill(0)
    append.blobs[0]!.bytes.fill(0)
    ;(await store().entries(us, 0, 1))[0]!.fill(0)
    ;(await store().head(us))!.checkpoint.fill(0)
    ;(await store().nodes(us, 0, 0, 1))[0]!.fill(0)
    expect(await store().entries(us, 0, 1)).toEqual([bytes('a')])
    expect(await store().head(us)).toEqual(headAt(us, 1))
    expect(await store().nodes(us, 0, 0, 1)).toEqual([entry('a').leaf])
    expect(await store().blob(blob('body').hash)).toEqual(bytes('body'))
  })
}

export function refusedAppends(store: () => Store): void {
  const asBefore = async () => {
    expect(await store().head(us)).toEqual(headAt(us, 3))
    expect(await store().entries(us, 0, 99)).toEqual(['a', 'b', 'c'].map(bytes))
    expect(await store().nodes(us, 1, 0, 99)).toHaveLength(1)
    expect(await store().blob(blob('body').hash)).toBe(null)
  }

  test('an append from a size that the log has not changes nothing and says the size', async () => {
    expect(await store().append(growth(us, 3, ['x']))).toEqual({ kind: 'moved', size: 0 })
    await store().append(growth(us, 0, ['a', 'b', 'c']))
    for (const from of [0, 2, 4]) {
      const late = growth(us, from, ['x', 'y'], [blob('body')])
      expect(await store().append(late)).toEqual({ kind: 'moved', size: 3 })
      await asBefore()
    }
  })

  test('an append whose last entry stands in the log leaves nothing of the others', async () => {
    await store().append(growth(us, 0, ['a', 'b', 'c']))
    const again = growth(us, 3, [...texts(9), 'b', 'a'], [blob('body')])
    expect(await store().append(again)).toEqual({ kind: 'repeated', leaf: entry('b').leaf })
    await asBefore()
    expect(await store().indexOf(us, entry('entry 0').leaf)).toBe(null)
    expect(await store().append(growth(us, 3, texts(9)))).toEqual({ kind: 'appended' })
  })

  test('an entry twice in one append is refused with all of it', async () => {
    await store().append(growth(us, 0, ['a', 'b', 'c']))
    const twice = growth(us, 3, ['x', 'y', 'x'], [blob('body')])
    expect(await store().append(twice)).toEqual({ kind: 'repeated', leaf: entry('x').leaf })
    await asBefore()
  })

  test('an append that breaks at its last node leaves nothing', async () => {
    await store().append(growth(us, 0, ['a', 'b', 'c']))
    const append = growth(us, 3, ['x', 'y', 'z'], [blob('body')])
    const broken = { ...append, nodes: [...append.nodes, { level: 1, index: 0, hash: hash('') }] }
    await expect(store().append(broken)).rejects.toThrow()
    await asBefore()
  })

  test('of writers at the same size exactly one is first', async () => {
    await store().append(growth(us, 0, ['a', 'b', 'c']))
    const writers = texts(8).map((text) => store().append(growth(us, 3, [text])))
    const answers = await Promise.all(writers)
    expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(1)
    const moved = answers.filter(({ kind }) => kind === 'moved')
    expect(moved).toEqual(Array.from({ length: 7 }, () => ({ kind: 'moved', size: 4 })))
  })
}

export function settlingCases(store: () => Store): void {
  test('a document that an append settles goes with it, or nothing is written', async () => {
    await store().append(growth(us, 0, ['a', 'b', 'c']))
    await store().keepDocument('draft', '1', 0, bytes('one'))
    await store().keepDocument('draft', '2', 0, bytes('two'))
    const settling = (from: number, ...settles: DocumentVersion[]) =>
      store().append({ ...growth(us, from, ['d']), settles })
    const [one, two] = ['1', '2'].map((id) => ({ kind: 'draft', id, version: 1 }))
    const outdated = { kind: 'outdated' }
    expect(await settling(3, one!, { ...two!, version: 2 })).toEqual(outdated)
    expect(await settling(3, one!, { ...two!, id: '3' })).toEqual(outdated)
    expect(await settling(2, one!)).toEqual({ kind: 'moved', size: 3 })
    expect(await store().head(us)).toEqual(headAt(us, 3))
    expect(await store().documents('draft')).toHaveLength(2)
    expect(await settling(3, one!, two!)).toEqual({ kind: 'appended' })
    expect(await store().documents('draft')).toEqual([])
    expect(await store().keepDocument('draft', '1', 1, bytes('late'))).toBe(false)
    expect(await store().append({ ...growth(us, 4, ['e']), settles: [one!] })).toEqual(outdated)
  })

  test('a document that an append keeps comes with it, never in the place of another', async () => {
    const kept = (id: string, text: string) => ({ kind: 'opened', id, bytes: bytes(text) })
    const keeping = (from: number, ...keeps: NonNullable<Append['keeps']>) =>
      store().append({ ...growth(us, from, ['a'.repeat(from + 1)]), keeps })
    expect(await keeping(1, kept('1', 'one'))).toEqual({ kind: 'moved', size: 0 })
    expect(await store().documents('opened')).toEqual([])
    expect(await keeping(0, kept('1', 'one'), kept('2', ''))).toEqual({ kind: 'appended' })
    expect(await keeping(1, kept('1', 'other'))).toEqual({ kind: 'appended' })
    expect(await store().documents('opened')).toEqual([
      { ...kept('1', 'one'), version: 1 },
      { ...kept('2', ''), version: 1 },
    ])
    await expect(keeping(2, kept('3', 'a'), kept('3', 'b'))).rejects.toThrow(/written twice/)
  })

  test('of appends that settle one document exactly one is first', async () => {
    await store().append(growth(us, 0, ['a', 'b', 'c']))
    await store().keepDocument('draft', '1', 0, bytes('one'))
    const settles = [{ kind: 'draft', id: '1', version: 1 }]
    const logs = texts(6, 'log')
    const answers = await Promise.all(
      logs.map((log) => store().append({ ...growth(log, 0, ['x']), settles })),
    )
    expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(1)
    expect(answers.filter(({ kind }) => kind === 'outdated')).toHaveLength(5)
  })
}

export function brokenAppends(store: () => Store): void {
  test('an append that is not whole in itself is a fault of the program', async () => {
    const whole = growth(us, 0, ['a'], [blob('body')])
    const broken: readonly (readonly [RegExp, Partial<Append>])[] = [
      [/another log/, { head: headAt(ru, 1) }],
      [/at the end/, { head: headAt(us, 2) }],
      [/at the end/, { from: 1 }],
      [/no size/, { from: -1 }],
      [/no size/, { from: 0.5 }],
      [/nothing to append/, { from: 1, entries: [] }],
      [/root is no hash/, { head: { ...whole.head, root: hash('').slice(1) } }],
      [/leaf is no hash/, { entries: [{ bytes: bytes('a'), leaf: new Uint8Array() }] }],
      [/leaves are not nodes/, { nodes: [{ level: 0, index: 0, hash: hash('') }] }],
      [/node is no hash/, { nodes: [{ level: 1, index: 0, hash: bytes('short') }] }],
      [/not a hash/, { blobs: [{ hash: 'A'.repeat(64), bytes: bytes('') }] }],
      [/not a name/, { origin: 'a\0b', head: headAt('a\0b', 1) }],
    ]
    for (const [message, change] of broken) {
      await expect(store().append({ ...whole, ...change })).rejects.toThrow(message)
    }
    expect(await store().heads()).toEqual([])
  })
}

export function headCases(store: () => Store): void {
  const endorse = (size: number, from: string, to: string) =>
    store().endorse(headAt(us, size, from).checkpoint, headAt(us, size, to))

  test('the note of a head is replaced by one with more lines', async () => {
    await store().append(growth(us, 0, ['a']))
    expect(await endorse(1, '', 'one')).toBe(true)
    expect(await store().head(us)).toEqual(headAt(us, 1, 'one'))
  })

  test('a line that another added meanwhile is not lost', async () => {
    await store().append(growth(us, 0, ['a']))
    await endorse(1, '', 'one')
    expect(await endorse(1, '', 'other')).toBe(false)
    expect(await endorse(1, 'one', 'one, other')).toBe(true)
    expect(await store().head(us)).toEqual(headAt(us, 1, 'one, other'))
  })

  test('a head that is no longer the last one cannot be endorsed', async () => {
    expect(await endorse(1, '', 'one')).toBe(false)
    await store().append(growth(us, 0, ['a']))
    await store().append(growth(us, 1, ['b']))
    expect(await endorse(1, '', 'one')).toBe(false)
    const [two, fork] = [headAt(us, 2), { ...headAt(us, 2, 'one'), root: hash('fork') }]
    expect(await store().endorse(two.checkpoint, fork)).toBe(false)
    expect(await store().head(us)).toEqual(two)
  })
}
