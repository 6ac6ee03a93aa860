// English texts of the page Messages alone.
export const enMessages = {
  'messages.title': 'Messages',
  'messages.intro': 'What came, what went, and what is being written.',
} as const

export type MessagesKey = keyof typeof enMessages
export type MessagesTexts = Readonly<Record<MessagesKey, string>>
