// What several provisions say alike: where a place was seen, when that was not the text itself, and
// why the program does nothing with it. What a single provision says stands beside that provision.
import { label } from '#language/label.ts'

// Where it was seen.
export const explanations = label(
  'official explanations of the treaty',
  'официальные разъяснения Договора',
  'شروح رسمية للمعاهدة',
)
export const namedInRecord = label(
  'official and press reports named in the record',
  'официальные сообщения и сообщения печати, названные в своде',
  'تقارير رسمية وصحفية مذكورة في السجل',
)
export const agreedStatementsSheet = label(
  'State Department fact sheet on the agreed statements, 13 May 2010',
  'справка Госдепартамента США о согласованных заявлениях, 13 мая 2010 г.',
  'صحيفة وقائع لوزارة الخارجية الأمريكية بشأن البيانات المتفق عليها، 13 أيار/مايو 2010',
)
export const dataBaseSheet = label(
  'State Department fact sheet on the data base, 13 Aug 2010',
  'справка Госдепартамента США о базе данных, 13 августа 2010 г.',
  'صحيفة وقائع لوزارة الخارجية الأمريكية بشأن قاعدة البيانات، 13 آب/أغسطس 2010',
)
export const implementationUpdate = label(
  'State Department, implementation update, 17 May 2012',
  'Госдепартамент США, сводка о ходе выполнения, 17 мая 2012 г.',
  'وزارة الخارجية الأمريكية، مستجدات التنفيذ، 17 أيار/مايو 2012',
)

// Why it is not modelled.
export const notSeen = label(
  'the text was not seen; nothing is computed from it',
  'текст не изучен; из него ничего не вычисляется',
  'لم يُطَّلع على النص؛ ولا يُحسب منه شيء',
)
export const notSeenNoCheck = label(
  'the text was not seen; no item is checked against it',
  'текст не изучен; ни одно средство по нему не проверяется',
  'لم يُطَّلع على النص؛ ولا يُفحص أي صنف على أساسه',
)
export const notSeenNoTerm = label(
  'the text was not seen: there is no term and no content to compute with',
  'текст не изучен: нет ни срока, ни содержания для расчета',
  'لم يُطَّلع على النص: فلا أجل ولا مضمون يُحسب بهما',
)
export const memoryOnly = label('from memory only', 'только по памяти', 'من الذاكرة فقط')
export const typesNotSeen = label(
  'type names are free text: the list was not seen',
  'названия типов — свободный текст: перечень в источниках не найден',
  'أسماء الطرازات نص حر: لم يُعثر على القائمة',
)
export const glossary = label(
  'a word of the text: no rule computes with it',
  'термин текста: ни одно правило не использует его в расчете',
  'لفظ من ألفاظ النص: لا تحسب به أي قاعدة',
)
export const technical = label(
  'technical data are not part of the published record',
  'технические данные не входят в опубликованные сведения',
  'البيانات التقنية ليست جزءًا من السجل المنشور',
)
export const wayOfWorking = label(
  'a way of working that no message reports',
  'способ проведения работ, о котором не говорится ни в одном сообщении',
  'طريقة عمل لا تفيد بها أي رسالة',
)
export const conduct = label(
  'conduct at the place itself; no message tells of it',
  'действия на самом месте; о них не говорится ни в одном сообщении',
  'تصرفات في المكان نفسه؛ ولا تفيد بها أي رسالة',
)
