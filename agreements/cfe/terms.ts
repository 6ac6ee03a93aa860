// The words of the CFE agreement that several files use: instruments, parties, the two groups, and
// whoever speaks in the record without being a Party.
import { instrument } from '#language/citation.ts'
import { label, type Label } from '#language/label.ts'
import { group, type Party } from '#language/party.ts'
import { parameters } from './parameters.ts'

export const treaty = instrument(
  'cfe-treaty',
  label(
    'Treaty on Conventional Armed Forces in Europe',
    'Договор об обычных вооруженных силах в Европе (ДОВСЕ)',
    'معاهدة القوات المسلحة التقليدية في أوروبا',
  ),
  label('Art.', 'ст.', 'المادة'),
)
export const informationProtocol = instrument(
  'cfe-information',
  label(
    'Protocol on Notification and Exchange of Information',
    'Протокол об уведомлениях и обмене информацией',
    'بروتوكول الإخطارات وتبادل المعلومات',
  ),
  label('Information Prot.', 'Прот. об информации,', 'بروتوكول المعلومات،'),
)
export const inspectionProtocol = instrument(
  'cfe-inspection',
  label('Protocol on Inspection', 'Протокол об инспекциях', 'بروتوكول التفتيش'),
  label('Inspection Prot.', 'Прот. об инспекциях,', 'بروتوكول التفتيش،'),
)
export const reductionProtocol = instrument(
  'cfe-reduction',
  label('Protocol on Reduction', 'Протокол о сокращении', 'بروتوكول الخفض'),
  label('Reduction Prot.', 'Прот. о сокращении,', 'بروتوكول الخفض،'),
)
export const groupProtocol = instrument(
  'cfe-consultative-group',
  label(
    'Protocol on the Joint Consultative Group',
    'Протокол о Совместной консультативной группе',
    'بروتوكول الفريق الاستشاري المشترك',
  ),
  label('JCG Prot.', 'Прот. о СКГ,', 'بروتوكول الفريق الاستشاري،'),
)
export const laterActs = instrument(
  'cfe-later',
  label(
    'Statements and acts after signature',
    'Заявления и акты после подписания',
    'بيانات وأعمال لاحقة للتوقيع',
  ),
  label('', '', ''),
)

export const labels = {
  id: label('Identifier', 'Идентификатор', 'المعرّف'),
  text: label('Text', 'Текст', 'النص'),
  quantity: label('Quantity', 'Количество', 'العدد'),
  tanks: label('Battle tanks', 'Боевые танки', 'دبابات القتال'),
  acv: label('Armoured combat vehicles', 'Боевые бронированные машины', 'مركبات القتال المدرعة'),
  aifv: label(
    'Infantry fighting and heavy combat vehicles',
    'Боевые машины пехоты и машины с тяжелым вооружением',
    'مركبات مشاة قتالية ومركبات قتال ثقيلة',
  ),
  hacv: label(
    'Heavy armament combat vehicles',
    'Машины с тяжелым вооружением',
    'مركبات القتال ذات التسليح الثقيل',
  ),
  artillery: label('Artillery', 'Артиллерия', 'قطع المدفعية'),
  aircraft: label('Combat aircraft', 'Боевые самолеты', 'الطائرات المقاتلة'),
  helicopters: label('Attack helicopters', 'Ударные вертолеты', 'المروحيات الهجومية'),
}

const party = (id: string, en: string, ru: string, ar: string, short?: Label): Party => {
  const name = label(en, ru, ar)
  return { id, name, short: short ?? name }
}

export const parties: readonly Party[] = [
  party('AM', 'Armenia', 'Армения', 'أرمينيا'),
  party('AZ', 'Azerbaijan', 'Азербайджан', 'أذربيجان'),
  party('BE', 'Belgium', 'Бельгия', 'بلجيكا'),
  party('BG', 'Bulgaria', 'Болгария', 'بلغاريا'),
  party('BY', 'Belarus', 'Беларусь', 'بيلاروس'),
  party('CA', 'Canada', 'Канада', 'كندا'),
  party('CZ', 'Czech Republic', 'Чешская Республика', 'الجمهورية التشيكية'),
  party('DE', 'Germany', 'Германия', 'ألمانيا'),
  party('DK', 'Denmark', 'Дания', 'الدانمرك'),
  party('ES', 'Spain', 'Испания', 'إسبانيا'),
  party('FR', 'France', 'Франция', 'فرنسا'),
  party('GB', 'United Kingdom', 'Великобритания', 'المملكة المتحدة'),
  party('GE', 'Georgia', 'Грузия', 'جورجيا'),
  party('GR', 'Greece', 'Греция', 'اليونان'),
  party('HU', 'Hungary', 'Венгрия', 'هنغاريا'),
  party('IS', 'Iceland', 'Исландия', 'آيسلندا'),
  party('IT', 'Italy', 'Италия', 'إيطاليا'),
  party('KZ', 'Kazakhstan', 'Казахстан', 'كازاخستان'),
  party('LU', 'Luxembourg', 'Люксембург', 'لكسمبرغ'),
  party('MD', 'Moldova', 'Молдова', 'مولدوفا'),
  party('NL', 'Netherlands', 'Нидерланды', 'هولندا'),
  party('NO', 'Norway', 'Норвегия', 'النرويج'),
  party('PL', 'Poland', 'Польша', 'بولندا'),
  party('PT', 'Portugal', 'Португалия', 'البرتغال'),
  party('RO', 'Romania', 'Румыния', 'رومانيا'),
  party(
    'RU',
    'Russian Federation',
    'Российская Федерация',
    'الاتحاد الروسي',
    label('Russia', 'Россия', 'روسيا'),
  ),
  party('SK', 'Slovakia', 'Словакия', 'سلوفاكيا'),
  party('TR', 'Türkiye', 'Турция', 'تركيا'),
  party('UA', 'Ukraine', 'Украина', 'أوكرانيا'),
  party(
    'US',
    'United States of America',
    'Соединенные Штаты Америки',
    'الولايات المتحدة الأمريكية',
    label('United States', 'США', 'الولايات المتحدة'),
  ),
]

/** The groups of 1990 stay as they are, whatever alliance a State joins later. */
export const western = group('WEST', {
  name: label('Western group of States', 'Западная группа государств', 'المجموعة الغربية من الدول'),
  short: label('West', 'Запад', 'الغرب'),
  members: 'BE CA DE DK ES FR GB GR IS IT LU NL NO PT TR US'.split(' '),
})

/** With the States that succeeded to two signatories. Russia belongs to it until it is out. */
export const eastern = group('EAST', {
  name: label(
    'Eastern group of States',
    'Восточная группа государств',
    'المجموعة الشرقية من الدول',
  ),
  short: label('East', 'Восток', 'الشرق'),
  members: [
    ...'AM AZ BG BY CZ GE HU KZ MD PL RO SK UA'.split(' '),
    { party: 'RU', until: parameters.russiaOutOn.value },
  ],
})

export const groups = [western, eastern]

/** Whoever published the figures of the record; no Party sent them as they stand here. */
export const published: Party = {
  id: 'PUBLISHED',
  name: label('Published sources', 'Открытые источники', 'مصادر منشورة'),
  short: label('Published', 'Публикации', 'منشور'),
}

/** Parties and groups, as a line of published figures names them. */
export const holders: Readonly<Record<string, Label>> = Object.fromEntries(
  [...parties, ...groups].map(({ id, short }) => [id, short]),
)
