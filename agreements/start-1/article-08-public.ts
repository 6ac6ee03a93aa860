// What is public of data after signature. Where only a part of an exchange was found the rest
// stands as one lot that is not known; where nothing was found the record says so, since figures
// of 1990 would otherwise go on looking current. What analysts say is no message of a Party.
import { f } from '#language/field.ts'
import { restate, type Change } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageContext, type MessageType } from '#language/message.ts'
import { figures, id, kinds, lotChanges, lots, nameOf, statement } from './data-fields.ts'
import { bomber, figure, lot } from './items.ts'
import { acts } from './provisions-life.ts'
import { labels, parties, publicSources } from './terms.ts'

const unknownRest = (context: MessageContext): Change =>
  lot(nameOf('rest', context)).becomes('deployed', { deployed: null })

const partialFigures = message('partial-figures', {
  cite: acts.partial,
  label: label(
    'Part of the data, as found',
    'Найденная часть данных',
    'جزء من البيانات كما عُثر عليه',
  ),
  fields: { lots },
  effect: (data, context) => {
    const stated = data.lots.map((entry) => lotChanges(entry, context))
    return [
      restate(kinds, [...stated.map(([first]) => first), unknownRest(context)]),
      ...stated.flatMap(([, ...more]) => more),
    ]
  },
})

/** By the compiler of the record: what was stated before is not taken as current any more. */
const dataNotFound = message('data-not-found', {
  cite: acts.gap,
  label: label(
    'Later data not found',
    'Последующие данные не найдены',
    'لم يُعثر على البيانات اللاحقة',
  ),
  by: [publicSources],
  fields: {
    lots: f.list(lot.label, f.ref(lot.label, lot)),
    bombers: f.list(bomber.label, f.ref(bomber.label, bomber)),
  },
  effect: (data) => [
    ...data.lots.map((one) => lot(one).becomes('not-current')),
    ...data.bombers.map((one) => bomber(one).becomes('not-current')),
  ],
})

const totals = message('treaty-totals', {
  cite: acts.aggregates,
  label: label('Totals of the Treaty', 'Суммы по Договору', 'مجاميع المعاهدة'),
  fields: { figures },
  effect: statement,
})

const about = f.oneOf(
  label('About', 'О ком', 'بشأن'),
  Object.fromEntries(parties.map((party) => [party.id, party.short])),
)

const analysis = message('analysis', {
  cite: acts.analyses,
  label: label(
    'An analyst on the data of a Party',
    'Аналитик о данных Стороны',
    'محلل بشأن بيانات طرف',
  ),
  by: [publicSources],
  fields: {
    about,
    vehicles: f.count(label('In service', 'На вооружении', 'في الخدمة')),
    warheads: f.count(label('Warheads on them', 'Боезаряды на них', 'الرؤوس عليها')),
    parts: f.optional(
      f.list(
        label('Of these', 'В том числе', 'منها'),
        f.object(labels.type, {
          id,
          vehicles: f.optional(f.count(labels.number)),
          warheads: f.optional(f.count(label('Warheads', 'Боезаряды', 'الرؤوس'))),
        }),
      ),
    ),
  },
  effect: ({ about: owner, vehicles, warheads }) =>
    figure(`${owner}:all`).becomes('stated', {
      owner,
      vehiclesInService: vehicles,
      warheadsInService: warheads,
    }),
})

export const messages: readonly MessageType[] = [totals, partialFigures, analysis, dataNotFound]
