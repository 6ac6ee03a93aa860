// Article III applied to published lines: a line adds what it states, category by category, so
// that an explanation cites the paragraph that the figure answers to. Where the public record
// gives only a sum over categories, the rule says that it is not divided.
import type { Provision } from '#language/citation.ts'
import { each, type Term } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { figure } from './items.ts'
import { parameters } from './parameters.ts'
import { countingRules } from './provisions-counting.ts'

type FigureRow = Row<typeof figure.fields>
type Category = NonNullable<FigureRow['category']>

export const one = parameters.countPerItem.value

/** A row may be a lot; one whose size is stated as unknown does not tell. */
export const quantityOf = (row: { readonly quantity?: number | null }): number | null =>
  row.quantity === undefined ? one : row.quantity

/** Whether a row is of the category; null where its category was never stated. */
export const isOf = (row: { readonly category?: string }, category: Category): boolean | null =>
  row.category === undefined ? null : row.category === category

/**
 * A line that does not mention a figure says nothing about it; one that states null does not
 * tell.
 */
export const states = (
  row: FigureRow,
  category: Category,
  field: 'deployed' | 'launchers' | 'warheads',
) => (row[field] === undefined ? false : isOf(row, category))

/** A line that gives deployed and non-deployed items apart states their sum. */
const inParts = (row: FigureRow, category: Category) =>
  row.launchers === undefined && row.nonDeployed !== undefined && states(row, category, 'deployed')

const categoryLabels: Readonly<Record<Category, Label>> = {
  icbm: label(
    'ICBMs, as published',
    'МБР, по опубликованным данным',
    'صواريخ عابرة للقارات، كما نُشرت',
  ),
  slbm: label(
    'SLBMs, as published',
    'БРПЛ, по опубликованным данным',
    'صواريخ تطلق من الغواصات، كما نُشرت',
  ),
  bomber: label(
    'heavy bombers, as published',
    'тяжелые бомбардировщики, по опубликованным данным',
    'قاذفات ثقيلة، كما نُشرت',
  ),
  missile: label(
    'missiles of both kinds, not divided in the public record',
    'ракеты обоих видов, без разбивки в открытых данных',
    'صواريخ بنوعيها، غير مقسمة في السجل العلني',
  ),
  all: label(
    'all categories, not divided in the public record',
    'все категории, без разбивки в открытых данных',
    'جميع الفئات، غير مقسمة في السجل العلني',
  ),
}

/** Deployed and non-deployed items of a line, where it gives them apart. */
export function publishedParts(cites: Readonly<Record<'icbm' | 'slbm' | 'bomber', Provision>>) {
  return (Object.keys(cites) as (keyof typeof cites)[]).map((category) =>
    each(figure, {
      id: `launchers-published-${category}-parts`,
      cite: cites[category],
      label: categoryLabels[category],
      when: (row) => inParts(row, category),
      is: ({ deployed, nonDeployed }) =>
        typeof deployed === 'number' && typeof nonDeployed === 'number'
          ? deployed + nonDeployed
          : null,
    }),
  )
}

/**
 * One term per category of published line, each with the paragraph that its figure answers to.
 */
export function published(
  counted: 'deployed' | 'launchers' | 'warheads',
  cites: Readonly<Record<'icbm' | 'slbm' | 'bomber', Provision>>,
  missile: Provision = countingRules.undivided,
): Term[] {
  const all = { ...cites, missile, all: countingRules.undivided }
  return (Object.keys(all) as Category[]).map((category) =>
    each(figure, {
      id: `${counted}-published-${category}`,
      cite: all[category],
      label: categoryLabels[category],
      when: (row) => states(row, category, counted),
      is: (row) => row[counted],
    }),
  )
}
