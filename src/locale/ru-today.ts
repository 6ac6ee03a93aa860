// Russian texts of the page Today alone.
import type { TodayTexts } from './en-today.ts'

export const ruToday: TodayTexts = {
  'today.title': 'Сегодня',
  'today.intro':
    'Что предстоит исполнить, что поступило, какие есть выводы и в каком состоянии линии связи.',
}
