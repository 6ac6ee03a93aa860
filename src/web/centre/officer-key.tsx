// The officer's own key in this browser: made or brought here, its public part to be taken into the
// roster, and forgotten when the browser is given away. It goes to no server.
import { useState } from 'react'
import { webCrypto } from '#crypto/web-crypto.ts'
import type { SignerKey } from '#ledger/key.ts'
import type { Outcome } from '#ledger/refusal.ts'
import { say } from '#locale/locale.ts'
import { Refused } from '../api/call.ts'
import { useAct } from '../desk/act.ts'
import { forgetKey, keepKey, readKey } from '../keys-store/database.ts'
import { drawKey, keptKey } from '../keys-store/officer-key.ts'
import { saveFile } from '../ledger/save-file.ts'
import { useKeptKey } from '../keys-store/use-kept-key.ts'
import { reached } from '../messages/tools.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { useKeptPlace } from '../parts/kept-place.ts'
import { SentFields } from '../parts/sent-fields.tsx'
import { Refusal } from '../parts/states.tsx'
import { Confirmed } from './confirmed.tsx'
import { KeyInRosters } from './key-in-rosters.tsx'

interface KeyOfProps {
  /** As the rosters name it: `us.example/officer-4`. */
  readonly name: string
  readonly officer: string
}

export function KeyOf({ name, officer }: KeyOfProps) {
  const locale = useLocaleOf('centre')
  const [kept, take] = useKeptKey(name)
  const failed = say(locale, 'key.failed')
  const keep = async (signer: SignerKey) => {
    const key = await orRefused(failed, async () => {
      const made = await keptKey(globalThis.crypto.subtle, signer)
      await keepKey(made)
      return made
    })
    take(key)
  }
  /** Whether one has been made or brought in another window meanwhile, which then stands here. */
  const isHere = async () => {
    const found = await orRefused(failed, () => readKey(name))
    if (found !== null) take(found)
    return found !== null
  }
  const forgetting = useAct(async () => {
    await forgetKey(name)
    take(null)
  })
  const { title, ...place } = useKeptPlace(String(kept === null))
  return (
    <section aria-labelledby="officer-key" {...place}>
      <h2 id="officer-key" ref={title} tabIndex={-1}>
        {say(locale, 'key.title')}
      </h2>
      {kept === undefined && <p className="waiting">{say(locale, 'key.reading')}</p>}
      {kept === null && (
        <>
          <p>{say(locale, 'key.none')}</p>
          <NewKey name={name} isHere={isHere} keep={keep} />
          <BroughtKey name={name} isHere={isHere} keep={keep} />
        </>
      )}
      {kept && (
        <>
          <p>{say(locale, 'key.here')}</p>
          <KeyInRosters officer={officer} verifier={kept.verifier} />
          <Confirmed
            label={say(locale, 'key.forget')}
            run={forgetting.run}
            isRunning={forgetting.state === 'running'}
          >
            <p>{say(locale, 'key.forget.ask')}</p>
          </Confirmed>
        </>
      )}
    </section>
  )
}

interface KeyFormProps {
  readonly name: string
  readonly isHere: () => Promise<boolean>
  readonly keep: (signer: SignerKey) => Promise<void>
}

const leastLength = 8

function NewKey({ name, isHere, keep }: KeyFormProps) {
  const locale = useLocaleOf('centre')
  const [passphrase, setPassphrase] = useState('')
  const failed = say(locale, 'key.failed')
  const making = useAct(async () => {
    if (await isHere()) return
    const signer = taken(await drawKey(browserCrypto(), name), failed)
    // The backup first: a key that was kept is not to be had any more.
    if (passphrase !== '') {
      const { backupOf } = await backups()
      handOver(name, taken(await backupOf(signer, passphrase), failed))
    }
    await keep(signer)
  })
  return (
    <form
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void making.run()
      }}
    >
      <h3>{say(locale, 'key.new')}</h3>
      <p>{say(locale, 'key.new.backup')}</p>
      <SentFields isSent={making.state === 'running'}>
        <p>
          <label>
            {say(locale, 'key.passphrase.new')}{' '}
            <input
              type="password"
              autoComplete="new-password"
              minLength={leastLength}
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          </label>
        </p>
        <button type="submit" className="button">
          {say(locale, passphrase === '' ? 'key.make.bare' : 'key.make')}
        </button>
      </SentFields>
      {making.state === 'refused' && <Refusal problem={making.problem} />}
    </form>
  )
}

function BroughtKey({ name, isHere, keep }: KeyFormProps) {
  const locale = useLocaleOf('centre')
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const bringing = useAct(async () => {
    if (file === null || (await isHere())) return
    const failed = say(locale, 'key.not-taken', { name })
    // It may have been taken away since it was chosen.
    const bytes = new Uint8Array(await orRefused(failed, () => file.arrayBuffer()))
    const { readBackup } = await backups()
    await keep(taken(await readBackup(browserCrypto(), name, bytes, passphrase), failed))
  })
  return (
    <form
      className="entry-form"
      onSubmit={(event) => {
        event.preventDefault()
        void bringing.run()
      }}
    >
      <h3>{say(locale, 'key.bring')}</h3>
      <SentFields isSent={bringing.state === 'running'}>
        <p>
          <label>
            {say(locale, 'key.file')}{' '}
            <input
              type="file"
              required
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </label>
        </p>
        <p>
          <label>
            {say(locale, 'key.passphrase')}{' '}
            <input
              type="password"
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          </label>
        </p>
        <button type="submit" className="button">
          {say(locale, 'key.take')}
        </button>
      </SentFields>
      {bringing.state === 'refused' && <Refusal problem={bringing.problem} />}
    </form>
  )
}

/** Age comes only with a file that is written or read. */
const backups = () => reached(() => import('../keys-store/key-backup.ts'))

const browserCrypto = () => webCrypto(globalThis.crypto.subtle)

/** What was accepted; a refusal is told as `title`, and whose key it is where it is another's. */
function taken<T>(outcome: Outcome<T>, title: string): T {
  if (outcome.ok) return outcome.value
  const { code, value, expected } = outcome.refusal
  const names = code === 'bad-key-name' ? { value, expected } : {}
  throw new Refused({
    type: `urn:mithaq:problem:${code}`,
    title,
    status: 0,
    instance: '',
    ...names,
  })
}

/** What the browser does not do or does not give is told as `title`. */
async function orRefused<T>(title: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch {
    throw new Refused({ type: 'urn:mithaq:problem:internal', title, status: 0, instance: '' })
  }
}

/** Gives the reader a file to keep. */
function handOver(name: string, file: Uint8Array): void {
  saveFile(`${name.replace('/', '-')}.key.age`, file, 'application/octet-stream')
}
