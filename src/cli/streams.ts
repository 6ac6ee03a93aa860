// The two streams of a program as its commands write to them: output, errors, and one line that
// says what is being done. A reader who has had enough of the output is no fault: the command goes
// on to its end, and ends with the code that it would have ended with.
import type { Terminal } from './terminal.ts'
import { startOf } from './width.ts'

interface Stream {
  readonly write: (text: string) => unknown
  readonly on: (event: 'error', heard: (error: NodeJS.ErrnoException) => void) => unknown
  readonly isTTY?: boolean
}

interface Streams {
  readonly stdout: Stream
  readonly stderr: Stream
}

/** One column less than a terminal has at least: a full line would begin another. */
const widestStatus = 79

/** `failed` is told of output that cannot be written, but for a pipe that was closed. */
export function terminalOn(
  { stdout, stderr }: Streams,
  manner: Pick<Terminal, 'colour' | 'language'>,
  failed: (error: NodeJS.ErrnoException) => void,
): Terminal {
  let hasStatus = false
  let isRead = true
  const clearStatus = () => {
    if (hasStatus) stderr.write('\r\u001b[K')
    hasStatus = false
  }
  stdout.on('error', (error) => {
    if (error.code === 'EPIPE') isRead = false
    else failed(error)
  })
  return {
    ...manner,
    out: (text) => {
      clearStatus()
      if (isRead) stdout.write(text)
    },
    err: (text) => {
      clearStatus()
      stderr.write(text)
    },
    status: (text) => {
      if (stderr.isTTY !== true) return
      clearStatus()
      stderr.write(closed(startOf(text, widestStatus)))
      hasStatus = true
    },
  }
}

/** A line that was cut closes the isolates that it has opened. */
function closed(line: string): string {
  const opened = line.match(/[\u2066-\u2068]/g)?.length ?? 0
  const ended = line.match(/\u2069/g)?.length ?? 0
  return line + '\u2069'.repeat(Math.max(0, opened - ended))
}
