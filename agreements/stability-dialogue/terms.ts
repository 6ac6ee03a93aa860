// The words that the files of the dialogue share: the texts it rests on, its two parties, topics
// and points, offices, languages. Names of the dialogue and of its two expert groups are those of
// the joint statements in their English, Russian and Arabic versions; the rest is a translation.
// Topics and points are a closed list, so that each can be read in three languages; a new one is a
// line here.
import { instrument } from '#language/citation.ts'
import { f } from '#language/field.ts'
import { label, type Label } from '#language/label.ts'
import type { Party, PartyId } from '#language/party.ts'

/** The mandate. The place is the number of its paragraph. */
export const mandateText = instrument(
  'joint-statement-2021',
  label(
    'U.S.-Russia Presidential Joint Statement on Strategic Stability, 16 June 2021',
    'Совместное заявление Президентов России и США по стратегической стабильности, 16 июня 2021 г.',
    'البيان الرئاسي المشترك بين الولايات المتحدة وروسيا بشأن الاستقرار الاستراتيجي، 16 حزيران/يونيو 2021',
  ),
  label('Joint Statement, para.', 'Совместное заявление, абз.', 'البيان المشترك، الفقرة'),
)
/** What the two delegations said after a plenary. The place is the day. */
export const outcomes = instrument(
  'outcomes',
  label(
    'Statements on the outcome of the plenaries, 2021',
    'Заявления по итогам пленарных заседаний, 2021 г.',
    'البيانات الصادرة بشأن نتائج الاجتماعات الكاملة، 2021',
  ),
  label('Outcome of', 'По итогам', 'نتائج'),
)
/** What the Parties did and said in and about the dialogue. No text binds anybody to it. */
export const publicActs = instrument(
  'public-acts',
  label(
    'Public acts and statements of the Parties',
    'Публичные акты и заявления Сторон',
    'الأعمال والبيانات العلنية للطرفين',
  ),
  label('Public acts,', 'Публичные акты,', 'الأعمال العلنية،'),
)

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
    id: 'RU',
    name: label('Russian Federation', 'Российская Федерация', 'الاتحاد الروسي'),
    short: label('Russia', 'Россия', 'روسيا'),
  },
]

/** Who reports what is public and what no Party has said: whoever compiled the record. */
export const publicSources: Party = {
  id: 'PUBLIC',
  name: label('Public sources', 'Открытые источники', 'المصادر العلنية'),
  short: label('Public sources', 'Открытые источники', 'المصادر العلنية'),
}

export const partyIds = parties.map(({ id }) => id)
/** The dialogue is between two: who speaks, and the other. */
export const otherThan = (party: PartyId): PartyId => partyIds.find((id) => id !== party) ?? party

export const labels = {
  round: label('Round', 'Раунд', 'الجولة'),
  place: label('Place', 'Место', 'المكان'),
  reason: label('Reason given', 'Заявленная причина', 'السبب المعلن'),
  text: label('Text', 'Текст', 'النص'),
  topic: label('Topic', 'Тема', 'الموضوع'),
  topics: label('Topics', 'Темы', 'الموضوعات'),
  point: label('Point', 'Вопрос', 'النقطة'),
  points: label('Points', 'Вопросы', 'النقاط'),
  office: label('Office held on that day', 'Должность на этот день', 'المنصب في ذلك اليوم'),
  language: label('Language', 'Язык', 'اللغة'),
  source: label('Source', 'Источник', 'المصدر'),
} as const satisfies Record<string, Label>

export const languageField = f.oneOf(labels.language, {
  en: label('English', 'английский', 'الإنجليزية'),
  ru: label('Russian', 'русский', 'الروسية'),
  ar: label('Arabic', 'арабский', 'العربية'),
})

export const placeField = f.oneOf(labels.place, {
  geneva: label('Geneva', 'Женева', 'جنيف'),
  'geneva-us-mission': label(
    'Geneva, mission of the United States',
    'Женева, представительство США',
    'جنيف، بعثة الولايات المتحدة',
  ),
  elsewhere: label('elsewhere', 'в другом месте', 'في مكان آخر'),
})

/** What the Parties talk about. */
export const topics = {
  'after-new-start': label(
    'After New START',
    'После Договора о СНВ',
    'ما بعد معاهدة ستارت الجديدة',
  ),
  'all-warheads': label(
    'All warheads, non-strategic ones included',
    'Все боезаряды, включая нестратегические',
    'جميع الرؤوس الحربية، بما فيها غير الاستراتيجية',
  ),
  'strategic-equation': label(
    'Nuclear and non-nuclear strategic means together',
    'Ядерные и неядерные стратегические средства вместе',
    'الوسائل الاستراتيجية النووية وغير النووية معًا',
  ),
  'missile-defence': label('Missile defence', 'Противоракетная оборона', 'الدفاع الصاروخي'),
  'intermediate-missiles': label(
    'Missiles of intermediate and shorter range',
    'Ракеты средней и меньшей дальности',
    'الصواريخ المتوسطة والقصيرة المدى',
  ),
  predictability: label(
    'Predictability and lower risks',
    'Предсказуемость и снижение рисков',
    'إمكانية التنبؤ والتخفيف من المخاطر',
  ),
  'third-states': label('Third states', 'Третьи государства', 'الدول الثالثة'),
  'european-security': label('European security', 'Европейская безопасность', 'الأمن الأوروبي'),
  'threat-perceptions': label(
    'Threats to strategic stability as each sees them',
    'Угрозы стратегической стабильности в оценке сторон',
    'التهديدات للاستقرار الاستراتيجي كما يراها كل طرف',
  ),
  'arms-control-prospects': label(
    'Prospects for arms control',
    'Перспективы контроля над вооружениями',
    'آفاق الحد من التسلح',
  ),
  'format-of-talks': label(
    'Format of later meetings',
    'Формат дальнейших встреч',
    'شكل الاجتماعات اللاحقة',
  ),
} as const satisfies Record<string, Label>

