// Article IV: where items may be. One count holds the items that the record places somewhere
// else, each under the paragraph it is measured by; an item whose place is not stated is not
// measured. Only paragraphs that were seen are here; the 30 days of a transit (IV(4)) are a duty
// to arrive (article-07-movements.ts). A number above nought is not a limit passed: the treaty
// sets no number.
import { count, each } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label } from '#language/label.ts'
import { quantityOf } from './article-03-published.ts'
import { launcher, missile } from './items.ts'
import { locationRules } from './provisions-article-04.ts'
import { specialCases } from './provisions-special-counting.ts'
import { launcherStatus } from './status.ts'
import type { facilityKinds } from './terms.ts'

type Kind = keyof typeof facilityKinds

interface Placed {
  readonly facilityKind?: Kind | null | undefined
}

/** Whether a stated place is none of those allowed. */
function isElsewhere({ facilityKind }: Placed, allowed: readonly Kind[]): boolean {
  return (facilityKind ?? null) !== null && !isAmong({ facilityKind }, allowed)
}

function isAmong({ facilityKind }: Placed, kinds: readonly Kind[]): boolean {
  return kinds.some((kind) => kind === facilityKind)
}

/** By what it contains, or else by what its Party declares. */
function isDeployed(row: Row<typeof launcher.fields>): boolean {
  const status = launcherStatus(row)
  return status === 'deployed' || status === 'declared-deployed'
}

const missilePlaces: readonly Kind[] = [
  'submarine-base',
  'loading',
  'maintenance',
  'repair',
  'storage',
  'conversion-elimination',
  'test-range',
  'space-launch',
  'production',
]
const notForPrototypes: readonly Kind[] = ['maintenance', 'submarine-base']

export const elsewhere = count('elsewhere', {
  cite: locationRules.nonDeployedMissiles,
  label: label(
    'Items placed outside what Article IV names',
    'Средства вне мест, указанных в статье IV',
    'أصناف خارج الأماكن المذكورة في المادة الرابعة',
  ),
  rules: [
    each(launcher, {
      id: 'elsewhere-deployed-launcher',
      cite: locationRules.deployedLaunchers,
      label: label(
        'deployed launchers of ICBMs not at an ICBM base',
        'развернутые ПУ МБР не на базе МБР',
        'منصات منشورة ليست في قاعدة صواريخ',
      ),
      when: (row) => row.category === 'icbm' && isDeployed(row) && isElsewhere(row, ['icbm-base']),
      is: quantityOf,
    }),
    each(launcher, {
      id: 'elsewhere-test-launcher',
      cite: locationRules.testLaunchers,
      label: label(
        'test launchers not at a test range',
        'испытательные ПУ не на полигоне',
        'منصات اختبار ليست في ميدان اختبار',
      ),
      when: (row) =>
        row.state === 'subject' && row.role === 'test' && isElsewhere(row, ['test-range']),
      is: quantityOf,
    }),
    each(launcher, {
      id: 'elsewhere-training-launcher',
      cite: locationRules.trainingLaunchers,
      label: label(
        'training launchers elsewhere than at an ICBM base, training facility or test range',
        'учебные ПУ не на базе МБР, не в месте обучения и не на полигоне',
        'منصات تدريب في غير قاعدة صواريخ أو مرفق تدريب أو ميدان اختبار',
      ),
      when: (row) =>
        row.state === 'subject' &&
        row.role === 'training' &&
        isElsewhere(row, ['icbm-base', 'training', 'test-range']),
      is: quantityOf,
    }),
    each(launcher, {
      id: 'elsewhere-prototype-launcher',
      cite: locationRules.nonDeployedLaunchers,
      label: label(
        'mobile launchers of prototypes at a maintenance facility',
        'мобильные ПУ прототипов в местах обслуживания',
        'منصات متنقلة لنماذج أولية في مرافق صيانة',
      ),
      when: (row) =>
        row.state === 'subject' &&
        row.basing === 'mobile' &&
        row.prototype === true &&
        row.facilityKind === 'maintenance',
      is: quantityOf,
    }),
    each(missile, {
      id: 'elsewhere-missile',
      cite: locationRules.nonDeployedMissiles,
      label: label(
        'non-deployed missiles elsewhere',
        'неразвернутые ракеты в иных местах',
        'صواريخ غير منشورة في أماكن أخرى',
      ),
      when: (row) => row.state === 'non-deployed' && isElsewhere(row, missilePlaces),
      is: quantityOf,
    }),
    each(missile, {
      id: 'elsewhere-prototype',
      cite: specialCases.prototype,
      label: label(
        'prototypes at a maintenance facility or submarine base',
        'прототипы в местах обслуживания или на базах подводных лодок',
        'نماذج أولية في مرافق صيانة أو قواعد غواصات',
      ),
      when: (row) =>
        row.state === 'non-deployed' && row.prototype === true && isAmong(row, notForPrototypes),
      is: quantityOf,
    }),
  ],
})

export const counts = [elsewhere]
