// A finding in words: one sentence that names what was found, for the code and values that the
// assessment gives. It judges nobody.
import type { FindingResult, LimitState, ObligationState } from '#assessment/result.ts'
import type { FieldsWords } from '#language/agreement-words.ts'
import type { Agreement } from '#language/agreement.ts'
import { conflictSource, conflictValue } from './conflicts.ts'
import { formatDay, formatExactMoment, formatMoment } from './dates.ts'
import { visible } from './direction.ts'
import type { SharedKey } from './en.ts'
import { say, type Locale, type Values } from './locale.ts'
import {
  countName,
  fieldIn,
  fieldName,
  itemKindName,
  messageFieldName,
  messageTypeName,
  partyName,
  kindOf,
  quotaEachName,
  readingName,
  ruleName,
  stateName,
  subjectName,
  valueText,
} from './names.ts'

type Told = Pick<FindingResult, 'code' | 'about' | 'on' | 'values' | 'messages'>

export function findingText(
  locale: Locale<SharedKey>,
  agreement: Agreement,
  finding: Told,
): string {
  return say(locale, keyOf(finding), valuesOf(locale, agreement, finding))
}

/** In two or three words, for a table or a filter. */
export function findingTitle(locale: Locale<SharedKey>, { code }: Pick<Told, 'code'>): string {
  return say(locale, `finding.title.${code}`)
}

function keyOf({ code, values }: Told): SharedKey {
  if (code === 'readings-differ') {
    return 'trigger' in values ? 'finding.readings-differ.obligation' : 'finding.readings-differ'
  }
  if (code === 'obligation-overdue' && 'declined' in values) {
    return 'finding.obligation-overdue.declined'
  }
  if (code === 'quota-exceeded' && (values['each'] ?? '') !== '')
    return 'finding.quota-exceeded.each'
  if (Number(values['unknown'] ?? 0) > 0) {
    if (code === 'declared-total-differs') return 'finding.declared-total-differs.unknown'
    if (code === 'over-limit') return 'finding.over-limit.at-least'
  }
  return `finding.${code}`
}

function valuesOf(locale: Locale<SharedKey>, agreement: Agreement, finding: Told): Values {
  const { code, values, about, on, messages } = finding
  const [kind, item] = splitOnce(about)
  const text = (name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'object' ? value[locale.language] : String(value)
  }
  // Every agreement has a term, which its list of kinds need not name.
  const isEnd = kind === 'term' && text('field') === 'until'
  const day = (name: string) => formatMoment(locale, text(name))
  // Due at 06:00 and met at 06:00 would not tell why it is late.
  const isClose = text('due').includes('T') && day('due') === day('met')
  const figure = (name: string) => {
    const value = values[name]
    return typeof value === 'number' ? value : visible(text(name) || say(locale, 'unknown'))
  }
  return {
    about: subjectName(locale, agreement, about),
    on: formatDay(locale, on),
    message: visible(messages[0] ?? about),
    item: say(locale, 'item', {
      kind: itemKindName(locale, agreement, kind),
      id: visible(item),
    }),
    other: say(locale, 'item', {
      kind: itemKindName(locale, agreement, kind),
      id: visible(text('other')),
    }),
    place: visible(text('place')),
    from: stateName(locale, agreement, kind, text('from')),
    to: stateName(locale, agreement, kind, text('to')),
    field:
      code === 'sources-differ'
        ? messageFieldName(locale, agreement, text('type'), text('field'))
        : isEnd
          ? say(locale, 'item.term.until')
          : fieldName(locale, agreement, kind, text('field')),
    stated: isEnd
      ? day('stated')
      : statedText(locale, kindOf(agreement, kind)?.fields, text('field'), text('stated')),
    rule: ruleName(locale, agreement, text('rule')),
    type: messageTypeName(locale, agreement, text('type')),
    count: countName(locale, agreement, text('count')),
    reading: readingName(locale, agreement, text('reading')),
    by: partyName(locale, agreement, text('by')),
    state: stateText(locale, finding, 'state'),
    readState: stateText(locale, finding, 'readState'),
    each: quotaEachName(locale, agreement, about, text('each')),
    source: conflictSource(locale, conflictOf(values), text('publisher') || undefined),
    resolution: visible(text('resolution')),
    due: isClose ? formatExactMoment(locale, text('due')) : day('due'),
    met: isClose ? formatExactMoment(locale, text('met')) : day('met'),
    earliest: day('earliest'),
    latest: day('latest'),
    statedOn: day('statedOn'),
    value: code === 'sources-differ' ? conflictValue(locale, conflictOf(values)) : figure('value'),
    read: figure('read'),
    max: figure('max'),
    above: figure('above'),
    used: figure('used'),
    claimed: figure('claimed'),
    computed: figure('computed'),
  }
}

/** A finding tells the value in letters; of a yes or no it is the word. */
function statedText(
  locale: Locale<SharedKey>,
  fields: FieldsWords | undefined,
  name: string,
  stated: string,
): string {
  const isBool = fieldIn(fields, name)?.kind === 'bool'
  return valueText(locale, fields, name, isBool ? stated === 'true' : stated)
}

function conflictOf({ value, says, source, of }: Told['values']) {
  return {
    value: typeof value === 'string' ? value : '',
    source: typeof source === 'string' ? source : '',
    ...(typeof says === 'object' ? { says } : {}),
    ...(typeof of === 'object' ? { of } : {}),
  }
}

/** The state of a limit, or of an obligation where the finding has a trigger. */
function stateText(locale: Locale<SharedKey>, { values }: Told, name: string): string {
  const state = values[name]
  if (typeof state !== 'string') return ''
  return 'trigger' in values
    ? say(locale, `obligation.${state as ObligationState}`)
    : say(locale, `limit.${state as LimitState}`)
}

/** `launcher:silo-1`: the kind and the id of an item. */
function splitOnce(about: string): readonly [string, string] {
  const at = about.indexOf(':')
  return at < 0 ? ['', about] : [about.slice(0, at), about.slice(at + 1)]
}
