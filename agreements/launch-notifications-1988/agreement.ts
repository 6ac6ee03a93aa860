// The notification of launches of 31 May 1988 together with the notification of major strategic
// exercises of 1989, between the United States and the Soviet Union, now Russia. What is modelled
// and what is not stands in README.md.
import { agreement } from '#language/agreement.ts'
import { label } from '#language/label.ts'
import type { Party } from '#language/party.ts'
import * as exercises from './exercises.ts'
import * as launches from './launches.ts'
import * as lives from './life.ts'
import { launchText, provisions } from './provisions.ts'

const parties: readonly Party[] = [
  {
    id: 'US',
    name: label(
      'United States of America',
      'Соединенные Штаты Америки',
      'الولايات المتحدة الأمريكية',
    ),
    short: label('United States', 'США', 'الولايات المتحدة'),
  },
  {
    id: 'RU',
    name: label(
      'Russian Federation (until 1991 the Soviet Union)',
      'Российская Федерация (до 1991 г. СССР)',
      'الاتحاد الروسي (حتى 1991 الاتحاد السوفياتي)',
    ),
    short: label('Russia', 'Россия', 'روسيا'),
  },
]

export const launchNotifications = agreement('launch-notifications-1988', {
  name: label(
    'Launch notifications of 1988',
    'Уведомления о пусках 1988 года',
    'إخطارات الإطلاق لعام 1988',
  ),
  title: launchText.title,
  parties,
  provisions,
  items: [...launches.items, ...lives.items],
  messages: [...launches.messages, ...exercises.messages, ...lives.messages],
  obligations: [...launches.obligations, ...exercises.obligations, ...lives.obligations],
  lapses: lives.lapses,
  covers: [...launches.covers, ...exercises.covers],
  life: lives.life,
})
