// Russian texts of the page Messages alone.
import type { MessagesTexts } from './en-messages.ts'

export const ruMessages: MessagesTexts = {
  'messages.title': 'Сообщения',
  'messages.intro': 'Полученные и отправленные сообщения и черновики.',
}
