// The treaty of 1972 on anti-ballistic missile systems with its Protocol of 1974: how many areas a
// Party may defend, how many launchers and interceptors there, and what is banned; its life, and
// the American withdrawal of 2001. What is not modelled stands in README.md.
import { agreement } from '#language/agreement.ts'
import { cover } from '#language/cover.ts'
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing } from '#language/life.ts'
import { message } from '#language/message.ts'
import { lapse, months } from '#language/obligation.ts'
import { area, limits, messages as areaMessages } from './areas.ts'
import { parameters } from './parameters.ts'
import { places, title } from './provisions.ts'

const withdrawalNotice = message('withdrawal-notice', {
  cite: places.withdrawal,
  label: label('Notice of withdrawal', 'Уведомление о выходе', 'إخطار بالانسحاب'),
  fields: { reason: f.optional(f.prose(label('Reason', 'Причина', 'السبب'))) },
  effect: (_, { from }) => standing(from).becomes('withdrawing'),
})

const noticeRevoked = message('withdrawal-revoked', {
  cite: places.withdrawal,
  label: label('Notice taken back', 'Отзыв уведомления', 'سحب الإخطار'),
  fields: {},
  effect: (_, { from }) => standing(from).becomes('applying'),
})

export const abm = agreement('abm', {
  name: label('ABM Treaty', 'Договор по ПРО', 'معاهدة الصواريخ المضادة للصواريخ الباليستية'),
  title,
  parties: [
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
      name: label('Soviet Union, later Russia', 'СССР, затем Россия', 'الاتحاد السوفياتي ثم روسيا'),
      short: label('USSR, Russia', 'СССР, Россия', 'الاتحاد السوفياتي، روسيا'),
    },
  ],
  provisions: Object.values(places),
  items: [area, standing],
  messages: [...areaMessages, withdrawalNotice, noticeRevoked],
  limits,
  lapses: [
    lapse('withdrawal', standing, {
      cite: places.withdrawal,
      label: label('Withdrawal takes effect', 'Выход вступает в силу', 'سريان الانسحاب'),
      from: 'withdrawing',
      to: 'withdrawn',
      after: months(parameters.noticeMonths),
      onTheDay: true,
      brings: 'effect',
      unless: [noticeRevoked],
    }),
  ],
  covers: [
    cover('limited', 'missile-defence-interceptor', { cite: places.ceiling }),
    cover('banned', 'missile-defence-interceptor', {
      cite: places.bans,
      note: label(
        'those based at sea, in the air, in space or mobile on land',
        'морского, воздушного, космического и мобильно-наземного базирования',
        'البحرية والجوية والفضائية والبرية المتحركة',
      ),
    }),
  ],
  life: [
    lifeEvent('signed', {
      on: parameters.signedOn,
      phase: 'signed',
      label: label('signed', 'подписан', 'التوقيع'),
      cite: places.dates,
    }),
    lifeEvent('in-force', {
      on: parameters.inForceOn,
      phase: 'in-force',
      label: label('entry into force', 'вступление в силу', 'بدء النفاذ'),
      cite: places.dates,
    }),
    lifeEvent('protocol', {
      on: parameters.protocolInForceOn,
      phase: 'in-force',
      label: label('Protocol in force', 'вступление в силу Протокола', 'بدء نفاذ البروتوكول'),
      cite: places.oneArea,
    }),
    lifeEvent('ended', {
      on: parameters.endedOn,
      known: parameters.noticeOn,
      phase: 'ended',
      label: label('American withdrawal', 'выход США', 'انسحاب الولايات المتحدة'),
      cite: places.end,
    }),
  ],
})
