// What a Party's own stated standing means for what it owes: who suspended its participation owes
// nothing further, as it sees it; who takes countermeasures withholds what it named, first the
// six-month data (28 March 2023), then more (1 June 2023); who withdrew facilities from inspection
// brings no team there. The other Party's understanding is a reading (readings.ts); the limits and
// the force of the treaty stay.
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { standing } from '#language/life.ts'
import type { Unless } from '#language/obligation.ts'

/** What a Party withholds as a countermeasure; its id is the Party's. */
export const withheld = item('withheld', {
  label: label(
    'Withheld as a countermeasure',
    'Не передается в порядке контрмер',
    'المحجوب تدبيرًا مضادًا',
  ),
  fields: {},
  states: {
    nothing: { label: label('nothing', 'ничего', 'لا شيء'), then: ['data', 'data-and-more'] },
    data: {
      label: label('six-month data', 'полугодовые данные', 'بيانات ستة الأشهر'),
      then: ['nothing', 'data-and-more'],
    },
    'data-and-more': {
      label: label(
        'six-month data, notifications of status and location, visas and clearances, telemetry',
        'полугодовые данные, уведомления о статусе и местонахождении, визы и разрешения, телеметрия',
        'بيانات ستة الأشهر وإخطارات الحالة والموقع والتأشيرات والأذون والقياس عن بعد',
      ),
      then: ['nothing', 'data'],
    },
  },
})

export const unlessSuspended: readonly Unless[] = [
  { item: standing, states: ['suspended', 'withdrawn'] },
]

export const unlessDataWithheld: readonly Unless[] = [
  ...unlessSuspended,
  { item: withheld, states: ['data', 'data-and-more'] },
]

export const unlessWithheld: readonly Unless[] = [
  ...unlessSuspended,
  { item: withheld, states: ['data-and-more'] },
]

/** Pt 5 §I(5). Which facilities were withdrawn is not told apart: Russia withdrew all it has. */
export const unlessExempting: readonly Unless[] = [
  ...unlessWithheld,
  { item: standing, states: ['exempting'] },
]
