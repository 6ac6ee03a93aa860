// Articles IV(1) and V: missiles that are not deployed, and heavy missiles where none may be.
// Numbers of launchers and of bombers outside the central limits are only remembered
// (provisions-numbers.ts) and set no limit here.
import { count, each, type Term } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import type { Provision } from '#language/citation.ts'
import { lot, stock } from './items.ts'
import { parameters } from './parameters.ts'
import { numberRules } from './provisions-numbers.ts'
import { bound } from './terms.ts'

type StockRow = Row<typeof stock.fields>

/** Stocks that are of the class add their number; one that does not say is not known. */
function stocks(
  id: string,
  cite: Provision,
  text: Label,
  isOf: (row: StockRow) => boolean | null,
): Term {
  return each(stock, {
    id,
    cite,
    label: text,
    is: (row) => {
      const fits = isOf(row)
      return fits === null ? null : fits ? (row.number ?? null) : 0
    },
  })
}

const mobileLabel = label(
  'Non-deployed ICBMs for mobile launchers',
  'Неразвернутые МБР для мобильных ПУ',
  'صواريخ غير منشورة للمنصات المتنقلة',
)
const railLabel = label(
  'Of these, for rail-mobile launchers',
  'Из них для железнодорожных ПУ',
  'منها للمنصات على السكك الحديدية',
)
const rangeLabel = label(
  'ICBMs and SLBMs at test ranges',
  'МБР и БРПЛ на испытательных полигонах',
  'الصواريخ بنوعيها في ميادين الاختبار',
)
const sparesLabel = label(
  'Places with more spare missiles than allowed',
  'Места с большим числом запасных ракет, чем допускается',
  'أماكن فيها صواريخ احتياطية أكثر من المسموح',
)
const heavyLabel = label(
  'Heavy missiles of a new type, on submarines or mobile',
  'Тяжелые ракеты новых типов, на подводных лодках или мобильные',
  'صواريخ ثقيلة من طراز جديد أو على غواصات أو متنقلة',
)

const mobile = count('stock-mobile', {
  cite: numberRules.mobile,
  label: mobileLabel,
  rules: [
    stocks('stock-mobile-each', numberRules.mobile, mobileLabel, (row) =>
      row.for === undefined ? null : row.for === 'rail' || row.for === 'road',
    ),
  ],
})

const rail = count('stock-rail', {
  cite: numberRules.rail,
  label: railLabel,
  rules: [
    stocks('stock-rail-each', numberRules.rail, railLabel, (row) =>
      row.for === undefined ? null : row.for === 'rail',
    ),
  ],
})

const range = count('stock-test-range', {
  cite: numberRules.range,
  label: rangeLabel,
  rules: [
    stocks('stock-test-range-each', numberRules.range, rangeLabel, (row) =>
      row.at === undefined ? null : row.at === 'test-range',
    ),
  ],
})

/** Two missiles with six sets, or four with two: one line states one type at one base. */
function isBeyondAtSilos(number: number, sets: number): boolean {
  const { few, many } = parameters.siloSpares
  const fits = (allowed: typeof few | typeof many) =>
    number <= allowed.missiles && sets <= allowed.sets
  return !fits(few) && !fits(many)
}

const spares = count('stock-spares', {
  cite: numberRules.silo,
  label: sparesLabel,
  rules: [
    each(stock, {
      id: 'stock-spares-silo',
      cite: numberRules.silo,
      label: label('bases for silo launchers', 'базы шахтных ПУ', 'قواعد منصات إطلاق في صوامع'),
      when: (row) => row.at === 'silo-base',
      is: ({ number, sets }) =>
        typeof number === 'number' && sets !== undefined
          ? Number(isBeyondAtSilos(number, sets))
          : null,
    }),
    each(stock, {
      id: 'stock-spares-maintenance',
      cite: numberRules.maintenance,
      label: label('maintenance facilities', 'места обслуживания', 'مرافق الصيانة'),
      when: (row) => row.at === 'maintenance',
      is: ({ number }) =>
        typeof number === 'number' ? Number(number > parameters.maintenanceSpares) : null,
    }),
  ],
})

const heavyElsewhere = count('heavy-elsewhere', {
  cite: numberRules.heavy,
  label: heavyLabel,
  rules: [
    each(lot, {
      id: 'heavy-elsewhere-each',
      cite: numberRules.heavy,
      label: heavyLabel,
      when: (row) => row.state === 'deployed',
      is: (row) => {
        if (row.heavy !== true || row.deployed === 0) return 0
        const isElsewhere = row.newType === true || row.category === 'slbm'
        if (!isElsewhere && row.basing === undefined) return null
        return isElsewhere || row.basing !== 'silo' ? (row.deployed ?? null) : 0
      },
    }),
  ],
})

const from = parameters.inForceOn

export const counts = [mobile, rail, range, spares, heavyElsewhere]
export const limits = [
  limit('stock-mobile', mobile, {
    cite: numberRules.mobile,
    values: { [from]: parameters.nonDeployedMobile },
    parties: bound,
  }),
  limit('stock-rail', rail, {
    cite: numberRules.rail,
    values: { [from]: parameters.nonDeployedRail },
    parties: bound,
  }),
  limit('stock-test-range', range, {
    cite: numberRules.range,
    values: parameters.testRange,
    parties: bound,
  }),
  limit('stock-spares', spares, { cite: numberRules.silo, values: { [from]: 0 }, parties: bound }),
  limit('heavy-elsewhere', heavyElsewhere, {
    cite: numberRules.heavy,
    values: { [from]: 0 },
    parties: bound,
  }),
]
