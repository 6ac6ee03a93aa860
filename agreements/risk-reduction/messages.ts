// What the Parties tell one another under these measures. "At once" is no term that a record could
// be held against: such a message says when it happened, and its receipt says the rest.
import { cover } from '#language/cover.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { before, bodyOf, days, every, hours, obligation } from '#language/obligation.ts'
import { dayOf, parseInstant, yearOf } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { centreRules, otherRules } from './provisions-centres.ts'
import { accidentRules, hotlineRules, seaRules } from './provisions.ts'
import { labels } from './terms.ts'

const text = f.optional(f.prose(labels.text))
const occurred = f.optional(f.instant(labels.occurred))
const place = f.optional(f.text(labels.place, 200))
const begins = f.instant(labels.begins)

const hotlineTest = message('hotline-test', {
  cite: hotlineRules.tests,
  label: label('Test of the direct line', 'Проверка прямой линии', 'اختبار الخط المباشر'),
  fields: { answered: f.orUnknown(f.bool(label('Answered', 'Ответ получен', 'ورد الرد'))) },
})

const incident = message('incident', {
  cite: accidentRules.incident,
  label: label(
    'Incident with a possible detonation',
    'Инцидент с возможным взрывом',
    'حادث قد يفضي إلى تفجير',
  ),
  fields: { occurred, place, text },
})

const detection = message('detection', {
  cite: accidentRules.detection,
  label: label(
    'Unidentified objects or interference',
    'Неопознанные объекты или помехи',
    'أجسام مجهولة أو تشويش',
  ),
  fields: { occurred, text },
})

const launchBeyond = message('launch-beyond-territory', {
  cite: accidentRules.launch,
  label: label(
    'Launch beyond the territory, toward the other',
    'Пуск за пределы территории в направлении другой Стороны',
    'إطلاق خارج الإقليم في اتجاه الطرف الآخر',
  ),
  fields: { begins, place, text },
})

const codeWord = message('code-word', {
  cite: accidentRules.codeWords,
  label: label(
    'Agreed short message',
    'Согласованное короткое сообщение',
    'رسالة قصيرة متفق عليها',
  ),
  fields: { number: f.count(label('Number', 'Номер', 'الرقم'), 0, 9999), text },
})

const seaNotice = message('danger-at-sea', {
  cite: seaRules.notice,
  label: label(
    'Actions dangerous to navigation or aircraft',
    'Действия, опасные для мореплавания или полетов',
    'أعمال خطرة على الملاحة أو الطيران',
  ),
  fields: { begins, place, text },
})

const seaReport = message('incident-at-sea', {
  cite: seaRules.report,
  label: label('Incident at sea', 'Инцидент на море', 'حادث في البحر'),
  fields: {
    occurred,
    place,
    units: f.optional(f.text(label('Units', 'Корабли и самолеты', 'الوحدات'), 300)),
    text,
    proposal: f.optional(f.prose(label('Proposal', 'Предложение', 'الاقتراح'))),
  },
})

const seaReview = message('sea-review', {
  cite: seaRules.review,
  label: label(
    'Yearly review of incidents at sea',
    'Ежегодное рассмотрение инцидентов на море',
    'الاستعراض السنوي للحوادث البحرية',
  ),
  by: 'all',
  fields: { place },
})

const activities = {
  entry: label('entry into the territory', 'вход на территорию', 'دخول الإقليم'),
  laser: label('laser', 'лазер', 'ليزر'),
  hampering: label(
    'hampering in a special caution area',
    'помехи в районе особого внимания',
    'إعاقة في منطقة حذر خاص',
  ),
  interference: label(
    'interference with networks of command',
    'помехи сетям управления',
    'تشويش على شبكات القيادة',
  ),
} as const

const activity = message('dangerous-activity', {
  cite: otherRules.dangerous,
  label: label('Dangerous military activity', 'Опасная военная деятельность', 'نشاط عسكري خطر'),
  fields: { kind: f.oneOf(label('Kind', 'Вид', 'النوع'), activities), occurred, place, text },
})

const areaWord = label('Special caution area', 'Район особого внимания', 'منطقة حذر خاص')
const area = item('caution-area', {
  label: areaWord,
  fields: { place },
  states: {
    proposed: { label: label('proposed', 'предложен', 'مقترحة'), then: ['agreed', 'ended'] },
    agreed: { label: label('agreed', 'согласован', 'متفق عليها'), then: ['ended'] },
    ended: { label: label('ended', 'отменен', 'منتهية'), then: ['proposed'] },
  },
})

