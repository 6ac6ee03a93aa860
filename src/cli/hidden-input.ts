// Asks a question at the terminal and reads the answer without showing it. Ctrl-C ends the program
// as it does elsewhere. Line ends of any kind close the answer; backspace takes a character back.
import type { ReadStream } from 'node:tty'

interface Asking {
  readonly input: Pick<ReadStream, 'setRawMode' | 'on' | 'off' | 'resume' | 'pause'>
  readonly write: (text: string) => void
  /** What Ctrl-C does. */
  readonly interrupt: () => void
}

const [interrupted, ended, erased, erasedToo] = ['\u0003', '\u0004', '\u007f', '\b']

export function askHidden({ input, write, interrupt }: Asking, question: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  let answer: readonly string[] = []
  // A letter may come in two pieces.
  const decoder = new TextDecoder('utf-8')
  const finish = () => {
    input.off('data', take)
    input.setRawMode(false)
    input.pause()
    write('\n')
  }
  const take = (chunk: Buffer) => {
    for (const character of decoder.decode(chunk, { stream: true })) {
      if (character === interrupted) {
        finish()
        interrupt()
        return
      }
      if (character === '\r' || character === '\n' || character === ended) {
        finish()
        resolve(answer.join(''))
        return
      }
      answer =
        character === erased || character === erasedToo
          ? answer.slice(0, -1)
          : [...answer, character]
    }
  }
  // First, lest the terminal itself shows what is typed at once.
  input.setRawMode(true)
  write(`${question} `)
  input.on('data', take)
  input.resume()
  return promise
}
