// Articles II, IV and V: which types fall under the ban by their range, and none may be there once
// the time of elimination is over. Where the range is disputed, neither side's word decides the
// count: it is not known, and each side's reading is computed beside it (readings.ts).
import { count, each } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { missileType } from './items.ts'
import { parameters } from './parameters.ts'
import { acts } from './provisions-life.ts'
import { missileRules } from './provisions-missiles.ts'

type TypeRow = Row<typeof missileType.fields>

const { shorterFrom, intermediateFrom, intermediateTo } = parameters

/**
 * Whether a type launched from the ground is in the bands. Of a range that is exactly the lowest or
 * the highest bound the words were not seen.
 */
function isInBands({ launched, rangeKm }: TypeRow): boolean | null {
  if (launched === 'sea' || launched === 'air') return false
  if (launched === undefined || typeof rangeKm !== 'number') return null
  if (rangeKm === shorterFrom || rangeKm === intermediateTo) return null
  return rangeKm > shorterFrom && rangeKm < intermediateTo
}

/** At 1,000 km exactly a type is in one of the bands: in which was not seen. */
function bandOf(row: TypeRow): 'intermediate' | 'shorter' | null | false {
  const inside = isInBands(row)
  if (inside !== true) return inside
  const range = row.rangeKm ?? 0
  if (range === intermediateFrom) return null
  return range > intermediateFrom ? 'intermediate' : 'shorter'
}

const isOf = (band: 'intermediate' | 'shorter') => (row: TypeRow) => {
  const own = bandOf(row)
  return own === null ? null : Number(own === band)
}

const disputed = (row: TypeRow) => row.claimed === true && row.denied === true

const types = count('banned-types', {
  cite: missileRules.none,
  label: label(
    'Types of missiles under the ban',
    'Типы ракет, подпадающие под запрет',
    'طرازات الصواريخ المشمولة بالحظر',
  ),
  rules: [
    each(
      missileType,
      {
        id: 'banned-by-range',
        cite: missileRules.none,
        label: label('by range', 'по дальности', 'بحسب المدى'),
        is: (row) => {
          const inside = isInBands(row)
          return inside === null ? null : Number(inside)
        },
      },
      {
        id: 'banned-as-claimed',
        cite: acts.claimed,
        label: label(
          'as another Party claims',
          'по утверждению другой Стороны',
          'بحسب قول طرف آخر',
        ),
        when: (row) => row.claimed === true,
        is: () => 1,
      },
      {
        id: 'not-banned-as-denied',
        cite: acts.denied,
        label: label('as its Party holds', 'по мнению ее Стороны', 'بحسب قول طرفه'),
        when: (row) => row.denied === true,
        is: () => 0,
        over: ['banned-as-claimed'],
      },
      {
        id: 'banned-disputed',
        cite: acts.claimed,
        label: label('disputed: not known', 'спорно: неизвестно', 'مختلف فيه: غير معروف'),
        when: disputed,
        is: () => null,
        over: ['banned-as-claimed', 'not-banned-as-denied'],
      },
    ),
  ],
})

const intermediate = count('intermediate-types', {
  cite: missileRules.intermediate,
  label: label('Types of intermediate range', 'Типы средней дальности', 'طرازات متوسطة المدى'),
  rules: [
    each(missileType, {
      id: 'intermediate-type',
      cite: missileRules.intermediate,
      label: label('1,000 to 5,500 km', 'от 1000 до 5500 км', 'من 1,000 إلى 5,500 كم'),
      is: isOf('intermediate'),
    }),
  ],
})

const shorter = count('shorter-types', {
  cite: missileRules.shorter,
  label: label('Types of shorter range', 'Типы меньшей дальности', 'طرازات قصيرة المدى'),
  rules: [
    each(missileType, {
      id: 'shorter-type',
      cite: missileRules.shorter,
      label: label('500 to 1,000 km', 'от 500 до 1000 км', 'من 500 إلى 1,000 كم'),
      is: isOf('shorter'),
    }),
  ],
})

export const counts = [types, intermediate, shorter]
export const limits = [
  limit('banned-types', types, {
    cite: missileRules.none,
    values: { [parameters.intermediateGoneOn]: 0 },
  }),
]
