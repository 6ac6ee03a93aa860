// A centre's folder, its home (docs/formats/home.md): whose centre it is, where its stores are, and
// a folder for each space. centre.json is written last when a home is set up, so that where it
// stands the home is whole.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeFolder, readSecret, syncFolder, writeWhole } from './disk.ts'
import { InputError } from './input-error.ts'
import type { Machinery, StorePlace } from './machinery.ts'
import type { Surroundings } from './surroundings.ts'

export interface Home {
  readonly folder: string
  /** The party's name in the ledger: `us.example`. */
  readonly party: string
  /** `postgres://…`; null for files of SQLite. It may hold a password, and is never shown. */
  readonly store: string | null
}

type Environment = Pick<Surroundings, 'environment'>

const format = 'mithaq-home-1'
const usual = 'centre'

/** Where the home is: as named, or else by MITHAQ_HOME, or else `centre` in the working folder. */
export function homeFolder({ environment }: Environment, named: string | undefined): string {
  const given = [named, environment['MITHAQ_HOME']].find((one) => one !== undefined && one !== '')
  return resolve(given ?? usual)
}

const centreFile = (folder: string) => join(folder, 'centre.json')
const spacesFolder = (folder: string) => join(folder, 'spaces')
export const spaceFolder = (folder: string, slug: string) => join(spacesFolder(folder), slug)
export const keysFolder = (folder: string, slug: string) => join(folder, 'keys', slug)
/** Never to be restored from a backup with the store, and so apart from it. */
export const lastHeadsFolder = ({ folder }: Home) => join(folder, 'last-heads')

/** Work on the files that commands change: space.json, a genesis on its way, keys. */
export type Turn = <T>(work: () => T) => Promise<T>

/** Commands take turns at these files: what one reads and writes in its turn is one step. */
export function turnAt(
  { underLock }: Pick<Machinery, 'underLock'>,
  { folder }: Pick<Home, 'folder'>,
): Turn {
  return (work) => underLock(join(folder, 'lock'), work)
}

export const isHome = (folder: string): boolean => existsSync(centreFile(folder))

/** Null where no home has been set up in the folder. */
export function readHome(folder: string): Home | null {
  const bytes = readSecret(centreFile(folder))
  if (bytes === null) return null
  const value = jsonIn(centreFile(folder), bytes)
  const { format: named, party, store } = value as Partial<Home> & { format?: unknown }
  if (named !== format || typeof party !== 'string') throw badHome(centreFile(folder), format)
  if (store !== null && typeof store !== 'string') throw badHome(centreFile(folder), 'store')
  return { folder, party, store }
}

export function jsonIn(path: string, bytes: Uint8Array): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (typeof value === 'object' && value !== null) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw badHome(path, 'JSON')
}

export function badHome(file: string, expected: string): InputError {
  const remedy = 'remedy.input.home-file'
  return new InputError('input.bad-home', { given: file, file, reason: expected, expected, remedy })
}

/** What a command read has been changed by another one since. */
export function changedMeanwhile(file: string): InputError {
  const remedy = 'remedy.input.again'
  return new InputError('input.changed-meanwhile', { given: file, file, remedy })
}

export function homeAt(around: Environment, named: string | undefined): Home {
  const folder = homeFolder(around, named)
  const home = readHome(folder)
  if (home !== null) return home
  throw new InputError('input.no-home', {
    given: folder,
    file: folder,
    option: '--home',
    remedy: 'remedy.input.init',
  })
}

/** The last step of setting up: from here on the folder is a home. */
export function writeHome({ folder, party, store }: Home): void {
  makeFolder(folder)
  writeWhole(centreFile(folder), fileOf({ format, party, store }))
  syncFolder(folder)
}

export const fileOf = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** The spaces that have been set up, in the order of their names. */
export function slugsIn({ folder }: Home): readonly string[] {
  return foldersIn(spacesFolder(folder))
}

function foldersIn(folder: string): readonly string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true })
    return found.flatMap((one) => (one.isDirectory() ? [one.name] : [])).toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The space that is meant: the one named, or the only one. */
export function slugIn(home: Home, named: string | undefined): string {
  const known = slugsIn(home)
  const [only, other] = known
  const slug = named ?? (other === undefined ? only : undefined)
  if (slug !== undefined && known.includes(slug)) return slug
  throw new InputError(named === undefined ? 'input.which-space' : 'input.unknown-space', {
    given: named ?? '',
    option: '--space',
    known,
    remedy: known.length === 0 ? 'remedy.input.init' : 'remedy.input.space',
  })
}

export function storePlace(home: Home, slug: string): StorePlace {
  return home.store === null
    ? { kind: 'sqlite', path: join(spaceFolder(home.folder, slug), 'store.sqlite') }
    : schemaPlace(home.store, home.party, slug)
}

/** What those who work at the centre keep beside the logs; no space is called so. */
export function deskStorePlace(home: Home): StorePlace {
  return home.store === null
    ? { kind: 'sqlite', path: join(home.folder, 'desk.sqlite') }
    : schemaPlace(home.store, home.party, '.desk')
}

function schemaPlace(address: string, party: string, slug: string): StorePlace {
  const owner = { party, slug, schemaOf }
  return { kind: 'postgres', address, schema: schemaOf(party, slug), owner }
}

/** What PostgreSQL takes of a name. */
const longestName = 63

/**
 * `mithaq_us_example_new_start`: one database may serve several centres. Whose it is where two
 * names give one schema, stands in the store (schema-owner.ts).
 */
function schemaOf(party: string, slug: string): string {
  const name = `mithaq_${party}_${slug}`
  const plain = name.replaceAll(/[^a-z0-9]/g, '_')
  if (plain.length <= longestName) return plain
  const digits = createHash('sha256').update(name).digest('hex').slice(0, 16)
  return `${plain.slice(0, longestName - digits.length - 1)}_${digits}`
}
