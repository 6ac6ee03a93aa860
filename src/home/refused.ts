// Refusals of the ledger and of the centre as bad input of the command line: the code and what
// stands where stay, and src/locale has the sentence.
import type { StoreDamage } from '#centre/store-damage.ts'
import { InputError } from './input-error.ts'

interface Refusal {
  readonly code: string
  readonly place: string
  readonly value: string
  readonly expected: string
}

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

type RemedyKey = InputError['detail']['remedy']

/** What was accepted; a refusal is thrown, with what would set it right. */
export function accepted<T>(outcome: Outcome<T>, remedy?: RemedyKey, file?: string): T {
  if (outcome.ok) return outcome.value
  throw refusedInput(outcome.refusal, remedy, file)
}

export function refusedInput(
  { code, place, value, expected }: Refusal,
  remedy: RemedyKey = remedies.get(code) ?? 'remedy.input.refused',
  file?: string,
): InputError {
  return new InputError('input.refused', {
    given: value,
    option: place,
    code,
    expected,
    remedy,
    ...(file === undefined ? {} : { file }),
  })
}

/** Of codes that mean the same wherever they are met. */
const remedies: ReadonlyMap<string, RemedyKey> = new Map([
  ['rolled-back', 'remedy.input.recover'],
  ['log-is-empty', 'remedy.input.join'],
  ['message-too-large', 'remedy.input.shorter-message'],
  ['acknowledged-already', 'remedy.input.acknowledged'],
  ['bad-recipient', 'remedy.input.recipient'],
])

interface SetBack {
  readonly shown: number
  readonly size: number
}

/** The store was set back behind what others have seen; nothing is signed until that is mended. */
export function rolledBack({ shown, size }: SetBack): InputError {
  return new InputError('input.refused', {
    given: String(size),
    option: 'log',
    code: 'rolled-back',
    expected: `at least ${shown}: recover`,
    remedy: 'remedy.input.recover',
  })
}

/** What was thrown, as something to be told; null where it is a fault of the program. */
export function toldAs(error: unknown): InputError | null {
  if (error instanceof InputError) return error
  if (isMalformed(error)) return damagedStore(error.message)
  const refused = ofDisk(error)
  if (refused !== null) {
    return new InputError('input.disk', { given: refused, remedy: remedyOfDisk(error) })
  }
  return isStoreDamage(error) ? damagedStore(error.message) : null
}

const damagedStore = (given: string): InputError =>
  new InputError('input.damaged-store', { given, remedy: 'remedy.input.damaged-store' })

/** SQLite found its own file altered. */
export function isMalformed(error: unknown): error is Error & { readonly errcode: unknown } {
  return codeOfSqlite(error) === sqliteCorrupt
}

/** The low byte of a longer code is the code; null of what SQLite did not throw. */
function codeOfSqlite(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null
}

/** Another command holds what it waited for. */
const sqliteBusy = 5
const sqliteCorrupt = 11

/** What SQLite or the disk says that it did not do, in its own words. */
function ofDisk(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error)) return null
  const isOfDisk = error.code === 'ERR_SQLITE_ERROR' || diskErrors.has(String(error.code))
  return isOfDisk ? error.message : null
}

function remedyOfDisk(error: unknown): RemedyKey {
  if (codeOfSqlite(error) === sqliteBusy) return 'remedy.input.again'
  return standsInTheWay(error) ? 'remedy.input.free-file' : 'remedy.input.output'
}

/** A folder where a file belongs, or the other way round: no room and no right would help. */
const standsInTheWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EISDIR', 'ENOTDIR'].includes(String(error.code))

const diskErrors = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EACCES',
  'EPERM',
  'EMFILE',
  'EISDIR',
  'ENOTDIR',
])

/** By its name, so that a command that needs no centre does not load one. */
function isStoreDamage(error: unknown): error is StoreDamage {
  return error instanceof Error && error.name === ('StoreDamage' satisfies StoreDamage['name'])
}
