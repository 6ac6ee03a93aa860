// Article III(4): heavy bombers. Of those equipped for long-range nuclear cruise missiles the first
// 150 (American) or 180 (Soviet side) count alike, those above as many as they are equipped for.
// Which ones are the first was not seen in any text: the Party that declares them says so. That
// one counts as equipped while fewer than the first count alike is a finding.
import { count, each, type Term } from '#language/count.ts'
import { crosscheck } from '#language/crosscheck.ts'
import type { Row } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { bomber } from './items.ts'
import { parameters } from './parameters.ts'
import { bomberRules, countingRules } from './provisions-counting.ts'
import { sovietSide, successors } from './terms.ts'

type BomberRow = Row<typeof bomber.fields>

const nuclear: ReadonlySet<string> = new Set([
  'cruise-missiles',
  'other-nuclear',
  'formerly-cruise',
])
const isAmerican = (row: BomberRow) => row.owner === 'US'
const carries = (row: BomberRow) => row.state === 'cruise-missiles'
const product = (a: number | null | undefined, b: number | null | undefined) =>
  typeof a === 'number' && typeof b === 'number' ? a * b : null

export const bomberVehicles: readonly Term[] = [
  each(bomber, {
    id: 'vehicles-bombers',
    cite: countingRules.one,
    label: label(
      'deployed heavy bombers',
      'развернутые тяжелые бомбардировщики',
      'قاذفات ثقيلة منشورة',
    ),
    when: (row) => nuclear.has(row.state),
    is: (row) => row.number ?? null,
  }),
  each(bomber, {
    id: 'vehicles-other-bombers',
    cite: bomberRules.outside,
    label: label('non-nuclear bombers', 'неядерные бомбардировщики', 'قاذفات غير نووية'),
    when: (row) => row.state === 'non-nuclear',
    is: () => 0,
  }),
]

type Side = 'us' | 'soviet'

const numbersOf = { us: parameters.bombersUs, soviet: parameters.bombersSoviet } as const
const isOf = (side: Side, row: BomberRow) => isAmerican(row) === (side === 'us')

const alike = label('the first, alike', 'первые, одинаково', 'الأوائل، سواءً')
const asEquipped = label(
  'those above, as equipped',
  'сверх них, по оснащению',
  'ما زاد، بحسب التجهيز',
)

function cruiseMissiles(side: Side): Term[] {
  return [
    each(bomber, {
      id: `warheads-first-${side}`,
      cite: bomberRules[side],
      label: alike,
      when: (row) => {
        if (!carries(row) || !isOf(side, row)) return false
        return row.first === undefined ? null : row.first
      },
      is: (row) => product(row.number, numbersOf[side].warheadsEach),
    }),
    each(bomber, {
      id: `warheads-above-${side}`,
      cite: bomberRules[side],
      label: asEquipped,
      when: (row) => carries(row) && isOf(side, row) && row.first === false,
      is: (row) => product(row.number, row.missiles),
    }),
  ]
}

export const bomberWarheads: readonly Term[] = [
  ...cruiseMissiles('us'),
  ...cruiseMissiles('soviet'),
  each(bomber, {
    id: 'warheads-other-nuclear',
    cite: bomberRules.other,
    label: label('other nuclear bombers', 'прочие ядерные бомбардировщики', 'قاذفات نووية أخرى'),
    when: (row) => row.state === 'other-nuclear' || row.state === 'formerly-cruise',
    is: (row) => product(row.number, parameters.otherNuclearBomber),
  }),
]

const firstLabels: Readonly<Record<Side, Label>> = {
  us: label(
    'American bombers among the first',
    'Американские бомбардировщики в числе первых',
    'القاذفات الأمريكية من الأوائل',
  ),
  soviet: label(
    'Bombers of the Soviet side among the first',
    'Бомбардировщики советской стороны в числе первых',
    'قاذفات الجانب السوفياتي من الأوائل',
  ),
}
const overLabels: Readonly<Record<Side, Label>> = {
  us: label(
    'American bombers equipped for more cruise missiles than allowed',
    'Американские бомбардировщики с большим числом КРВБ, чем допускается',
    'قاذفات أمريكية مجهزة لصواريخ كروز أكثر من المسموح',
  ),
  soviet: label(
    'Bombers of the Soviet side equipped for more cruise missiles than allowed',
    'Бомбардировщики советской стороны с большим числом КРВБ, чем допускается',
    'قاذفات الجانب السوفياتي المجهزة لصواريخ كروز أكثر من المسموح',
  ),
}

