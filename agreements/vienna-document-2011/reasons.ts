// Where a provision was seen that was not read in its own text, and why one is kept for the reader
// and nothing is computed from it.
import { label } from '#language/label.ts'

export const summaries = label(
  'official summaries, the press and statements of States',
  'официальные обзоры, печать и заявления государств',
  'ملخصات رسمية وتقارير صحفية وبيانات دول',
)
export const jointMeetings = label(
  'reports on the joint meeting of February 2022',
  'сообщения о совместном заседании в феврале 2022 года',
  'تقارير عن الاجتماع المشترك في شباط/فبراير 2022',
)
export const ministries = label(
  'the defence minister of Estonia and the defence ministry of Belarus, 2017',
  'министр обороны Эстонии и министерство обороны Беларуси, 2017 г.',
  'وزير دفاع إستونيا ووزارة دفاع بيلاروس، 2017',
)

export const voluntary = label(
  'voluntary; nothing falls due',
  'добровольно; срока нет',
  'طوعي ولا موعد له',
)
export const notSeen = label(
  'the text was not seen; nothing is computed from it',
  'текст не найден; по нему ничего не рассчитывается',
  'لم يُرَ النص ولا يُحسب منه شيء',
)
export const longWindow = label(
  'it spans several calendar years, and quotas here run for one',
  'охватывает несколько календарных лет, а квоты здесь — на один год',
  'يمتد سنوات تقويمية عدة والحصص هنا لسنة واحدة',
)
export const conduct = label(
  'conduct, which no message tells',
  'порядок действий, о котором не сообщают',
  'إجراء لا تنقله رسالة',
)
export const history = label(
  'an older text or its history',
  'прежний текст или его история',
  'نص أقدم أو تاريخه',
)
