// Arabic texts of the page Today alone.
import type { TodayTexts } from './en-today.ts'

export const arToday: TodayTexts = {
  'today.title': 'اليوم',
  'today.intro': 'ما حل أجله وما ورد، وما ظهر من نتائج، وحال خطوط الاتصال.',
}
