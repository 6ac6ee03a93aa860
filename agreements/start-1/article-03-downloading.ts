// Article III(5): how far the warheads attributed to missiles of existing types may be lowered:
// 1,250 in all, of which 500 on two types beside Minuteman III and SS-N-18, and so many on each
// missile; never on heavy ICBMs nor on new types.
import { count, each } from '#language/count.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import type { Row } from '#language/item.ts'
import { times, type LotRow } from './article-03-counting.ts'
import { lot, reduction } from './items.ts'
import { parameters } from './parameters.ts'
import { downloadingRules } from './provisions-counting.ts'
import { numberRules } from './provisions-numbers.ts'
import { bound } from './terms.ts'

type ReductionRow = Row<typeof reduction.fields>

const lowered = ({ deployed, original, attributed }: LotRow): number | null =>
  typeof original === 'number' && typeof attributed === 'number'
    ? times(deployed, original - attributed)
    : null

const totalLabel = label(
  'Warheads by which the attribution is lowered',
  'Боезаряды, на которые снижено засчитываемое количество',
  'الرؤوس التي خُفض بها ما يُحتسب',
)

const total = count('lowered', {
  cite: downloadingRules.total,
  label: totalLabel,
  rules: [
    each(lot, {
      id: 'lowered-each',
      cite: downloadingRules.total,
      label: totalLabel,
      when: (row) => row.state === 'deployed' && row.original !== undefined,
      is: lowered,
    }),
  ],
})

const otherLabel = label(
  'Of these, on two other types',
  'Из них на двух других типах',
  'منها على طرازين آخرين',
)

const other = count('lowered-other', {
  cite: downloadingRules.other,
  label: otherLabel,
  rules: [
    each(lot, {
      id: 'lowered-other-each',
      cite: downloadingRules.other,
      label: otherLabel,
      when: (row) => row.state === 'deployed' && row.original !== undefined,
      is: (row) => {
        if (row.loweredAs !== undefined) return row.loweredAs === 'other' ? lowered(row) : 0
        return lowered(row) === 0 ? 0 : null
      },
    }),
  ],
})

const typesLabel = label('Other types lowered', 'Другие сниженные типы', 'طرازات أخرى مخفوضة')

const types = count('lowered-types', {
  cite: downloadingRules.other,
  label: typesLabel,
  rules: [
    each(reduction, {
      id: 'lowered-types-each',
      cite: downloadingRules.other,
      label: typesLabel,
      is: (row) => (row.as === 'other' ? 1 : 0),
    }),
  ],
})

const most = (row: ReductionRow) =>
  row.as === 'minuteman-iii' ? parameters.mostPerMinutemanIII : parameters.mostPerMissile

const beyondLabel = label(
  'Types lowered by more than allowed',
  'Типы, сниженные больше допустимого',
  'طرازات خُفضت أكثر من المسموح',
)

const beyond = count('lowered-beyond', {
  cite: downloadingRules.named,
  label: beyondLabel,
  rules: [
    each(
      reduction,
      {
        id: 'lowered-beyond-each',
        cite: downloadingRules.named,
        label: beyondLabel,
        is: (row) => ((row.original ?? 0) - (row.attributed ?? 0) > most(row) ? 1 : 0),
      },
      {
        id: 'lowered-never',
        cite: downloadingRules.never,
        label: label('heavy or of a new type', 'тяжелая или новый тип', 'ثقيل أو من طراز جديد'),
        when: (row) => row.heavy === true || row.newType === true,
        is: () => 1,
      },
    ),
  ],
})

const newTypeLabel = label(
  'New types with more than ten warheads',
  'Новые типы с более чем десятью боезарядами',
  'طرازات جديدة بأكثر من عشرة رؤوس',
)

const newTypes = count('new-types-beyond', {
  cite: numberRules.newTypeWarheads,
  label: newTypeLabel,
  rules: [
    each(lot, {
      id: 'new-types-beyond-each',
      cite: numberRules.newTypeWarheads,
      label: newTypeLabel,
      when: (row) => row.state === 'deployed' && row.newType === true,
      is: ({ attributed }) =>
        typeof attributed === 'number' ? Number(attributed > parameters.newTypeWarheads) : null,
    }),
  ],
})

const from = parameters.inForceOn

export const counts = [total, other, types, beyond, newTypes]
export const limits = [
  limit('lowered', total, {
    cite: downloadingRules.total,
    values: { [from]: parameters.downloadedTotal },
    parties: bound,
  }),
  limit('lowered-other', other, {
    cite: downloadingRules.other,
    values: { [from]: parameters.downloadedOther },
    parties: bound,
  }),
  limit('lowered-types', types, {
    cite: downloadingRules.other,
    values: { [from]: parameters.otherTypes },
    parties: bound,
  }),
  limit('lowered-beyond', beyond, {
    cite: downloadingRules.named,
    values: { [from]: 0 },
    parties: bound,
  }),
  limit('new-types-beyond', newTypes, {
    cite: numberRules.newTypeWarheads,
    values: { [from]: 0 },
    parties: bound,
  }),
]
