// What is recognised as a program in a text, in every writing that people use, and what is not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noPayload, noProgramName, payloadIn } from './payload.ts'

const header = (first: readonly number[], length = 96) =>
  Buffer.from(Uint8Array.from({ length }, (_, at) => first[at] ?? (at === 60 ? 0x80 : 0)))
const programs = {
  'Windows program': header([0x4d, 0x5a, 0x90, 0x00]),
  'ELF program': header([0x7f, 0x45, 0x4c, 0x46, 2]),
  'ZIP archive': header([0x50, 0x4b, 0x03, 0x04]),
  script: Buffer.from('#!/bin/sh\necho a line that is long enough to be a script\n'),
  'OLE file': header([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
}

describe.each(Object.entries(programs))('%s', (what, bytes) => {
  const hex = bytes.toString('hex')
  const base64 = bytes.toString('base64')
  test.each([
    ['base64', base64],
    ['base64url', bytes.toString('base64url')],
    ['lines of base64', base64.replace(/(.{60})/g, '$1\n')],
    ['digits', hex],
    ['digits in pairs', hex.replace(/(..)/g, '$1 ').trim()],
    ['escapes', hex.replace(/(..)/g, '\\x$1')],
    ['numbers', hex.replace(/(..)/g, '0x$1, ')],
    ['capitals', hex.toUpperCase()],
  ])('is found in %s, alone and among words', (_, text) => {
    expect(payloadIn(text)?.what).toContain(what)
    const before = 'This is what ran there:\n'
    expect(payloadIn(`${before}${text}`)).toMatchObject({ at: before.length })
    expect(payloadIn(`يعمل هناك ${text}`)?.what).toContain(what)
  })
})

test('a script is found as it is', () => {
  expect(payloadIn('#!/bin/sh\nrm -r x')).toEqual({ at: 0, what: 'script' })
  expect(payloadIn('channel #1 / channel #2')).toBeNull()
})

test('hashes, addresses, words and logs pass', () => {
  const texts = [
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    '4d5a000000000000000000000000000000000000000000000000000000000000',
    '2021-07-02T16:30Z agent.exe wrote C:\\Windows\\mpsvc.dll from 192.0.2.7',
    'Die Schadsoftware verschlüsselte alle Server; أُقفلت الخوادم؛ серверы зашифрованы',
    'file magic 4d 5a, section .text',
    '',
  ]
  for (const text of texts) expect(payloadIn(text), text).toBeNull()
})

test('a hash of any kind passes', () => {
  const hash = fc.uint8Array({ minLength: 20, maxLength: 64 }).map((one) => Buffer.from(one))
  fc.assert(fc.property(hash, (one) => payloadIn(one.toString('hex')) === null))
})

test('a long text takes no long time', () => {
  const text = 'word 4d '.repeat(500)
  const base = 'QUJD'.repeat(1000)
  expect(payloadIn(text)).toBeNull()
  expect(payloadIn(base)).toBeNull()
})

test('the fault names the place and what stands there', () => {
  expect(noPayload.faultOf(`see ${programs['ELF program'].toString('base64')}`)).toEqual({
    code: 'forbidden-content',
    path: [4],
    expected: 'no ELF program',
  })
  expect(noProgramName.faultOf('report.pdf.exe')).toMatchObject({ path: [10] })
  expect(noProgramName.faultOf('run.PS1. ')).toMatchObject({ expected: 'no .PS1 file' })
  for (const name of ['server.log', 'netflow.csv', 'notes', 'exe']) {
    expect(noProgramName.faultOf(name), name).toBeNull()
  }
})
