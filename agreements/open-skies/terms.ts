// The words that the files of the Open Skies Treaty share: its texts and common labels. English and
// Russian are languages of the treaty; its Arabic words are a translation.
import { instrument } from '#language/citation.ts'
import { label } from '#language/label.ts'

export const treaty = instrument(
  'treaty',
  label('Treaty on Open Skies', 'Договор по открытому небу', 'معاهدة الأجواء المفتوحة'),
  label('Art.', 'ст.', 'المادة'),
)
export const annexA = instrument(
  'annex-a',
  label(
    'Annex A, Quotas and Maximum Flight Distances',
    'Приложение A, квоты и максимальные дальности полета',
    'الملحق ألف، الحصص والمسافات القصوى للطيران',
  ),
  label('Annex', 'Приложение', 'الملحق'),
)
export const annexD = instrument(
  'annex-d',
  label(
    'Annex D, Certification of Observation Aircraft and Sensors',
    'Приложение D, освидетельствование самолетов наблюдения и аппаратуры',
    'الملحق دال، اعتماد طائرات المراقبة وأجهزة الاستشعار',
  ),
  label('Annex', 'Приложение', 'الملحق'),
)
export const annexE = instrument(
  'annex-e',
  label(
    'Annex E, Procedures for Arrivals and Departures',
    'Приложение E, порядок прибытия и убытия',
    'الملحق هاء، إجراءات الوصول والمغادرة',
  ),
  label('Annex', 'Приложение', 'الملحق'),
)
export const commission = instrument(
  'oscc',
  label(
    'Decisions of the Open Skies Consultative Commission',
    'Решения Консультативной комиссии по открытому небу',
    'قرارات اللجنة الاستشارية للأجواء المفتوحة',
  ),
  label('OSCC', 'ККОН', 'قرار اللجنة'),
)
/** What States did and said: signature, ratification, notices, statements. Not treaty text. */
export const publicActs = instrument(
  'public-acts',
  label(
    'Public acts and statements of the States Parties',
    'Публичные акты и заявления государств-участников',
    'الأعمال والبيانات العلنية للدول الأطراف',
  ),
  label('', '', ''),
)

export const labels = {
  flight: label('Observation flight', 'Наблюдательный полет', 'رحلة مراقبة'),
  sensor: label('Sensor', 'Аппаратура наблюдения', 'جهاز استشعار'),
  text: label('Text', 'Текст', 'النص'),
  reason: label('Reason', 'Причина', 'السبب'),
} as const
