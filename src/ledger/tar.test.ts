// Archives that are written in one way: the same as GNU tar's, and no other is read.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, encodeUtf8 } from './bytes.ts'
import { packTar, type TarFile, unpackTar } from './tar.ts'

const bounds = { files: 100, bytes: 1 << 20 }
const unpack = (archive: Uint8Array) => unpackTar(archive, bounds)

function pack(files: readonly TarFile[]): Uint8Array {
  const archive = packTar(files)
  if (!archive.ok) throw new Error(archive.refusal.code)
  return archive.value
}

function refused(archive: Uint8Array): string {
  const files = unpack(archive)
  return files.ok ? 'accepted' : files.refusal.code
}

const file = (path: string, text = ''): TarFile => ({ path, bytes: encodeUtf8(text) })
const segment = fc.stringMatching(/^[a-z0-9](?:[a-z0-9._-]{0,8}[a-z0-9])?$/)
const anyFile = fc.record({
  path: fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
  bytes: fc.uint8Array({ maxLength: 1100 }),
})
const isUnder = (a: TarFile, b: TarFile) => a.path.startsWith(`${b.path}/`)
const anyFiles = fc
  .uniqueArray(anyFile, { selector: (one) => one.path, maxLength: 6 })
  .map((files) => files.filter((one) => !files.some((other) => isUnder(one, other))))

describe('an archive', () => {
  test('of GNU tar, asked for the same, is byte for byte ours', () => {
    const archive = new Uint8Array(readFileSync('tests/vectors/tar/gnu-tar-1.34.tar'))
    const files = unpack(archive)
    if (!files.ok) throw new Error(files.refusal.code)
    expect(files.value.map((one) => one.path.length)).toEqual([97, 102, 9, 7, 7, 11, 77])
    expect(pack(files.value.toReversed())).toEqual(archive)
  })

  test('of no files is two blocks of zeros', () => {
    expect(pack([])).toEqual(new Uint8Array(1024))
    expect(unpack(new Uint8Array(1024))).toEqual({ ok: true, value: [] })
    expect(refused(new Uint8Array(512))).toBe('bad-archive-end')
    expect(refused(new Uint8Array(0))).toBe('bad-archive-end')
    expect(refused(new Uint8Array(1536))).toBe('bad-archive-end')
  })

  test('of any files is read back, sorted', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
        expect(unpack(pack(files))).toEqual({ ok: true, value: sorted })
      }),
    )
  })

  test('with any byte altered outside the contents, or cut anywhere, is refused', () => {
    const archive = pack([file('a', 'hello'), file('blob/b', 'x'.repeat(512)), file('c')])
    const contents = [
      [512, 517],
      [1536, 2048],
    ]
    for (let at = 0; at < archive.length; at += 1) {
      if (contents.some(([from = 0, to = 0]) => at >= from && at < to)) continue
      const altered = Uint8Array.from(archive)
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8))
      expect(refused(altered)).not.toBe('accepted')
    }
    for (let to = 0; to < archive.length; to += 11) {
      expect(refused(archive.subarray(0, to))).not.toBe('accepted')
    }
  })

  test('of any bytes is read or refused, never more', () => {
    const archive = pack([file('a', 'hello')])
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat({ max: 2048 }), (bytes, at) => {
        expect(typeof unpack(bytes).ok).toBe('boolean')
        const spliced = concatBytes(archive.subarray(0, at), bytes, archive.subarray(at))
        expect(typeof unpack(spliced).ok).toBe('boolean')
      }),
    )
  })

  test('is refused where it is larger than asked for, before it is read or written', () => {
    const files = [file('a'), file('b')]
    const archive = pack(files)
    expect(packTar(files, { files: 2, bytes: archive.length })).toMatchObject({ ok: true })
    expect(packTar(files, { files: 2, bytes: archive.length - 1 })).toMatchObject({
      refusal: { code: 'too-large' },
    })
    expect(packTar(files, { files: 1, bytes: archive.length })).toMatchObject({
      refusal: { code: 'too-many-files' },
    })
    expect(unpackTar(archive, { files: 2, bytes: archive.length })).toMatchObject({ ok: true })
    expect(unpackTar(archive, { files: 2, bytes: archive.length - 1 })).toMatchObject({
      refusal: { code: 'too-large' },
    })
    expect(unpackTar(archive, { files: 1, bytes: archive.length })).toMatchObject({
      refusal: { code: 'too-many-files' },
    })
  })
})

