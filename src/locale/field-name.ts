// What a place of a message is called in its form: `body.launchers[2].warheads` by the labels on
// the way to it.
import type { AnyField, Fields } from '#language/field.ts'
import type { Language } from '#language/label.ts'

/** The place itself where no field stands there. */
export function fieldName(fields: Fields, place: string, language: Language): string {
  const [body, ...parts] = place.split(/\.|(?=\[)/)
  if (body !== 'body' || parts.length === 0) return place
  const names: string[] = []
  let within: AnyField | undefined
  for (const part of parts) {
    const [, number] = /^\[(\d+)\]$/.exec(part) ?? []
    const among = within === undefined ? fields : (within.detail.fields ?? {})
    within = number === undefined ? ownField(among, part) : within?.detail.of
    if (within === undefined) return place
    const label = within.label[language]
    names.push(number === undefined ? label : `${label} ${Number(number) + 1}`)
  }
  return names.join(' · ')
}

function ownField(fields: Fields, name: string): AnyField | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}
