// Checks the words of an agreement: each label is there in three languages, the Russian one in
// Cyrillic and the Arabic one in Arabic letters. A designation (`B-52H`) is the same in every
// language and stays as it is. Whether a translation is right, no check can tell.
import type { Agreement } from '#language/agreement.ts'
import type { Provision } from '#language/citation.ts'
import type { Fields, AnyField } from '#language/field.ts'
import { languages, type Label, type Language } from '#language/label.ts'
import { rulesOf, uncountedRules } from './check-definitions.ts'
import { problem, type CheckProblem, type CheckResult } from './check-report.ts'

interface Labelled {
  readonly about: string
  readonly label: Label
  readonly mayBeEmpty?: boolean
}

const scripts: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
}

export function checkLabels(agreement: Agreement): CheckResult {
  const labels = labelsOf(agreement)
  return { check: 'labels', looked: labels.length, problems: labels.flatMap(checkLabel) }
}

function checkLabel({ about, label, mayBeEmpty }: Labelled): readonly CheckProblem[] {
  if (isDesignation(label)) return []
  // An agreement runs without its types being checked, so that a language may be missing here.
  const given: Partial<Label> = label
  const empty = languages.filter((language) => (given[language] ?? '').trim() === '')
  if (mayBeEmpty === true && empty.length === languages.length) return []
  const foreign = languages.filter(
    (language) => !empty.includes(language) && !scripts[language].test(label[language]),
  )
  return [
    ...empty.map((language) => problem('label-empty', about, { language })),
    ...foreign.map((language) =>
      problem('label-not-in-its-script', about, { language, label: label[language] }),
    ),
  ]
}

/** The same in all three, and made of capitals, digits and signs, or with a digit in it. */
function isDesignation({ en, ru, ar }: Label): boolean {
  return en !== '' && en === ru && en === ar && (/\d/.test(en) || en === en.toUpperCase())
}

function labelsOf(agreement: Agreement): readonly Labelled[] {
  const of = (kind: string, list: readonly { readonly id: string; readonly label: Label }[]) =>
    list.map(({ id, label }): Labelled => ({ about: `${kind} ${id}`, label }))
  return [
    { about: `agreement ${agreement.id}, name`, label: agreement.name },
    { about: `agreement ${agreement.id}, title`, label: agreement.title },
    ...[...agreement.parties, ...agreement.reporters, ...agreement.groups].flatMap(
      ({ id, name, short }) => [
        { about: `party ${id}, name`, label: name },
        { about: `party ${id}, short`, label: short },
      ],
    ),
    ...agreement.instruments.flatMap((one) => [
      { about: `instrument ${one.id}, title`, label: one.title },
      { about: `instrument ${one.id}, short`, label: one.short, mayBeEmpty: true },
      ...Object.entries(one.places ?? {}).map(([place, label]) => ({
        about: `instrument ${one.id}, place ${place}`,
        label,
      })),
    ]),
    ...agreement.provisions.flatMap(provisionLabels),
    ...agreement.items.flatMap((kind) => [
      { about: `item ${kind.id}`, label: kind.label },
      ...Object.entries(kind.stateLabels).map(([state, label]) => ({
        about: `item ${kind.id}, state ${state}`,
        label,
      })),
      ...fieldLabels(`item ${kind.id}`, kind.fields),
    ]),
    ...of('message', agreement.messages),
    ...agreement.messages.flatMap((type) => fieldLabels(`message ${type.id}`, type.fields)),
    ...of('count', agreement.counts),
    ...of('rule', rulesOf(agreement)),
    ...of('rule', uncountedRules(agreement)),
    ...of('limit', agreement.limits),
    ...of('obligation', agreement.obligations),
    ...of('quota', agreement.quotas),
    ...of('lapse', agreement.lapses),
    ...of('cross-check', agreement.crosschecks),
    ...of('life event', agreement.life),
    ...of('reading', agreement.readings),
    ...agreement.readings.map((one) => ({ about: `reading ${one.id}, says`, label: one.says })),
  ]
}

function provisionLabels({ id, says, per, notModelled }: Provision): readonly Labelled[] {
  return [
    { about: `provision ${id}`, label: says },
    ...(per === undefined ? [] : [{ about: `provision ${id}, per`, label: per }]),
    ...(notModelled === undefined
      ? []
      : [{ about: `provision ${id}, not modelled`, label: notModelled }]),
  ]
}

function fieldLabels(about: string, fields: Fields): readonly Labelled[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    labelsOfField(`${about}, field ${name}`, field),
  )
}

function labelsOfField(about: string, field: AnyField): readonly Labelled[] {
  const { optionLabels, of, fields } = field.detail
  return [
    { about, label: field.label },
    ...Object.entries(optionLabels ?? {}).map(([option, label]) => ({
      about: `${about}, option ${option}`,
      label,
    })),
    ...(of === undefined ? [] : labelsOfField(`${about}, element`, of)),
    ...(fields === undefined ? [] : fieldLabels(about, fields)),
  ]
}
