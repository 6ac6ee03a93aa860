// Streams that come in very small pieces.
import { expect, test } from 'vitest'
import { byteReader, readAll } from './byte-reader.ts'

async function* bytesOneByOne(many: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < many; at += 1) yield Uint8Array.of(at % 251)
}

test('a stream that comes byte by byte is read like any other, up to the most', async () => {
  // More than the engine takes as arguments of one call.
  const many = 200_000
  const bytes = await readAll(bytesOneByOne(many), many)
  expect([bytes?.length, bytes?.at(-1)]).toEqual([many, (many - 1) % 251])
  expect(await readAll(bytesOneByOne(many), many - 1)).toBeNull()
})

test('what comes byte by byte is taken as fast as it comes', async () => {
  async function* bytes(count: number) {
    for (let at = 0; at < count; at += 1) yield Uint8Array.of(at & 0xff)
  }
  const length = 300_000
  const reader = byteReader(bytes(length + 2))
  const taken = await reader.take(length)
  expect(taken?.subarray(254, 258)).toEqual(Uint8Array.of(254, 255, 0, 1))
  expect(await reader.take(2)).toEqual(Uint8Array.of(length & 0xff, (length + 1) & 0xff))
  expect(await reader.take(1)).toBeNull()
})
