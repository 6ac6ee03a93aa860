import { expect, test } from 'vitest'
import { callerAt, countedAs, isLoopback, isOwnName } from './address.ts'

test('without a named proxy nobody is believed about where they come from', () => {
  expect(callerAt('192.0.2.7', '203.0.113.9', [])).toBe('192.0.2.7')
  expect(callerAt('192.0.2.7', '203.0.113.9', ['192.0.2.8'])).toBe('192.0.2.7')
})

test('behind a named proxy the last address that it added counts, not what a caller wrote', () => {
  const proxies = ['127.0.0.1', '10.0.0.2']
  expect(callerAt('127.0.0.1', '198.51.100.1, 203.0.113.9', proxies)).toBe('203.0.113.9')
  expect(callerAt('::ffff:127.0.0.1', '203.0.113.9, 10.0.0.2', proxies)).toBe('203.0.113.9')
  expect(callerAt('127.0.0.1', '203.0.113.9, nonsense', proxies)).toBe('127.0.0.1')
  expect(callerAt('127.0.0.1', undefined, proxies)).toBe('127.0.0.1')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, expected) => {
  expect(countedAs(address)).toBe(expected)
})

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.0.2.7', false],
  ['127.example', false],
])('%s is an address of this machine alone: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected)
})

test('names that only look like those of this machine are not', () => {
  expect(['localhost', '127.0.0.1', '[::1]'].every(isOwnName)).toBe(true)
  for (const name of ['localhost.example', '127.0.0.1.example', 'example', '']) {
    expect(isOwnName(name), name).toBe(false)
  }
})
