// Protocol, Part One, against the declared status: a launcher or bomber that its Party declares
// deployed or non-deployed, while its content, place, role or equipment as stated make it something
// else. Counts follow what was stated of the item (status.ts); here the difference is shown.
import { crosscheck, type CrosscheckRuleSpec } from '#language/crosscheck.ts'
import type { Row } from '#language/item.ts'
import { label } from '#language/label.ts'
import {
  deployedBomber,
  deployedIcbmLauncher,
  deployedTube,
  type Reason,
} from './article-03-exceptions.ts'
import { bomber, launcher } from './items.ts'
import { bomberStatus, launcherStatus, type Status } from './status.ts'

/** What each status says of the declared one; a bomber outside the treaty's numbers is neither. */
const declaredAs: Partial<Record<Status, 'deployed' | 'non-deployed' | null>> = {
  deployed: 'deployed',
  stored: 'deployed',
  'test-or-training': 'non-deployed',
  'space-launch': 'non-deployed',
  empty: 'non-deployed',
  repair: 'non-deployed',
  production: 'non-deployed',
  'non-nuclear': null,
}

type LauncherRow = Row<typeof launcher.fields>

const words = label('Declared status', 'Заявленный статус', 'الوضع المعلن')

const launcherDeclared = crosscheck('launcher-declared', launcher, {
  label: words,
  field: 'declared',
  rules: [
    ...declaredRulesFor<LauncherRow>(
      'icbm-declared',
      ({ category }) => category === 'icbm',
      launcherStatus,
      deployedIcbmLauncher,
    ),
    ...declaredRulesFor<LauncherRow>(
      'slbm-declared',
      ({ category }) => category === 'slbm',
      launcherStatus,
      deployedTube,
    ),
  ],
})

const bomberDeclared = crosscheck('bomber-declared', bomber, {
  label: words,
  field: 'declared',
  rules: declaredRulesFor('bomber-declared', () => true, bomberStatus, deployedBomber),
})

/** The reasons that the counts cite, to be held against the declared status. */
function declaredRulesFor<R>(
  prefix: string,
  isOfKind: (row: R) => boolean,
  statusOf: (row: R) => Status | null,
  why: readonly Reason[],
): CrosscheckRuleSpec<R>[] {
  return why.flatMap(({ status, cite, label: name }) => {
    const is = declaredAs[status]
    if (is === undefined) return []
    const when = (row: R) => isOfKind(row) && statusOf(row) === status
    return [{ id: `${prefix}-${status}`, cite, label: name, when, is }]
  })
}

export const crosschecks = [launcherDeclared, bomberDeclared]
