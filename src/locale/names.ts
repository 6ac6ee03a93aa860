// Names of the things of an agreement in a language: parties, counts, rules, items, fields,
// messages. The agreement says them; an id that it does not know is shown as it is.
import type { Agreement } from '#language/agreement.ts'
import type { AgreementWords, FieldsWords, FieldWords } from '#language/agreement-words.ts'
import type { AnyItemKind, Value } from '#language/item.ts'
import type { Label } from '#language/label.ts'
import type { HolderId } from '#language/party.ts'
import { formatDay, formatMoment } from './dates.ts'
import { visible } from './direction.ts'
import type { SharedKey } from './en.ts'
import { say, type Locale } from './locale.ts'
import { formatDigits, formatNumber } from './numbers.ts'

type Spoken = Pick<Locale, 'language'>

function named(
  { language }: Spoken,
  list: readonly { readonly id: string; readonly label: Label }[],
  id: string,
): string {
  return list.find((one) => one.id === id)?.label[language] ?? visible(id)
}

/** Of a party, a reporter or a group. */
export function partyName(
  { language }: Spoken,
  agreement: AgreementWords,
  id: HolderId,
  form: 'name' | 'short' = 'name',
): string {
  const all = [...agreement.parties, ...agreement.reporters, ...agreement.groups]
  return all.find((one) => one.id === id)?.[form][language] ?? visible(id)
}

export function countName(locale: Spoken, agreement: Agreement, id: string): string {
  return named(locale, agreement.counts, id)
}

export function limitName(locale: Spoken, agreement: Agreement, id: string): string {
  return named(locale, agreement.limits, id)
}

export function obligationName(locale: Spoken, agreement: AgreementWords, id: string): string {
  return named(locale, agreement.obligations, id)
}

export function quotaName(locale: Spoken, agreement: Agreement, id: string): string {
  return named(locale, agreement.quotas, id)
}

/** What a quota is for each of: one or several parties by their names, all else by its own. */
export function quotaEachName(
  locale: Spoken,
  agreement: Agreement,
  id: string,
  each: string,
): string {
  const names = agreement.quotas.find((one) => one.id === id)?.eachNames ?? {}
  const known = (one: string): string | undefined =>
    names[one]?.[locale.language] ??
    agreement.parties.find((party) => party.id === one)?.short[locale.language]
  const parts = each.split('+').map(known)
  return parts.includes(undefined) ? visible(each) : parts.join(' · ')
}

export function readingName(locale: Spoken, agreement: Agreement, id: string): string {
  return named(locale, agreement.readings, id)
}

export function messageTypeName(locale: Spoken, agreement: AgreementWords, id: string): string {
  return named(locale, agreement.messages, id)
}

// Every agreement has a life and standings, whether it lists these kinds of items or not.
const ownKinds: readonly string[] = ['standing', 'term']

export function itemKindName(
  locale: Locale<SharedKey>,
  agreement: Agreement,
  kind: string,
): string {
  if (ownKinds.includes(kind)) return say(locale, kind === 'term' ? 'item.term' : 'item.standing')
  return named(locale, agreement.items, kind)
}

/** A rule of a count, an exception to one, or a rule that counts nothing. */
export function ruleName(locale: Spoken, agreement: Agreement, id: string): string {
  const terms = agreement.counts.flatMap((count) => count.terms)
  return named(
    locale,
    [
      ...terms.flatMap((term) => [term.rule, ...term.exceptions]),
      ...agreement.crosschecks.flatMap((check) => check.rules),
      ...agreement.aparts,
      ...agreement.timeframes,
    ],
    id,
  )
}

export function stateName(
  locale: Locale<SharedKey>,
  agreement: Agreement,
  kind: string,
  state: string,
): string {
  if (ownKinds.includes(kind)) {
    const key = `${kind === 'term' ? 'phase' : 'standing'}.${state}`
    return Object.hasOwn(locale.texts, key) ? say(locale, key as SharedKey) : visible(state)
  }
  const labels = kindOf(agreement, kind)?.stateLabels ?? {}
  const label = Object.hasOwn(labels, state) ? labels[state] : undefined
  return label?.[locale.language] ?? visible(state)
}

export function fieldName(
  { language }: Spoken,
  agreement: Agreement,
  kind: string,
  field: string,
): string {
  return fieldIn(kindOf(agreement, kind)?.fields, field)?.label[language] ?? visible(field)
}

/** A field of a message, of whatever depth, or one that stands around the body of all. */
export function messageFieldName(
  locale: Locale<SharedKey>,
  agreement: AgreementWords,
  type: string,
  name: string,
): string {
  const fields = agreement.messages.find((one) => one.id === type)?.fields ?? {}
  const found = fieldWithin(fields, name)
  if (found !== undefined) return found.label[locale.language]
  const key = `field.${name}`
  return Object.hasOwn(locale.texts, key) ? say(locale, key as SharedKey) : visible(name)
}

/** None by a name that every object has, such as `constructor`. */
export function fieldIn(fields: FieldsWords | undefined, name: string): FieldWords | undefined {
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
}

function fieldWithin(fields: FieldsWords, name: string): FieldWords | undefined {
  const outer = fieldIn(fields, name)
  if (outer !== undefined) return outer
  for (const { detail } of Object.values(fields)) {
    const inner = detail.fields ?? detail.of?.detail.fields
    const found = inner === undefined ? undefined : fieldWithin(inner, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whatever a finding is about: a limit, an obligation, a quota, a count, a message or an item. */
export function subjectName(locale: Spoken, agreement: Agreement, id: string): string {
  const { limits, obligations, quotas, counts, lapses, messages, readings } = agreement
  return named(
    locale,
    [...limits, ...obligations, ...quotas, ...counts, ...lapses, ...messages, ...readings],
    id,
  )
}

/** How a term stands, in the words of what it brings: consent by silence, or effect. */
export function lapseText(
  locale: Locale<SharedKey>,
  agreement: Agreement,
  id: string,
  state: 'pending' | 'agreed' | 'objected',
): string {
  const brings = agreement.lapses.find((one) => one.id === id)?.brings ?? 'consent'
  return say(locale, `lapse.${brings}.${state}`)
}

/** A value of a field, as a reader would write it. */
export function valueText(
  locale: Locale<SharedKey>,
  fields: FieldsWords | undefined,
  name: string,
  value: Value | undefined,
): string {
  if (value === null || value === undefined) return say(locale, 'unknown')
  const field = fieldIn(fields, name)
  if (typeof value === 'number') {
    const isYear = field?.detail.year === true
    return isYear ? formatDigits(locale, value) : formatNumber(locale, value)
  }
  if (typeof value === 'boolean') return say(locale, value ? 'yes' : 'no')
  if (field?.kind === 'date') return formatDay(locale, value)
  if (field?.kind === 'instant') return formatMoment(locale, value)
  const options = field?.detail.optionLabels
  if (options !== undefined && Object.hasOwn(options, value)) {
    return options[value]?.[locale.language] ?? value
  }
  return visible(value)
}

export function kindOf(agreement: Agreement, kind: string): AnyItemKind | undefined {
  return agreement.items.find((one) => one.id === kind)
}
