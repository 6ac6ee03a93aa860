// How the public part of an officer's key comes into the rosters, and whether it is there: as the
// rosters of the spaces have it, and the commands of the key holder where they do not.
import { formatVerifierKey, type VerifierKey } from '#ledger/key.ts'
import { parseRoster } from '#ledger/roster.ts'
import { say } from '#locale/locale.ts'
import type { Client, Space } from '../api/client.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useAgreementNames } from '../messages/space-choice.tsx'
import { browserCrypto } from '../messages/signing.ts'
import { Answered } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { Copied } from './copied.tsx'

interface KeyProps {
  readonly officer: string
  readonly verifier: VerifierKey
}

export function KeyInRosters({ officer, verifier }: KeyProps) {
  const { client, spaces } = useDesk()
  const vkey = formatVerifierKey(verifier)
  const listed = useAsked(
    `key of ${officer} in rosters`,
    () => Promise.all(spaces.map((space) => listedIn(client, space, officer))),
    ['messages'],
  )
  if (spaces.length === 0) return <Steps command={commandFor(officer, vkey, null)} />
  return (
    <Answered to={listed}>
      {(all) =>
        all.map((one) => (
          <InRoster key={one.agreement} officer={officer} vkey={vkey} listed={one} />
        ))
      }
    </Answered>
  )
}

interface Listed {
  readonly agreement: string
  readonly slug: string
  /** The key under this officer's name; null where there is none. */
  readonly vkey: string | null
}

async function listedIn(
  client: Client,
  { agreement, self }: Space,
  officer: string,
): Promise<Listed> {
  const { rosters, logs } = await client.readLedger({ space: agreement })
  const own = parseRoster(browserCrypto(), rosters.find(({ party }) => party === self)?.text ?? '')
  const listed = own.ok ? own.value.keys.find(({ role }) => role === officer) : undefined
  // `us.example/mithaq/new-start`: the folder of the space is called as its logs are.
  const [, , slug = ''] = logs.find(({ party }) => party === self)?.origin.split('/') ?? []
  return { agreement, slug, vkey: listed === undefined ? null : formatVerifierKey(listed.key) }
}

interface InRosterProps {
  readonly officer: string
  /** Of the key in this browser. */
  readonly vkey: string
  readonly listed: Listed
}

function InRoster({ officer, vkey, listed }: InRosterProps) {
  const locale = useLocaleOf('centre')
  const { spaces } = useDesk()
  const nameOf = useAgreementNames()
  const isThis = listed.vkey === vkey
  const state = isThis ? 'this' : listed.vkey === null ? 'none' : 'other'
  const slug = spaces.length > 1 ? listed.slug : null
  return (
    <div className="in-roster" data-roster={state}>
      <p>{say(locale, `key.in.${state}`, { space: nameOf(listed.agreement), officer })}</p>
      {!isThis && <Steps command={commandFor(officer, vkey, listed.vkey)} slug={slug} />}
    </div>
  )
}

/** Whoever has another key listed gives it up with the same roster. */
function commandFor(officer: string, vkey: string, listed: string | null): string {
  const without = listed === null ? '' : ` --remove-officer ${officer}`
  return `mithaq roster${without} --add-officer ${officer}=${vkey}`
}

interface StepsProps {
  readonly command: string
  /** Where commands have to be told which space is meant. */
  readonly slug?: string | null
}

function Steps({ command, slug = null }: StepsProps) {
  const locale = useLocaleOf('centre')
  const space = slug === null ? '' : ` --space ${slug}`
  return (
    <div className="key-steps">
      <Copied label={say(locale, 'key.steps')} text={command + space} />
      <p>{say(locale, 'key.steps.sign')}</p>
      <pre dir="ltr" tabIndex={0}>
        {`mithaq sign DRAFT --as root-1${space}\nmithaq release DRAFT${space}`}
      </pre>
      <p>{say(locale, 'key.steps.check')}</p>
    </div>
  )
}
