// Inspection Protocol, Section II(2): how many names the lists of inspectors and of monitors hold.
// Who stands on them is not for a record.
import { count, each, type Count } from '#language/count.ts'
import { label, type Label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { message, type MessageType } from '#language/message.ts'
import { nameList } from './items.ts'
import { parameters } from './parameters.ts'
import { inspectionRules } from './provisions-inspections.ts'
import { bound } from './terms.ts'

const lists = message('name-lists', {
  cite: inspectionRules.lists,
  label: nameList.label,
  fields: nameList.fields,
  effect: (body, { from }) => nameList(from).becomes('given', body),
})

const names = (id: 'inspectors' | 'monitors', text: Label): Count =>
  count(id, {
    cite: id === 'inspectors' ? inspectionRules.lists : inspectionRules.monitors,
    label: text,
    rules: [
      each(nameList, {
        id: `${id}-listed`,
        cite: id === 'inspectors' ? inspectionRules.lists : inspectionRules.monitors,
        label: text,
        is: (row) => row[id] ?? null,
      }),
    ],
  })

const inspectors = names(
  'inspectors',
  label('Inspectors on the list', 'Инспекторы в списке', 'المفتشون في القائمة'),
)
const monitors = names(
  'monitors',
  label('Monitors on the list', 'Наблюдатели в списке', 'المراقبون في القائمة'),
)

export const counts = [inspectors, monitors]
export const limits = [
  limit('inspectors', inspectors, {
    cite: inspectionRules.lists,
    values: { [parameters.inForceOn]: parameters.inspectors },
    parties: bound,
  }),
  limit('monitors', monitors, {
    cite: inspectionRules.monitors,
    values: { [parameters.inForceOn]: parameters.monitors },
    parties: bound,
  }),
]
export const messages: readonly MessageType[] = [lists]
