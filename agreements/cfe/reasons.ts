// Where a provision was seen that was not read in its own text, and why one is kept for the reader
// and nothing is computed from it.
import { label } from '#language/label.ts'

export const namedInRecord = label(
  'official and press reports named in the record',
  'официальные сообщения и сообщения печати, названные в своде',
  'تقارير رسمية وصحفية مذكورة في السجل',
)
export const researchTable = label(
  'tables of the Arms Control Association, 1999',
  'таблицы Ассоциации по контролю над вооружениями, 1999 г.',
  'جداول رابطة الحد من الأسلحة، 1999',
)

export const notPublic = label(
  'what it needs is not public',
  'необходимые данные не опубликованы',
  'ما يلزم لحسابه غير منشور',
)
export const procedure = label(
  'conduct on the spot, which no message tells',
  'порядок действий на месте, о котором не сообщают',
  'إجراء في الموقع لا تنقله رسالة',
)
export const freedom = label(
  'it allows or excludes something; there is nothing to count',
  'норма разрешает или исключает; считать нечего',
  'حكم يجيز أو يستبعد ولا شيء فيه يُعد',
)
export const notInForce = label(
  'never in force: shown, not applied',
  'не вступило в силу: показывается, но не применяется',
  'لم يدخل حيز النفاذ: يُعرض ولا يُطبَّق',
)
export const finerPlaces = label(
  'it names places finer than the areas that messages tell',
  'речь о местах более мелких, чем районы, названные в сообщениях',
  'يسمي أماكن أدق من المناطق التي تذكرها الرسائل',
)
