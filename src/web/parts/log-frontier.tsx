// The end of a page that stands on the logs of a space: how far each of them is held here.
import { say } from '#locale/locale.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Frontier } from './frontier.tsx'

interface LogFrontierProps {
  readonly space: string
  /** The page it stands on. */
  readonly on: 'messages' | 'incidents' | 'ledger'
}

export function LogFrontier({ space, on }: LogFrontierProps) {
  const { client } = useDesk()
  const locale = useLocaleOf(on)
  const ledger = useAsked(
    `ledger ${space}`,
    () => client.readLedger({ space }),
    ['messages', 'lines'],
    space,
  )
  if (ledger.state !== 'value') return null
  const logs = ledger.value.logs.map(({ origin, size }) =>
    say(locale, 'page.frontier.log', { origin, n: size }),
  )
  return <Frontier sentences={logs} />
}
