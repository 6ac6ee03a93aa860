// Article III: how each item counts toward the three limits. A launcher or bomber counts as its
// status says (status.ts), each status with the citation of what makes it so
// (article-03-exceptions.ts), so that a count is marked as its definition is; a published line
// counts as its own figures say (article-03-published.ts). Missiles outside launchers are in none
// of the three sums: the sums name launchers and bombers.
import type { Provision } from '#language/citation.ts'
import { count, each, type Term } from '#language/count.ts'
import { label } from '#language/label.ts'
import {
  deployedBomber,
  deployedIcbmLauncher,
  deployedTube,
  exceptionsFor,
} from './article-03-exceptions.ts'
import { launchers } from './article-03-launchers.ts'
import { isOf, one, published, states } from './article-03-published.ts'
import { bomber, figure, launcher, load } from './items.ts'
import { parameters } from './parameters.ts'
import { countingRules } from './provisions-counting.ts'
import { bomberStatus, launcherStatus } from './status.ts'

/** What is left when no status fits: the record does not tell what the item is. */
const notKnown = (): null => null

/** Deployed bombers, each worth so much to the count. */
function bombers(counted: 'deployed' | 'warheads', cite: Provision, worth: number): Term {
  return each(
    bomber,
    {
      id: `${counted}-bomber`,
      cite,
      label: label('deployed heavy bombers', 'развернутые ТБ', 'القاذفات الثقيلة المنشورة'),
      is: notKnown,
    },
    ...exceptionsFor(`${counted}-bomber`, bomberStatus, deployedBomber, worth),
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
        is: notKnown,
      },
      ...exceptionsFor('deployed-icbm', launcherStatus, deployedIcbmLauncher),
    ),
    each(
      launcher,
      {
        id: 'deployed-slbm',
        cite: countingRules.deployedSlbm,
        label: label('deployed SLBMs', 'развернутые БРПЛ', 'الصواريخ المنشورة على الغواصات'),
        when: (row) => isOf(row, 'slbm'),
        is: notKnown,
      },
      ...exceptionsFor('deployed-slbm', launcherStatus, deployedTube),
    ),
    bombers('deployed', countingRules.deployedBomber, one),
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
    bombers('warheads', countingRules.perBomber, parameters.warheadsPerBomber.value),
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
