import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

const usual = { port: 8460, host: '127.0.0.1', data: '.mithaq' }

test('without options it runs the demonstration, on this machine alone', () => {
  expect(parseArguments([])).toEqual(usual)
})

test('port, address and folder are given with a space or an equals sign', () => {
  expect(parseArguments(['--port', '0'])).toEqual({ ...usual, port: 0 })
  expect(parseArguments(['--host=::1', '--port=9', '--data=a'])).toEqual({
    port: 9,
    host: '::1',
    data: 'a',
  })
})

test('the bundled records are shown without centres when asked for', () => {
  expect(parseArguments(['--files', '--port', '1'])).toEqual({ ...usual, port: 1, data: null })
})

test.each([
  [['--port', '65536'], 'not a port between 0 and 65535: 65536'],
  [['--port', 'x'], 'not a port between 0 and 65535: x'],
  [['--port'], '--port needs a value'],
  [['--prot', '1'], 'unknown option: --prot'],
  [['--files=a'], 'unknown option: --files'],
])('%j is refused with a sentence', (args, sentence) => {
  expect(parseArguments(args)).toBe(sentence)
})
