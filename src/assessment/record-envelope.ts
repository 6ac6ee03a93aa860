// The fields of a record file's lines: the envelope around a message's body, and the header. One
// definition gives the check, the JSON Schema and the labels. The format is docs/formats/record.md.
import { f, type Field, type Problem } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import { label, type Label } from '#language/label.ts'

const names = {
  id: label('Identifier', 'Идентификатор', 'المعرّف'),
  agreement: label('Agreement', 'Соглашение', 'الاتفاق'),
  type: label('Message type', 'Тип сообщения', 'نوع الرسالة'),
  from: label('From', 'От', 'من'),
  to: label('To', 'Кому', 'إلى'),
  effectiveOn: label('Effective on', 'Действует с', 'نافذة اعتبارًا من'),
  receivedAt: label('Received', 'Получено', 'تاريخ الاستلام'),
  publishedOn: label('Published', 'Опубликовано', 'تاريخ النشر'),
  body: label('Body', 'Содержание', 'المضمون'),
  re: label('Answers', 'В ответ на', 'ردًّا على'),
  corrects: label('Corrects', 'Исправляет', 'يصحِّح'),
  withdraws: label('Withdraws', 'Отзывает', 'يسحب'),
  disputes: label('Disputes', 'Несогласие с', 'اعتراض على'),
  evidence: label('Evidence', 'Степень подтверждения', 'درجة التثبُّت'),
  sources: label('Sources', 'Источники', 'المصادر'),
  note: label('Note', 'Примечание', 'ملاحظة'),
  conflicts: label('Where sources differ', 'Расхождения источников', 'اختلاف المصادر'),
  field: label('Field', 'Поле', 'الحقل'),
  value: label('Value', 'Значение', 'القيمة'),
  says: label('In our words', 'Своими словами', 'بعبارتنا'),
  source: label('Source', 'Источник', 'المصدر'),
  resolution: label('Choice taken', 'Принятое решение', 'الاختيار المعتمد'),
  record: label('Format of the record', 'Формат свода', 'صيغة سجل الرسائل'),
  title: label('Title', 'Название', 'العنوان'),
  notice: label('Notice', 'Пояснение', 'تنبيه'),
  complete: label('Complete', 'Полнота', 'مكتمل'),
  until: label('Until', 'По', 'حتى'),
  publisher: label('Publisher', 'Издатель', 'الناشر'),
  url: label('Address', 'Адрес', 'العنوان الإلكتروني'),
  date: label('Date', 'Дата', 'التاريخ'),
  kind: label('Kind', 'Вид', 'النوع'),
  english: label('English', 'По-английски', 'بالإنجليزية'),
  russian: label('Russian', 'По-русски', 'بالروسية'),
  arabic: label('Arabic', 'По-арабски', 'بالعربية'),
}

export const evidenceLabels = {
  seen: label('seen', 'по источнику', 'مأخوذ من المصدر'),
  'seen-2nd': label('reported', 'по изложению', 'منقول'),
  derived: label('derived', 'расчетное значение', 'محسوب'),
  estimate: label('estimate', 'оценка', 'تقدير'),
  unverified: label('unverified', 'не проверено', 'غير متحقَّق منه'),
}

export const inThree = (name: Label) =>
  f.object(name, {
    en: f.prose(names.english),
    ru: f.prose(names.russian),
    ar: f.prose(names.arabic),
  })

const partyId = (name: Label) => f.id(name, 40)
const messageId = (name: Label) => f.id(name, 200)
const stated = <T>(field: Field<T>) => f.optional(f.orUnknown(field))

const maxSenders = 100
const one = partyId(names.from)
const several = f.list(names.from, one, maxSenders)

/** One party, or a list of them for a joint act. */
const senders: Field<string | readonly string[]> = {
  kind: 'text',
  label: names.from,
  optional: false,
  schema: { anyOf: [one.schema, { ...several.schema, minItems: 1 }] },
  detail: {},
  check: (value) => {
    if (!Array.isArray(value)) return one.check(value)
    return value.length > 0 ? several.check(value) : wrongType(value, 'text')
  },
}

/** Its fields are the message type's; the envelope only says that it is an object. */
const anyBody: Field<Readonly<Record<string, unknown>>> = {
  kind: 'object',
  label: names.body,
  optional: false,
  schema: { type: 'object' },
  detail: {},
  check: (value) => (isObject(value) ? null : wrongType(value, 'object')),
}

/** What other sources say instead, and what was taken. */
export const conflictsField = f.list(
  names.conflicts,
  f.object(names.conflicts, {
    field: f.text(names.field),
    value: f.prose(names.value),
    says: f.optional(inThree(names.says)),
    source: f.text(names.source),
    of: f.optional(inThree(names.source)),
    resolution: inThree(names.resolution),
  }),
  100,
)

/** What stands around the body of a message, in the order in which a line is written. */
export const envelopeFields = {
  id: messageId(names.id),
  agreement: f.optional(f.id(names.agreement)),
  type: f.id(names.type),
  from: senders,
  to: stated(partyId(names.to)),
  effectiveOn: f.instant(names.effectiveOn),
  receivedAt: stated(f.instant(names.receivedAt)),
  publishedOn: stated(f.date(names.publishedOn)),
  body: anyBody,
  re: stated(f.answers(names.re)),
  corrects: stated(f.answers(names.corrects)),
  withdraws: stated(f.answers(names.withdraws)),
  disputes: stated(f.list(names.disputes, f.answers(names.disputes), 1000)),
  evidence: f.optional(f.evidence(names.evidence, evidenceLabels)),
  sources: f.optional(f.list(names.sources, f.id(names.source), 100)),
  note: stated(inThree(names.note)),
  conflicts: f.optional(conflictsField),
}

const sourceField = f.object(names.source, {
  publisher: f.text(names.publisher, 400),
  url: f.text(names.url, 1000),
  date: f.text(names.date, 40),
  kind: f.oneOf(names.kind, {
    official: label('official', 'официальный', 'رسمي'),
    research: label('research', 'исследование', 'بحثي'),
    press: label('press', 'пресса', 'صحفي'),
    tertiary: label('tertiary', 'третичный', 'من الدرجة الثالثة'),
  }),
})

const sourceName = f.id(names.source)

/** Sources by name: `{"factsheet-2020": {...}}`. */
export const sourcesField: Field<Readonly<Record<string, unknown>>> = {
  kind: 'object',
  label: names.sources,
  optional: false,
  schema: {
    type: 'object',
    propertyNames: sourceName.schema,
    additionalProperties: sourceField.schema,
  },
  detail: { of: sourceField },
  check: (value) => {
    if (!isObject(value)) return wrongType(value, 'object')
    const found = Object.entries(value).flatMap(([key, source]) =>
      [...(sourceName.check(key) ?? []), ...(sourceField.check(source) ?? [])].map((problem) => ({
        ...problem,
        path: [key, ...problem.path],
      })),
    )
    return found.length === 0 ? null : found
  },
}

/** What the first line may say of all that follow. */
export const headerFields = {
  record: f.oneOf(names.record, { 'mithaq-record-1': names.record }),
  agreement: f.optional(f.id(names.agreement)),
  title: stated(inThree(names.title)),
  notice: stated(inThree(names.notice)),
  complete: f.optional(f.bool(names.complete)),
  until: stated(f.date(names.until)),
  sources: f.optional(sourcesField),
}

export function wrongType(value: unknown, expected: string): readonly Problem[] {
  return [{ code: 'wrong-type', path: [], value, expected }]
}
