// Article III: what each lot, bomber and published line adds to the seven sums of Article II. Every
// launcher counts with one missile, each missile with the warheads attributed to its type, however
// many are on it. Bombers have rules of their own (article-03-bombers.ts). Where analysts read the
// data otherwise, the treaty's own figure holds; readings.ts has the other.
import type { Provision } from '#language/citation.ts'
import { count, each, type Term } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { bomberVehicles, bomberWarheads } from './article-03-bombers.ts'
import { figure, lot } from './items.ts'
import { countingRules } from './provisions-counting.ts'
import { acts } from './provisions-life.ts'
import { limitRules } from './provisions-limits.ts'

export type LotRow = Row<typeof lot.fields>
type FigureRow = Row<typeof figure.fields>
type Number = number | null | undefined

/** A product of which one part is not known is not known. */
export const times = (a: Number, b: Number): number | null =>
  typeof a === 'number' && typeof b === 'number' ? a * b : null

const isDeployed = (row: LotRow) => row.state === 'deployed'
const attributed = (row: LotRow) => times(row.deployed, row.attributed)
/** Of an ICBM of which it is not told how it is based: not known. */
const isMobile = ({ category, basing }: LotRow): boolean | null => {
  if (category === 'slbm') return false
  return basing === undefined ? null : basing === 'road' || basing === 'rail'
}

const asPublished = label('as published', 'по опубликованным данным', 'كما نُشر')
const heavyIcbms = label('Heavy ICBMs', 'Тяжелые МБР', 'الصواريخ الثقيلة العابرة للقارات')

/** Lots that are of the class add so much, others nothing; a lot of no category does not tell. */
function lots(
  id: string,
  cite: Provision,
  text: Label,
  worth: (row: LotRow) => Number,
  isOf: (row: LotRow) => boolean | null = () => true,
): Term {
  return each(lot, {
    id,
    cite,
    label: text,
    when: isDeployed,
    is: (row) => {
      const fits = row.category === undefined ? null : isOf(row)
      return fits === null ? null : fits ? worth(row) : 0
    },
  })
}

type Published = 'vehicles' | 'warheads' | 'missileWarheads' | 'throwWeight'

function published(field: Published): Term {
  return each(figure, {
    id: `${field}-published`,
    cite: acts.aggregates,
    label: asPublished,
    when: (row) => row[field] !== undefined,
    is: (row) => row[field],
  })
}

/** What is in service stands beside: the exception that counts more can be read out. */
function publishedTwice(field: 'vehicles' | 'warheads'): Term {
  const inService = `${field}InService` as const
  const reads = (row: FigureRow) => row[inService] !== undefined
  return each(
    figure,
    {
      id: `${field}-published`,
      cite: acts.aggregates,
      label: asPublished,
      when: (row) => row[field] !== undefined,
      is: (row) => row[field],
    },
    {
      id: `${field}-in-service`,
      cite: acts.analyses,
      label: label(
        'in service, by analysts',
        'на вооружении, по оценке аналитиков',
        'في الخدمة، بقراءة المحللين',
      ),
      when: reads,
      is: (row) => row[inService],
    },
    {
      id: `${field}-accountable`,
      cite: acts.aggregates,
      label: label(
        'accountable until eliminated',
        'засчитываются до ликвидации',
        'محتسبة إلى أن تُزال',
      ),
      when: reads,
      is: (row) => row[field],
      over: [`${field}-in-service`],
    },
  )
}

export const vehicles = count('vehicles', {
  cite: limitRules.vehicles,
  label: label(
    'Deployed missiles and heavy bombers',
    'Развернутые МБР, БРПЛ и тяжелые бомбардировщики',
    'الصواريخ والقاذفات الثقيلة المنشورة',
  ),
  rules: [
    lots(
      'vehicles-missiles',
      countingRules.one,
      label(
        'deployed missiles with launchers',
        'развернутые ракеты с ПУ',
        'صواريخ منشورة مع منصاتها',
      ),
      (row) => row.deployed,
    ),
    ...bomberVehicles,
    publishedTwice('vehicles'),
  ],
})

export const heavy = count('heavy-icbms', {
  cite: limitRules.heavyIcbms,
  label: heavyIcbms,
  rules: [
    lots(
      'heavy-missiles',
      countingRules.one,
      heavyIcbms,
      (row) => row.deployed,
      (row) => row.heavy === true,
    ),
  ],
})

const onMissiles = label(
  'warheads attributed to missiles',
  'боезаряды, засчитываемые за ракетами',
  'رؤوس محتسبة للصواريخ',
)

export const warheads = count('warheads', {
  cite: limitRules.warheads,
  label: label('Attributed warheads', 'Засчитываемые боезаряды', 'الرؤوس الحربية المحتسبة'),
  rules: [
    lots('warheads-missiles', countingRules.attribution, onMissiles, attributed),
    ...bomberWarheads,
    publishedTwice('warheads'),
  ],
})

export const missileWarheads = count('missile-warheads', {
  cite: limitRules.missileWarheads,
  label: label(
    'Attributed warheads on ICBMs and SLBMs',
    'Засчитываемые боезаряды на МБР и БРПЛ',
    'الرؤوس المحتسبة على الصواريخ بنوعيها',
  ),
  rules: [
    lots('missile-warheads-each', countingRules.attribution, onMissiles, attributed),
    published('missileWarheads'),
  ],
})

const onMobile = label(
  'Attributed warheads on mobile ICBMs',
  'Засчитываемые боезаряды на мобильных МБР',
  'الرؤوس المحتسبة على الصواريخ المتنقلة',
)

export const mobileWarheads = count('mobile-warheads', {
  cite: limitRules.mobileWarheads,
  label: onMobile,
  rules: [lots('mobile-warheads-each', countingRules.attribution, onMobile, attributed, isMobile)],
})

const onHeavy = label(
  'Attributed warheads on heavy ICBMs',
  'Засчитываемые боезаряды на тяжелых МБР',
  'الرؤوس المحتسبة على الصواريخ الثقيلة العابرة للقارات',
)

export const heavyWarheads = count('heavy-warheads', {
  cite: limitRules.heavyWarheads,
  label: onHeavy,
  rules: [
    lots(
      'heavy-warheads-each',
      countingRules.attribution,
      onHeavy,
      attributed,
      (row) => row.heavy === true,
    ),
  ],
})

const throwWeightLabel = label(
  'Throw-weight of missiles, kg',
  'Забрасываемый вес ракет, кг',
  'وزن حمولة الصواريخ المقذوفة، كغ',
)

export const throwWeight = count('throw-weight', {
  cite: limitRules.throwWeight,
  label: throwWeightLabel,
  rules: [
    lots('throw-weight-each', limitRules.throwWeight, throwWeightLabel, (row) =>
      times(row.deployed, row.throwWeight),
    ),
    published('throwWeight'),
  ],
})

export const counts = [
  vehicles,
  heavy,
  warheads,
  missileWarheads,
  mobileWarheads,
  heavyWarheads,
  throwWeight,
]
