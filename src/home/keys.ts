// The keys of a home: one file for each, readable by its owner alone. What the centre itself works
// with lies open there; an officer's key may be, and a root's is, encrypted with a passphrase (age
// 1.1.0), so that no copy of the folder can change who may sign. No key is ever shown.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PartyKeys } from '#centre/founding.ts'
import { openWithPassphrase, sealWithPassphrase } from '#ledger/age-file.ts'
import { encodeUtf8 } from '#ledger/bytes.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { SignerKey } from '#ledger/key.ts'
import { formatSecretKey, parseSecretKey } from '#ledger/secret-key.ts'
import { makeFolder, readSecret, writeWhole } from './disk.ts'
import type { Turn } from './home.ts'
import { InputError } from './input-error.ts'
import { accepted } from './refused.ts'

const [logFile, receiptFile, tlsFile, identityFile] = [
  'log.key',
  'receipt.key',
  'tls.key',
  'identity.txt',
]
const keyFile = (role: string) => `${role}.key`
const encrypted = '.age'

/** Asks for a passphrase to open the file of a role, or for a new one to close it with. */
export type AskPassphrase = (role: string, purpose: 'open' | 'close') => Promise<string>

/** What stands in each file, by its name. */
type KeyFiles = ReadonlyMap<string, string | Uint8Array>

export async function keyFilesOf(
  keys: PartyKeys,
  ask: AskPassphrase,
  work: number | undefined,
): Promise<KeyFiles> {
  // Asked one after the other: to seal takes a second each.
  const passphrases: string[] = []
  for (const at of keys.roots.keys()) passphrases.push(await ask(`root-${at + 1}`, 'close'))
  const roots: [string, Uint8Array][] = []
  for (const [at, key] of keys.roots.entries()) {
    const file = await sealed(linesOf([key]), passphrases[at] ?? '', work)
    roots.push([keyFile(`root-${at + 1}`) + encrypted, file])
  }
  const officers = keys.officers.map(
    (key, at) => [keyFile(`officer-${at + 1}`), linesOf([key])] as const,
  )
  return new Map<string, string | Uint8Array>([
    [logFile, linesOf([keys.log.ed25519, keys.log.mlDsa44])],
    [receiptFile, linesOf([keys.receipt.ed25519, keys.receipt.mlDsa44])],
    [tlsFile, linesOf([keys.tls])],
    [identityFile, keys.identities.map(({ identity }) => `${identity}\n`).join('')],
    ...officers,
    ...roots,
  ])
}

export function writeKeys(folder: string, files: KeyFiles): void {
  makeFolder(folder)
  for (const [name, content] of files) writeWhole(join(folder, name), content)
}

export const isKeyThere = (folder: string, role: string): boolean =>
  existsSync(join(folder, keyFile(role)))

/** Puts new keys above those that a file has; the centre works with the first that is listed. */
export function addServiceKeys(
  turn: Turn,
  folder: string,
  role: 'log' | 'receipt' | 'tls',
  keys: readonly SignerKey[],
): Promise<void> {
  return addAbove(turn, join(folder, keyFile(role)), linesOf(keys))
}

export function addIdentity(turn: Turn, folder: string, identity: string): Promise<void> {
  return addAbove(turn, join(folder, identityFile), `${identity}\n`)
}

function addAbove(turn: Turn, path: string, lines: string): Promise<void> {
  return turn(() => writeWhole(path, lines + (existsSync(path) ? textOf(path) : '')))
}

/** The key of an officer, or of a root, which is closed with a passphrase; never over another. */
export async function writeSigner(
  turn: Turn,
  folder: string,
  role: string,
  key: SignerKey,
  ask: AskPassphrase,
  work: number | undefined,
): Promise<void> {
  const isOpen = role.startsWith('officer-')
  const lines = linesOf([key])
  const file = isOpen ? lines : await sealed(lines, await ask(role, 'close'), work)
  await turn(() => {
    if (rolesIn(folder).includes(role)) {
      const remedy = 'remedy.input.other-role'
      throw new InputError('input.key-there', { given: role, file: folder, remedy })
    }
    writeWhole(join(folder, keyFile(role) + (isOpen ? '' : encrypted)), file)
  })
}

