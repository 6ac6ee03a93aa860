// Article V(22)-(23): bombers equipped for long-range nuclear cruise missiles, for other nuclear
// armaments and for non-nuclear ones alone do not share an air base. A lot states one base.
import { apart } from '#language/apart.ts'
import { label, type Label } from '#language/label.ts'
import { bomber } from './items.ts'
import { numberRules } from './provisions-numbers.ts'

const cruise: ReadonlySet<string> = new Set(['cruise-missiles'])
const other: ReadonlySet<string> = new Set(['other-nuclear', 'formerly-cruise'])
const nonNuclear: ReadonlySet<string> = new Set(['non-nuclear'])

const keptApart = (
  id: string,
  text: Label,
  one: ReadonlySet<string>,
  another: ReadonlySet<string>,
) =>
  apart(id, bomber, {
    cite: numberRules.airBases,
    label: text,
    place: (row) => row.base,
    sides: [(row) => one.has(row.state), (row) => another.has(row.state)],
  })

export const aparts = [
  keptApart(
    'bases-cruise-other',
    label(
      'Bombers for cruise missiles and for other nuclear armaments at one base',
      'Бомбардировщики с КРВБ и с иным ядерным оружием на одной базе',
      'قاذفات لصواريخ كروز وأخرى لأسلحة نووية غيرها في قاعدة واحدة',
    ),
    cruise,
    other,
  ),
  keptApart(
    'bases-cruise-non-nuclear',
    label(
      'Bombers for cruise missiles and non-nuclear bombers at one base',
      'Бомбардировщики с КРВБ и неядерные на одной базе',
      'قاذفات لصواريخ كروز وقاذفات غير نووية في قاعدة واحدة',
    ),
    cruise,
    nonNuclear,
  ),
  keptApart(
    'bases-other-non-nuclear',
    label(
      'Bombers for other nuclear armaments and non-nuclear bombers at one base',
      'Бомбардировщики с иным ядерным оружием и неядерные на одной базе',
      'قاذفات لأسلحة نووية أخرى وقاذفات غير نووية في قاعدة واحدة',
    ),
    other,
    nonNuclear,
  ),
]
