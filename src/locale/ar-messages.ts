// Arabic texts of the page Messages alone.
import type { MessagesTexts } from './en-messages.ts'

export const arMessages: MessagesTexts = {
  'messages.title': 'الرسائل',
  'messages.intro': 'الرسائل الواردة والمرسلة والمسودات.',
}
