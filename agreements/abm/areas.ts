// Article III with the Protocol: what stands in the areas that a Party may defend, how many areas
// there are and where, and the ceilings.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item, type Row } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { message } from '#language/message.ts'
import { parameters } from './parameters.ts'
import { places } from './provisions.ts'

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

export const area = item('deployment-area', {
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
  // Each Party names its own areas: `US:plains`.
  effect: ({ area: name, ...known }, { from }) =>
    area(`${from}:${name}`).becomes('deployed', known),
})

const dismantled = message('area-dismantled', {
  cite: places.oneArea,
  label: label('Area dismantled', 'Демонтаж в районе', 'تفكيك منطقة'),
  fields: { area: f.ref(words.area, area) },
  effect: ({ area: id }) => area(id).becomes('dismantled'),
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

type Area = Row<typeof area.fields>

/** The hundred is that of one area: what another has less of gives an area no more. */
function isBeyond({ launchers: own, interceptors: others }: Area): number | null {
  const numbers = [own, others]
  if (numbers.some((one) => typeof one === 'number' && one > parameters.perArea)) return 1
  return numbers.every((one) => typeof one === 'number') ? 0 : null
}

const beyond = count('areas-beyond', {
  cite: places.ceiling,
  label: label(
    'Areas with more than a hundred launchers or interceptors',
    'Районы с более чем ста пусковыми установками или противоракетами',
    'مناطق فيها أكثر من مئة منصة إطلاق أو صاروخ اعتراضي',
  ),
  rules: [
    each(area, {
      id: 'area-beyond',
      cite: places.ceiling,
      label: words.area,
      when: isDeployed,
      is: isBeyond,
    }),
  ],
})

/** Of the two areas one is around the capital, one around a field. */
const around = (place: 'capital' | 'icbm-field', text: Label) =>
  count(`${place}-areas`, {
    cite: places.areas,
    label: text,
    rules: [
      each(area, {
        id: `${place}-area`,
        cite: places.areas,
        label: words.area,
        when: (row) => isDeployed(row) && row.around === place,
      }),
    ],
  })

const placed = [
  around(
    'capital',
    label('Areas around the capital', 'Районы вокруг столицы', 'مناطق حول العاصمة'),
  ),
  around(
    'icbm-field',
    label(
      'Areas around fields of ICBM silos',
      'Районы вокруг шахт МБР',
      'مناطق حول حقول صوامع الصواريخ العابرة للقارات',
    ),
  ),
]

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

export const limits = [
  limit('areas', areas, {
    cite: places.areas,
    values: {
      [parameters.inForceOn]: parameters.areasAtFirst,
      [parameters.protocolInForceOn]: { value: parameters.areasSince, ...protocol },
    },
  }),
  limit('areas-beyond', beyond, { cite: places.ceiling, values: { [parameters.inForceOn]: 0 } }),
  ...placed.map((one) =>
    limit(one.id, one, { cite: places.areas, values: { [parameters.inForceOn]: 1 } }),
  ),
  limit('launchers', launchers, { cite: places.ceiling, values: ceilings }),
  limit('interceptors', interceptors, { cite: places.ceiling, values: ceilings }),
]

export const messages = [statement, dismantled]
