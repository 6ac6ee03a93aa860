// Articles IV, V and XI: the ceilings of each group of States: in the whole area, in active units,
// and in the areas that lie one inside the other. What one State may have stands in the file
// article-06-levels.ts. The area ceilings are remembered, and what rests on them says so.
import { label } from '#language/label.ts'
import { limit, type Limit } from '#language/limit.ts'
import { categories, countLots, totals, type Category } from './article-03-counting.ts'
import { parameters, zoneCeilings } from './parameters.ts'
import { limitRules } from './provisions-limits.ts'
import { groups } from './terms.ts'

const from = parameters.limitsBindFrom.value

const wholeArea = {
  tanks: parameters.tanks,
  acv: parameters.acv,
  aifv: parameters.aifvAndHacv,
  hacv: parameters.hacv,
  artillery: parameters.artillery,
  aircraft: parameters.aircraft,
  helicopters: parameters.helicopters,
} as const

const whole = (Object.keys(wholeArea) as Category[]).map((id) =>
  limit(id, totals[id], { cite: limitRules[id], values: { [from]: wholeArea[id].value }, groups }),
)

const landCategories = ['tanks', 'acv', 'artillery'] as const
const landWords = {
  tanks: label('Tanks', 'Танки', 'الدبابات'),
  acv: label('Armoured combat vehicles', 'Боевые бронированные машины', 'مركبات القتال المدرعة'),
  artillery: label('Artillery', 'Артиллерия', 'المدفعية'),
}

const activeUnits = {
  tanks: parameters.activeTanks,
  acv: parameters.activeAcv,
  artillery: parameters.activeArtillery,
}

const active = landCategories.map((id) => {
  const words = landWords[id]
  const counted = countLots(`${id}-active`, {
    cite: limitRules.active,
    label: label(
      `${words.en} in active units`,
      `${words.ru} в регулярных частях`,
      `${words.ar} في الوحدات العاملة`,
    ),
    of: categories[id].of,
    active: true,
  })
  const values = { [from]: activeUnits[id].value }
  return limit(counted.id, counted, { cite: limitRules.active, values, groups })
})

const zoneWords = {
  'zone-2': label('area of IV(2)', 'район IV(2)', 'منطقة IV(2)'),
  'zone-2-active': label('area of IV(2), active', 'район IV(2), рег. части', 'منطقة IV(2)، عاملة'),
  'zone-3-active': label('area of IV(3), active', 'район IV(3), рег. части', 'منطقة IV(3)، عاملة'),
  'zone-4-active': label('area of IV(4), active', 'район IV(4), рег. части', 'منطقة IV(4)، عاملة'),
  'flank-active': label('flank area, active', 'фланговый район, рег. части', 'منطقة الجناح، عاملة'),
}

type Zone = keyof typeof zoneCeilings

function zoneLimit(zone: Zone, id: (typeof landCategories)[number]): Limit {
  const ceiling = zoneCeilings[zone]
  const cite = zone === 'flank-active' ? limitRules.flank : limitRules.zones
  const [words, where] = [landWords[id], zoneWords[zone]]
  const counted = countLots(`${id}-${zone}`, {
    cite,
    label: label(
      `${words.en}: ${where.en}`,
      `${words.ru}: ${where.ru}`,
      `${words.ar}: ${where.ar}`,
    ),
    of: categories[id].of,
    active: ceiling.active,
    area: zone.replace('-active', ''),
  })
  return limit(counted.id, counted, { cite, values: { [from]: ceiling[id] }, groups })
}

const zones = (Object.keys(zoneCeilings) as Zone[]).flatMap((zone) =>
  landCategories.map((id) => zoneLimit(zone, id)),
)

const bridgeWords = label(
  'Launched bridges in active units',
  'Мостоукладчики в регулярных частях',
  'الجسور المحمولة في الوحدات العاملة',
)
const bridgesActive = countLots('bridges-active', {
  cite: limitRules.bridges,
  label: bridgeWords,
  of: ['bridge'],
  active: true,
})
const bridges = limit('bridges-active', bridgesActive, {
  cite: limitRules.bridges,
  values: { [from]: parameters.activeBridges.value },
  groups,
})

export const limits = [...whole, ...active, ...zones, bridges]
