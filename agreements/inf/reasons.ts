// What several provisions say alike: where a place was seen, when that was not the text itself, and
// why the program does nothing with it.
import { label } from '#language/label.ts'

export const history = label(
  'history of the On-Site Inspection Agency',
  'история Агентства по инспекциям на местах (США)',
  'تاريخ وكالة التفتيش الموقعي الأمريكية',
)
export const reported = label(
  'official and press reports named in the record',
  'официальные сообщения и сообщения печати, названные в своде',
  'تقارير رسمية وصحفية مذكورة في السجل',
)
export const memoryOnly = label(
  'from memory only; nothing is computed from it',
  'только по памяти; из этого ничего не вычисляется',
  'من الذاكرة فقط؛ ولا يُحسب منه شيء',
)
export const conduct = label(
  'places and conduct that no message tells of',
  'места и действия, о которых не говорится ни в одном сообщении',
  'أماكن وتصرفات لا تفيد بها أي رسالة',
)