export type Topic = keyof typeof topics

export const topicField = f.oneOf(labels.topic, topics)

/** Single questions on which a Party can take a position, by topic. */
export const pointsByTopic = {
  'after-new-start': {
    'vehicle-limits-kept': label(
      'Limits on intercontinental-range missiles and heavy bombers kept after 2026',
      'Сохранение после 2026 г. уровней для ракет межконтинентальной дальности и ТБ',
      'إبقاء الحدود على الصواريخ العابرة للقارات والقاذفات الثقيلة بعد 2026',
    ),
    'new-kinds-included': label(
      'New kinds of intercontinental-range systems included',
      'Включение новых видов средств межконтинентальной дальности',
      'شمول الأنواع الجديدة من المنظومات العابرة للقارات',
    ),
    'limits-one-year': label(
      'Central limits of New START kept for one year more',
      'Соблюдение центральных ограничений Договора о СНВ еще один год',
      'إبقاء القيود الكمية المركزية لمعاهدة ستارت الجديدة سنة أخرى',
    ),
    'new-treaty': label(
      'A new treaty in place of the old one',
      'Новый договор вместо прежнего',
      'معاهدة جديدة بدل القديمة',
    ),
  },
  'all-warheads': {
    'all-warheads-limited': label(
      'All nuclear warheads covered, non-strategic ones included',
      'Охват всех ядерных боезарядов, включая нестратегические',
      'شمول جميع الرؤوس النووية، بما فيها غير الاستراتيجية',
    ),
  },
  'strategic-equation': {
    'nuclear-with-non-nuclear': label(
      'Nuclear and non-nuclear means with strategic tasks in one equation',
      'Ядерные и неядерные средства со стратегическими задачами в одном уравнении',
      'الوسائل النووية وغير النووية ذات المهام الاستراتيجية في معادلة واحدة',
    ),
    'deployed-warheads-limited': label(
      'Limits on deployed warheads that reach the other side’s territory',
      'Уровни для развернутых боезарядов, достигающих территории другой стороны',
      'حدود للرؤوس المنشورة القادرة على بلوغ إقليم الطرف الآخر',
    ),
  },
  'missile-defence': {
    'missile-defence-limits': label(
      'Limits on the number and place of missile defences',
      'Ограничение числа и районов развертывания средств ПРО',
      'حدود لعدد الدفاعات الصاروخية ومواقعها',
    ),
    'aegis-ashore-transparency': label(
      'Transparency at Aegis Ashore sites, in return for the same at two Russian bases',
      'Транспарентность на объектах Aegis Ashore в обмен на то же на двух базах России',
      'الشفافية في مواقع Aegis Ashore مقابل مثلها في قاعدتين روسيتين',
    ),
  },
  'intermediate-missiles': {
    'intermediate-missiles-limited': label(
      'An arrangement on ground-launched missiles of intermediate range',
      'Договоренность о ракетах средней дальности наземного базирования',
      'ترتيب بشأن الصواريخ المتوسطة المدى المطلقة من الأرض',
    ),
  },
  predictability: {
    'predictability-ensured': label(
      'Predictability in the strategic sphere',
      'Предсказуемость в стратегической сфере',
      'إمكانية التنبؤ في المجال الاستراتيجي',
    ),
    'groundwork-laid': label(
      'Groundwork for future arms control and risk reduction',
      'Основа для будущих мер контроля над вооружениями и снижения рисков',
      'إرساء الأساس لتدابير مقبلة للحد من التسلح والتخفيف من المخاطر',
    ),
  },
  'third-states': {
    'china-joins': label(
      'China joins the talks',
      'Участие Китая в переговорах',
      'انضمام الصين إلى المحادثات',
    ),
  },
  'european-security': {
    'no-nato-enlargement': label(
      'No further enlargement of NATO to the east',
      'Отказ от дальнейшего расширения НАТО на восток',
      'عدم توسيع حلف شمال الأطلسي شرقًا بعد الآن',
    ),
    'exercises-limited': label(
      'Reciprocal limits on the size and scope of exercises',
      'Взаимные ограничения масштаба учений',
      'حدود متبادلة لحجم التدريبات العسكرية ونطاقها',
    ),
  },
} as const satisfies Partial<Record<Topic, Record<string, Label>>>

/** The topics with points on which positions are taken, in order. */
export const disputable = Object.keys(pointsByTopic) as (keyof typeof pointsByTopic)[]

type PointsOf<T> = T extends Record<string, unknown> ? keyof T : never
export type Point = PointsOf<(typeof pointsByTopic)[keyof typeof pointsByTopic]>

const points = Object.assign({}, ...Object.values(pointsByTopic)) as Record<Point, Label>

/** The topic to which a point belongs. */
export function topicOf(point: Point): (typeof disputable)[number] {
  const found = disputable.find((topic) => Object.hasOwn(pointsByTopic[topic], point))
  if (found === undefined) throw new RangeError(`point of no topic: ${point}`)
  return found
}

export const pointField = f.oneOf(labels.point, points)