async function sealed(lines: string, passphrase: string, work: number | undefined) {
  return accepted(await sealWithPassphrase(encodeUtf8(lines), passphrase, work))
}

const linesOf = (keys: readonly SignerKey[]): string =>
  keys.map((key) => `${formatSecretKey(key)}\n`).join('')

/** What the centre itself works with. */
export interface ServiceKeys {
  /** The newest pair first; there is more than one while keys change. */
  readonly log: readonly SignerKey[]
  readonly receipt: readonly SignerKey[]
  readonly tls: readonly SignerKey[]
  readonly identities: readonly string[]
}

export async function readServiceKeys(crypto: LedgerCrypto, folder: string): Promise<ServiceKeys> {
  const keysIn = async (name: string) => {
    const path = join(folder, name)
    if (!existsSync(path)) throw noServiceKey(path, name.replace(/\.key$/, ''))
    return parseKeys(crypto, path, textOf(path))
  }
  // Without it nothing new is opened, and all else goes on.
  const identityPath = join(folder, identityFile)
  const lines = (existsSync(identityPath) ? textOf(identityPath) : '').split('\n')
  const identities = lines.map((line) => line.trim())
  return {
    log: await keysIn(logFile),
    receipt: await keysIn(receiptFile),
    tls: await keysIn(tlsFile),
    identities: identities.filter((line) => line.startsWith('AGE-SECRET-KEY-')),
  }
}

function textOf(path: string): string {
  const bytes = readSecret(path)
  if (bytes === null) throw noKey(path, [])
  return Buffer.from(bytes).toString('utf8')
}

function noServiceKey(path: string, option: string): InputError {
  const remedy = 'remedy.input.service-key'
  return new InputError('input.no-key', { given: path, file: path, option, remedy })
}

function noKey(path: string, known: readonly string[]): InputError {
  return new InputError('input.no-key', {
    given: path,
    file: path,
    known,
    remedy: known.length === 0 ? 'remedy.input.key-file' : 'remedy.input.name',
  })
}

async function parseKeys(
  crypto: LedgerCrypto,
  path: string,
  text: string,
): Promise<readonly SignerKey[]> {
  const keys: SignerKey[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const key = await parseSecretKey(crypto, line.trim(), `${path}, line ${at + 1}`)
    keys.push(accepted(key, 'remedy.input.damaged-key'))
  }
  return keys
}

/** The key of an officer or a root, by its role, or from a file kept elsewhere. */
export async function readSigner(
  crypto: LedgerCrypto,
  folder: string,
  named: string,
  ask: AskPassphrase,
): Promise<SignerKey> {
  const paths = [join(folder, keyFile(named)), join(folder, keyFile(named) + encrypted), named]
  const path = paths.find(existsSync)
  if (path === undefined) throw noKey(named, rolesIn(folder))
  const bytes = readSecret(path) ?? new Uint8Array()
  const text = path.endsWith(encrypted) ? await opened(path, bytes, named, ask) : bytes
  const [key] = await parseKeys(crypto, path, Buffer.from(text).toString('utf8'))
  if (key === undefined) throw noKey(path, [])
  // Keys of receipts sign heads of logs, and no text.
  if (key.verifier.signatureType !== 0x01) {
    const remedy = 'remedy.input.key-file'
    throw new InputError('input.no-signer', { given: key.verifier.name, file: path, remedy })
  }
  return key
}

/** Officers and roots whose keys lie in the home. */
export function rolesIn(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.flatMap((name) => /^((?:officer|root)-[^.]+)\.key(?:\.age)?$/.exec(name)?.[1] ?? [])
}

async function opened(
  path: string,
  file: Uint8Array,
  role: string,
  ask: AskPassphrase,
): Promise<Uint8Array> {
  const text = await openWithPassphrase(file, await ask(role, 'open'))
  if (text.ok) return text.value
  if (text.refusal.code !== 'for-others') return accepted(text)
  const remedy = 'remedy.input.passphrase'
  throw new InputError('input.wrong-passphrase', { given: path, file: path, remedy })
}
