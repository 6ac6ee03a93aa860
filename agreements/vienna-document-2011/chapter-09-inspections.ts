// Chapter IX: inspections, three a year and one from one State, with the reply and the report. What
// the team does in the area no message tells.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import { bodyOf, days, hours, obligation } from '#language/obligation.ts'
import { quota } from '#language/quota.ts'
import { startOf } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { verificationRules as rules } from './provisions-verification.ts'

const words = {
  ended: label('Ended on', 'Завершено', 'انتهى في'),
  area: label('Area', 'Район', 'المنطقة'),
  km2: label('Square kilometres', 'Квадратные километры', 'كيلومترات مربعة'),
  inspectors: label('Inspectors', 'Инспекторы', 'المفتشون'),
  granted: label('Accepted', 'Принято', 'مقبول'),
}

const inspectionRequest = message('inspection-request', {
  cite: rules.inspection,
  label: label('Inspection requested', 'Запрос об инспекции', 'طلب تفتيش'),
  fields: { area: f.optional(f.text(words.area, 200)) },
})
const inspectionReply = message('inspection-reply', {
  cite: rules.reply,
  label: label('Reply on an inspection', 'Ответ об инспекции', 'الجواب عن تفتيش'),
  fields: { granted: f.bool(words.granted) },
})
/** An inspection that took place; its day is that of its beginning. */
const inspection = message('inspection', {
  cite: rules.inspection,
  label: label('Inspection held', 'Инспекция проведена', 'تفتيش جرى'),
  fields: {
    endedOn: f.optional(f.date(words.ended)),
    squareKilometres: f.optional(f.count(words.km2)),
    inspectors: f.optional(f.count(words.inspectors)),
  },
})
const inspectionReport = message('inspection-report', {
  cite: rules.report,
  label: label('Report of an inspection', 'Отчет об инспекции', 'تقرير تفتيش'),
  fields: { text: f.optional(f.text(label('Text', 'Текст', 'النص'), 500)) },
})

const passive = { usedBy: 'recipient', per: 'calendar-year' } as const
const from = parameters.effectiveOn.value

export const quotas = [
  quota('inspections', {
    cite: rules.quota,
    label: label('Inspections to accept', 'Принимаемые инспекции', 'عمليات التفتيش الواجب قبولها'),
    of: [inspection],
    max: { [from]: parameters.inspections.value },
    ...passive,
  }),
  quota('inspections-from-one', {
    cite: rules.one,
    label: label(
      'Inspections from one State',
      'Инспекции от одного государства',
      'تفتيش من دولة واحدة',
    ),
    of: [inspection],
    each: (act) => act.from,
    max: { [from]: parameters.inspectionsFromOne.value },
    ...passive,
  }),
]

export const obligations = [
  obligation('inspection-reply', {
    cite: rules.reply,
    label: label('Reply within 24 hours', 'Ответить за 24 часа', 'الجواب خلال 24 ساعة'),
    on: [inspectionRequest],
    clock: 'known',
    within: hours(parameters.inspectionReplyHours.value),
    owedBy: 'recipient',
    metBy: [inspectionReply],
  }),
  obligation('inspection-report', {
    cite: rules.report,
    label: label('Report within 14 days', 'Отчитаться за 14 дней', 'التقرير خلال 14 يومًا'),
    on: [inspection],
    at: (sent) => {
      const endedOn = bodyOf(inspection, sent)?.endedOn
      return endedOn === undefined ? null : startOf(endedOn)
    },
    within: days(parameters.inspectionReportDays.value),
    metBy: [inspectionReport],
  }),
]

export const messages = [inspectionRequest, inspectionReply, inspection, inspectionReport]
