// Finds the agreement that is named: on the shelf by its id, or in a folder whose
// agreement.ts exports one.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Agreement } from '#language/agreement.ts'
import { InputError } from './input-error.ts'
import type { Surroundings } from './surroundings.ts'

export interface Found {
  readonly agreement: Agreement
  /** Its folder, with `data/` where a record is bundled. */
  readonly folder: string
}

export async function findAgreement(
  { shelf, shelfFolder }: Pick<Surroundings, 'shelf' | 'shelfFolder'>,
  name: string,
): Promise<Found> {
  const agreement = shelf.find((one) => one.id === name)
  if (agreement !== undefined) return { agreement, folder: join(shelfFolder, agreement.id) }
  if (!looksLikePath(name)) {
    throw new InputError('input.unknown-agreement', {
      given: name,
      option: 'agreement',
      known: shelf.map((one) => one.id),
      remedy: 'remedy.input.agreement',
    })
  }
  const folder = resolve(name)
  return { agreement: await loadAgreement(folder), folder }
}

function looksLikePath(name: string): boolean {
  return /[/\\]/.test(name) || name.startsWith('.') || existsSync(join(name, 'agreement.ts'))
}

async function loadAgreement(folder: string): Promise<Agreement> {
  const file = join(folder, 'agreement.ts')
  if (!existsSync(file)) {
    throw new InputError('input.no-agreement-file', {
      given: folder,
      file: folder,
      remedy: 'remedy.input.folder',
    })
  }
  const exports = await exportsOf(file)
  const found = Object.values(exports).find(isAgreement)
  if (found === undefined) {
    throw new InputError('input.no-agreement-export', {
      given: file,
      file,
      remedy: 'remedy.input.export',
    })
  }
  return found
}

async function exportsOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>
  } catch (error) {
    throw new InputError('input.bad-agreement-file', {
      given: file,
      file,
      reason: error instanceof Error ? error.message : String(error),
      remedy: isOutside(error) ? 'remedy.input.outside' : 'remedy.input.mend-file',
    })
  }
}

/** `#language/...` leads nowhere: the folder is not within the project. */
const isOutside = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_PACKAGE_IMPORT_NOT_DEFINED'

function isAgreement(value: unknown): value is Agreement {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'agreement'
  )
}
