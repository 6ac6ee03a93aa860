// The treaty of 1972 on anti-ballistic missile systems with its Protocol of 1974: how many areas a
// Party may defend, how many launchers and interceptors there, and what is banned; its life, and
// the American withdrawal of 2001. What is not modelled stands in README.md.
import { agreement } from '#language/agreement.ts'
import { count, each } from '#language/count.ts'
import { cover } from '#language/cover.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing } from '#language/life.ts'
import { limit } from '#language/limit.ts'
import { message } from '#language/message.ts'
import { lapse, months } from '#language/obligation.ts'
import { parameters } from './parameters.ts'
import { places, title } from './provisions.ts'

const words = {
  area: label('Deployment area', 'Район размещения', 'منطقة نشر'),
  launchers: label('Launchers', 'Пусковые установки', 'منصات الإطلاق'),
  interceptors: label('Interceptors', 'Противоракеты', 'الصواريخ الاعتراضية'),
}

const areaFields = {
  around: f.oneOf(label('Around', 'Вокруг', 'حول'), {
    capital: label('the capital', 'столица', 'العاصمة'),
    'icbm-field': label(
      'a field of ICBM silos',
      'район шахт МБР',
      'حقل صوامع صواريخ عابرة للقارات',
    ),
  }),
  launchers: f.orUnknown(f.count(words.launchers, 0, 10_000)),
  interceptors: f.orUnknown(f.count(words.interceptors, 0, 10_000)),
}

const area = item('deployment-area', {
  ownersAlone: true,
  label: words.area,
  fields: areaFields,
  states: {
    deployed: { label: label('deployed', 'развернут', 'منشورة'), then: ['dismantled'] },
    dismantled: { label: label('dismantled', 'демонтирован', 'مفككة'), then: ['deployed'] },
  },
})

const statement = message('area-stated', {
  cite: places.areas,
  label: label('What stands in an area', 'Что размещено в районе', 'بيان بما في منطقة'),
  fields: { area: f.id(words.area), ...areaFields },
  effect: ({ area: id, ...known }) => area(id).becomes('deployed', known),
})

const dismantled = message('area-dismantled', {
  cite: places.oneArea,
  label: label('Area dismantled', 'Демонтаж в районе', 'تفكيك منطقة'),
  fields: { area: f.ref(words.area, area) },
  effect: ({ area: id }) => area(id).becomes('dismantled'),
})

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

const isDeployed = (row: { readonly state: string }) => row.state === 'deployed'

const areas = count('areas', {
  cite: places.oneArea,
  label: label('Deployment areas', 'Районы размещения', 'مناطق النشر'),
  rules: [each(area, { id: 'area', cite: places.areas, label: words.area, when: isDeployed })],
})

const inAreas = (id: 'launchers' | 'interceptors') =>
  count(id, {
    cite: places.ceiling,
    label: words[id],
    rules: [
      each(area, {
        id: `${id}-of-an-area`,
        cite: places.ceiling,
        label: words[id],
        when: isDeployed,
        is: (row) => row[id],
      }),
    ],
  })

const launchers = inAreas('launchers')
const interceptors = inAreas('interceptors')

/** Until it was in force nobody could know from which day on it would hold. */
const protocol = { cite: places.oneArea, known: parameters.protocolInForceOn }

/** Two areas of a hundred each at first, one of a hundred from the Protocol on. */
const ceilings = {
  [parameters.inForceOn]: parameters.areasAtFirst * parameters.perArea,
  [parameters.protocolInForceOn]: {
    value: parameters.areasSince * parameters.perArea,
    ...protocol,
  },
}

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
  messages: [statement, dismantled, withdrawalNotice, noticeRevoked],
  limits: [
    limit('areas', areas, {
      cite: places.areas,
      values: {
        [parameters.inForceOn]: parameters.areasAtFirst,
        [parameters.protocolInForceOn]: { value: parameters.areasSince, ...protocol },
      },
    }),
    limit('launchers', launchers, { cite: places.ceiling, values: ceilings }),
    limit('interceptors', interceptors, { cite: places.ceiling, values: ceilings }),
  ],
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
