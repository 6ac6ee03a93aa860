// The JSON Schema of an assessment as it is printed, and of refusals. It is written here a second
// time beside the types of result.ts, since types are gone when the program runs, and a generator
// would be one more program to trust. The compiler holds the two together: a shape carries the type
// that its schema describes in both directions, and the last lines do not compile where that is not
// the type printed.
import { f, type JsonSchema } from '#language/field.ts'
import { label } from '#language/label.ts'
import type { FindingValues, PrintedAssessment, PrintedRefusals } from './result.ts'
import { amount, bool, list, object, oneOf, orNull, text, whole, type Shape } from './shape.ts'

const definitions: Record<string, JsonSchema> = {}

/** Stands once among the definitions, and is pointed at everywhere else. */
function named<T>(name: string, { schema }: Shape<T>): Shape<T> {
  definitions[name] = schema
  return { schema: { $ref: `#/$defs/${name}` } }
}

const anyTime = label('Time', 'Время', 'الوقت')
export const day: Shape<string> = named('day', { schema: f.date(anyTime).schema })
/** A day, or a moment in UTC. */
export const time: Shape<string> = named('time', { schema: f.instant(anyTime).schema })

export const evidence = named(
  'evidence',
  oneOf('seen', 'seen-2nd', 'derived', 'estimate', 'unverified'),
)

export const inThree = named('label', object({ en: text, ru: text, ar: text }))

export const citation = named(
  'citation',
  object({ id: text, instrument: text, place: text, evidence }),
)

export const by = orNull(text)

export const limitState = named(
  'limit-state',
  oneOf('within', 'at', 'over', 'not-yet-binding', 'no-longer-binding', 'unknown'),
)

export const obligationState = named(
  'obligation-state',
  oneOf(
    'open',
    'met',
    'met-late',
    'met-time-unknown',
    'overdue',
    'not-owed',
    'unknown',
    'lasting',
    'ended',
  ),
)

const count = named(
  'count',
  object({
    count: text,
    value: orNull(whole),
    known: whole,
    unknownItems: amount,
    citation,
    evidence,
    statedOn: orNull(time),
    old: bool,
    readings: list(object({ reading: text, by, value: orNull(whole) })),
  }),
)

const limit = named(
  'limit',
  object({
    limit: text,
    count: text,
    value: orNull(whole),
    max: orNull(whole),
    distance: orNull(whole),
    state: limitState,
    bindsFrom: orNull(day),
    bindsUntil: orNull(day),
    citation,
    evidence,
    readings: list(
      object({
        reading: text,
        by,
        value: orNull(whole),
        max: orNull(whole),
        distance: orNull(whole),
        state: limitState,
      }),
    ),
  }),
)

const obligation = named(
  'obligation',
  object({
    obligation: text,
    trigger: text,
    triggeredOn: time,
    due: time,
    state: obligationState,
    metBy: orNull(text),
    metOn: orNull(time),
    citation,
    evidence,
    readings: list(object({ reading: text, by, state: obligationState })),
  }),
)

const quota = named(
  'quota',
  object({
    quota: text,
    each: orNull(text),
    from: day,
    until: day,
    used: orNull(amount),
    known: amount,
    max: orNull(whole),
    left: orNull(whole),
    state: oneOf('within', 'used-up', 'over', 'unknown'),
    messages: list(text),
    citation,
    evidence,
  }),
)

const values: Shape<FindingValues> = {
  schema: {
    type: 'object',
    additionalProperties: { anyOf: [{ type: ['string', 'number'] }, inThree.schema] },
  },
}

const finding = named(
  'finding',
  object({
    code: oneOf(
      'over-limit',
      'obligation-overdue',
      'obligation-met-late',
      'declared-total-differs',
      'stated-value-differs',
      'not-apart',
      'illegal-step',
      'not-its-own',
      'its-own-answer',
      'below-zero',
      'absent-from-restatement',
      'quota-exceeded',
      'before-its-time',
      'after-its-time',
      'sources-differ',
      'not-restated',
      'readings-differ',
      'sent-after-end',
      'unknown-message',
    ),
    party: orNull(text),
    about: text,
    on: time,
    citation: orNull(citation),
    messages: list(text),
    evidence,
    values,
  }),
)

const lapse = named(
  'lapse',
  object({
    lapse: text,
    item: text,
    state: oneOf('pending', 'agreed', 'objected'),
    due: time,
    message: text,
    objection: orNull(text),
    citation,
  }),
)

const standing = named(
  'standing',
  object({
    party: text,
    state: text,
    since: orNull(day),
    message: orNull(text),
    readings: list(object({ reading: text, by, state: text })),
  }),
)

export const life = named(
  'life',
  object({
    phase: text,
    since: orNull(day),
    until: orNull(day),
    inForce: bool,
    standings: list(standing),
    readings: list(object({ reading: text, by, phase: text, inForce: bool })),
  }),
)

const party = named(
  'party',
  object({
    party: text,
    counts: list(count),
    limits: list(limit),
    obligations: list(obligation),
    quotas: list(quota),
    findings: list(finding),
  }),
)

const group = named(
  'group',
  object({
    group: text,
    members: list(text),
    counts: list(count),
    limits: list(limit),
    findings: list(finding),
  }),
)

const frontier = named(
  'frontier',
  object({
    messages: amount,
    lastMessage: orNull(text),
    lastKnown: orNull(time),
    complete: bool,
    refused: amount,
  }),
)

const refusal = named(
  'refusal',
  object({
    code: text,
    file: orNull(text),
    line: amount,
    path: text,
    value: text,
    expected: text,
    message: orNull(text),
    severity: oneOf('refusal', 'finding'),
    offset: orNull(amount),
    text,
    remedy: text,
  }),
)

export const refusals = list(refusal)

const assessment = object({
  format: oneOf('mithaq-assessment-1'),
  agreement: text,
  asOf: day,
  knownOn: orNull(day),
  notice: orNull(inThree),
  life,
  parties: list(party),
  groups: list(group),
  lapses: list(lapse),
  reported: list(finding),
  frontier,
  refusals,
})

const refused = object({ format: oneOf('mithaq-refusals-1'), refusals })

export function assessmentSchema(): JsonSchema {
  return standingAlone(result)
}

export function refusalsSchema(): JsonSchema {
  return standingAlone(refusedResult)
}

/** The schema of a shape with the definitions that it points at, and no others. */
export function standingAlone<T>({ schema }: Shape<T>): JsonSchema {
  const needed = new Set<string>()
  const look = (part: JsonSchema): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (needed.has(name!)) continue
      needed.add(name!)
      look(definitions[name!]!)
    }
  }
  look(schema)
  const found = Object.entries(definitions).filter(([name]) => needed.has(name))
  return { ...schema, $defs: Object.fromEntries(found) }
}

const result: Shape<PrintedAssessment> = assessment
const refusedResult: Shape<PrintedRefusals> = refused
