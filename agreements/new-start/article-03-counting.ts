// Article III: how each item counts toward the three limits. A launcher or bomber counts as its
// status says (items.ts); a published line counts as its own figures say (article-03-published.ts).
// What adds nothing is an exception with a citation of its own (article-03-exceptions.ts).
// Missiles outside launchers are in none of the three sums: the sums name launchers and bombers.
import type { Provision } from '#language/citation.ts'
import { count, each, type RuleSpec, type Term } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label } from '#language/label.ts'
import {
  nothingWhere,
  undeployedBomber,
  undeployedIcbmLauncher,
  undeployedTube,
} from './article-03-exceptions.ts'
import { launchers } from './article-03-launchers.ts'
import { isOf, one, published, quantityOf, states } from './article-03-published.ts'
import { bomber, bomberStatus, figure, launcher, launcherStatus, load } from './items.ts'
import { parameters } from './parameters.ts'
import { countingRules } from './provisions-counting.ts'
import { specialCases } from './provisions-special-counting.ts'

type BomberRow = Row<typeof bomber.fields>

/** Deployed bombers under the exception for storage: they count, each for so much. */
function deployedBombers(counted: 'deployed' | 'warheads', cite: Provision, worth: number): Term {
  const times = (quantity: number | null) => (quantity === null ? null : quantity * worth)
  const stored: RuleSpec<BomberRow> = {
    id: `${counted}-bomber-stored`,
    cite: specialCases.davisMonthan,
    label: label(
      'in storage: stays deployed',
      'на хранении: остается развернутым',
      'في التخزين: تبقى منشورة',
    ),
    when: (row) => bomberStatus(row) === 'stored',
    is: (row) => times(quantityOf(row)),
  }
  return each(
    bomber,
    {
      id: `${counted}-bomber`,
      cite,
      label: label('deployed heavy bombers', 'развернутые ТБ', 'القاذفات الثقيلة المنشورة'),
      is: (row) => (bomberStatus(row) === 'deployed' ? times(quantityOf(row)) : null),
    },
    stored,
    ...nothingWhere(`${counted}-bomber`, bomberStatus, undeployedBomber),
  )
}

export const deployed = count('deployed', {
  cite: countingRules.deployed,
  label: label(
    'Deployed missiles and bombers',
    'Развернутые МБР, БРПЛ и ТБ',
    'الصواريخ والقاذفات المنشورة',
  ),
  rules: [
    each(
      launcher,
      {
        id: 'deployed-icbm',
        cite: countingRules.deployedIcbm,
        label: label('deployed ICBMs', 'развернутые МБР', 'الصواريخ العابرة للقارات المنشورة'),
        when: (row) => isOf(row, 'icbm'),
        is: (row) => (launcherStatus(row) === 'deployed' ? quantityOf(row) : null),
      },
      ...nothingWhere('deployed-icbm', launcherStatus, undeployedIcbmLauncher),
    ),
    each(
      launcher,
      {
        id: 'deployed-slbm',
        cite: countingRules.deployedSlbm,
        label: label('deployed SLBMs', 'развернутые БРПЛ', 'الصواريخ المنشورة على الغواصات'),
        when: (row) => isOf(row, 'slbm'),
        is: (row) => (launcherStatus(row) === 'deployed' ? quantityOf(row) : null),
      },
      ...nothingWhere('deployed-slbm', launcherStatus, undeployedTube),
    ),
    deployedBombers('deployed', countingRules.deployedBomber, one),
    ...published('deployed', {
      icbm: countingRules.deployedIcbm,
      slbm: countingRules.deployedSlbm,
      bomber: countingRules.deployedBomber,
    }),
  ],
})

export const warheads = count('warheads', {
  cite: countingRules.warheads,
  label: label('Deployed warheads', 'Развернутые боезаряды', 'الرؤوس الحربية المنشورة'),
  rules: [
    each(load, {
      id: 'warheads-on-missiles',
      cite: countingRules.emplaced,
      label: label(
        'warheads on deployed missiles',
        'боезаряды на развернутых ракетах',
        'رؤوس حربية على الصواريخ المنشورة',
      ),
      is: (row) => row.warheads,
    }),
    deployedBombers('warheads', countingRules.perBomber, parameters.warheadsPerBomber.value),
    ...published('warheads', {
      icbm: countingRules.emplaced,
      slbm: countingRules.emplaced,
      bomber: countingRules.perBomber,
    }),
    each(figure, {
      id: 'warheads-published-bomber-each',
      cite: countingRules.perBomber,
      label: label(
        'one for each deployed heavy bomber, as published',
        'по одному за каждым развернутым ТБ, по опубликованным данным',
        'رأس لكل قاذفة ثقيلة منشورة، كما نُشرت',
      ),
      when: (row) => row.warheads === undefined && states(row, 'bomber', 'deployed'),
      is: (row) =>
        typeof row.deployed === 'number'
          ? row.deployed * parameters.warheadsPerBomber.value
          : row.deployed,
    }),
  ],
})

export const counts = [deployed, warheads, launchers]
