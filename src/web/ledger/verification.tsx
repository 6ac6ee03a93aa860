// All logs checked in the reader's browser, or what somebody has handed over, with every step and
// how it stands; what does not hold says where.
import { useState } from 'react'
import { parseFingerprint } from '#ledger/fingerprint.ts'
import type { Pins } from '#ledger/check/space-check.ts'
import { say } from '#locale/locale.ts'
import type { Ledger } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { Refusal } from '../parts/states.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import type { NamedFile } from './checking.ts'
import { saveFile } from './save-file.ts'
import { Steps } from './steps.tsx'
import { type Checking, useChecking } from './use-checking.ts'

export function VerificationSection({ ledger }: { ledger: Ledger }) {
  const locale = useLocaleOf('ledger')
  const { client } = useDesk()
  const { checking, run, stop, clear } = useChecking()
  const [pin, setPin] = useState('')
  const { space } = ledger
  const pins = pinsIn(pin)
  const fetching = useAct(() => client.exportSpace({ space }))
  const rosters = ledger.rosters.map(({ text }) => text)
  const check = (take: () => Promise<readonly NamedFile[] | 'unreadable' | null>) => {
    if (pins !== null) void run({ take, rosters, pins })
  }
  const all = async () => {
    const bytes = await fetching.run()
    return bytes === null ? null : [{ name: `${space}.tar`, bytes }]
  }
  const save = async () => {
    const bytes = await fetching.run()
    if (bytes !== null) saveFile(`${space}.tar`, bytes, 'application/x-tar')
  }
  const isBusy = checking.state === 'fetching' || checking.state === 'running'
  return (
    <section aria-labelledby="verify-title" className="verification">
      <h2 id="verify-title">{say(locale, 'ledger-page.verify')}</h2>
      <p className="soft">{say(locale, 'ledger-page.verify.intro')}</p>
      <p className="acts">
        <button type="button" className="button" disabled={isBusy} onClick={() => check(all)}>
          {say(locale, 'ledger-page.verify.start')}
        </button>{' '}
        {isBusy ? (
          <button type="button" className="button" onClick={stop}>
            {say(locale, 'ledger-page.verify.stop')}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => void save()}>
            {say(locale, 'ledger-page.verify.export')}
          </button>
        )}
      </p>
      <Drop take={(files) => check(() => readAll(files))} />
      <label className="pin">
        <span>{say(locale, 'ledger-page.verify.pin')}</span>
        <input
          type="text"
          dir="ltr"
          value={pin}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={pins === null}
          onChange={(event) => {
            setPin(event.target.value)
            // What was checked with another is not what stands here.
            clear()
          }}
        />
      </label>
      {pins === null && (
        <p role="alert">{say(locale, 'ledger-page.verify.pin.bad', { text: pin })}</p>
      )}
      {fetching.state === 'refused' && <Refusal problem={fetching.problem} />}
      <Outcome checking={checking} />
    </section>
  )
}

/** Null where it is no fingerprint. */
function pinsIn(text: string): Pins | null {
  if (text.trim() === '') return new Map()
  const [, party = '', letters = ''] = /^\s*([^=\s]+)\s*=\s*(.*)$/.exec(text) ?? []
  const pin = parseFingerprint(letters.replaceAll(/[\s-]/g, ''))
  return pin === undefined ? null : new Map([[party, [pin]]])
}

/** A folder is no file, and a file may have been taken away since it was chosen. */
async function readAll(files: readonly File[]): Promise<readonly NamedFile[] | 'unreadable'> {
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }))
  return Promise.all(read).catch(() => 'unreadable' as const)
}

function Drop({ take }: { take: (files: readonly File[]) => void }) {
  const locale = useLocaleOf('ledger')
  return (
    <div
      className="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      <p id="drop-hint">{say(locale, 'ledger-page.verify.drop')}</p>
      <label className="button choose-file">
        {say(locale, 'ledger-page.verify.files')}
        <input
          type="file"
          className="unseen"
          multiple
          aria-describedby="drop-hint"
          onChange={(event) => {
            take([...(event.target.files ?? [])])
            // The same file may be chosen again.
            event.target.value = ''
          }}
        />
      </label>
    </div>
  )
}

function Outcome({ checking }: { checking: Checking }) {
  const locale = useLocaleOf('ledger')
  if (checking.state === 'idle') return null
  if (checking.state === 'done') return <Steps {...checking} />
  if (checking.state === 'running') {
    const { of, done, size } = checking
    return (
      <div className="progress">
        <progress
          max={size}
          value={done}
          aria-label={say(locale, 'ledger-page.verify.running', { of, done, size })}
        />
        <p>{say(locale, 'ledger-page.verify.running', { of, done, size })}</p>
      </div>
    )
  }
  if (checking.state === 'unreadable') {
    return <output>{say(locale, 'ledger-page.courier.unreadable')}</output>
  }
  return (
    <output>
      {checking.state === 'unknown'
        ? say(locale, 'ledger-page.verify.unknown', { name: checking.name })
        : say(locale, `ledger-page.verify.${checking.state}`)}
    </output>
  )
}
