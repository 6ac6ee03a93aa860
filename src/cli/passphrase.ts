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
    if (purpose === 'close') assertFit(passphrase)
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
  // A byte order mark is passed over: whoever types the passphrase has none.
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.split(/\r?\n/)[0]
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
  assertFit(passphrase)
  const again = await askHidden(say(words, 'centre.passphrase.again', { role }))
  if (again === passphrase) return passphrase
  throw new InputError('input.passphrases-differ', {
    given: role,
    remedy: 'remedy.input.passphrase-again',
  })
}

const unreadable = '\ufffd'

/** What was no UTF-8 is the same for all: such a key could be opened with another passphrase. */
function assertFit(passphrase: string): void {
  if (passphrase.includes(unreadable)) {
    const [expected, remedy] = ['UTF-8', 'remedy.input.passphrase-utf8'] as const
    throw new InputError('input.garbled-passphrase', { given: unreadable, expected, remedy })
  }
  if (passphrase.length >= leastLength) return
  throw new InputError('input.short-passphrase', {
    given: String(passphrase.length),
    expected: `at least ${leastLength}`,
    remedy: 'remedy.input.longer-passphrase',
  })
}
