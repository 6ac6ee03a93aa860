// Articles VI, VII and XII: what one State may have. The share of any one State (Article VI); the
// levels that a State has notified, here those of eight States of 1992 and of the United States;
// vehicles of internal-security organisations in the flank area. Other levels were not seen.
import { count, each } from '#language/count.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { totals } from './article-03-counting.ts'
import { lot } from './items.ts'
import { parameters, shares1992, shareUs } from './parameters.ts'
import { limitRules } from './provisions-limits.ts'
import { labels } from './terms.ts'

const from = parameters.limitsBindFrom.value

const oneState = {
  tanks: parameters.oneTanks,
  acv: parameters.oneAcv,
  artillery: parameters.oneArtillery,
  aircraft: parameters.oneAircraft,
  helicopters: parameters.oneHelicopters,
} as const

type Shared = keyof typeof oneState

const sufficiency = (Object.keys(oneState) as Shared[]).map((id) =>
  limit(`one-state-${id}`, totals[id], {
    cite: limitRules.oneState,
    label: label(
      `${labels[id].en} of any one State`,
      `${labels[id].ru} одного государства`,
      `${labels[id].ar} لدولة واحدة`,
    ),
    values: { [from]: oneState[id].value },
  }),
)

const levelWords = (id: Shared) =>
  label(
    `${labels[id].en}: level of the State`,
    `${labels[id].ru}: уровень государства`,
    `${labels[id].ar}: مستوى الدولة`,
  )

const levels1992 = Object.entries(shares1992).flatMap(([party, share]) =>
  (Object.keys(share) as Shared[]).map((id) =>
    limit(`level-${id}-${party}`, totals[id], {
      cite: limitRules.share1992,
      label: levelWords(id),
      values: { [from]: share[id] },
      parties: [party],
    }),
  ),
)

const levelsUs = (Object.keys(shareUs) as (keyof typeof shareUs)[]).map((id) =>
  limit(`level-${id}-US`, totals[id], {
    cite: limitRules.shareUs,
    label: levelWords(id),
    values: { [from]: shareUs[id] },
    parties: ['US'],
  }),
)

const internalWords = label(
  'Fighting vehicles of internal security in the flank area',
  'БМП внутренней безопасности во фланговом районе',
  'مركبات الأمن الداخلي القتالية في منطقة الجناح',
)
const internalFlank = count('internal-flank', {
  cite: limitRules.internalFlank,
  label: internalWords,
  rules: [
    each(lot, {
      id: 'internal-flank-lot',
      cite: limitRules.internalFlank,
      label: internalWords,
      when: (row) => {
        if (row.state !== 'held' || row.category !== 'aifv' || row.use !== 'F') return false
        return row.area === undefined || row.area === null ? null : row.area === 'flank'
      },
      is: (row) => row.quantity,
    }),
  ],
})

export const limits = [
  ...sufficiency,
  ...levels1992,
  ...levelsUs,
  limit('internal-flank', internalFlank, {
    cite: limitRules.internalFlank,
    values: { [from]: parameters.internalFlank.value },
  }),
]
