// Streams that come in very small pieces.
import { expect, test } from 'vitest'
import { readAll } from './byte-reader.ts'

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
