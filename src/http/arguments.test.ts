import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

test('without options it listens on this machine alone', () => {
  expect(parseArguments([])).toEqual({ port: 8460, host: '127.0.0.1' })
})

test('port and address are given with a space or an equals sign', () => {
  expect(parseArguments(['--port', '0'])).toEqual({ port: 0, host: '127.0.0.1' })
  expect(parseArguments(['--host=::1', '--port=9'])).toEqual({ port: 9, host: '::1' })
})

test.each([
  [['--port', '65536'], 'not a port between 0 and 65535: 65536'],
  [['--port', 'x'], 'not a port between 0 and 65535: x'],
  [['--port'], '--port needs a value'],
  [['--prot', '1'], 'unknown option: --prot'],
])('%j is refused with a sentence', (args, sentence) => {
  expect(parseArguments(args)).toBe(sentence)
})
