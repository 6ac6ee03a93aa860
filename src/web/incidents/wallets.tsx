// Wallets that a message names, each checked here once more by the checksum of its address.
import { say } from '#locale/locale.ts'
import type { Letter } from '../api/client.ts'
import { ownType } from '../messages/letter-standing.ts'
import type { Tools } from '../messages/tools.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { bodyOf } from './threads.ts'

interface Wallet {
  readonly network: string
  readonly address: string
}

export function Wallets({ tools, letter }: { tools: Tools; letter: Letter }) {
  const locale = useLocaleOf('incidents')
  const fields = tools.agreement.messages.find((one) => one.id === ownType(letter))?.fields
  const ransom = bodyOf(letter)['ransom'] as { readonly wallets?: readonly Wallet[] } | undefined
  const own = bodyOf(letter)['wallets'] as readonly Wallet[] | undefined
  const wallets = ransom?.wallets ?? own ?? []
  const list = fields?.['ransom']?.detail.fields?.['wallets'] ?? fields?.['wallets']
  const check = list?.detail.of?.check
  if (wallets.length === 0 || check === undefined) return null
  return (
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
