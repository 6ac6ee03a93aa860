// A centre that listens, as a command that runs in the test until it is stopped.
import { passphrase, type Homes, type Party } from './homes.ts'
import { type Ended, runCli } from './run.ts'

export interface Served {
  readonly address: string
  readonly stop: () => Promise<Ended>
}

export async function serve(homes: Homes, { home }: Party): Promise<Served> {
  const stopping = Promise.withResolvers<void>()
  const said = Promise.withResolvers<string>()
  const ended = runCli(['serve', '--listen', '127.0.0.1:0', '--json', '--home', home], {
    environment: { MITHAQ_PASSPHRASE: passphrase },
    machinery: homes.machinery,
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
  return { address, stop }
}
