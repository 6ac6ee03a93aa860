// Article IX: data on entry into force and every six months, and types with their ranges. What was
// published of eliminations and inspections is told by the compiler of the record, not by a Party.
import { f } from '#language/field.ts'
import { restate } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { days, every, obligation, once } from '#language/obligation.ts'
import { dayOf } from '#language/time.ts'
import { unlessSuspended } from './article-15-standing.ts'
import { eliminated, lot, missileType, reported } from './items.ts'
import { parameters } from './parameters.ts'
import { acts } from './provisions-life.ts'
import { missileRules } from './provisions-missiles.ts'
import { about, evidenceLabels, labels, publicSources } from './terms.ts'

const id = f.id(labels.id)
const evidence = f.optional(f.evidence(labels.evidence, evidenceLabels))
const sources = f.optional(f.list(label('Sources', 'Источники', 'المصادر'), id, 20))
const lots = f.list(lot.label, f.object(lot.label, { id, ...lot.fields }))

const initialData = message('initial-data', {
  cite: missileRules.data,
  label: label('Data on entry into force', 'Данные на вступление в силу', 'بيانات بدء النفاذ'),
  fields: { lots },
  effect: (data, { from }) =>
    restate(
      [lot],
      data.lots.map(({ id: given, ...fields }) =>
        lot(`${from}:${given}`).becomes('stated', fields),
      ),
    ),
})

/** Only what has changed. */
const update = message('update', {
  cite: missileRules.update,
  label: label('Update of data', 'Обновление данных', 'تحديث البيانات'),
  fields: { lots },
  effect: (data, { from }) =>
    data.lots.map(({ id: given, ...fields }) => lot(`${from}:${given}`).becomes('stated', fields)),
})

const { launched, rangeKm } = missileType.fields
const typeStated = message('type-stated', {
  cite: missileRules.none,
  label: label('Type and range of a missile', 'Тип и дальность ракеты', 'طراز صاروخ ومداه'),
  fields: { missile: f.id(missileType.label), launched, rangeKm },
  effect: ({ missile, ...fields }) => missileType(missile).becomes('stated', fields),
})

const totals = message('eliminations-published', {
  cite: acts.totals,
  label: label('Eliminations as published', 'Ликвидация, как опубликовано', 'الإزالة كما نُشرت'),
  by: [publicSources],
  fields: {
    about,
    types: f.list(
      eliminated.label,
      f.object(eliminated.label, { id, evidence, sources, ...eliminated.fields }),
    ),
    nothingLeft: f.optional(f.bool(label('Nothing is left', 'Ничего не осталось', 'لم يبق شيء'))),
  },
  effect: ({ about: owner, types, nothingLeft }) => [
    ...types.map(({ id: given, evidence: mark, sources: from, ...fields }) =>
      eliminated(`${owner}:${given}`).becomes(
        'stated',
        { owner, ...fields },
        { evidence: mark, sources: from },
      ),
    ),
    ...(nothingLeft === true
      ? (['intermediate', 'shorter'] as const).map((range) =>
          lot(`${owner}:${range}`).becomes('stated', { owner, what: 'missile', range, number: 0 }),
        )
      : []),
  ],
})

const report = message('report', {
  cite: acts.reports,
  label: label('Report', 'Сообщение источников', 'إفادة'),
  by: [publicSources],
  fields: { about, ...reported.fields },
  effect: ({ about: owner, ...told }, { id: given }) =>
    reported(given).becomes('told', { owner, ...told }),
})

const initialDue = obligation('initial-data', {
  cite: missileRules.data,
  label: label('Data within 30 days', 'Данные за 30 дней', 'البيانات في 30 يومًا'),
  on: once(parameters.inForceOn),
  within: days(parameters.dataDays),
  metBy: [initialData],
  match: (answer, occasion) =>
    'trigger' in occasion && dayOf(answer.effective) === dayOf(occasion.trigger),
})

/** The update after a period is the first that is of its end or later. */
const updateDue = obligation('update', {
  cite: missileRules.update,
  label: label(
    'Update within 30 days of six months',
    'Обновление за 30 дней после полугодия',
    'التحديث في 30 يومًا من ستة أشهر',
  ),
  on: every({ months: parameters.dataMonths, first: parameters.firstUpdate }),
  within: days(parameters.dataDays),
  metBy: [update],
  match: (answer, occasion) => {
    const after = 'trigger' in occasion ? dayOf(answer.effective) - dayOf(occasion.trigger) : -1
    return after >= 0 && after <= parameters.dataDays
  },
  unless: unlessSuspended,
})

export const messages: readonly MessageType[] = [initialData, update, typeStated, totals, report]
export const obligations = [initialDue, updateDue]
