// Bytes as lines: what can be no text is handed on as soon as that is known, and not kept.
import { expect, test } from 'vitest'
import { byteReader } from './record-bytes.ts'

const most = 16

function readerOf() {
  const handed: string[] = []
  const reader = byteReader(
    {
      text: (lines) => handed.push(lines),
      broken: (line) => handed.push(`${line.length} wrong bytes`),
      isClosed: () => false,
    },
    most,
  )
  return { handed, reader }
}

test('bytes of which none begins a character are not kept beyond the most that are', () => {
  const { handed, reader } = readerOf()
  for (let at = 0; at < 6; at += 1) reader.push(new Uint8Array(10).fill(0x80))
  expect(handed).toEqual(['20 wrong bytes', '20 wrong bytes', '20 wrong bytes'])
})

test('a long line of sound text is cut between its characters', () => {
  const { handed, reader } = readerOf()
  const text = '\u{1f600}'.repeat(5)
  const bytes = new TextEncoder().encode(text)
  reader.push(bytes.subarray(0, 18))
  expect(handed).toEqual(['\u{1f600}'.repeat(4)])
  reader.push(bytes.subarray(18))
  reader.end()
  expect(handed.join('')).toBe(text)
})
