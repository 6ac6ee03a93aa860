// One message checked in this browser, and each step said: what holds, what does not, and what the
// proof cannot say.
import { formatMoment } from '#locale/dates.ts'
import { type Locale, say } from '#locale/locale.ts'
import type { PageKey } from '#locale/en-page.ts'
import type { MessagesKey } from '#locale/en-messages.ts'
import type { Message } from '../api/client.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { Answered } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { ProofStep } from './proof-steps.ts'
import { browserCrypto } from './signing.ts'
import { reached, type Tools } from './tools.ts'

interface VerificationProps {
  readonly tools: Tools
  readonly message: Message
}

export function Verification({ tools, message }: VerificationProps) {
  const space = tools.space.agreement
  const locale = useLocaleOf('messages')
  const { client } = useDesk()
  const { leaf, entry, origin, head } = message
  const steps = useAsked(
    `proof ${space} ${leaf} ${head.size}`,
    async () => {
      const [{ proofSteps }, proof, ledger] = await Promise.all([
        reached(() => import('./proof-steps.ts')),
        client.proveMessage({ space, leaf }),
        client.readLedger({ space }),
      ])
      const rosters = ledger.rosters.map((one) => one.text)
      return proofSteps(browserCrypto(), { leaf, entry, origin, proof, rosters })
    },
    ['messages'],
    space,
  )
  return (
    <section className="verification" aria-labelledby="verification">
      <h2 id="verification">{say(locale, 'messages.verified')}</h2>
      <Answered to={steps}>
        {(found) => (
          <>
            <p className="soft">{say(locale, verdictKey(found))}</p>
            <ol className="proof-steps">
              {found.map((step, at) => (
                <li key={at} data-holds={step.holds ?? 'open'}>
                  <span className="proof-mark">{say(locale, holdsKey(step))}</span>{' '}
                  <bdi>{stepText(locale, tools, step)}</bdi>
                </li>
              ))}
              <li data-holds="open">
                <span className="proof-mark">{say(locale, 'messages.step.open')}</span>{' '}
                {say(locale, 'messages.step.content')}
              </li>
            </ol>
          </>
        )}
      </Answered>
    </section>
  )
}

type Words = Locale<PageKey | MessagesKey>

function verdictKey(steps: readonly ProofStep[]): MessagesKey {
  return steps.every((step) => step.holds !== false)
    ? 'messages.verified.whole'
    : 'messages.verified.not'
}

function holdsKey({ holds }: ProofStep): MessagesKey {
  if (holds === null) return 'messages.step.open'
  return holds ? 'messages.step.holds' : 'messages.step.fails'
}

function stepText(locale: Words, tools: Tools, step: ProofStep): string {
  switch (step.kind) {
    case 'entry':
      return say(locale, 'messages.step.entry', { leaf: `${step.leaf.slice(0, 16)}…` })
    case 'officer':
      return say(locale, 'messages.step.officer', { officer: step.officer })
    case 'head': {
      const { origin, index, size, hashes, code } = step
      return code === null
        ? say(locale, 'messages.step.head', { origin, index, size, hashes })
        : say(locale, 'messages.step.no-head', { origin, code })
    }
    case 'receipt':
      return say(locale, 'messages.step.receipt', {
        party: step.party,
        at: formatMoment(tools.locale, step.at),
      })
    case 'no-receipt':
      return say(locale, 'messages.step.no-receipt')
  }
}
