// Article III(1): what counts. Each lot counts with its quantity; each exception is cited. A lot of
// which area or place of keeping is not told leaves the counts of areas and active units unknown.
import { count, each, type Count, type RuleSpec } from '#language/count.ts'
import { label, type Label } from '#language/label.ts'
import type { Row } from '#language/item.ts'
import type { Provision } from '#language/citation.ts'
import { lot } from './items.ts'
import { countingRules } from './provisions-counting.ts'
import { limitRules } from './provisions-limits.ts'
import { labels } from './terms.ts'

type Lot = Row<typeof lot.fields, 'held' | 'replaced' | 'absent'>

export const categories = {
  tanks: { of: ['tank'], label: labels.tanks },
  acv: { of: ['apc', 'aifv', 'hacv', 'acv'], label: labels.acv },
  aifv: { of: ['aifv', 'hacv'], label: labels.aifv },
  hacv: { of: ['hacv'], label: labels.hacv },
  artillery: { of: ['artillery'], label: labels.artillery },
  aircraft: { of: ['aircraft'], label: labels.aircraft },
  helicopters: { of: ['helicopter'], label: labels.helicopters },
} as const

export type Category = keyof typeof categories

/** Areas from the innermost outwards: what stands in one counts to each that holds it. */
const within: Readonly<Record<string, readonly string[]>> = {
  'zone-4': ['zone-4'],
  'zone-3': ['zone-4', 'zone-3'],
  'zone-2': ['zone-4', 'zone-3', 'zone-2'],
  flank: ['flank'],
}

interface CountOf {
  readonly cite: Provision
  readonly label: Label
  readonly of: readonly string[]
  /** Only what is in active units. */
  readonly active?: boolean
  readonly area?: string
}

const held = label(
  'Each lot with its quantity',
  'Каждая позиция с ее количеством',
  'كل مجموعة بعددها',
)
const exceptions = {
  A: label('In manufacture', 'В производстве', 'قيد الصنع'),
  B: label('For research', 'Для исследований', 'للبحث'),
  C: label('Historical', 'Исторические образцы', 'تاريخي'),
  D: label('Decommissioned', 'Снято с вооружения', 'خارج الخدمة'),
  E: label('For export', 'На экспорт', 'للتصدير'),
  F: label('Internal security', 'Внутренняя безопасность', 'للأمن الداخلي'),
  G: label('In transit', 'Транзит', 'عابر'),
} as const

type Letter = keyof typeof exceptions
const letters = Object.keys(exceptions) as Letter[]

/** (F) names armoured vehicles other than tanks, and helicopters. */
const ofInternalSecurity: ReadonlySet<string> = new Set([
  'apc',
  'aifv',
  'hacv',
  'acv',
  'helicopter',
])

export function countLots(id: string, spec: CountOf): Count {
  return count(id, {
    cite: spec.cite,
    label: spec.label,
    rules: [
      each(
        lot,
        {
          id: `${id}-lot`,
          cite: countingRules.all,
          label: held,
          when: (row) =>
            and(row.state === 'held', isOf(row, spec), isPlaced(row, spec) ?? orExcepted(row)),
          is: (row) => row.quantity,
        },
        ...letters.map((letter) => exception(id, letter)),
      ),
    ],
  })
}

/** No, as soon as one is no; not known, where none is no and one is not known. */
function and(...all: readonly (boolean | null)[]): boolean | null {
  if (all.includes(false)) return false
  return all.includes(null) ? null : true
}

function isOf(row: Lot, { of }: CountOf): boolean | null {
  const { category } = row
  if (category === undefined) return null
  if (of.includes(category)) return true
  // Vehicles that are not divided may be of any sort of vehicle.
  return category === 'acv' && (of.includes('aifv') || of.includes('hacv')) ? null : false
}

function isPlaced(row: Lot, spec: CountOf): boolean | null {
  return and(isActive(row, spec), isIn(row, spec))
}

/** What an exception takes out counts nowhere, also where it is not told where it stands. */
function orExcepted(row: Lot): true | null {
  return letters.some((letter) => isExcepted(row, letter)) ? true : null
}

function isActive({ duty }: Lot, { active }: CountOf): boolean | null {
  if (active !== true) return true
  return duty === undefined || duty === null ? null : duty === 'active'
}

function isIn({ area }: Lot, spec: CountOf): boolean | null {
  if (spec.area === undefined) return true
  return area === undefined || area === null ? null : (within[spec.area] ?? []).includes(area)
}

function isExcepted({ use, category }: Lot, letter: Letter): boolean {
  return use === letter && (letter !== 'F' || ofInternalSecurity.has(category ?? ''))
}

function exception(id: string, letter: Letter): RuleSpec<Lot> {
  return {
    id: `${id}-${letter}`,
    cite: countingRules[letter],
    label: exceptions[letter],
    when: (row) => isExcepted(row, letter),
    is: () => 0,
  }
}

export const totals = Object.fromEntries(
  (Object.keys(categories) as Category[]).map((id) => {
    const { of, label } = categories[id]
    return [id, countLots(id, { cite: limitRules[id], label, of })]
  }),
) as Readonly<Record<Category, Count>>
