// What reaches the two streams: in pieces that a terminal can show, and until nobody reads them.
import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { terminalOn } from './streams.ts'
import { displayWidth } from './width.ts'

function streams({ isTTY = true } = {}) {
  const written: string[] = []
  const failed: unknown[] = []
  const stream = () =>
    Object.assign(new EventEmitter(), { isTTY, write: (text: string) => written.push(text) })
  const [stdout, stderr] = [stream(), stream()]
  const manner = { colour: false, language: 'ar' } as const
  const terminal = terminalOn({ stdout, stderr }, manner, (error) => failed.push(error))
  return { terminal, stdout, written, failed }
}

test('a reader who has had enough keeps no command from going on', () => {
  const { terminal, stdout, written, failed } = streams()
  terminal.out('first')
  stdout.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }))
  terminal.out('second')
  terminal.err('third')
  expect({ written, failed }).toEqual({ written: ['first', 'third'], failed: [] })
})

test('output that cannot be written is told', () => {
  const { stdout, failed } = streams()
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
  stdout.emit('error', full)
  expect(failed).toEqual([full])
})

test.each(['🔑', 'كِ', '字'])('what is being done is cut between letters: %s', (letter) => {
  const { terminal, written } = streams()
  terminal.status(`x\u2068${letter.repeat(100)}\u2069`)
  const [line = ''] = written
  expect(line.isWellFormed()).toBe(true)
  expect(line.slice(2, -1)).toBe(letter.repeat(78 / displayWidth(letter)))
  expect(line.at(-1)).toBe('\u2069')
  terminal.out('done')
  expect(written.slice(1)).toEqual(['\r\u001b[K', 'done'])
})

test('what is being done is told to people alone', () => {
  const { terminal, written } = streams({ isTTY: false })
  terminal.status('reading')
  terminal.out('done')
  expect(written).toEqual(['done'])
})
