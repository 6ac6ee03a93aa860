// What several provisions say alike: where a place was seen when that was not the text itself, and
// why the program does nothing with it.
import { label } from '#language/label.ts'

// Where it was seen.
export const summary = label(
  'a summary of a State Department page, in the press',
  'пересказ страницы Госдепартамента США в печати',
  'ملخص لصفحة من وزارة الخارجية الأمريكية في الصحافة',
)
export const depositaryTable = label(
  'treaty database of the Netherlands',
  'база договоров Нидерландов',
  'قاعدة بيانات المعاهدات الهولندية',
)
export const namedInRecord = label(
  'official and press reports named in the record',
  'официальные сообщения и сообщения печати, названные в своде',
  'تقارير رسمية وصحفية مذكورة في السجل',
)

// Why it is not modelled.
export const memoryOnly = label('from memory only', 'только по памяти', 'من الذاكرة فقط')
export const notSeen = label(
  'the text was not seen; nothing is computed from it',
  'текст не изучен; из него ничего не вычисляется',
  'لم يُطَّلع على النص؛ ولا يُحسب منه شيء',
)
export const right = label('a right, not a duty', 'это право, а не обязанность', 'حق لا واجب')
export const conduct = label(
  'conduct in the air or on the ground; no message tells of it',
  'действия в полете или на земле; о них не говорится ни в одном сообщении',
  'تصرفات في الجو أو على الأرض؛ ولا تفيد بها أي رسالة',
)
export const byConsent = label(
  'left to the agreement of States',
  'оставлено на усмотрение государств',
  'متروك لاتفاق الدول',
)
export const glossary = label(
  'a word of the text: no rule computes with it',
  'термин текста: ни одно правило не использует его в расчете',
  'لفظ من ألفاظ النص: لا تحسب به أي قاعدة',
)
