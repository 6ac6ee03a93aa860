// Why the program does nothing with a provision, where several say it alike.
import { label } from '#language/label.ts'

export const memoryOnly = label('from memory only', 'только по памяти', 'من الذاكرة فقط')
export const conduct = label(
  'conduct that no message tells of',
  'действия, о которых не говорится ни в одном сообщении',
  'تصرفات لا تفيد بها أي رسالة',
)
export const channel = label(
  'how messages are carried is not part of a record',
  'способ передачи сообщений в свод не входит',
  'كيفية نقل الرسائل ليست جزءًا من السجل',
)
