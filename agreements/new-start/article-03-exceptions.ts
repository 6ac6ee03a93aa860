// Article III with Protocol, Parts One and Three: why an item adds nothing to a count, each reason with
// its own citation, so that an explanation can name it. An item has one status (items.ts), so no two
// of these exceptions fit at once. The dispute over conversions is a reading (readings.ts) that
// rejects the exceptions called `...-converted`.
import type { Provision } from '#language/citation.ts'
import type { RuleSpec } from '#language/count.ts'
import { label, type Label } from '#language/label.ts'
import type { Status } from './items.ts'
import { definitions } from './provisions-part-1.ts'
import { specialCases } from './provisions-special-counting.ts'

interface Reason {
  readonly status: Status
  readonly cite: Provision
  readonly label: Label
}

const reasons = {
  converted: {
    status: 'converted',
    cite: specialCases.convertedUncounted,
    label: label('converted: not counted', 'переоборудовано: не засчитывается', 'محوَّل: لا يُحتسب'),
  },
  eliminated: {
    status: 'eliminated',
    cite: specialCases.eliminated,
    label: label('eliminated: not counted', 'ликвидировано: не засчитывается', 'مُزال: لا يُحتسب'),
  },
  eliminatedTube: {
    status: 'eliminated',
    cite: specialCases.eliminatedTube,
    label: label('eliminated: not counted', 'ликвидировано: не засчитывается', 'مُزال: لا يُحتسب'),
  },
  testOrTraining: {
    status: 'test-or-training',
    cite: specialCases.testOrTraining,
    label: label(
      'for testing or training: non-deployed',
      'испытательная или учебная: неразвернутая',
      'للاختبار أو للتدريب: غير منشورة',
    ),
  },
  spaceLaunch: {
    status: 'space-launch',
    cite: definitions.nonDeployedIcbmLauncher,
    label: label(
      'at a space launch facility: non-deployed',
      'на космодроме: неразвернутая',
      'في مرفق إطلاق فضائي: غير منشورة',
    ),
  },
  empty: {
    status: 'empty',
    cite: specialCases.empty,
    label: label('empty: non-deployed', 'пустая: неразвернутая', 'فارغة: غير منشورة'),
  },
  declared: {
    status: 'declared-non-deployed',
    cite: definitions.nonDeployedIcbmLauncher,
    label: label('declared non-deployed', 'заявлена неразвернутой', 'معلنة غير منشورة'),
  },
  nonNuclear: {
    status: 'non-nuclear',
    cite: definitions.nonNuclearBomber,
    label: label(
      'equipped for non-nuclear armaments: not counted',
      'оснащен для неядерных вооружений: не засчитывается',
      'مجهزة لأسلحة غير نووية: لا تُحتسب',
    ),
  },
  testBomber: {
    status: 'test-or-training',
    cite: definitions.deployedBomber,
    label: label(
      'test bomber: non-deployed',
      'испытательный: неразвернутый',
      'قاذفة اختبار: غير منشورة',
    ),
  },
  repair: {
    status: 'repair',
    cite: definitions.nonDeployedBomber,
    label: label(
      'at a repair facility: non-deployed',
      'в месте ремонта: неразвернутый',
      'في مرفق إصلاح: غير منشورة',
    ),
  },
  production: {
    status: 'production',
    cite: definitions.nonDeployedBomberPlant,
    label: label(
      'at a production facility: non-deployed',
      'на производственном объекте: неразвернутый',
      'في مرفق إنتاج: غير منشورة',
    ),
  },
  declaredBomber: {
    status: 'declared-non-deployed',
    cite: definitions.nonDeployedBomber,
    label: label('declared non-deployed', 'заявлен неразвернутым', 'معلنة غير منشورة'),
  },
} as const satisfies Record<string, Reason>

const nonDeployedLauncher = [
  reasons.testOrTraining,
  reasons.spaceLaunch,
  reasons.empty,
  reasons.declared,
]

/** Reasons toward 800, where only what left the treaty's numbers is left out. */
export const goneIcbmLauncher = [reasons.converted, reasons.eliminated]
export const goneTube = [reasons.converted, reasons.eliminatedTube]
export const goneBomber = [reasons.converted, reasons.eliminated, reasons.nonNuclear]

/** Reasons toward 700 and 1,550, where non-deployed items are left out as well. */
export const undeployedIcbmLauncher = [...goneIcbmLauncher, ...nonDeployedLauncher]
export const undeployedTube = [...goneTube, ...nonDeployedLauncher]
export const undeployedBomber = [
  ...goneBomber,
  reasons.testBomber,
  reasons.repair,
  reasons.production,
  reasons.declaredBomber,
]

/** Exceptions that add nothing, one for each reason; a status has one reason, so none overlap. */
export function nothingWhere<R>(
  rule: string,
  statusOf: (row: R) => Status | null,
  why: readonly Reason[],
): RuleSpec<R>[] {
  return why.map(({ status, cite, label: name }) => ({
    id: `${rule}-${status}`,
    cite,
    label: name,
    when: (row) => statusOf(row) === status,
    is: () => 0,
  }))
}
