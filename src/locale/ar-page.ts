// Arabic texts of the page alone: headings with the article, buttons as verbal nouns without it.
import type { PageTexts } from './en-page.ts'

export const arPage: PageTexts = {
  'page.agreements': 'الاتفاقات',
  'page.limits': 'الحدود العددية',
  'page.history': 'التطور الزمني',
  'page.holdings': 'الحيازات',
  'page.obligations': 'الالتزامات',
  'page.quotas': 'الحصص',
  'page.text': 'النص والقواعد',
  'page.record': 'سجل الرسائل',
  'page.why': 'لماذا؟',
  'page.why.value': 'لماذا {value}؟',
  'page.copy': 'نسخ مع الإحالات',
  'page.copied': 'نُسخ',
  'page.language': 'اللغة',
  'page.digits': 'الأرقام',
  'page.search': 'بحث',
}
