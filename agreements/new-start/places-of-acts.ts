// What the acts of the Parties around the treaty are called where they are cited, in the three
// languages: laws, notes and statements have no numbered places. What each says stands at its
// provision; nothing here is a rule.
import { label, type Label } from '#language/label.ts'

/** By the place, as the provisions write it. */
export const placesOfActs: Readonly<Record<string, Label>> = Object.fromEntries(
  [
    label('unilateral statements', 'односторонние заявления', 'بيانات انفرادية'),
    label('Prague', 'Прага', 'براغ'),
    label('Geneva', 'Женева', 'جنيف'),
    label('extension 2021', 'продление 2021 г.', 'التمديد في 2021'),
    label(
      'MFA of Russia, 5 Feb 2018',
      'МИД России, 5 февраля 2018 г.',
      'وزارة الخارجية الروسية، 5 شباط/فبراير 2018',
    ),
    label('data of the United States, 2017', 'данные США, 2017 г.', 'بيانات الولايات المتحدة، 2017'),
    label(
      'as told by MFA of Russia, 27 Feb 2018',
      'по словам МИД России, 27 февраля 2018 г.',
      'كما ذكرت وزارة الخارجية الروسية، 27 شباط/فبراير 2018',
    ),
    label(
      'Federal Law 38-FZ, 28 Feb 2023',
      'Федеральный закон № 38-ФЗ, 28 февраля 2023 г.',
      'القانون الاتحادي 38-FZ، 28 شباط/فبراير 2023',
    ),
    label(
      'State Department, 31 Jan 2023',
      'Госдепартамент США, 31 января 2023 г.',
      'وزارة الخارجية الأمريكية، 31 كانون الثاني/يناير 2023',
    ),
    label(
      'State Department, 15 Mar 2023',
      'Госдепартамент США, 15 марта 2023 г.',
      'وزارة الخارجية الأمريكية، 15 آذار/مارس 2023',
    ),
    label(
      'State Department, 28 Mar and 1 Jun 2023',
      'Госдепартамент США, 28 марта и 1 июня 2023 г.',
      'وزارة الخارجية الأمريكية، 28 آذار/مارس و1 حزيران/يونيو 2023',
    ),
    label('statements of 28 Mar 2023', 'заявления 28 марта 2023 г.', 'بيانات 28 آذار/مارس 2023'),
    label('statements of 2023 to 2026', 'заявления 2023–2026 гг.', 'بيانات 2023 إلى 2026'),
    label('statements of the Parties', 'заявления Сторон', 'بيانات الطرفين'),
  ].map((name) => [name.en, name]),
)
