// Figures of States, and of groups as a whole, as somebody published them: tables of holdings, the
// ceilings of 1999 that never came into force, a share of equipment. Lines change what they name
// and nothing else: a table is no complete statement.
import { f, type BodyOf } from '#language/field.ts'
import type { Change } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import { ceiling1999, ceilingFields, equipmentShare, figure, lot } from './items.ts'
import { countingRules } from './provisions-counting.ts'
import { lifeRules } from './provisions-life.ts'
import { limitRules } from './provisions-limits.ts'
import { holders, published } from './terms.ts'

const line = f.object(label('Line', 'Строка', 'سطر'), {
  holder: f.oneOf(label('Of', 'Чье', 'لمن'), holders),
  tank: figure,
  acv: figure,
  artillery: figure,
  aircraft: figure,
  helicopter: figure,
})
const lineCategories = ['tank', 'acv', 'artillery', 'aircraft', 'helicopter'] as const

/** One table as somebody published it: what each State, or a group as a whole, had. */
const publishedHoldings = message('published-holdings', {
  cite: countingRules.all,
  label: label('Published holdings', 'Опубликованное наличие', 'حيازات منشورة'),
  by: [published.id],
  fields: {
    lines: f.list(label('Lines', 'Строки', 'الأسطر'), line),
    replaces: f.optional(
      f.list(
        label('In place of earlier lines of', 'Взамен прежних строк', 'بدلًا من أسطر سابقة'),
        f.oneOf(label('Of', 'Чье', 'لمن'), holders),
      ),
    ),
  },
  effect: ({ lines, replaces = [] }) => [
    ...replaces.flatMap((holder) =>
      lineCategories.map((one) => lot(`${holder}:${one}`).becomes('replaced')),
    ),
    ...lines.flatMap(linesOf),
  ],
})

function linesOf({ holder, ...told }: BodyOf<{ line: typeof line }>['line']): readonly Change[] {
  return lineCategories.flatMap((one) => {
    const quantity = told[one]
    if (quantity === undefined) return []
    return [lot(`${holder}:${one}`).becomes('held', { owner: holder, category: one, quantity })]
  })
}

const ceilings1999 = message('ceilings-1999', {
  cite: lifeRules.adapted,
  label: label(
    'National ceilings of 1999',
    'Национальные уровни 1999 года',
    'الحدود الوطنية لعام 1999',
  ),
  by: [published.id],
  fields: {
    lines: f.list(
      label('Lines', 'Строки', 'الأسطر'),
      f.object(label('Line', 'Строка', 'سطر'), {
        holder: f.oneOf(label('Of', 'Чье', 'لمن'), holders),
        ...ceilingFields,
      }),
    ),
  },
  effect: ({ lines }) =>
    lines.map(({ holder, ...told }) =>
      ceiling1999(holder).becomes('agreed', { owner: holder, ...told }),
    ),
})

const equipment1992 = message('equipment-1992', {
  cite: limitRules.armeniaEquipment,
  label: label('Share of equipment of 1992', 'Доля техники 1992 года', 'حصة المعدات لعام 1992'),
  by: [published.id],
  fields: { holder: f.oneOf(label('Of', 'Чье', 'لمن'), holders), ...ceilingFields },
  effect: ({ holder, ...told }) =>
    equipmentShare(holder).becomes('agreed', { owner: holder, ...told }),
})

export const messages = [publishedHoldings, ceilings1999, equipment1992]
