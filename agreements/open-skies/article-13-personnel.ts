// Article XIII, Section I: the list of people whom a State designates. Only how many they are is
// told here; the names go to the other States and to nobody else.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { message, type MessageType } from '#language/message.ts'
import { parameters } from './parameters.ts'
import { lifeRules } from './provisions-life.ts'

const names = f.orUnknown(f.count(label('Names', 'Имен', 'الأسماء'), 0, 9999))
const listWord = label(
  'List of designated people',
  'Список назначенных лиц',
  'قائمة الأشخاص المعيَّنين',
)

const list = item('personnel', {
  label: listWord,
  fields: { names },
  states: { current: { label: label('current', 'действует', 'سارية'), then: [] } },
  single: false,
})

const personnelList = message('personnel-list', {
  cite: lifeRules.personnel,
  label: listWord,
  fields: { names },
  effect: (told, { from }) => list(from).becomes('current', told),
})

const personnel = count('personnel', {
  cite: lifeRules.personnel,
  label: label('Designated people', 'Назначенные лица', 'الأشخاص المعيَّنون'),
  rules: [
    each(list, {
      id: 'names-of-list',
      cite: lifeRules.personnel,
      label: label('Names of the list', 'Имена списка', 'أسماء القائمة'),
      is: (row) => row.names,
    }),
  ],
})

export const items = [list]
export const messages: readonly MessageType[] = [personnelList]
export const limits = [
  limit('personnel', personnel, {
    cite: lifeRules.personnel,
    values: { [parameters.inForceOn.value]: parameters.personnelNames.value },
  }),
]
