// A centre that listens, as a command that runs in the test until it is stopped.
import { passphrase, type Homes, type Party } from './homes.ts'
import { type Ended, runCli } from './run.ts'

export interface Served {
  readonly address: string
  /** Lets what waits for its time go on, until the next of these lines is said. */
  readonly until: (line: string) => Promise<void>
  /** Whether such a line has been said, or as soon as it is. */
  readonly heard: (line: string) => Promise<void>
  readonly stop: () => Promise<Ended>
}

export async function serve(
  homes: Homes,
  { home }: Party,
  ...options: readonly string[]
): Promise<Served> {
  const stopping = Promise.withResolvers<void>()
  const said = Promise.withResolvers<string>()
  const waiting = new Set<() => void>()
  const awaited = new Map<string, () => void>()
  const warnings: string[] = []
  const wait = (_until: number, over?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (over?.aborted === true) resolve()
      waiting.add(resolve)
      over?.addEventListener('abort', () => resolve())
    })
  const args = ['serve', '--listen', '127.0.0.1:0', '--json', '--home', home, ...options]
  const ended = runCli(args, {
    environment: { MITHAQ_PASSPHRASE: passphrase },
    machinery: { ...homes.machinery, wait },
    warned: (text) => {
      warnings.push(text)
      for (const [line, heard] of awaited) if (text.includes(line)) heard()
    },
    stop: stopping.promise,
    said: said.resolve,
  })
  // A command that ends before it listens says why.
  const first = await Promise.race([said.promise, ended])
  if (typeof first !== 'string') throw new Error(first.err)
  const { address } = JSON.parse(first) as { readonly address: string }
  const stop = () => {
    stopping.resolve()
    return ended
  }
  const until = async (line: string) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    awaited.set(line, resolve)
    for (const goOn of waiting) goOn()
    waiting.clear()
    await promise
    awaited.delete(line)
  }
  const heard = async (line: string) => {
    if (warnings.some((text) => text.includes(line))) return
    const { promise, resolve } = Promise.withResolvers<void>()
    awaited.set(line, resolve)
    await promise
    awaited.delete(line)
  }
  return { address, until, heard, stop }
}
