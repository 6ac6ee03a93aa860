// A round of the dialogue as an item: what is known of it and the steps it can take. What makes it
// take them is in rounds.ts; who comes is in delegations.ts.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { labels, placeField } from './terms.ts'

export const roundDetails = {
  sort: f.oneOf(label('Kind of round', 'Вид раунда', 'نوع الجولة'), {
    plenary: label('plenary', 'пленарное заседание', 'اجتماع كامل'),
    extraordinary: label('extraordinary session', 'внеочередное заседание', 'جلسة استثنائية'),
  }),
  /** Which plenary it is; an extraordinary session has none. */
  number: f.optional(f.count(label('Number', 'Номер', 'الرقم'), 1, 999)),
  place: f.optional(placeField),
  opens: f.optional(f.date(label('Opens on', 'Открытие', 'تاريخ الافتتاح'))),
}

export const round = item('round', {
  label: labels.round,
  fields: roundDetails,
  states: {
    proposed: {
      label: label('proposed', 'предложен', 'مقترحة'),
      then: ['agreed', 'held', 'postponed', 'never-held'],
    },
    agreed: {
      label: label('agreed', 'согласован', 'متفق عليها'),
      then: ['held', 'postponed', 'never-held'],
    },
    postponed: {
      label: label('postponed', 'перенесен', 'مؤجلة'),
      then: ['agreed', 'held', 'never-held'],
    },
    held: { label: label('held', 'проведен', 'معقودة'), then: ['concluded'] },
    concluded: {
      label: label('concluded by a statement', 'завершен заявлением', 'مختتمة ببيان'),
      then: [],
    },
    'never-held': {
      label: label('never held', 'не состоялся', 'لم تُعقد'),
      then: ['proposed', 'agreed', 'held'],
    },
  },
})
