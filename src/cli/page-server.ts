// The server of the pages, for as long as a command needs it: on a free port of this machine alone,
// over the bundled records. It is started as its users start it, since commands may not reach into
// it.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../http/main.ts', import.meta.url))

/** Null where the server does not start, since the page is not built or not installed. */
export async function withPages<T>(use: (address: string) => Promise<T>): Promise<T | null> {
  if (!existsSync(main)) return null
  const child = spawn(process.execPath, [main, '--files', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', () => resolve(null))
  })
  const begun = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      if (address !== undefined) resolve(address)
    })
  })
  try {
    const address = await Promise.race([begun, ended])
    return address === null ? null : await use(address)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}
