// What a statement of data holds, and what it changes: lots, bombers, stocks and published lines
// with the marks of single figures. An exchange is a complete statement. Which messages carry it
// stands in article-08-data.ts and article-08-public.ts.
import { f, type BodyOf, type Fields } from '#language/field.ts'
import { restate, type Change, type Effect } from '#language/item.ts'
import { label } from '#language/label.ts'
import type { MessageContext } from '#language/message.ts'
import { bomber, figure, lot, stock } from './items.ts'
import { evidenceLabels, labels } from './terms.ts'

const mark = f.optional(f.evidence(labels.evidence, evidenceLabels))

/** Marks of single figures, where they are known less well than the line around them. */
const lotMarks = f.optional(
  f.object(
    label(
      'Evidence of single figures',
      'Степень подтверждения отдельных цифр',
      'درجة تثبُّت أرقام بعينها',
    ),
    {
      attributed: mark,
      original: mark,
      throwWeight: mark,
    },
  ),
)

const bomberState = f.oneOf(label('Equipped', 'Оснащение', 'التجهيز'), {
  'cruise-missiles': bomber.stateLabels['cruise-missiles'],
  'other-nuclear': bomber.stateLabels['other-nuclear'],
  'formerly-cruise': bomber.stateLabels['formerly-cruise'],
  'non-nuclear': bomber.stateLabels['non-nuclear'],
})

export const id = f.id(labels.id)
export const lotEntry = { id, evidence: mark, marks: lotMarks, ...lot.fields }
export const bomberEntry = { id, evidence: mark, state: bomberState, ...bomber.fields }
const figureEntry = { id, evidence: mark, ...figure.fields }
export const stockEntry = { id, evidence: mark, ...stock.fields }

export const lots = f.list(lot.label, f.object(lot.label, lotEntry))
export const figures = f.list(figure.label, f.object(figure.label, figureEntry))
const total = (text: typeof labels.number) => f.optional(f.orUnknown(f.count(text)))

export const dataFields = {
  lots: f.optional(lots),
  bombers: f.optional(f.list(bomber.label, f.object(bomber.label, bomberEntry))),
  stocks: f.optional(f.list(stock.label, f.object(stock.label, stockEntry))),
  figures: f.optional(figures),
  totals: f.optional(
    f.object(label('Totals as published', 'Суммы, как опубликованы', 'المجاميع كما نُشرت'), {
      vehicles: total(
        label('Missiles and bombers', 'Ракеты и бомбардировщики', 'الصواريخ والقاذفات'),
      ),
      warheads: total(label('Warheads', 'Боезаряды', 'الرؤوس')),
      'missile-warheads': total(label('On missiles', 'На ракетах', 'على الصواريخ')),
      'mobile-warheads': total(
        label('On mobile ICBMs', 'На мобильных МБР', 'على الصواريخ المتنقلة'),
      ),
      'heavy-warheads': total(label('On heavy ICBMs', 'На тяжелых МБР', 'على الصواريخ الثقيلة')),
      'throw-weight': total(labels.throwWeight),
    }),
  ),
} satisfies Fields

type Data = BodyOf<typeof dataFields>
type LotEntry = BodyOf<typeof lotEntry>

export const kinds = [lot, bomber, stock, figure]

/** Lots have no identifier of the treaty: their name is theirs within one Party. */
export const nameOf = (given: string, { from }: MessageContext) => `${from}:${given}`

export function lotChanges(
  entry: LotEntry,
  context: MessageContext,
): readonly [Change, ...Change[]] {
  const { id: given, evidence, marks = {}, ...fields } = entry
  const handle = lot(nameOf(given, context))
  const { attributed, original, throwWeight, ...rest } = fields
  const apart = { attributed, original, throwWeight }
  const told = Object.entries(apart).filter(([, value]) => value !== undefined)
  const marked = told.filter(([name]) => marks[name as keyof typeof apart] !== undefined)
  const plain = told.filter((one) => !marked.includes(one))
  return [
    handle.becomes('deployed', { ...rest, ...Object.fromEntries(plain) }, { evidence }),
    ...marked.map(([name, value]) =>
      handle.has({ [name]: value }, { evidence: marks[name as keyof typeof apart] }),
    ),
  ]
}

/** What else the message says of its lots comes after the complete statement, which clears them. */
export function statement(data: Data, context: MessageContext): Effect[] {
  const stated = (data.lots ?? []).map((entry) => lotChanges(entry, context))
  return [
    restate(kinds, [
      ...stated.map(([first]) => first),
      ...(data.bombers ?? []).map(({ id: given, state, evidence, ...fields }) =>
        bomber(nameOf(given, context)).becomes(state, fields, { evidence }),
      ),
      ...(data.stocks ?? []).map(({ id: given, evidence, ...fields }) =>
        stock(nameOf(given, context)).becomes('stored', fields, { evidence }),
      ),
      ...(data.figures ?? []).map(({ id: given, evidence, ...fields }) =>
        figure(nameOf(given, context)).becomes('stated', fields, { evidence }),
      ),
    ]),
    ...stated.flatMap(([, ...more]) => more),
  ]
}

export const claims = (data: Data) => data.totals ?? {}
