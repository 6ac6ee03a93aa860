// The words that the files of New START share: its texts, its parties, labels, categories, kinds
// of facilities, the marks of evidence. They follow the treaty's own terms in English and
// Russian; no official Arabic text of the treaty exists, so its Arabic words are a translation.
// The definitions of Protocol, Part One, are in provisions-part-1.ts, the kinds of items in
// items.ts.
import { instrument } from '#language/citation.ts'
import type { Evidence } from '#language/evidence.ts'
import { f } from '#language/field.ts'
import { label, type Label } from '#language/label.ts'
import type { Party } from '#language/party.ts'
import { placesOfActs } from './places-of-acts.ts'

export const treaty = instrument(
  'treaty',
  label('New START Treaty', 'Договор о СНВ (2010 г.)', 'معاهدة ستارت الجديدة'),
  label('Art.', 'ст.', 'المادة'),
)
export const protocol = instrument(
  'protocol',
  label('Protocol to the Treaty', 'Протокол к Договору', 'بروتوكول المعاهدة'),
  label('Prot.', 'Прот.', 'البروتوكول'),
)
export const annexNotifications = instrument(
  'annex-notifications',
  label('Annex on Notifications', 'Приложение об уведомлениях', 'ملحق الإخطارات'),
  label('Annex on Notifications', 'Приложение об уведомлениях', 'ملحق الإخطارات'),
)
export const annexInspections = instrument(
  'annex-inspections',
  label(
    'Annex on Inspection Activities',
    'Приложение об инспекционной деятельности',
    'ملحق أنشطة التفتيش',
  ),
  label('Annex on Inspection', 'Прил. об инспекциях', 'ملحق التفتيش'),
)
export const annexTelemetry = instrument(
  'annex-telemetry',
  label(
    'Annex on Telemetric Information',
    'Приложение о телеметрической информации',
    'ملحق معلومات القياس عن بعد',
  ),
  label('Annex on Telemetry', 'Прил. о телеметрии', 'ملحق القياس عن بعد'),
)
/** Protocol, Part Nine. The place is the number of the statement: `4`, `3(1)`. */
export const agreedStatements = instrument(
  'agreed-statements',
  label(
    'Agreed Statements (Protocol, Part Nine)',
    'Согласованные заявления (Протокол, глава девятая)',
    'البيانات المتفق عليها (البروتوكول، الجزء التاسع)',
  ),
  label('Agreed Statement', 'Согласованное заявление', 'البيان المتفق عليه'),
  {
    '(place not seen)': label('(place not seen)', '(место не изучено)', '(لم يُطَّلع على موضعه)'),
  },
)
export const commissionAgreements = instrument(
  'bcc-agreements',
  label(
    'Agreements of the Bilateral Consultative Commission',
    'Соглашения Двусторонней консультативной комиссии (ДКК)',
    'اتفاقات اللجنة الاستشارية الثنائية',
  ),
  label('BCC Agreement', 'Соглашение ДКК', 'اتفاق اللجنة'),
)
/** The agreement of 31 May 1988 on notification of launches, which Part Four refers to. */
export const launchAgreement = instrument(
  'launch-notifications-1988',
  label(
    'Agreement on Notifications of Launches of ICBMs and SLBMs (1988)',
    'Соглашение об уведомлениях о пусках МБР и БРПЛ (1988 г.)',
    'اتفاق الإخطار بإطلاق القذائف التسيارية العابرة للقارات والقذائف التي تطلق من الغواصات (1988)',
  ),
  label('Agreement of', 'Соглашение', 'اتفاق'),
)
/** The agreement of 1989 on notification of major strategic exercises. */
export const exerciseAgreement = instrument(
  'exercises-1989',
  label(
    'Agreement on Reciprocal Advance Notification of Major Strategic Exercises (1989)',
    'Соглашение о взаимном заблаговременном уведомлении о крупных стратегических учениях (1989 г.)',
    'اتفاق الإخطار المسبق المتبادل بالمناورات الاستراتيجية الكبرى (1989)',
  ),
  label('Agreement of', 'Соглашение', 'اتفاق'),
)
/** What the parties did and said after signature: laws, notes, statements. Not treaty text. */
export const publicActs = instrument(
  'public-acts',
  label(
    'Public acts and statements of the Parties',
    'Публичные акты и заявления Сторон',
    'الأعمال والبيانات العلنية للطرفين',
  ),
  label('', '', ''),
  placesOfActs,
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

export const labels = {
  id: label('Identifier', 'Идентификатор', 'المعرّف'),
  type: label('Type', 'Тип', 'الطراز'),
  category: label('Category', 'Категория', 'الفئة'),
  quantity: label('Quantity', 'Количество', 'العدد'),
  facility: label('Facility', 'Объект', 'المرفق'),
  facilityKind: label('Kind of facility', 'Вид объекта', 'نوع المرفق'),
  base: label('Base', 'База', 'القاعدة'),
  role: label('Role', 'Назначение', 'الاستخدام'),
  state: label('State', 'Состояние', 'الحالة'),
  declared: label('Declared status', 'Заявленный статус', 'الوضع المعلن'),
  deployed: label('Deployed', 'Развернутые', 'المنشورة'),
  warheads: label('Warheads', 'Боезаряды', 'الرؤوس الحربية'),
  launchers: label(
    'Launchers or bombers, deployed and non-deployed',
    'ПУ или ТБ, развернутые и неразвернутые',
    'منصات الإطلاق أو القاذفات، المنشورة وغير المنشورة',
  ),
  evidence: label('Evidence', 'Степень подтверждения', 'درجة التثبُّت'),
  sources: label('Sources', 'Источники', 'المصادر'),
  reason: label('Reason', 'Причина', 'السبب'),
  text: label('Text', 'Текст', 'النص'),
} as const satisfies Record<string, Label>

export const evidenceLabels: Readonly<Record<Evidence, Label>> = {
  seen: label('seen', 'по источнику', 'مأخوذ من المصدر'),
  'seen-2nd': label('reported', 'по изложению', 'منقول'),
  derived: label('derived', 'расчетное значение', 'محسوب'),
  estimate: label('estimate', 'оценка', 'تقدير'),
  unverified: label('unverified', 'не проверено', 'غير متحقَّق منه'),
}

const missileCategories = {
  icbm: label('ICBM', 'МБР', 'صواريخ باليستية عابرة للقارات'),
  slbm: label('SLBM', 'БРПЛ', 'صواريخ باليستية تطلق من الغواصات'),
} as const

export const missileCategory = f.oneOf(labels.category, missileCategories)

/**
 * What one published line is about; the last two are lines that the public record does not
 * divide.
 */
export const figureCategory = f.oneOf(labels.category, {
  ...missileCategories,
  bomber: label('Heavy bombers', 'Тяжелые бомбардировщики', 'قاذفات ثقيلة'),
  missile: label('ICBMs and SLBMs together', 'МБР и БРПЛ вместе', 'الصواريخ بنوعيها معًا'),
  all: label('All categories together', 'Все категории вместе', 'جميع الفئات معًا'),
})

/**
 * Kinds of declared facilities (Art. IV, Protocol Part Two), and the submarine, where tubes
 * are.
 */
export const facilityKinds = {
  'icbm-base': label('ICBM base', 'База МБР', 'قاعدة صواريخ عابرة للقارات'),
  'submarine-base': label('Submarine base', 'База подводных лодок', 'قاعدة غواصات'),
  submarine: label(
    'Ballistic-missile submarine',
    'Подводная лодка с БРПЛ',
    'غواصة مزودة بصواريخ باليستية',
  ),
  'air-base': label('Air base', 'Авиационная база', 'قاعدة جوية'),
  maintenance: label('Maintenance facility', 'Место обслуживания', 'مرفق صيانة'),
  production: label('Production facility', 'Производственный объект', 'مرفق إنتاج'),
  loading: label('Loading facility', 'Место погрузки', 'مرفق تحميل'),
  repair: label('Repair facility', 'Место ремонта', 'مرفق إصلاح'),
  storage: label('Storage facility', 'Место хранения', 'مرفق تخزين'),
  'conversion-elimination': label(
    'Conversion or elimination facility',
    'Место переоборудования или ликвидации',
    'مرفق تحويل أو إزالة',
  ),
  training: label('Training facility', 'Место обучения', 'مرفق تدريب'),
  'test-range': label('Test range', 'Испытательный полигон', 'ميدان اختبار'),
  'flight-test-centre': label(
    'Heavy bomber flight test centre',
    'Летно-испытательный центр ТБ',
    'مركز اختبار طيران القاذفات الثقيلة',
  ),
  'space-launch': label('Space launch facility', 'Космодром', 'مرفق إطلاق فضائي'),
} as const

/** The id by which a record names the storage facility of Agreed Statement 4. */
export const davisMonthan = 'davis-monthan'

export const facilityKindField = f.oneOf(labels.facilityKind, facilityKinds)
