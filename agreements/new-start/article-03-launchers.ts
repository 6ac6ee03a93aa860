// Article III(3): the count toward 800, of launchers and bombers deployed or not. Lots that a
// Party leaves out are here too: they count as nothing, under exceptions that the other Party
// does not accept (readings.ts).
import type { Provision } from '#language/citation.ts'
import { count, each, type RuleSpec, type Term } from '#language/count.ts'
import type { Row } from '#language/item.ts'
import { label, type Label } from '#language/label.ts'
import { goneBomber, goneIcbmLauncher, goneTube, exceptionsFor } from './article-03-exceptions.ts'
import { isOf, published, publishedParts, quantityOf } from './article-03-published.ts'
import { bomber, convertedLot, launcher } from './items.ts'
import { countingRules } from './provisions-counting.ts'
import { acts } from './provisions-life.ts'
import { specialCases } from './provisions-special-counting.ts'
import { awaitsNotice, bomberStatus, tellsEquipment, launcherStatus } from './status.ts'

/** A lot of silo launchers that its Party calls training silos and leaves out. */
const trainingSilo: RuleSpec<Row<typeof convertedLot.fields>> = {
  id: 'launchers-lot-icbm-training-silo',
  cite: acts.trainingSilos,
  label: label(
    'called a training silo: left out by its Party',
    'названо учебной шахтой: Сторона не засчитывает',
    'سُميت صومعة تدريب: لا يحتسبها طرفها',
  ),
  when: (row) => row.ground === 'training-silo',
  is: () => 0,
}

/** Tubes of one of the four submarines that were converted before the treaty. */
const submarineTubes: RuleSpec<Row<typeof convertedLot.fields>> = {
  id: 'launchers-lot-slbm-ssgn',
  cite: specialCases.ssgn,
  label: label(
    'converted tubes of Agreed Statement 2: not counted',
    'переоборудованные ПУ из Согласованного заявления 2: не засчитываются',
    'أنابيب محوَّلة من البيان المتفق عليه 2: لا تُحتسب',
  ),
  when: (row) => row.ground === 'ssgn' && row.owner === 'US',
  is: () => 0,
}

const ownGround = {
  icbm: { grounds: ['training-silo'], exceptions: [trainingSilo] },
  slbm: { grounds: ['ssgn'], exceptions: [submarineTubes] },
  bomber: { grounds: [], exceptions: [] },
} as const

/**
 * A lot that its Party says is converted: it adds nothing to the numbers, which that Party gives
 * without it, unless a reading rejects the exception. That the rule itself puts converted items
 * outside is remembered only; a single item rests on that (article-03-exceptions.ts).
 */
function converted(category: 'icbm' | 'slbm' | 'bomber', cite: Provision, name: Label): Term {
  return each(
    convertedLot,
    {
      id: `launchers-lot-${category}`,
      cite,
      label: name,
      when: (row) => isOf(row, category),
      is: quantityOf,
    },
    {
      id: `launchers-lot-${category}-converted`,
      cite: acts.leftOut,
      label: label(
        'called converted: left out by its Party',
        'названо переоборудованным: Сторона не засчитывает',
        'يُعد محوَّلًا: لا يحتسبه طرفه',
      ),
      when: ({ ground }) =>
        !ownGround[category].grounds.some((own: string | undefined) => own === ground),
      is: () => 0,
    },
    ...ownGround[category].exceptions,
  )
}

const names = {
  icbm: label('launchers of ICBMs', 'пусковые установки МБР', 'منصات الصواريخ العابرة للقارات'),
  slbm: label(
    'launchers of SLBMs',
    'пусковые установки БРПЛ',
    'منصات الصواريخ التي تطلق من الغواصات',
  ),
  bomber: label('heavy bombers', 'тяжелые бомбардировщики', 'القاذفات الثقيلة'),
  notNoticed: label(
    'eliminated, but no notice of it given: goes on counting',
    'ликвидирована, но уведомление не передано: продолжает засчитываться',
    'مُزالة ولم يُقدَّم إخطار بذلك: تظل محتسبة',
  ),
}

const cites = {
  icbm: countingRules.icbmLauncher,
  slbm: countingRules.slbmLauncher,
  bomber: countingRules.bomber,
}

export const launchers = count('launchers', {
  cite: countingRules.launchersAndBombers,
  label: label(
    'Launchers and bombers, deployed and non-deployed',
    'Развернутые и неразвернутые ПУ и ТБ',
    'منصات الإطلاق والقاذفات المنشورة وغير المنشورة',
  ),
  rules: [
    each(
      launcher,
      {
        id: 'launchers-icbm',
        cite: countingRules.icbmLauncher,
        label: names.icbm,
        when: (row) => isOf(row, 'icbm'),
        is: quantityOf,
      },
      ...exceptionsFor('launchers-icbm', launcherStatus, goneIcbmLauncher),
    ),
    each(
      launcher,
      {
        id: 'launchers-slbm',
        cite: countingRules.slbmLauncher,
        label: names.slbm,
        when: (row) => isOf(row, 'slbm'),
        is: quantityOf,
      },
      {
        id: 'launchers-slbm-not-noticed',
        cite: specialCases.eliminatedTube,
        label: names.notNoticed,
        when: awaitsNotice,
        is: quantityOf,
      },
      ...exceptionsFor('launchers-slbm', launcherStatus, goneTube),
    ),
    each(
      bomber,
      {
        id: 'launchers-bomber',
        cite: countingRules.bomber,
        label: names.bomber,
        is: (row) => (tellsEquipment(row) ? quantityOf(row) : null),
      },
      ...exceptionsFor('launchers-bomber', bomberStatus, goneBomber),
    ),
    converted('icbm', cites.icbm, names.icbm),
    converted('slbm', cites.slbm, names.slbm),
    converted('bomber', cites.bomber, names.bomber),
    ...published('launchers', cites, countingRules.launchers),
    ...publishedParts(cites),
  ],
})