const first = (side: Side) =>
  count(`first-bombers-${side}`, {
    cite: bomberRules[side],
    label: firstLabels[side],
    rules: [
      each(bomber, {
        id: `first-bombers-${side}-each`,
        cite: bomberRules[side],
        label: alike,
        when: (row) => carries(row) && isOf(side, row) && row.first === true,
        is: (row) => row.number ?? null,
      }),
    ],
  })

const over = (side: Side) =>
  count(`over-equipped-${side}`, {
    cite: side === 'us' ? bomberRules.usMost : bomberRules.sovietMost,
    label: overLabels[side],
    rules: [
      each(bomber, {
        id: `over-equipped-${side}-each`,
        cite: side === 'us' ? bomberRules.usMost : bomberRules.sovietMost,
        label: overLabels[side],
        when: (row) => carries(row) && isOf(side, row) && row.missiles !== undefined,
        is: (row) => {
          if (typeof row.missiles !== 'number') return null
          return row.missiles > numbersOf[side].mostMissiles ? (row.number ?? null) : 0
        },
      }),
    ],
  })

/** Who fills the first together with this Party. */
const fillersWith = (owner: string): readonly string[] =>
  successors.includes(owner) ? successors : [owner]

/**
 * How many are among the first, together with who fills them with this Party; null where a number
 * is not known, or one of them has stated no bombers.
 */
function firstOf(owner: string, all: readonly BomberRow[]): number | null {
  const fillers = fillersWith(owner)
  if (fillers.some((party) => all.every((row) => row.owner !== party))) return null
  let sum = 0
  for (const row of all) {
    if (!fillers.includes(row.owner) || !carries(row) || row.first === false) continue
    if (row.first === undefined || typeof row.number !== 'number') return null
    sum += row.number
  }
  return sum
}

/** Of the bomber itself only what is stated is read: others, by going, make it one of the first. */
const isStillFirst = (side: Side) => (row: BomberRow, all: readonly BomberRow[]) => {
  if (row.first !== false || !isOf(side, row)) return false
  const own = all.find(({ id, owner }) => id === row.id && owner === row.owner)
  if (own === undefined || !carries(own) || own.number === 0) return false
  const sum = firstOf(row.owner, all)
  return sum === null ? null : sum < numbersOf[side].first
}

const stillFirst = (side: Side, text: Label) => ({
  id: `still-first-${side}`,
  cite: bomberRules[side],
  label: text,
  when: isStillFirst(side),
  is: 'true',
})

const firstStated = crosscheck('first-bombers', bomber, {
  label: label(
    'Bombers counted as equipped before the first are full',
    'Бомбардировщики, засчитанные по оснащению до заполнения числа первых',
    'قاذفات محتسبة بحسب التجهيز قبل اكتمال عدد الأوائل',
  ),
  field: 'first',
  rules: [
    stillFirst(
      'us',
      label(
        'fewer than 150 are among the first: one of them',
        'в числе первых меньше 150: входит в их число',
        'الأوائل أقل من 150: فهي منها',
      ),
    ),
    stillFirst(
      'soviet',
      label(
        'fewer than 180 are among the first: one of them',
        'в числе первых меньше 180: входит в их число',
        'الأوائل أقل من 180: فهي منها',
      ),
    ),
  ],
})

const firstUs = first('us')
const firstSoviet = first('soviet')
const overUs = over('us')
const overSoviet = over('soviet')
const from = parameters.inForceOn

export const crosschecks = [firstStated]
export const counts = [firstUs, firstSoviet, overUs, overSoviet]
export const limits = [
  limit('first-bombers-us', firstUs, {
    cite: bomberRules.us,
    values: { [from]: parameters.bombersUs.first },
    parties: ['US'],
  }),
  limit('first-bombers-soviet', firstSoviet, {
    cite: bomberRules.soviet,
    values: { [from]: parameters.bombersSoviet.first },
    groups: [sovietSide],
  }),
  limit('over-equipped-us', overUs, {
    cite: bomberRules.usMost,
    values: { [from]: 0 },
    parties: ['US'],
  }),
  limit('over-equipped-soviet', overSoviet, {
    cite: bomberRules.sovietMost,
    values: { [from]: 0 },
    groups: [sovietSide],
  }),
]
