// The lockfile must install anywhere. A registry may lack some platforms' builds of a package; npm
// then writes a lockfile that `npm ci` refuses (npm/cli 9846). And it must name no registry, since
// every installation has its own.
import type { Breach } from './source.ts'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export type Packages = Readonly<Record<string, LockedPackage>>

/** Licences that may go along with Apache-2.0. */
const licences = new Set(['Apache-2.0', 'MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'])
/** Font files, distributed unchanged and with their licence. */
const fonts = new Set(['OFL-1.1'])
/** Tools that are run and never distributed. */
const tools = new Set(['MPL-2.0'])

export function checkLockfile(packages: Packages): Breach[] {
  return Object.entries(packages).flatMap(([place, one]) => [
    ...missingOf(packages, place, one),
    ...(one.resolved === undefined
      ? []
      : [complaint(`${place} names a registry`, 'keep omit-lockfile-registry-resolved in .npmrc')]),
    ...licenceFault(place, one),
  ])
}

const complaint = (what: string, remedy: string): Breach => ({
  path: 'package-lock.json',
  line: 1,
  what,
  remedy,
})

function missingOf(packages: Packages, place: string, one: LockedPackage): Breach[] {
  const remedy = 'pin a version with every platform, delete the lockfile and install again'
  return Object.keys(one.optionalDependencies ?? {})
    .filter((name) => versionFor(packages, place, name) === undefined)
    .map((name) => complaint(`${place || 'mithaq'} needs ${name}, which has no entry`, remedy))
}

/** Looks where Node would: beside the package that asks, then in each folder around it. */
function versionFor(packages: Packages, place: string, name: string): string | undefined {
  const prefix = place === '' ? '' : `${place}/`
  const version = packages[`${prefix}node_modules/${name}`]?.version
  if (version !== undefined || place === '') return version
  const end = place.lastIndexOf('node_modules/')
  return versionFor(packages, place.slice(0, Math.max(end - 1, 0)), name)
}

function licenceFault(place: string, one: LockedPackage): Breach[] {
  const licence = one.license ?? 'none'
  // SPDX: whoever receives it may choose one of these.
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ')
  if (choices.some((choice) => licences.has(choice)) || (one.dev === true && tools.has(licence)))
    return []
  if (place.startsWith('node_modules/@fontsource/') && fonts.has(licence)) return []
  return [complaint(`${place} has the licence ${licence}`, 'choose a package that may go along')]
}
