// Article XIV with what followed signature: signed and provisionally applied from 8 April 2010,
// in force from 5 February 2011, extended once, ended on 5 February 2026 (the first day no
// longer; the other way to read the last day is a reading). What a Party says of its own
// participation changes its standing, never the force of the treaty. Political offers change
// neither.
import { crosscheck } from '#language/crosscheck.ts'
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing, term } from '#language/life.ts'
import { message, type MessageType } from '#language/message.ts'
import { addMonths, day, formatDay, startOf } from '#language/time.ts'
import { withheld } from './article-14-standing.ts'
import { parameters } from './parameters.ts'
import { limitRules } from './provisions-limits.ts'
import { rightRules } from './provisions-inspections.ts'
import { acts, lifeRules } from './provisions-life.ts'
import { labels } from './terms.ts'

/** The life up to the extension, with the extension's end as the reader takes its last day. */
export function lifeUntil(extendedEnd: string) {
  return [
    lifeEvent('signed', {
      on: parameters.signedOn.value,
      phase: 'signed',
      label: label('signed in Prague', 'подписан в Праге', 'وُقعت في براغ'),
      cite: acts.signed,
    }),
    lifeEvent('provisional', {
      on: parameters.signedOn.value,
      phase: 'provisional',
      label: label(
        'parts applied provisionally',
        'отдельные положения применяются временно',
        'تُطبَّق أجزاء منها مؤقتًا',
      ),
      cite: acts.signed,
    }),
    lifeEvent('in-force', {
      on: parameters.inForceOn.value,
      phase: 'in-force',
      until: parameters.firstEnd.value,
      label: label('entry into force', 'вступление в силу', 'بدء النفاذ'),
      cite: lifeRules.entry,
    }),
    lifeEvent('limits-bind', {
      on: parameters.limitsBindFrom.value,
      phase: 'in-force',
      label: label(
        'central limits begin to bind',
        'центральные количественные ограничения вступают в действие',
        'القيود الكمية المركزية تصبح ملزمة',
      ),
      cite: limitRules.date,
    }),
    lifeEvent('extended', {
      on: parameters.extendedOn.value,
      phase: 'in-force',
      until: extendedEnd,
      label: label('extended by five years', 'продлен на пять лет', 'مُدِّدت خمس سنوات'),
      cite: acts.extended,
    }),
  ]
}

export const life = lifeUntil(parameters.extendedEnd.value)

const reason = f.optional(f.text(labels.reason, 500))
const text = f.optional(f.prose(labels.text))

export const extension = message('extension', {
  cite: lifeRules.extension,
  label: label('Agreement to extend', 'Соглашение о продлении', 'اتفاق التمديد'),
  by: 'all',
  fields: {
    until: f.date(
      label(
        'Until (first day no longer)',
        'До (первый день вне срока)',
        'حتى (أول يوم لا يسري فيه)',
      ),
    ),
    text,
  },
  effect: ({ until }) => term('term').becomes('in-force', { until }),
})

/** Art. XIV(2): the first day no longer, at the latest. */
const latestEnd = formatDay(
  addMonths(day(parameters.firstEnd.value), parameters.extensionYears.value * 12),
)

/** A longer extension is kept and holds; that the article does not provide for it shows. */
const extensionLength = crosscheck('extension-length', term, {
  label: label('Length of the extension', 'Срок продления', 'مدة التمديد'),
  field: 'until',
  rules: [
    {
      id: 'extension-five-years',
      cite: lifeRules.extension,
      label: label(
        'five years at most in all',
        'в общей сложности не более пяти лет',
        'خمس سنوات في مجموعها على الأكثر',
      ),
      when: ({ state, until }) => state === 'in-force' && until !== undefined && until > latestEnd,
      is: latestEnd,
    },
  ],
})

export const exemptionOfSites = message('exemption-of-sites', {
  cite: rightRules.exempt,
  label: label(
    'Facilities withdrawn from inspection for a time',
    'Временный вывод объектов из-под инспекций',
    'استثناء مرافق من التفتيش مؤقتًا',
  ),
  fields: { reason, text },
  effect: (body, { from }) =>
    standing(from).becomes('exempting', body.reason === undefined ? {} : { reason: body.reason }),
})

export const suspension = message('suspension', {
  cite: acts.suspended,
  label: label('Participation suspended', 'Приостановление участия', 'تعليق المشاركة'),
  fields: { reason, text },
  effect: (body, { from }) =>
    standing(from).becomes('suspended', body.reason === undefined ? {} : { reason: body.reason }),
})

export const countermeasures = message('countermeasures', {
  cite: acts.countermeasures,
  label: label('Countermeasures', 'Контрмеры', 'تدابير مضادة'),
  fields: {
    withholds: f.oneOf(withheld.label, {
      data: withheld.stateLabels.data,
      'data-and-more': withheld.stateLabels['data-and-more'],
    }),
    reason,
    text,
  },
  effect: (body, { from }) => [
    standing(from).becomes(
      'countermeasures',
      body.reason === undefined ? {} : { reason: body.reason },
    ),
    withheld(from).becomes(body.withholds),
  ],
})

export const resumption = message('resumption', {
  cite: acts.suspended,
  label: label('Application resumed', 'Возобновление применения', 'استئناف التطبيق'),
  fields: { text },
  effect: (_, { from }) => [standing(from).becomes('applying'), withheld(from).becomes('nothing')],
})

/**
 * The end is the day that the notice names: the term of three months was not seen in the text. A
 * day that is not after the notice ends nothing: what was in force was not ended before it.
 */
export const withdrawalNotice = message('withdrawal-notice', {
  cite: lifeRules.withdrawal,
  label: label('Notice of withdrawal', 'Уведомление о выходе', 'إخطار بالانسحاب'),
  fields: {
    events: f.prose(
      label('Extraordinary events', 'Исключительные обстоятельства', 'الأحداث الاستثنائية'),
    ),
    endsOn: f.optional(
      f.date(
        label('First day no longer bound', 'Первый день без обязательств', 'أول يوم بلا التزام'),
      ),
    ),
  },
  effect: ({ endsOn }, { from, effective }) => [
    standing(from).becomes('withdrawing'),
    ...(endsOn === undefined || startOf(endsOn) <= effective
      ? []
      : [
          standing(from).becomes('withdrawn', {}, { on: startOf(endsOn) }),
          term('term').becomes('ended', {}, { on: startOf(endsOn) }),
        ]),
  ],
})

/** What a Party says it would do: it changes no limit, no standing and no obligation. */
export const politicalOffer = message('political-offer', {
  cite: acts.offers,
  label: label(
    'Political offer (changes no limit)',
    'Политическое предложение (уровней не меняет)',
    'عرض سياسي (لا يغير حدًا)',
  ),
  fields: {
    text,
    condition: f.optional(f.text(label('Condition', 'Условие', 'الشرط'), 500)),
    from: f.optional(f.date(label('From', 'С', 'من'))),
    until: f.optional(f.date(label('Until', 'До', 'حتى'))),
  },
})

/** What a Party says it holds or does: it changes no limit, no standing and no obligation. */
export const statementOfPosition = message('statement-of-position', {
  cite: acts.statements,
  label: label(
    'Statement of position (changes no limit)',
    'Заявление о позиции (уровней не меняет)',
    'بيان موقف (لا يغير حدًا)',
  ),
  fields: { text },
})

export const items = [withheld]
export const crosschecks = [extensionLength]
export const messages: readonly MessageType[] = [
  extension,
  exemptionOfSites,
  suspension,
  countermeasures,
  resumption,
  withdrawalNotice,
  politicalOffer,
  statementOfPosition,
]
