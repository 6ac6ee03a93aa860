// Russian texts of the page alone: nouns for headings, infinitives for buttons.
import type { PageTexts } from './en-page.ts'

export const ruPage: PageTexts = {
  'page.agreements': 'Соглашения',
  'page.limits': 'Предельные уровни',
  'page.history': 'История',
  'page.holdings': 'Наличие',
  'page.obligations': 'Обязательства',
  'page.quotas': 'Квоты',
  'page.text': 'Текст и правила',
  'page.record': 'Свод сообщений',
  'page.why': 'Почему?',
  'page.why.value': 'Почему {value}?',
  'page.copy': 'Копировать со ссылками',
  'page.copied': 'Скопировано',
  'page.language': 'Язык',
  'page.digits': 'Цифры',
  'page.search': 'Поиск',
}