describe('a path', () => {
  test.each([
    '',
    '/etc/passwd',
    '..',
    '../a',
    'a/../b',
    'a/..',
    '.',
    './a',
    'a/./b',
    'a//b',
    'a/',
    '.hidden',
    'a.',
    'A',
    'a b',
    'a\\b',
    'c:a',
    '-a',
    'a\0b',
    'ä',
    'a\n',
    'a'.repeat(101),
    `${'a'.repeat(156)}/b`,
  ])('is never %j', (path) => {
    expect(packTar([file(path)])).toMatchObject({ refusal: { code: 'bad-path' } })
  })

  test('may be long where a slash stands in the right place', () => {
    const long = `${'a'.repeat(155)}/${'b'.repeat(100)}`
    expect(unpack(pack([file(long)]))).toMatchObject({ value: [{ path: long }] })
  })

  test('is not there twice, and no file is a folder too', () => {
    for (const paths of [
      ['a', 'a'],
      ['a', 'a/b'],
      ['a', 'a-b', 'a/b'],
      ['a', 'a/b/c/d'],
    ]) {
      expect(packTar(paths.map((path) => file(path)))).toMatchObject({
        refusal: { code: 'bad-path' },
      })
    }
  })
})

describe('what another tool could put into an archive', () => {
  /** A header with a right sum, whatever else it says. */
  function header(fields: Readonly<Record<number, string>>): Uint8Array {
    const bytes = pack([file('a')])
      .subarray(0, 512)
      .slice()
    for (const [at, text] of Object.entries(fields)) bytes.set(encodeUtf8(text), Number(at))
    bytes.set(encodeUtf8('        '), 148)
    const sum = bytes.reduce((total, byte) => total + byte, 0)
    bytes.set(encodeUtf8(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
    return bytes
  }
  const archive = (fields: Readonly<Record<number, string>>) =>
    concatBytes(header(fields), new Uint8Array(1024))

  test.each([
    ['a hard link', { 156: '1', 157: 'b' }],
    ['a symbolic link', { 156: '2', 157: '/etc/passwd' }],
    ['a character device', { 156: '3' }],
    ['a block device', { 156: '4' }],
    ['a folder', { 156: '5' }],
    ['a pipe', { 156: '6' }],
    ['an extended header', { 156: 'x' }],
    ['a global extended header', { 156: 'g' }],
    ['a long name of GNU tar', { 156: 'L' }],
    ['an executable', { 100: '0000755\0' }],
    ['a file that runs as its owner', { 100: '0004644\0' }],
    ['an owner', { 265: 'root' }],
    ['a time', { 136: '00000000001\0' }],
    ['a size of another form', { 124: '          1\0' }],
    ['the old format', { 257: '\0\0\0\0\0\0\0\0' }],
    ["GNU tar's own format", { 257: 'ustar  \0' }],
  ])('is refused: %s', (_, fields) => {
    expect(refused(archive(fields))).toBe('bad-archive-header')
  })

  test.each(['{"record":"mithaq-record-1"}\n', 'PK\x03\x04', '%PDF-1.7\n'.padEnd(2048, ' ')])(
    'is refused as no archive: what begins with %j',
    (text) => expect(refused(encodeUtf8(text))).toBe('bad-archive-header'),
  )

  test.each(['/etc/passwd', '../a', 'a/../../b', 'C:\\a', 'a/'])(
    'is refused: the path %j',
    (path) => {
      expect(refused(archive({ 0: path }))).toBe('bad-path')
      expect(refused(archive({ 0: 'a', 345: path }))).toBe('bad-path')
    },
  )

  test('is refused: a file that claims more bytes than there are', () => {
    expect(refused(archive({ 124: '77777777777\0' }))).toBe('bad-archive-end')
    expect(refused(archive({ 124: '00000002001\0' }))).toBe('bad-archive-end')
  })

  test('is refused as cut short wherever it ends, once its first header is whole', () => {
    const whole = pack([
      { path: 'a', bytes: encodeUtf8('first') },
      { path: 'b', bytes: encodeUtf8('second') },
    ])
    for (let length = 512; length < whole.length; length += 1) {
      expect(refused(whole.subarray(0, length))).toBe('bad-archive-end')
    }
  })

  test('is refused: files out of order or twice', () => {
    const [a, b] = [header({ 0: 'a' }), header({ 0: 'b' })]
    const end = new Uint8Array(1024)
    expect(refused(concatBytes(a, b, end))).toBe('accepted')
    expect(refused(concatBytes(b, a, end))).toBe('bad-path')
    expect(refused(concatBytes(a, a, end))).toBe('bad-path')
  })
})
