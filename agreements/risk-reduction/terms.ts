// The texts of the measures, oldest first, and the words that the files of this folder share.
import { instrument } from '#language/citation.ts'
import { label } from '#language/label.ts'

export const hotline = instrument(
  'hotline',
  label(
    'Memoranda on the Direct Communications Link (1963, 1971, 1984)',
    'Меморандумы о прямой линии связи (1963, 1971, 1984 гг.)',
    'مذكرات خط الاتصال المباشر (1963 و1971 و1984)',
  ),
  label('Direct link,', 'Прямая линия,', 'الخط المباشر،'),
)
export const accidents = instrument(
  'accidents-1971',
  label(
    'Agreement on Measures to Reduce the Risk of Outbreak of Nuclear War (1971)',
    'Соглашение о мерах по уменьшению опасности возникновения ядерной войны (1971 г.)',
    'اتفاق تدابير تقليل خطر نشوب حرب نووية (1971)',
  ),
  label('1971, Art.', '1971 г., ст.', 'اتفاق 1971، المادة'),
)
export const shortMessages = instrument(
  'short-messages-1976',
  label(
    'Protocol of 1976 to the Agreement of 1971',
    'Протокол 1976 года к Соглашению 1971 года',
    'بروتوكول 1976 الملحق باتفاق 1971',
  ),
  label('Protocol,', 'Протокол,', 'البروتوكول،'),
)
export const incidents = instrument(
  'incidents-at-sea-1972',
  label(
    'Agreement on the Prevention of Incidents on and over the High Seas (1972)',
    'Соглашение о предотвращении инцидентов в открытом море и в воздушном пространстве над ним (1972 г.)',
    'اتفاق منع الحوادث في أعالي البحار وفوقها (1972)',
  ),
  label('Incidents at sea,', 'Инциденты на море,', 'حوادث البحر،'),
)
export const centres = instrument(
  'centres-1987',
  label(
    'Agreement on the Nuclear Risk Reduction Centers (1987)',
    'Соглашение о Центрах по уменьшению ядерной опасности (1987 г.)',
    'اتفاق مركزي تقليل المخاطر النووية (1987)',
  ),
  label('Centres,', 'Центры,', 'المركزان،'),
)
export const dangerous = instrument(
  'dangerous-activities-1989',
  label(
    'Agreement on the Prevention of Dangerous Military Activities (1989)',
    'Соглашение о предотвращении опасной военной деятельности (1989 г.)',
    'اتفاق منع الأنشطة العسكرية الخطرة (1989)',
  ),
  label('Dangerous activities,', 'Опасная деятельность,', 'الأنشطة الخطرة،'),
)
export const ict = instrument(
  'ict-measures-2013',
  label(
    'Confidence measures on ICT (joint statement, 17 June 2013)',
    'Меры доверия в сфере ИКТ (совместное заявление, 17 июня 2013 г.)',
    'تدابير الثقة في تكنولوجيا المعلومات (بيان مشترك، 17 حزيران/يونيه 2013)',
  ),
  label('Statement of 2013,', 'Заявление 2013 г.,', 'بيان 2013،'),
)

export const labels = {
  text: label('Text', 'Текст', 'النص'),
  occurred: label('Happened at', 'Произошло', 'وقت الحدوث'),
  place: label('Place', 'Место', 'المكان'),
  begins: label('Begins at', 'Начало', 'يبدأ في'),
} as const
