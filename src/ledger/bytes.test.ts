// Bytes as hex digits and as numbers, compared with what Node writes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatHex, hexInScript, readUint32, uint32Bytes } from './bytes.ts'

test('hex digits are those of Node, by the engine and by the script', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const expected = Buffer.from(bytes).toString('hex')
      expect([formatHex(bytes), hexInScript(bytes)]).toEqual([expected, expected])
    }),
  )
})

test('a number is written in four bytes as Node writes it, and is read again anywhere', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 32 - 1 }), fc.nat({ max: 9 }), (number, before) => {
      const node = Buffer.alloc(4)
      node.writeUInt32BE(number)
      expect([...uint32Bytes(number)]).toEqual([...node])
      const bytes = Uint8Array.from([...new Uint8Array(before).fill(255), ...node, 255])
      expect(readUint32(bytes, before)).toBe(number)
    }),
  )
})
