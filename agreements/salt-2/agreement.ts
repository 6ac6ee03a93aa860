// SALT II: a total of launchers and bombers with three sublimits, signed in 1979 and never in
// force: its limits never bound anybody, and say so.
import { agreement } from '#language/agreement.ts'
import { count, each } from '#language/count.ts'
import { cover } from '#language/cover.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { lifeEvent } from '#language/life.ts'
import { limit } from '#language/limit.ts'
import { message } from '#language/message.ts'
import { places, title } from './provisions.ts'

/** Numbers of the text. It never began, so that its first numbers are dated by the signature. */
const parameters = {
  signedOn: '1979-06-18',
  reducedOn: '1981-12-31',
  totalAtFirst: 2400,
  totalReduced: 2250,
  mirvedAndCruise: 1320,
  mirved: 1200,
  mirvedIcbm: 820,
}

const words = {
  icbm: label(
    'ICBMs with one warhead',
    'МБР с одной головной частью',
    'صواريخ عابرة للقارات برأس واحد',
  ),
  mirvedIcbm: label(
    'ICBMs with several warheads',
    'МБР с РГЧ',
    'صواريخ عابرة للقارات متعددة الرؤوس',
  ),
  slbm: label('SLBMs with one warhead', 'БРПЛ с одной головной частью', 'صواريخ غواصات برأس واحد'),
  mirvedSlbm: label('SLBMs with several warheads', 'БРПЛ с РГЧ', 'صواريخ غواصات متعددة الرؤوس'),
  bombers: label('Heavy bombers', 'Тяжелые бомбардировщики', 'القاذفات الثقيلة'),
  cruiseBombers: label(
    'Heavy bombers with cruise missiles',
    'Тяжелые бомбардировщики с крылатыми ракетами',
    'القاذفات الثقيلة المزودة بصواريخ كروز',
  ),
}

const number = (name: Label) => f.orUnknown(f.count(name, 0, 10_000))
const fields = {
  icbm: number(words.icbm),
  mirvedIcbm: number(words.mirvedIcbm),
  slbm: number(words.slbm),
  mirvedSlbm: number(words.mirvedSlbm),
  bombers: number(words.bombers),
  cruiseBombers: number(words.cruiseBombers),
}

type Kind = keyof typeof fields

/** What a Party has, as it states it; the id is the Party's. */
const holding = item('holding', {
  label: label('What a Party has', 'Наличие у Стороны', 'ما لدى الطرف'),
  fields,
  states: { stated: { label: label('stated', 'заявлено', 'معلن'), then: [] } },
  single: false,
})

const statement = message('numbers-stated', {
  cite: places.total,
  label: label('Numbers stated', 'Заявление о количестве', 'بيان الأعداد'),
  fields,
  effect: (body, { from }) => holding(from).becomes('stated', body),
})

/** How long before was not seen, so no day is computed from it. */
const launchNotice = message('launch-notice', {
  cite: places.launches,
  label: label('Notice of launches', 'Уведомление о пусках', 'إخطار بإطلاق'),
  fields: {
    launches: f.count(label('ICBMs launched', 'Число МБР', 'عدد الصواريخ'), 1, 100),
    beyond: f.bool(label('Beyond the territory', 'За пределы территории', 'إلى ما وراء الإقليم')),
    planned: f.date(label('Planned for', 'Планируемый день', 'اليوم المقرر')),
  },
})

function sumOf(id: string, cite: typeof places.total, name: Label, kinds: readonly Kind[]) {
  return count(id, {
    cite,
    label: name,
    rules: kinds.map((kind) =>
      each(holding, {
        id: `${id}-${kind}`,
        cite,
        label: words[kind],
        is: (row) => row[kind],
      }),
    ),
  })
}

const total = sumOf(
  'total',
  places.total,
  label(
    'Launchers and heavy bombers',
    'Пусковые установки и тяжелые бомбардировщики',
    'منصات الإطلاق والقاذفات الثقيلة',
  ),
  Object.keys(fields) as Kind[],
)
const mirvedAndCruise = sumOf(
  'mirved-and-cruise',
  places.sublimits,
  label(
    'With several warheads, or bombers with cruise missiles',
    'С РГЧ и бомбардировщики с крылатыми ракетами',
    'متعددة الرؤوس، والقاذفات المزودة بصواريخ كروز',
  ),
  ['mirvedIcbm', 'mirvedSlbm', 'cruiseBombers'],
)
const mirved = sumOf(
  'mirved',
  places.sublimits,
  label('Missiles with several warheads', 'Ракеты с РГЧ', 'الصواريخ المتعددة الرؤوس'),
  ['mirvedIcbm', 'mirvedSlbm'],
)
const mirvedIcbm = sumOf('mirved-icbm', places.sublimits, words.mirvedIcbm, ['mirvedIcbm'])

const sublimit = (of: typeof total, most: number) =>
  limit(of.id, of, { cite: places.sublimits, values: { [parameters.signedOn]: most } })

export const saltTwo = agreement('salt-2', {
  name: label('SALT II', 'ОСВ-2', 'سولت 2'),
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
      id: 'SU',
      name: label(
        'Union of Soviet Socialist Republics',
        'Союз Советских Социалистических Республик',
        'اتحاد الجمهوريات الاشتراكية السوفياتية',
      ),
      short: label('USSR', 'СССР', 'الاتحاد السوفياتي'),
    },
  ],
  provisions: Object.values(places),
  items: [holding],
  messages: [statement, launchNotice],
  limits: [
    limit('total', total, {
      cite: places.total,
      values: {
        [parameters.signedOn]: parameters.totalAtFirst,
        [parameters.reducedOn]: parameters.totalReduced,
      },
    }),
    sublimit(mirvedAndCruise, parameters.mirvedAndCruise),
    sublimit(mirved, parameters.mirved),
    sublimit(mirvedIcbm, parameters.mirvedIcbm),
  ],
  covers: [
    cover('limited', 'icbm', { cite: places.total }),
    cover('limited', 'slbm', { cite: places.total }),
    cover('limited', 'heavy-bomber', { cite: places.total }),
  ],
  life: [
    lifeEvent('signed', {
      on: parameters.signedOn,
      phase: 'signed',
      label: label('signed', 'подписан', 'التوقيع'),
      cite: places.signed,
    }),
  ],
})
