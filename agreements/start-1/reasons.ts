// What several provisions say alike: where a place was seen, when that was not the text itself, and
// why the program does nothing with it.
import { label } from '#language/label.ts'

export const factSheet = label(
  'fact sheets of the United States of 1991',
  'справки США 1991 г.',
  'صحائف وقائع أمريكية من عام 1991',
)
export const reported = label(
  'serious reports, not the text',
  'по серьезным сообщениям, не по тексту',
  'تقارير جادة، لا النص',
)
export const memoryOnly = label(
  'from memory only; nothing is computed from it',
  'только по памяти; из этого ничего не вычисляется',
  'من الذاكرة فقط؛ ولا يُحسب منه شيء',
)
export const technical = label(
  'technical data and places that are not part of the public record',
  'технические данные и места, которых нет в открытых данных',
  'بيانات تقنية وأماكن ليست في السجل العلني',
)
export const noTerm = label(
  'no term was seen to compute with',
  'срок, по которому можно считать, не найден',
  'لم يُعثر على أجل يُحسب به',
)
export const conduct = label(
  'conduct that no message tells of',
  'действия, о которых не говорится ни в одном сообщении',
  'تصرفات لا تفيد بها أي رسالة',
)
export const rightOnly = label('a right, not a duty', 'это право, а не обязанность', 'حق لا واجب')
