// Treaty, Article XI, with the Annex on Inspection Activities, Part One(1): the types of airplanes
// in which inspectors fly. A listed type is agreed when ten days pass without an objection; a
// change takes effect after three months; what the Commission then settles is not modelled.
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { days, lapse, months, obligation, once } from '#language/obligation.ts'
import { parameters } from './parameters.ts'
import { arrivalRules } from './provisions-arrival.ts'

const words = {
  types: label('Airplane types', 'Типы самолетов', 'طرازات الطائرات'),
  airplane: label('Airplane type', 'Тип самолета', 'طراز الطائرة'),
  replaced: label('Types replaced', 'Заменяемые типы', 'الطرازات المستبدلة'),
}

/** A type of inspection airplane as one Party listed it; its id is the Party and the name. */
const airplaneType = item('airplane-type', {
  label: words.airplane,
  ownersAlone: true,
  fields: {},
  states: {
    proposed: {
      label: label('listed', 'в перечне', 'مُدرج'),
      then: ['announced', 'agreed', 'leaving'],
    },
    announced: {
      label: label('change announced', 'изменение объявлено', 'أُعلن تغييره'),
      then: ['agreed', 'leaving'],
    },
    agreed: { label: label('agreed', 'согласован', 'متفق عليه'), then: ['leaving'] },
    leaving: {
      label: label('replacement announced', 'замена объявлена', 'أُعلن استبداله'),
      then: ['replaced', 'announced'],
    },
    replaced: { label: label('replaced', 'заменен', 'مستبدَل'), then: ['announced'] },
  },
})

const typeNames = f.list(words.types, f.id(words.airplane, 60), 50)

const airplaneTypes = message('airplane-types', {
  cite: arrivalRules.airplaneTypes,
  label: label(
    'Types of inspection airplanes',
    'Типы инспекционных самолетов',
    'طرازات طائرات التفتيش',
  ),
  fields: { types: typeNames },
  effect: ({ types }, { from }) =>
    types.map((name) => airplaneType(`${from}:${name}`).becomes('proposed')),
})

/** Names the one type objected to as its item does: `US:Type X`. */
const airplaneTypesObjection = message('airplane-types-objection', {
  cite: arrivalRules.airplaneTypesObjection,
  label: label(
    'Objection to an airplane type',
    'Возражение против типа самолета',
    'اعتراض على طراز طائرة',
  ),
  fields: { type: f.ref(words.airplane, airplaneType) },
})

const airplaneTypesChange = message('airplane-types-change', {
  cite: arrivalRules.airplaneTypesChange,
  label: label('Change of airplane types', 'Изменение типов самолетов', 'تغيير طرازات الطائرات'),
  fields: {
    types: typeNames,
    replaced: f.optional(f.list(words.replaced, f.ref(words.airplane, airplaneType), 50)),
  },
  effect: ({ types, replaced = [] }, { from }) => [
    ...types.map((name) => airplaneType(`${from}:${name}`).becomes('announced')),
    ...replaced.map((id) => airplaneType(id).becomes('leaving')),
  ],
})

const airplaneTypesDue = obligation('airplane-types-due', {
  cite: arrivalRules.airplaneTypes,
  label: label(
    'List of airplane types within 5 days',
    'Перечень типов самолетов не позднее чем через 5 дней',
    'قائمة طرازات الطائرات في غضون 5 أيام',
  ),
  on: once(parameters.inForceOn.value),
  within: days(parameters.airplaneTypesDays.value),
  metBy: [airplaneTypes],
  match: () => true,
})

const airplaneTypeAgreed = lapse('airplane-type-agreed', airplaneType, {
  cite: arrivalRules.agreedTypes,
  label: label(
    'Airplane type agreed by silence',
    'Тип самолета согласован при отсутствии возражений',
    'طراز طائرة متفق عليه بعدم الاعتراض',
  ),
  from: 'proposed',
  to: 'agreed',
  after: days(parameters.airplaneObjectionDays.value),
  unless: [airplaneTypesObjection],
})

/**
 * "Three months after" names the day of effect, as with notices of withdrawal. An objection sends
 * the change to the Commission; until it is settled the type is not agreed, nor the old one
 * replaced: the objection answers the change as a whole, or names one of its types.
 */
const airplaneChangeAgreed = lapse('airplane-change-agreed', airplaneType, {
  cite: arrivalRules.airplaneTypesChange,
  label: label(
    'Change of airplane type takes effect',
    'Изменение типа самолета вступает в силу',
    'سريان تغيير طراز الطائرة',
  ),
  from: 'announced',
  to: 'agreed',
  after: months(parameters.airplaneChangeMonths.value),
  onTheDay: true,
  unless: [airplaneTypesObjection],
})

const airplaneTypeReplaced = lapse('airplane-type-replaced', airplaneType, {
  cite: arrivalRules.airplaneTypesChange,
  label: label(
    'Replacement of airplane type takes effect',
    'Замена типа самолета вступает в силу',
    'سريان استبدال طراز الطائرة',
  ),
  from: 'leaving',
  to: 'replaced',
  after: months(parameters.airplaneChangeMonths.value),
  onTheDay: true,
  unless: [airplaneTypesObjection],
})

export const items = [airplaneType]
export const messages: readonly MessageType[] = [
  airplaneTypes,
  airplaneTypesObjection,
  airplaneTypesChange,
]
export const obligations = [airplaneTypesDue]
export const lapses = [airplaneTypeAgreed, airplaneChangeAgreed, airplaneTypeReplaced]
