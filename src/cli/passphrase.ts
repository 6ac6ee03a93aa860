// Where a passphrase comes from: a file, the environment, or else a person at the terminal, who
// types it without its being shown. A new one is typed twice.
import { say } from '#locale/locale.ts'
import { readSecret } from '#home/disk.ts'
import type { AskPassphrase } from '#home/keys.ts'
import { InputError } from '#home/input-error.ts'
import type { Session } from './session.ts'

export interface PassphraseOptions {
  readonly passphraseFile?: string
}

const leastLength = 8

/** Each role is asked for once. */
export function passphrases(session: Session, options: PassphraseOptions): AskPassphrase {
  const given = new Map<string, string>()
  const ready = fromFile(options) ?? session.environment['MITHAQ_PASSPHRASE']
  return async (role, purpose) => {
    const known = given.get(role) ?? ready
    const passphrase = known ?? (await askPerson(session, role, purpose))
    if (purpose === 'close' && passphrase.length < leastLength) throw tooShort(passphrase.length)
    given.set(role, passphrase)
    return passphrase
  }
}

function fromFile({ passphraseFile }: PassphraseOptions): string | undefined {
  if (passphraseFile === undefined) return undefined
  const bytes = readSecret(passphraseFile)
  if (bytes === null) {
    const remedy = 'remedy.input.file'
    throw new InputError('input.no-file', { given: passphraseFile, file: passphraseFile, remedy })
  }
  return Buffer.from(bytes).toString('utf8').split(/\r?\n/)[0]
}

async function askPerson(
  session: Session,
  role: string,
  purpose: 'open' | 'close',
): Promise<string> {
  const { words, askHidden } = session
  const remedy = 'remedy.input.passphrase-source'
  if (askHidden === null) throw new InputError('input.no-passphrase', { given: role, remedy })
  if (purpose === 'open') return askHidden(say(words, 'centre.passphrase', { role }))
  const passphrase = await askHidden(say(words, 'centre.passphrase.new', { role }))
  if (passphrase.length < leastLength) throw tooShort(passphrase.length)
  const again = await askHidden(say(words, 'centre.passphrase.again', { role }))
  if (again === passphrase) return passphrase
  throw new InputError('input.passphrases-differ', {
    given: role,
    remedy: 'remedy.input.passphrase-again',
  })
}

function tooShort(length: number): InputError {
  return new InputError('input.short-passphrase', {
    given: String(length),
    expected: `at least ${leastLength}`,
    remedy: 'remedy.input.longer-passphrase',
  })
}
