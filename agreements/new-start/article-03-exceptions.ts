// Article III with Protocol, Parts One and Three: why an item counts otherwise than the rule
// says, mostly as nothing, each reason with its own citation, so that an explanation can name it.
// An item has one status (status.ts), so no two of these exceptions fit at once. The dispute over
// conversions is a reading (readings.ts) that rejects the exceptions for converted items.
import type { Provision } from '#language/citation.ts'
import type { RuleSpec } from '#language/count.ts'
import { label, type Label } from '#language/label.ts'
import { one, quantityOf } from './article-03-published.ts'
import type { Status } from './status.ts'
import { definitions } from './provisions-part-1.ts'
import { specialCases } from './provisions-special-counting.ts'

export interface Reason {
  readonly status: Status
  readonly cite: Provision
  readonly label: Label
  /** Counts in full; as nothing when left out. */
  readonly full?: true
}

const reasons = {
  deployedIcbm: {
    status: 'deployed',
    cite: definitions.deployedIcbmLauncher,
    label: label(
      'contains a missile: deployed',
      'содержит ракету: развернутая',
      'تحتوي على صاروخ: منشورة',
    ),
    full: true,
  },
  deployedTube: {
    status: 'deployed',
    cite: definitions.deployedTube,
    label: label(
      'contains a missile: deployed',
      'содержит ракету: развернутая',
      'تحتوي على صاروخ: منشورة',
    ),
    full: true,
  },
  deployedBomber: {
    status: 'deployed',
    cite: definitions.deployedBomber,
    label: label(
      'equipped for nuclear armaments, no test bomber, not under repair or at a plant: deployed',
      'оснащен для ядерных вооружений, не испытательный, не в месте ремонта и не на производственном объекте: развернутый',
      'مجهزة لأسلحة نووية وليست للاختبار ولا في مرفق إصلاح أو إنتاج: منشورة',
    ),
    full: true,
  },
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
  declaredOff: {
    status: 'declared-non-deployed',
    cite: definitions.nonDeployedIcbmLauncher,
    label: label('declared non-deployed', 'заявлена неразвернутой', 'معلنة غير منشورة'),
  },
  declaredOn: {
    status: 'declared-deployed',
    cite: definitions.deployedIcbmLauncher,
    label: label('declared deployed', 'заявлена развернутой', 'معلنة منشورة'),
    full: true,
  },
  tubeDeclaredOff: {
    status: 'declared-non-deployed',
    cite: definitions.deployedTube,
    label: label('declared non-deployed', 'заявлена неразвернутой', 'معلنة غير منشورة'),
  },
  tubeDeclaredOn: {
    status: 'declared-deployed',
    cite: definitions.deployedTube,
    label: label('declared deployed', 'заявлена развернутой', 'معلنة منشورة'),
    full: true,
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
    cite: definitions.testBomber,
    label: label(
      'test bomber: non-deployed',
      'испытательный: неразвернутый',
      'قاذفة اختبار: غير منشورة',
    ),
  },
  stored: {
    status: 'stored',
    cite: specialCases.davisMonthan,
    label: label(
      'in storage at Davis-Monthan: stays deployed',
      'на хранении в Дэвис-Монтан: остается развернутым',
      'مخزنة في Davis-Monthan: تبقى منشورة',
    ),
    full: true,
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
  bomberDeclaredOff: {
    status: 'declared-non-deployed',
    cite: definitions.nonDeployedBomber,
    label: label('declared non-deployed', 'заявлен неразвернутым', 'معلنة غير منشورة'),
  },
  bomberDeclaredOn: {
    status: 'declared-deployed',
    cite: definitions.deployedBomber,
    label: label('declared deployed', 'заявлен развернутым', 'معلنة منشورة'),
    full: true,
  },
} as const satisfies Record<string, Reason>

/** Toward 800, only what left the treaty's numbers is left out. */
export const goneIcbmLauncher = [reasons.converted, reasons.eliminated]
export const goneTube = [reasons.converted, reasons.eliminatedTube]
export const goneBomber = [reasons.converted, reasons.eliminated, reasons.nonNuclear]

const notOperational = [reasons.testOrTraining, reasons.spaceLaunch, reasons.empty]

/** Toward 700 and 1,550, non-deployed items are left out as well. */
export const deployedIcbmLauncher = [
  reasons.deployedIcbm,
  ...goneIcbmLauncher,
  ...notOperational,
  reasons.declaredOff,
  reasons.declaredOn,
]
export const deployedTube = [
  reasons.deployedTube,
  ...goneTube,
  ...notOperational,
  reasons.tubeDeclaredOff,
  reasons.tubeDeclaredOn,
]
export const deployedBomber = [
  reasons.deployedBomber,
  ...goneBomber,
  reasons.testBomber,
  reasons.repair,
  reasons.production,
  reasons.stored,
  reasons.bomberDeclaredOff,
  reasons.bomberDeclaredOn,
]

interface Lot {
  readonly quantity?: number | null
}

/** The exceptions to a rule; a status has one reason, so no two of them fit at once. */
export function exceptionsFor<R>(
  rule: string,
  statusOf: (row: R) => Status | null,
  why: readonly Reason[],
  worth: number = one,
): RuleSpec<R & Lot>[] {
  return why.map(({ status, cite, label: name, full }) => ({
    id: `${rule}-${status}`,
    cite,
    label: name,
    when: (row) => statusOf(row) === status,
    is: (row) => (full === true ? worthOf(row, worth) : 0),
  }))
}

/** A lot is worth so much for each of its items; null where its size is stated as unknown. */
export function worthOf(row: Lot, worth: number): number | null {
  const quantity = quantityOf(row)
  return quantity === null ? null : quantity * worth
}
