// Articles IV, V, VII and X: what a Party still has, what it has eliminated, and the days on which
// nothing may be left: shorter range after 18 months, intermediate range after three years, with
// ceilings of warheads on the way.
import type { Provision } from '#language/citation.ts'
import { count, each, type Count } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { eliminated, lot } from './items.ts'
import { parameters } from './parameters.ts'
import { acts } from './provisions-life.ts'
import { missileRules } from './provisions-missiles.ts'

type LotRow = Row<typeof lot.fields>

const oneCount = (
  id: string,
  cite: Provision,
  text: Label,
  when: (row: LotRow) => boolean | null,
  is: (row: LotRow) => number | null,
): Count =>
  count(id, {
    cite,
    label: text,
    rules: [each(lot, { id: `${id}-each`, cite, label: text, when, is })],
  })

const numberOf = (row: LotRow) => row.number ?? null
const warheadsOf = ({ number, warheads }: LotRow) =>
  typeof number === 'number' && typeof warheads === 'number' ? number * warheads : null
/** Where its range is not told, that is not known, unless there are none of it. */
const isHeld = (range: string) => (row: LotRow) => {
  if (row.what === 'research-launcher') return false
  if (row.range !== undefined) return row.range === range
  return row.number === 0 ? false : null
}
const isDeployed = (what: string) => (row: LotRow) => {
  if (row.what !== what || row.deployed === false) return false
  const held = isHeld('intermediate')(row)
  if (held !== true || row.deployed !== undefined) return held
  return row.number === 0 ? false : null
}

const intermediate = oneCount(
  'intermediate',
  missileRules.intermediateGone,
  label(
    'Missiles and launchers of intermediate range',
    'Ракеты и ПУ средней дальности',
    'صواريخ متوسطة المدى ومنصاتها',
  ),
  isHeld('intermediate'),
  numberOf,
)
const shorter = oneCount(
  'shorter',
  missileRules.shorterGone,
  label(
    'Missiles and launchers of shorter range',
    'Ракеты и ПУ меньшей дальности',
    'صواريخ قصيرة المدى ومنصاتها',
  ),
  isHeld('shorter'),
  numberOf,
)
const launcherWarheads = oneCount(
  'launcher-warheads',
  missileRules.phaseLaunchers,
  label(
    'Warheads that deployed launchers can carry',
    'Боезаряды, которые способны нести развернутые ПУ',
    'رؤوس تقدر المنصات المنشورة على حملها',
  ),
  isDeployed('launcher'),
  warheadsOf,
)
const missileWarheads = oneCount(
  'missile-warheads',
  missileRules.phaseMissiles,
  label(
    'Warheads on deployed missiles',
    'Боезаряды на развернутых ракетах',
    'رؤوس على الصواريخ المنشورة',
  ),
  isDeployed('missile'),
  warheadsOf,
)
const research = oneCount(
  'research-launchers',
  missileRules.research,
  label(
    'Launchers for research boosters',
    'Пусковые установки исследовательских ракет',
    'منصات إطلاق معززات البحث',
  ),
  (row) => row.what === 'research-launcher',
  numberOf,
)

const gone = (id: string, text: Label, field: 'number' | 'byLaunch', cite: Provision): Count =>
  count(id, {
    cite,
    label: text,
    rules: [
      each(eliminated, {
        id: `${id}-each`,
        cite,
        label: text,
        when: (row) => row[field] !== undefined,
        is: (row) => row[field] ?? null,
      }),
    ],
  })

const all = gone(
  'eliminated',
  label('Eliminated missiles', 'Ликвидированные ракеты', 'الصواريخ المُزالة'),
  'number',
  acts.totals,
)
const byLaunch = gone(
  'eliminated-by-launch',
  label('Eliminated by launching', 'Ликвидировано пуском', 'المُزال بالإطلاق'),
  'byLaunch',
  missileRules.byLaunch,
)

const { inForceOn, shorterGoneOn, phaseEndsOn, intermediateGoneOn } = parameters

const none = { value: 0, cite: missileRules.intermediateGone }

export const counts = [all, intermediate, shorter]
export const limits = [
  limit('intermediate', intermediate, {
    cite: missileRules.intermediateGone,
    values: { [intermediateGoneOn]: 0 },
  }),
  limit('shorter', shorter, { cite: missileRules.shorterGone, values: { [shorterGoneOn]: 0 } }),
  limit('launcher-warheads', launcherWarheads, {
    cite: missileRules.phaseLaunchers,
    values: { [phaseEndsOn]: parameters.launcherWarheads, [intermediateGoneOn]: none },
  }),
  limit('missile-warheads', missileWarheads, {
    cite: missileRules.phaseMissiles,
    values: { [phaseEndsOn]: parameters.missileWarheads, [intermediateGoneOn]: none },
  }),
  limit('research-launchers', research, {
    cite: missileRules.research,
    values: { [inForceOn]: parameters.researchLaunchers },
  }),
  limit('eliminated-by-launch', byLaunch, {
    cite: missileRules.byLaunch,
    values: { [inForceOn]: parameters.eliminatedByLaunch },
  }),
]
