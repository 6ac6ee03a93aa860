import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

const usual = { kind: 'demonstration', port: 8460, host: '127.0.0.1', data: '.mithaq' }
const home = {
  kind: 'home',
  port: 8460,
  host: 'localhost',
  home: 'us',
  origin: null,
  proxies: [],
  openid: null,
  invite: null,
}

test('without options it runs the demonstration, on this machine alone', () => {
  expect(parseArguments([])).toEqual(usual)
})

test('port, address and folder are given with a space or an equals sign', () => {
  expect(parseArguments(['--port', '0'])).toEqual({ ...usual, port: 0 })
  expect(parseArguments(['--host=::1', '--port=9', '--data=a=b'])).toEqual({
    ...usual,
    port: 9,
    host: '::1',
    data: 'a=b',
  })
})

test('the bundled records are shown without centres when asked for', () => {
  expect(parseArguments(['--files', '--port', '1'])).toEqual({
    kind: 'files',
    port: 1,
    host: '127.0.0.1',
  })
})

test('a home is run on this machine, or behind a proxy that speaks HTTPS', () => {
  expect(parseArguments(['--home', 'us'])).toEqual(home)
  expect(parseArguments(['--home=us', '--openid=f', '--invite=x'])).toEqual({
    ...home,
    openid: 'f',
    invite: 'x',
  })
  const behind = ['--home', 'us', '--host', '0.0.0.0', '--origin', 'https://desk.example/']
  expect(parseArguments(behind)).toEqual({
    ...home,
    host: '0.0.0.0',
    origin: 'https://desk.example',
  })
})

test('a proxy is believed where it is named, and nowhere else', () => {
  const behind = ['--home', 'us', '--origin', 'https://desk.example']
  expect(parseArguments([...behind, '--proxy', '127.0.0.1, ::ffff:10.0.0.2'])).toEqual({
    ...home,
    origin: 'https://desk.example',
    proxies: ['127.0.0.1', '10.0.0.2'],
  })
})

const origin = (url: string) => ['--home', 'us', '--origin', url]

const elsewhere = (host: string) =>
  `--host ${host} goes with --home or --files: the demonstration, where everyone may be anyone, ` +
  'is for this machine alone'

test.each([
  [['--port', '65536'], 'not a port between 0 and 65535: 65536'],
  [['--port', 'x'], 'not a port between 0 and 65535: x'],
  [['--port'], '--port needs a value'],
  [['--prot', '1'], 'unknown option: --prot'],
  [['--files=a'], 'unknown option: --files'],
  [['--home', 'us', '--files'], '--home and --files exclude one another'],
  [['--origin', 'https://desk.example'], '--origin goes with --home'],
  [['--proxy', '127.0.0.1'], '--proxy goes with --home'],
  [['--home', 'us', '--proxy', 'a.example'], 'not an address of a proxy like 127.0.0.1: a.example'],
  [['--host', '0.0.0.0'], elsewhere('0.0.0.0')],
  [['--host=::'], elsewhere('::')],
  [['--host', 'desk.example', '--data', 'x'], elsewhere('desk.example')],
  [origin('http://desk.example'), 'not an origin like https://desk.example: http://desk.example'],
  [
    origin('https://desk.example/a'),
    'not an origin like https://desk.example: https://desk.example/a',
  ],
  [
    ['--home', 'us', '--host', '0.0.0.0'],
    '--origin is missing: where browsers reach 0.0.0.0, by a proxy with HTTPS',
  ],
])('%j is refused with a sentence', (args, sentence) => {
  expect(parseArguments(args)).toBe(sentence)
})

test('an option given twice is refused with both values', () => {
  const twice = ['--port', '1', '--port=2']
  expect(parseArguments(twice)).toBe('--port is given twice: 1, 2')
})
