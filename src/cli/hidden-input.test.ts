// A question whose answer is not shown: what a person's keys come to.
import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { askHidden } from './hidden-input.ts'

function terminal() {
  const said: string[] = []
  const input = Object.assign(new EventEmitter(), {
    isRaw: false,
    setRawMode(raw: boolean) {
      this.isRaw = raw
      return this
    },
    resume() {
      return this
    },
    pause() {
      return this
    },
  })
  let interrupted = false
  const asking = {
    input: input as unknown as Parameters<typeof askHidden>[0]['input'],
    write: (text: string) => void said.push(input.isRaw ? text : `shown: ${text}`),
    interrupt: () => {
      interrupted = true
    },
  }
  const type = (text: string) => input.emit('data', Buffer.from(text))
  return { said, input, asking, type, wasInterrupted: () => interrupted }
}

test('what is typed is answered and never shown', async () => {
  const { said, input, asking, type } = terminal()
  const answer = askHidden(asking, 'Passphrase:')
  expect(input.isRaw).toBe(true)
  type('correct ')
  type('horse\r')
  expect(await answer).toBe('correct horse')
  expect(said).toEqual(['Passphrase: ', 'shown: \n'])
  expect(input.isRaw).toBe(false)
  expect(input.listenerCount('data')).toBe(0)
})

test('backspace takes back one character, of any script', async () => {
  const { asking, type } = terminal()
  const answer = askHidden(asking, '')
  type('كلمةx\u007f\u007f سر\n')
  expect(await answer).toBe('كلم سر')
})

test('what is pasted behind the line end is not part of the answer', async () => {
  const { asking, type } = terminal()
  const answer = askHidden(asking, '')
  type('one\ntwo\n')
  expect(await answer).toBe('one')
})

test('a letter that comes in two pieces is one letter', async () => {
  const { input, asking, type } = terminal()
  const answer = askHidden(asking, '')
  for (const byte of Buffer.from('пароль 🔑')) input.emit('data', Buffer.of(byte))
  type('\n')
  expect(await answer).toBe('пароль 🔑')
})

test('Ctrl-C ends the program as elsewhere', () => {
  const { input, asking, type, wasInterrupted } = terminal()
  void askHidden(asking, '')
  type('abc\u0003')
  expect(wasInterrupted()).toBe(true)
  expect(input.isRaw).toBe(false)
})
