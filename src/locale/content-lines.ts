// The content of a message in the words of its agreement: each field with its label and its value,
// what stands in an object or a list below it, one step deeper.
import type { AgreementWords, FieldsWords, FieldWords } from '#language/agreement-words.ts'
import { visible, visibleLines } from './direction.ts'
import type { SharedKey } from './en.ts'
import type { Locale } from './locale.ts'
import { valueText } from './names.ts'

export interface ContentLine {
  readonly depth: number
  readonly label: string
  /** Empty where the value stands in the lines below. */
  readonly value: string
}

type Words = Locale<SharedKey>
type Values = Readonly<Record<string, unknown>>

/** `envelope` are the fields round the body, of which those that the content has are told too. */
export function contentLines(
  locale: Words,
  agreement: AgreementWords,
  type: string,
  content: Values,
  envelope: FieldsWords,
): readonly ContentLine[] {
  const { body, ...around } = content
  const outer = linesOf(locale, envelope, around, 0)
  const fields = agreement.messages.find((one) => one.id === type)?.fields ?? {}
  return [...outer, ...(isObject(body) ? linesOf(locale, fields, body, 0) : [])]
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function linesOf(locale: Words, fields: FieldsWords, values: Values, depth: number): ContentLine[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const label = field?.label[locale.language] ?? visible(name)
    return valueLines(locale, field, label, value, depth)
  })
}

function valueLines(
  locale: Words,
  field: FieldWords | undefined,
  label: string,
  value: unknown,
  depth: number,
): ContentLine[] {
  if (isObject(value)) {
    const inner = linesOf(locale, field?.detail.fields ?? {}, value, depth + 1)
    return [{ depth, label, value: '' }, ...inner]
  }
  if (!Array.isArray(value)) return [{ depth, label, value: plainText(locale, field, value) }]
  const of = field?.detail.of
  const items: readonly unknown[] = value
  if (items.every((one) => !isObject(one))) {
    const texts = items.map((one) => plainText(locale, of, one))
    return [{ depth, label, value: texts.join(locale.language === 'ar' ? '، ' : ', ') }]
  }
  const lines = items.flatMap((one, at) =>
    valueLines(locale, of, `${of?.label[locale.language] ?? label} ${at + 1}`, one, depth + 1),
  )
  return [{ depth, label, value: '' }, ...lines]
}

function plainText(locale: Words, field: FieldWords | undefined, value: unknown): string {
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value)
  if (!isPlain) return visible(JSON.stringify(value))
  // No day, moment or option is one of several lines.
  if (typeof value === 'string' && value.includes('\n')) return visibleLines(value)
  const told = value as string | number | boolean | null
  return valueText(locale, field === undefined ? undefined : { it: field }, 'it', told)
}
