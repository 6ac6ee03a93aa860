import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { encodeUtf8 } from './bytes.ts'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { parseVerifierKey } from './key.ts'
import { openNote } from './note.ts'
import { leafHash } from './tree.ts'

const crypto = nodeCrypto()
const root = leafHash(crypto, encodeUtf8('hello world'))
// The text of golang.org/x/mod, sumdb/tlog/note_test.go.
const golden = 'go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n'

describe('a checkpoint', () => {
  test('of the checksum database is read and written', () => {
    const checkpoint = { origin: 'go.sum database tree', size: 123456789012, root, extensions: [] }
    expect(parseCheckpoint(golden)).toEqual({ ok: true, value: checkpoint })
    expect(formatCheckpoint(checkpoint)).toBe(golden)
  })

  test('keeps extension lines as they are', () => {
    const read = parseCheckpoint(`${golden}one\ntwo three\n`)
    expect(read).toMatchObject({ value: { extensions: ['one', 'two three'] } })
    expect(read.ok && formatCheckpoint(read.value)).toBe(`${golden}one\ntwo three\n`)
  })

  test('signed by the checksum database opens with its key', async () => {
    const read = (name: string) => readFileSync(`tests/vectors/litewitness/sum.golang.org.${name}`)
    const key = parseVerifierKey(crypto, read('vkey').toString().trimEnd())
    const opened = await openNote(crypto, read('checkpoint'), key.ok ? [key.value] : [])
    const text = opened.ok ? opened.value.note.text : ''
    expect(parseCheckpoint(text)).toMatchObject({ value: { size: 35225469 } })
  })

  test.each([
    ['no root', 'a\n1\n', 'bad-checkpoint'],
    ['nothing', '', 'bad-checkpoint'],
    ['no origin', golden.replace('go.sum database tree', ''), 'bad-checkpoint'],
    ['no newline at the end', golden.trimEnd(), 'bad-checkpoint'],
    ['an empty extension line', `${golden}\n`, 'bad-checkpoint'],
    ['an empty line among the extensions', `${golden}one\n\ntwo\n`, 'bad-checkpoint'],
    ['a size in hex', golden.replace('123456789012', '0xabcdef'), 'not-decimal'],
    ['a size with a leading zero', golden.replace('123', '0123'), 'not-decimal'],
    ['a size below zero', golden.replace('123', '-123'), 'not-decimal'],
    ['a size with a sign', golden.replace('123', '+123'), 'not-decimal'],
    ['a size beyond 2^53 - 1', golden.replace('123456789012', '9007199254740992'), 'not-decimal'],
    ['a short root', golden.replace('TszzRgjT', ''), 'bad-hash'],
    ['a root written in another way', golden.replace('Bb0=', 'Bb1='), 'bad-hash'],
    ['a root in the alphabet of addresses', golden.replaceAll('+', '-'), 'bad-hash'],
  ])('with %s is refused', (_, text, code) => {
    expect(parseCheckpoint(text)).toMatchObject({ refusal: { code } })
  })

  test('of the largest size is read', () => {
    const largest = golden.replace('123456789012', '9007199254740991')
    expect(parseCheckpoint(largest)).toMatchObject({ value: { size: Number.MAX_SAFE_INTEGER } })
  })

  test('of any kind is read as it was written', () => {
    const line = fc.string({ minLength: 1 }).filter((one) => !one.includes('\n'))
    const checkpoint = fc.record({
      origin: line,
      size: fc.maxSafeNat(),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      extensions: fc.array(line, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(checkpoint, (one) => {
        expect(parseCheckpoint(formatCheckpoint(one))).toEqual({ ok: true, value: one })
      }),
    )
  })

  test('that is read with something changed is written with the change', () => {
    fc.assert(
      fc.property(
        fc.nat(golden.length - 1),
        fc.constantFrom('0', '9', '\n', '=', 'A', ''),
        (at, put) => {
          const text = golden.slice(0, at) + put + golden.slice(at + 1)
          const read = parseCheckpoint(text)
          expect(read.ok ? formatCheckpoint(read.value) : text).toBe(text)
        },
      ),
      { numRuns: 500 },
    )
  })
})
