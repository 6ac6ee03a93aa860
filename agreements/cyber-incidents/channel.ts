// The whole of the channel at one stage: in earnest or in an exercise.
import { count, each } from '#language/count.ts'
import { label, type Label } from '#language/label.ts'
import { checksOf } from './contacts.ts'
import { deadlinesOf } from './deadlines.ts'
import { evidenceOf } from './evidence.ts'
import { incidentsOf } from './incidents.ts'
import { rules } from './provisions-working.ts'
import { answerMessages, closureMessages, requestItem, requestMessage } from './requests.ts'
import type { Stage } from './stage.ts'

export function channelOf(stage: Stage) {
  const { incident, report } = incidentsOf(stage)
  const { evidence, naming, asking, showing } = evidenceOf(stage)
  const request = requestItem(stage)
  const asked = requestMessage(stage, request, { incident, evidence })
  const answers = answerMessages(stage, request)
  const { closure, reopening } = closureMessages(stage, request)
  const { check, ping, pong } = checksOf(stage)
  return {
    items: [incident, request, evidence, check],
    messages: [
      report,
      naming,
      asked,
      ...Object.values(answers),
      asking,
      showing,
      closure,
      reopening,
      ping,
      pong,
    ],
    obligations: deadlinesOf(stage, { request: asked, ...answers, ping, pong }),
    request,
    check,
  }
}

type Request = ReturnType<typeof requestItem>

interface Row {
  readonly state: string
  readonly closedByUS?: boolean
  readonly closedByRU?: boolean
}

const sides = (row: Row) => Number(row.closedByUS === true) + Number(row.closedByRU === true)
const stands =
  (...states: readonly string[]) =>
  (row: Row) =>
    states.includes(row.state)

const counted: Readonly<Record<string, readonly [Label, (row: Row) => boolean]>> = {
  'open-requests': [
    label(
      'Requests not closed by both sides',
      'Запросы, не закрытые обеими сторонами',
      'طلبات لم يقفلها الجانبان',
    ),
    (row) => row.state !== 'absent' && sides(row) < 2,
  ],
  'half-closed-requests': [
    label(
      'Requests closed by one side',
      'Запросы, закрытые одной стороной',
      'طلبات أقفلها جانب واحد',
    ),
    (row) => sides(row) === 1,
  ],
  'closed-requests': [
    label(
      'Requests closed by both sides',
      'Запросы, закрытые обеими сторонами',
      'طلبات أقفلها الجانبان',
    ),
    (row) => sides(row) === 2,
  ],
  'unacknowledged-requests': [
    label(
      'Requests that no person has taken up',
      'Запросы, не принятые в работу',
      'طلبات لم يتولّها أحد',
    ),
    stands('asked'),
  ],
  'unanswered-requests': [
    label('Requests without an answer', 'Запросы без ответа', 'طلبات بلا رد'),
    stands('asked', 'acknowledged', 'clarification'),
  ],
  'denied-requests': [
    label('Requests denied', 'Запросы, в которых отказано', 'طلبات مرفوضة'),
    stands('denied'),
  ],
  'requests-without-finding': [
    label(
      'Requests on which nothing was found',
      'Запросы, по которым ничего не обнаружено',
      'طلبات لم يُعثر فيها على شيء',
    ),
    stands('no-finding'),
  ],
}

/** Counted for the Party that asked. */
export function countsOf(request: Request) {
  return Object.entries(counted).map(([id, [words, when]]) =>
    count(id, {
      cite: rules.closure,
      label: words,
      rules: [each(request, { id: `rule-${id}`, cite: rules.closure, label: words, when })],
    }),
  )
}
