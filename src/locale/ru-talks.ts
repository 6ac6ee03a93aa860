// Russian texts of the page Talks alone.
import type { TalksTexts } from './en-talks.ts'

export const ruTalks: TalksTexts = {
  'talks.title': 'Переговоры',
  'talks.intro': 'Что было сказано в каждом раунде и в чем позиции расходятся.',
}
