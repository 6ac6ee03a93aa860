// Wallets that a message names, each checked here once more by the checksum of its address.
import { loadAgreement } from '#agreements/load.ts'
import type { AnyField } from '#language/field.ts'
import { say } from '#locale/locale.ts'
import type { Letter } from '../api/client.ts'
import { useAsked } from '../desk/asked.ts'
import { ownType } from '../messages/letter-standing.ts'
import { type ListTools, reached } from '../messages/tools.ts'
import { Answered } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { type Wallet, walletsOf } from './threads.ts'

type Check = AnyField['check']

export function Wallets({ tools, letter }: { tools: ListTools; letter: Letter }) {
  const wallets = walletsOf(letter)
  return wallets.length > 0 && <Checked tools={tools} type={ownType(letter)} wallets={wallets} />
}

interface CheckedProps {
  readonly tools: ListTools
  readonly type: string
  readonly wallets: readonly Wallet[]
}

/** By the agreement itself, which knows how the address of each network is formed. */
function Checked({ tools, type, wallets }: CheckedProps) {
  const locale = useLocaleOf('incidents')
  const { id } = tools.agreement
  const checks = useAsked(`check of wallets ${id} ${type}`, () => reached(() => checkOf(id, type)))
  return (
    <Answered to={checks}>
      {(check) =>
        check !== null && (
          <ul className="plain wallets">
            {wallets.map((wallet) => {
              const isRight = check(wallet) === null
              return (
                <li key={wallet.address}>
                  <bdi className="id" dir="ltr">
                    {wallet.address}
                  </bdi>{' '}
                  <span className={isRight ? 'checksum' : 'checksum wrong'}>
                    {say(locale, `incidents.wallet.${isRight ? 'holds' : 'fails'}`)}
                  </span>
                </li>
              )
            })}
          </ul>
        )
      }
    </Answered>
  )
}

async function checkOf(agreement: string, type: string): Promise<Check | null> {
  const found = await loadAgreement[agreement]?.()
  const fields = found?.messages.find((one) => one.id === type)?.fields
  const list = fields?.['ransom']?.detail.fields?.['wallets'] ?? fields?.['wallets']
  return list?.detail.of?.check ?? null
}
