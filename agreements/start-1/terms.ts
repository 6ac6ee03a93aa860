// The words that the files of START I share: its texts, its parties, the marks of evidence and
// labels. They follow the terms of the treaty in English and Russian; no official Arabic text of
// it exists, so its Arabic words are a translation. Rules and numbers stand elsewhere.
import { instrument } from '#language/citation.ts'
import type { Evidence } from '#language/evidence.ts'
import { label, type Label } from '#language/label.ts'
import { group, type Party } from '#language/party.ts'
import { parameters } from './parameters.ts'

export const treaty = instrument(
  'treaty',
  label('START I Treaty', 'Договор о СНВ (1991 г.)', 'معاهدة ستارت الأولى'),
  label('Art.', 'ст.', 'المادة'),
)
export const notificationProtocol = instrument(
  'notification-protocol',
  label('Notification Protocol', 'Протокол об уведомлениях', 'بروتوكول الإخطارات'),
  label('Notification Prot.', 'Прот. об уведомлениях', 'بروتوكول الإخطارات'),
)
export const inspectionProtocol = instrument(
  'inspection-protocol',
  label(
    'Protocol on Inspections and Continuous Monitoring',
    'Протокол об инспекциях и непрерывном наблюдении',
    'بروتوكول التفتيش والمراقبة المستمرة',
  ),
  label('Inspection Prot.', 'Прот. об инспекциях', 'بروتوكول التفتيش'),
)
export const memorandum = instrument(
  'memorandum',
  label(
    'Memorandum of Understanding on the Data Base',
    'Меморандум о договоренности об исходных данных',
    'مذكرة التفاهم بشأن قاعدة البيانات',
  ),
  label('MOU', 'Меморандум', 'مذكرة التفاهم'),
)
export const lisbonProtocol = instrument(
  'lisbon-protocol',
  label('Lisbon Protocol', 'Лиссабонский протокол', 'بروتوكول لشبونة'),
  label('Lisbon Prot.', 'Лиссабонский прот.', 'بروتوكول لشبونة'),
)
export const letters = instrument(
  'letters',
  label('Letters signed with the Treaty', 'Письма к Договору', 'الرسائل المرفقة بالمعاهدة'),
  label('Letters', 'Письма', 'الرسائل'),
)
/** What happened or was published around the treaty: no text of it. */
export const publicRecord = instrument(
  'public-record',
  label('Public record', 'Открытые данные', 'السجل العلني'),
  label('', '', ''),
  {
    'Moscow, 1991-07-31': label(
      'Moscow, 31 July 1991',
      'Москва, 31 июля 1991 г.',
      'موسكو، 31 تموز/يوليو 1991',
    ),
  },
)

const successor = {
  belarus: label('Belarus', 'Белоруссия', 'بيلاروس'),
  kazakhstan: label('Kazakhstan', 'Казахстан', 'كازاخستان'),
  russia: label('Russia', 'Россия', 'روسيا'),
  ukraine: label('Ukraine', 'Украина', 'أوكرانيا'),
}

export const parties: readonly Party[] = [
  {
    id: 'US',
    name: label(
      'United States of America',
      'Соединенные Штаты Америки',
      'الولايات المتحدة الأمريكية',
    ),
    short: label('United States', 'США', 'الولايات المتحدة'),
  },
  {
    id: 'SU',
    name: label(
      'Union of Soviet Socialist Republics',
      'Союз Советских Социалистических Республик',
      'اتحاد الجمهوريات الاشتراكية السوفياتية',
    ),
    short: label('Soviet Union', 'СССР', 'الاتحاد السوفياتي'),
  },
  {
    id: 'RU',
    name: label('Russian Federation', 'Российская Федерация', 'الاتحاد الروسي'),
    short: successor.russia,
  },
  { id: 'BY', name: successor.belarus, short: successor.belarus },
  { id: 'KZ', name: successor.kazakhstan, short: successor.kazakhstan },
  { id: 'UA', name: successor.ukraine, short: successor.ukraine },
]

/** Those whom the treaty has bound since it is in force. */
export const successors = ['BY', 'KZ', 'RU', 'UA']
export const bound = ['US', ...successors]

/** The Soviet Union, then its successor States, who have one ceiling together. */
export const sovietSide = group('soviet-side', {
  name: label(
    'The former Soviet side together',
    'Бывшая советская сторона в целом',
    'الجانب السوفياتي السابق مجتمعًا',
  ),
  short: label('Former Soviet side', 'Бывшая советская сторона', 'الجانب السوفياتي السابق'),
  members: [
    { party: 'SU', until: parameters.successionOn },
    ...successors.map((party) => ({ party, from: parameters.successionOn })),
  ],
})

/** Who speaks in the record where no Party does. */
export const publicSources = 'PUBLIC'

export const reporters: readonly Party[] = [
  {
    id: publicSources,
    name: label(
      'Compiler of the record, from public sources',
      'Составитель свода, по открытым источникам',
      'جامع السجل، من مصادر علنية',
    ),
    short: label('Public sources', 'Открытые источники', 'مصادر علنية'),
  },
]

export const evidenceLabels: Readonly<Record<Evidence, Label>> = {
  seen: label('seen in the published text', 'видено в опубликованном тексте', 'مطَّلع عليه في النص'),
  'seen-2nd': label('as reported', 'по сообщениям', 'بحسب تقارير'),
  derived: label('computed from published figures', 'вычислено', 'محسوب من أرقام منشورة'),
  estimate: label('estimate', 'оценка', 'تقدير'),
  unverified: label('unverified', 'не проверено', 'غير متحقَّق منه'),
}

export const labels = {
  id: label('Name', 'Обозначение', 'المعرِّف'),
  evidence: label('Evidence', 'Степень подтверждения', 'درجة التثبُّت'),
  type: label('Type', 'Тип', 'الطراز'),
  text: label('Text', 'Текст', 'النص'),
  place: label('Place', 'Место', 'المكان'),
  base: label('Base', 'База', 'القاعدة'),
  deployed: label('Deployed', 'Развернуто', 'المنشور'),
  number: label('Number', 'Количество', 'العدد'),
  attributed: label(
    'Warheads attributed to each',
    'Боезарядов засчитывается за каждой',
    'الرؤوس الحربية المحتسبة لكل صاروخ',
  ),
  original: label(
    'Attributed before the reduction',
    'Засчитывалось до снижения',
    'المحتسب قبل الخفض',
  ),
  throwWeight: label(
    'Throw-weight of each, kg',
    'Забрасываемый вес каждой, кг',
    'وزن الحمولة المقذوفة لكل صاروخ، كغ',
  ),
  heavy: label('Heavy', 'Тяжелая', 'ثقيل'),
  newType: label('New type', 'Новый тип', 'طراز جديد'),
}
