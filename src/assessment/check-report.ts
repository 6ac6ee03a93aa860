// What checking an agreement returns: problems as codes with values, no sentence (src/locale has
// those). An error makes `mithaq test` fail; a warning says what could not be shown.

export type CheckName =
  | 'ids'
  | 'citations'
  | 'labels'
  | 'states'
  | 'obligations'
  | 'effects'
  | 'overlaps'
  | 'recount'
  | 'sweep'
  | 'cases'

export type CheckCode =
  // any check: a rule or an effect threw
  | 'check-stopped'
  // ids
  | 'id-twice'
  | 'message-not-listed'
  | 'item-not-listed'
  | 'party-not-listed'
  | 'group-not-listed'
  | 'group-member-not-one-party'
  | 'reading-names-no-rule'
  | 'over-names-no-exception'
  // citations
  | 'provision-id-twice'
  | 'restated-twice'
  | 'citation-not-listed'
  | 'provision-not-cited'
  | 'not-modelled-but-cited'
  // labels
  | 'label-empty'
  | 'label-not-in-its-script'
  // states
  | 'step-to-no-state'
  | 'state-unreachable'
  | 'state-never-entered'
  // obligations
  | 'obligation-cannot-be-met'
  | 'about-names-no-field'
  | 'about-of-calendar'
  // effects
  | 'effect-fails'
  | 'effect-on-unlisted-item'
  | 'effect-sets-no-field'
  | 'effect-value-refused'
  | 'message-never-made'
  // overlaps
  | 'exceptions-overlap'
  | 'rule-versions-overlap'
  | 'rule-versions-leave-a-gap'
  // recount
  | 'worth-not-whole'
  | 'value-differs'
  // sweep
  | 'limit-not-one-value'
  | 'quota-not-one-period'
  | 'value-after-the-end'
  // cases
  | 'case-fails'
  | 'no-cases'

export interface CheckProblem {
  readonly code: CheckCode
  readonly severity: 'error' | 'warning'
  /** What it is about: the id of a rule, message, provision, or a file with its line. */
  readonly about: string
  readonly values: Readonly<Record<string, string | number>>
}

export interface CheckResult {
  readonly check: CheckName
  /** How many things were looked at: citations, labels, random records, days, expectations. */
  readonly looked: number
  readonly problems: readonly CheckProblem[]
}

export function problem(
  code: CheckCode,
  about: string,
  values: CheckProblem['values'] = {},
): CheckProblem {
  return { code, severity: 'error', about, values }
}

export function warning(
  code: CheckCode,
  about: string,
  values: CheckProblem['values'] = {},
): CheckProblem {
  return { code, severity: 'warning', about, values }
}
