import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LastHead, LastHeads } from '#centre/ports.ts'
import { hash } from '../../tests/store/growth.ts'
import { killAfter, race } from '../../tests/store/processes.ts'
import { formatSlot, parseSlot, slotLength } from './last-head.ts'
import { openLastHeads } from './last-heads.ts'
import { createMemoryLastHeads } from './memory.ts'

const [us, ru] = ['us.example/mithaq/new-start', 'ru.example/mithaq/new-start']
const at = (size: number, origin = us): LastHead => ({ origin, size, root: hash(String(size)) })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-heads-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const places: readonly (readonly [string, () => LastHeads])[] = [
  ['a folder', () => openLastHeads(folder)],
  ['memory', createMemoryLastHeads],
]

describe.each(places)('last heads in %s', (_, open) => {
  test('a head is swapped only against the one that stands there', async () => {
    const heads = open()
    expect(await heads.read(us)).toBe(null)
    expect(await heads.swap(at(1), at(2))).toBe(false)
    expect(await heads.swap(null, at(1))).toBe(true)
    expect(await heads.swap(null, at(2))).toBe(false)
    expect(await heads.swap({ ...at(1), root: hash('fork') }, at(2))).toBe(false)
    expect(await heads.swap(at(1), at(5))).toBe(true)
    expect(await heads.swap(at(5), at(6))).toBe(true)
    expect(await heads.read(us)).toEqual(at(6))
  })

  test('logs are apart', async () => {
    const heads = open()
    await heads.swap(null, at(4))
    expect(await heads.swap(null, at(2, ru))).toBe(true)
    expect(await heads.read(us)).toEqual(at(4))
    expect(await heads.read(ru)).toEqual(at(2, ru))
  })

  test('a head is never taken back, nor given another root or another name', async () => {
    const heads = open()
    await heads.swap(null, at(4))
    expect(await heads.swap(at(4), at(4))).toBe(true)
    await expect(heads.swap(at(4), at(3))).rejects.toThrow(/smaller than the last one: 3 < 4/)
    const fork = { ...at(4), root: hash('fork') }
    await expect(heads.swap(at(4), fork)).rejects.toThrow(/another root/)
    await expect(heads.swap(at(4), at(5, ru))).rejects.toThrow(/another log/)
    await expect(heads.swap(null, at(1, 'two words'))).rejects.toThrow(/not the origin/)
    await expect(heads.swap(null, at(1, 'x'.repeat(256)))).rejects.toThrow(/not the origin/)
    await expect(heads.swap(null, { ...at(1), root: hash('').slice(1) })).rejects.toThrow(/no hash/)
    expect(await heads.read(us)).toEqual(at(4))
  })

  test('a root that is altered after it was handed over is kept as it was', async () => {
    const heads = open()
    const head = at(1)
    await heads.swap(null, head)
    head.root.fill(0)
    expect(await heads.read(us)).toEqual(at(1))
  })
})

describe('the file of a last head', () => {
  const file = () =>
    join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.head'))!,
    )
  const filled = async (size: number) => {
    const heads = openLastHeads(folder)
    for (let next = 1; next <= size; next += 1) {
      await heads.swap(next === 1 ? null : at(next - 1), at(next))
    }
    return heads
  }

  test('is opened again as it was left, and can be read by a person', async () => {
    await filled(3)
    expect(await openLastHeads(folder).read(us)).toEqual(at(3))
    const text = readFileSync(file(), 'utf8')
    expect(text).toHaveLength(2 * slotLength)
    expect(text).toContain(`count 3\norigin ${us}\nsize 3\n`)
    expect(text).toContain(`count 2\norigin ${us}\nsize 2\n`)
  })

  test('holds the old head or the new one wherever a write was torn', async () => {
    const heads = await filled(4)
    const old = readFileSync(file())
    await heads.swap(at(4), at(5))
    const whole = readFileSync(file())
    for (let cut = 0; cut < 300; cut += 1) {
      writeFileSync(file(), Buffer.concat([whole.subarray(0, cut), old.subarray(cut)]))
      const read = await heads.read(us)
      expect([4, 5]).toContain(read?.size)
      expect(read).toEqual(at(read!.size))
      if (cut % 20 > 0) continue
      expect(await heads.swap(read, at(6))).toBe(true)
      expect(await heads.read(us)).toEqual(at(6))
    }
  })

  test('stands by its other slot when one is overwritten with anything', async () => {
    const heads = await filled(4)
    const whole = readFileSync(file())
    const garbage = fc.uint8Array({ minLength: slotLength, maxLength: slotLength })
    const property = fc.asyncProperty(garbage, fc.constantFrom(0, 1), async (bytes, slot) => {
      const damaged = Buffer.from(whole)
      damaged.set(bytes, slot * slotLength)
      writeFileSync(file(), damaged)
      expect([3, 4]).toContain((await heads.read(us))?.size)
    })
    await fc.assert(property, { numRuns: 30 })
  })

  test('is a fault when neither slot is whole: then nobody knows what was shown', async () => {
    const heads = await filled(4)
    writeFileSync(file(), Buffer.alloc(2 * slotLength))
    await expect(heads.read(us)).rejects.toThrow(/last head is damaged/)
    await expect(heads.swap(at(4), at(5))).rejects.toThrow(/last head is damaged/)
    writeFileSync(file(), '')
    await expect(heads.swap(null, at(5))).rejects.toThrow(/last head is damaged/)
  })

  test('is not there until its first head is: a draft that was left is no head', async () => {
    const heads = await filled(1)
    const draft = readFileSync(file()).subarray(0, 100)
    writeFileSync(`${file()}.new`, draft)
    rmSync(file())
    expect(await heads.read(us)).toBe(null)
    expect(await heads.swap(null, at(7))).toBe(true)
    expect(await heads.read(us)).toEqual(at(7))
  })

  test('takes no slot for whole of which a character is another', () => {
    const slot = Buffer.from(formatSlot({ count: 7, head: at(3) }))
    const end = slot.indexOf('\n\n')
    expect(parseSlot(slot)).toEqual({ count: 7, head: at(3) })
    for (let place = 0; place < end; place += 1) {
      const changed = Buffer.from(slot)
      changed[place] = changed[place]! ^ 1
      expect(parseSlot(changed)).toBe(undefined)
    }
  })
})

describe('last heads that processes share', () => {
  test('are swapped by one process at a time: no size is given twice', async () => {
    const said = await race('swap', folder, ['a', 'b', 'c'], 40)
    const sizes = said.flat().toSorted((a, b) => a - b)
    expect(sizes).toEqual(Array.from({ length: 120 }, (_, nth) => nth + 1))
    expect(await openLastHeads(folder).read(us)).toEqual(at(120))
  })

  test('hold the old or the new head when a process is killed while it swaps', async () => {
    const heads = openLastHeads(folder)
    const moments = fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (lines) => {
      const said = await killAfter('swap', folder, 'killed', lines)
      const read = await heads.read(us)
      // What was said is done; beyond it at most the one swap whose word was cut off.
      expect([said, said + 1]).toContain(read?.size)
      expect(read).toEqual(at(read!.size))
    })
    await fc.assert(moments, { numRuns: 10, endOnFailure: true })
  })
})
