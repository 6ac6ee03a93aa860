// The words that the files of the INF Treaty share: its texts, its parties, groups and labels. No
// official Arabic text of it was found, so its Arabic words are a translation.
import { instrument } from '#language/citation.ts'
import type { Evidence } from '#language/evidence.ts'
import { f } from '#language/field.ts'
import { label, type Label } from '#language/label.ts'
import { group, type Party } from '#language/party.ts'

export const treaty = instrument(
  'treaty',
  label('INF Treaty', 'Договор о РСМД', 'معاهدة القوى النووية المتوسطة المدى'),
  label('Art.', 'ст.', 'المادة'),
)
export const inspectionProtocol = instrument(
  'inspection-protocol',
  label('Protocol on Inspections', 'Протокол об инспекциях', 'بروتوكول التفتيش'),
  label('Inspection Prot.', 'Прот. об инспекциях', 'بروتوكول التفتيش'),
)
export const memorandum = instrument(
  'memorandum-1989',
  label(
    'Memorandum of Agreement on verification, 1989',
    'Меморандум о договоренности по вопросам контроля 1989 года',
    'مذكرة الاتفاق بشأن التحقق لعام 1989',
  ),
  label('1989 Memorandum', 'Меморандум 1989 года', 'مذكرة 1989'),
)
/** What happened or was published around the treaty: no text of it. */
export const publicRecord = instrument(
  'public-record',
  label('Public record', 'Открытые данные', 'السجل العلني'),
  label('', '', ''),
)

const party = (id: string, name: Label, short: Label = name): Party => ({ id, name, short })

export const parties: readonly Party[] = [
  party(
    'US',
    label('United States of America', 'Соединенные Штаты Америки', 'الولايات المتحدة الأمريكية'),
    label('United States', 'США', 'الولايات المتحدة'),
  ),
  party(
    'SU',
    label(
      'Union of Soviet Socialist Republics',
      'Союз Советских Социалистических Республик',
      'اتحاد الجمهوريات الاشتراكية السوفياتية',
    ),
    label('Soviet Union', 'СССР', 'الاتحاد السوفياتي'),
  ),
  party(
    'RU',
    label('Russian Federation', 'Российская Федерация', 'الاتحاد الروسي'),
    label('Russia', 'Россия', 'روسيا'),
  ),
  party('BY', label('Belarus', 'Белоруссия', 'بيلاروس')),
  party('KZ', label('Kazakhstan', 'Казахстан', 'كازاخستان')),
  party('UA', label('Ukraine', 'Украина', 'أوكرانيا')),
]

export const successors = ['RU', 'BY', 'KZ', 'UA']

/** The two who eliminated: what both did together is one published figure. */
export const bothSides = group('both-sides', {
  name: label('Both who signed, together', 'Обе подписавшие Стороны вместе', 'الموقعان معًا'),
  short: label('Both together', 'Обе вместе', 'الموقعان معًا'),
  members: ['US', 'SU'],
})

/** Who speaks in the record where no Party does. */
export const publicSources = 'PUBLIC'

export const reporters: readonly Party[] = [
  party(
    publicSources,
    label(
      'Compiler of the record, from public sources',
      'Составитель свода, по открытым источникам',
      'جامع السجل، من مصادر علنية',
    ),
    label('Public sources', 'Открытые источники', 'مصادر علنية'),
  ),
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
  type: label('Type', 'Тип', 'الطراز'),
  text: label('Text', 'Текст', 'النص'),
  site: label('Site', 'Место', 'الموقع'),
  number: label('Number', 'Количество', 'العدد'),
  evidence: label('Evidence', 'Степень подтверждения', 'درجة التثبُّت'),
}

export const about = f.oneOf(
  label('About', 'О ком', 'بشأن'),
  Object.fromEntries(parties.map(({ id, short }) => [id, short])),
)
