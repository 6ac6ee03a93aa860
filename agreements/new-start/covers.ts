// What New START did with which classes of weapons while it bound. Warheads on bombers are counted
// as one for each bomber (III(2)(b)); what lies in store it neither counted nor limited.
import { cover } from '#language/cover.ts'
import { label } from '#language/label.ts'
import { parameters } from './parameters.ts'
import { generalRules } from './provisions-article-07.ts'
import { countingRules } from './provisions-counting.ts'
import { rightRules } from './provisions-inspections.ts'
import { limitRules } from './provisions-limits.ts'
import { specialCases } from './provisions-special-counting.ts'

const from = parameters.limitsBindFrom.value
const oneEach = label(
  'one for each deployed bomber, whatever it carries',
  'по одному за каждым развернутым бомбардировщиком независимо от загрузки',
  'رأس واحد لكل قاذفة منشورة أيًا كانت حمولتها',
)
const conversion = label(
  'only the conversion of launchers of ICBMs and SLBMs into launchers of missile defence, and back',
  'только переоборудование пусковых установок МБР и БРПЛ в пусковые установки ПРО и обратно',
  'تحويل منصات الصواريخ بنوعيها إلى منصات للدفاع الصاروخي والعكس فقط',
)

export const covers = [
  cover('limited', 'icbm', { cite: limitRules.launchers, from }),
  cover('limited', 'slbm', { cite: limitRules.launchers, from }),
  cover('limited', 'heavy-bomber', { cite: limitRules.launchers, from }),
  cover('limited', 'deployed-strategic-warhead', {
    cite: limitRules.warheads,
    from,
    note: oneEach,
  }),
  cover('counted', 'icbm', { cite: countingRules.icbmLauncher }),
  cover('counted', 'slbm', { cite: countingRules.slbmLauncher }),
  cover('counted', 'heavy-bomber', { cite: countingRules.bomber }),
  cover('counted', 'deployed-strategic-warhead', { cite: countingRules.warheads, note: oneEach }),
  cover('inspected', 'icbm', { cite: rightRules.typeOne }),
  cover('inspected', 'slbm', { cite: rightRules.typeOne }),
  cover('inspected', 'heavy-bomber', { cite: rightRules.typeOne }),
  cover('inspected', 'deployed-strategic-warhead', { cite: rightRules.typeOne }),
  cover('notified', 'icbm', { cite: generalRules.duty }),
  cover('notified', 'slbm', { cite: generalRules.duty }),
  cover('notified', 'heavy-bomber', { cite: generalRules.duty }),
  cover('banned', 'missile-defence-interceptor', {
    cite: specialCases.abmSilos,
    note: conversion,
  }),
]
