// SALT I, the Interim Agreement of 1972: launchers of ICBMs and of submarines frozen for five
// years, another number for each Party, and the Soviet rule of replacement above 740.
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

/** Numbers and days of the text; the marks stand with the provisions. */
const parameters = {
  icbm: { US: 1054, SU: 1618 },
  slbm: { US: 710, SU: 950 },
  submarines: { US: 44, SU: 62 },
  slbmWithoutReplacement: 740,
  signedOn: '1972-05-26',
  inForceOn: '1972-10-03',
  firstDayNoLonger: '1977-10-03',
}

const words = {
  icbm: label(
    'Launchers of ICBMs',
    'Пусковые установки МБР',
    'منصات إطلاق الصواريخ العابرة للقارات',
  ),
  slbm: label('Launchers of SLBMs', 'Пусковые установки БРПЛ', 'منصات إطلاق صواريخ الغواصات'),
  submarines: label(
    'Submarines with ballistic missiles',
    'Подводные лодки с баллистическими ракетами',
    'الغواصات المزودة بصواريخ باليستية',
  ),
  replaced: label(
    'Older launchers given up for them',
    'Старые установки, ликвидированные взамен',
    'منصات إطلاق قديمة أزيلت بدلًا منها',
  ),
  beyond: label(
    'Launchers of SLBMs, less older ones given up',
    'Пусковые установки БРПЛ за вычетом ликвидированных старых',
    'منصات إطلاق صواريخ الغواصات ناقصًا القديمة المزالة',
  ),
}

const number = (name: Label) => f.orUnknown(f.count(name, 0, 10_000))
const fields = {
  icbm: number(words.icbm),
  slbm: number(words.slbm),
  submarines: number(words.submarines),
  replaced: number(words.replaced),
}

/** What a Party has, as it states it; the id is the Party's. */
const holding = item('holding', {
  label: label('What a Party has', 'Наличие у Стороны', 'ما لدى الطرف'),
  fields,
  states: { stated: { label: label('stated', 'заявлено', 'معلن'), then: [] } },
  single: false,
})

const statement = message('numbers-stated', {
  cite: places.freeze,
  label: label('Numbers stated', 'Заявление о количестве', 'بيان الأعداد'),
  fields,
  effect: (body, { from }) => holding(from).becomes('stated', body),
})

const counted = (id: 'icbm' | 'slbm' | 'submarines', cite: (typeof places)[keyof typeof places]) =>
  count(id, {
    cite,
    label: words[id],
    rules: [each(holding, { id: `${id}-stated`, cite, label: words[id], is: (row) => row[id] })],
  })

const icbm = counted('icbm', places.freeze)
const slbm = counted('slbm', places.submarines)
const submarines = counted('submarines', places.submarines)
const beyond = count('slbm-less-replaced', {
  cite: places.submarines,
  label: words.beyond,
  rules: [
    each(holding, {
      id: 'slbm-less-replaced',
      cite: places.submarines,
      label: words.beyond,
      is: ({ slbm: launchers, replaced }) =>
        typeof launchers === 'number' && typeof replaced === 'number' ? launchers - replaced : null,
    }),
  ],
})

type Numbers = Readonly<Record<'US' | 'SU', number>>

/** A limit of its own for each Party, since the numbers differ. */
const limitsOf = (
  of: ReturnType<typeof counted>,
  numbers: Numbers,
  american: typeof places.freeze,
) =>
  (['US', 'SU'] as const).map((party) =>
    limit(`${of.id}-${party.toLowerCase()}`, of, {
      cite: party === 'US' ? american : of.cite,
      parties: [party],
      values: { [parameters.inForceOn]: numbers[party] },
    }),
  )

export const saltOne = agreement('salt-1', {
  name: label('SALT I', 'ОСВ-1', 'سولت 1'),
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
  messages: [statement],
  limits: [
    ...limitsOf(icbm, parameters.icbm, places.freeze),
    ...limitsOf(slbm, parameters.slbm, places.americanSubmarines),
    ...limitsOf(submarines, parameters.submarines, places.americanSubmarines),
    limit('slbm-less-replaced', beyond, {
      cite: places.submarines,
      parties: ['SU'],
      values: { [parameters.inForceOn]: parameters.slbmWithoutReplacement },
    }),
  ],
  covers: [
    cover('limited', 'icbm', { cite: places.freeze }),
    cover('limited', 'slbm', { cite: places.submarines }),
  ],
  life: [
    lifeEvent('signed', {
      on: parameters.signedOn,
      phase: 'signed',
      label: label('signed', 'подписано', 'التوقيع'),
      cite: places.duration,
    }),
    lifeEvent('in-force', {
      on: parameters.inForceOn,
      phase: 'in-force',
      until: parameters.firstDayNoLonger,
      label: label('entry into force', 'вступление в силу', 'بدء النفاذ'),
      cite: places.duration,
    }),
  ],
})
