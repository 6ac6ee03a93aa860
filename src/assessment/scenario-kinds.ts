// Kinds of items that a scenario adds, made from what it says of them. Every field may be left out
// or not be known, since most of what a scenario supposes is an estimate; from any state an item
// may step into any other.
import { f, type AnyField } from '#language/field.ts'
import { item, type AnyItemKind } from '#language/item.ts'
import { label } from '#language/label.ts'
import type { ScenarioKind } from './scenario-form.ts'

export function itemKindOf(kind: ScenarioKind): AnyItemKind {
  const given = kind.states ?? []
  const states = given.length === 0 ? [held] : given
  const then = states.map(({ id }) => id)
  return item(kind.id, {
    label: kind.label,
    fields: Object.fromEntries(kind.fields.map((field) => [field.id, fieldOf(field)])),
    states: Object.fromEntries(states.map(({ id, label: name }) => [id, { label: name, then }])),
    single: false,
  })
}

const held = { id: 'held', label: label('held', 'имеется', 'موجود') }

function fieldOf({ label: name, takes, options = [] }: ScenarioKind['fields'][number]): AnyField {
  if (takes === 'count') return f.optional(f.orUnknown(f.count(name)))
  if (takes === 'text') return f.optional(f.orUnknown(f.text(name)))
  const labels = Object.fromEntries(options.map((option) => [option.id, option.label]))
  return f.optional(f.orUnknown(f.oneOf(name, labels)))
}