const areaProposed = message('caution-area-proposed', {
  cite: otherRules.area,
  label: label(
    'Special caution area proposed',
    'Предложение района особого внимания',
    'اقتراح منطقة حذر خاص',
  ),
  fields: { area: f.id(areaWord), place },
  effect: ({ area: id, ...told }) => area(id).becomes('proposed', told),
})

const areaAgreed = message('caution-area-agreed', {
  cite: otherRules.area,
  label: label(
    'Special caution area agreed or ended',
    'Согласование или отмена района особого внимания',
    'الاتفاق على منطقة حذر خاص أو إنهاؤها',
  ),
  by: 'all',
  fields: {
    area: f.ref(areaWord, area),
    ended: f.optional(f.bool(label('Ended', 'Отменен', 'منتهية'))),
  },
  effect: ({ area: id, ended }) => area(id).becomes(ended === true ? 'ended' : 'agreed'),
})

const communication = message('communication', {
  cite: centreRules.notices,
  label: label('Message between the centres', 'Сообщение между центрами', 'رسالة بين المركزين'),
  fields: {
    serial: f.optional(f.text(label('Serial', 'Номер', 'الرقم التسلسلي'), 40)),
    under: f.optional(f.text(label('Under', 'На основании', 'بموجب'), 120)),
    text,
  },
})

const inquiry = message('ict-inquiry', {
  cite: centreRules.inquiry,
  label: label(
    'Formal inquiry about an incident in networks',
    'Официальный запрос об инциденте в сетях',
    'استفسار رسمي عن حادث في الشبكات',
  ),
  fields: { occurred, text },
})

const inquiryAnswer = message('ict-answer', {
  cite: centreRules.inquiry,
  label: label('Answer to an inquiry', 'Ответ на запрос', 'رد على استفسار'),
  fields: { text },
})

/** Its effective day is the first day of the consultations. */
const consultation = message('centre-consultation', {
  cite: centreRules.meeting,
  label: label('Consultations of the centres', 'Консультации центров', 'مشاورات المركزين'),
  fields: { until: f.optional(f.date(label('Until', 'До', 'حتى'))), text },
})

export const items = [area]
export const messages: readonly MessageType[] = [
  hotlineTest,
  incident,
  detection,
  launchBeyond,
  codeWord,
  seaNotice,
  seaReport,
  seaReview,
  activity,
  areaProposed,
  areaAgreed,
  communication,
  inquiry,
  inquiryAnswer,
  consultation,
]

export const obligations = [
  obligation('launch-told-before', {
    cite: accidentRules.launch,
    label: label('Launch told in advance', 'О пуске — заранее', 'الإخطار المسبق بالإطلاق'),
    on: [launchBeyond],
    at: (trigger) => parseInstant(bodyOf(launchBeyond, trigger)?.begins ?? ''),
    within: before(hours(0)),
    metBy: 'itself',
    from: parameters.accidentsOn.value,
  }),
  obligation('danger-told-before', {
    cite: seaRules.notice,
    label: label(
      'Danger at sea told three days ahead, as a rule',
      'Об опасности на море — за три дня, как правило',
      'الإخطار بالخطر في البحر قبل ثلاثة أيام كقاعدة عامة',
    ),
    on: [seaNotice],
    at: (trigger) => parseInstant(bodyOf(seaNotice, trigger)?.begins ?? ''),
    within: before(days(parameters.seaNoticeDays.value)),
    metBy: 'itself',
    from: parameters.seaOn.value,
  }),
  obligation('sea-review', {
    cite: seaRules.review,
    label: label(
      'Incidents at sea reviewed in the year',
      'Рассмотрение инцидентов на море за год',
      'استعراض حوادث البحر في السنة',
    ),
    // The first whole calendar year; which year is meant was not seen.
    on: every({ months: 12, first: '1973-12-31' }),
    within: days(0),
    metBy: [seaReview],
    times: parameters.seaMeetingsPerYear.value,
    match: (answer, occasion) =>
      'trigger' in occasion && yearOf(dayOf(answer.effective)) === yearOf(dayOf(occasion.trigger)),
  }),
]

const note = label(
  'launches beyond the territory, toward the other Party',
  'пуски за пределы территории в направлении другой Стороны',
  'عمليات الإطلاق خارج الإقليم في اتجاه الطرف الآخر',
)
const from = parameters.accidentsOn.value
export const covers = [
  cover('notified', 'icbm', { cite: accidentRules.launch, from, note }),
  cover('notified', 'slbm', { cite: accidentRules.launch, from, note }),
]
