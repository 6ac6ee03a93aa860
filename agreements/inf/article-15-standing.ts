// What a Party that has suspended its obligations owes: nothing further, as it sees it. A Party may
// suspend and give notice of withdrawal at once, so the suspension stands beside its standing.
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { standing } from '#language/life.ts'
import type { Unless } from '#language/obligation.ts'

/** Its id is the Party's. */
export const suspension = item('suspension', {
  label: label('Suspension of obligations', 'Приостановление обязательств', 'تعليق الالتزامات'),
  fields: {},
  states: {
    none: { label: label('none', 'нет', 'لا يوجد'), then: ['suspended'] },
    suspended: { label: label('suspended', 'приостановлено', 'معلَّق'), then: ['none'] },
  },
})

export const unlessSuspended: readonly Unless[] = [
  { item: suspension, states: ['suspended'] },
  { item: standing, states: ['suspended', 'withdrawn'] },
]
