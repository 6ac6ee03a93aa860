// Requests with all that was said about each, and what each waits for. Two clocks are kept apart:
// when the other centre's machine had it, and when a person there took it up. The terms are those
// of the agreement, which calls them proposed; to deny and to find nothing are two answers.
import type { AgreementWords } from '#language/agreement-words.ts'
import { isObject } from '#language/is-object.ts'
import { dueAfter } from '#language/obligation.ts'
import { formatInstant, parseInstant } from '#language/time.ts'
import type { Letter, Space } from '../api/client.ts'
import { ownType } from '../messages/letter-standing.ts'
import { partyOf } from '../messages/tools.ts'

export type Waiting =
  | 'acknowledgement'
  | 'answer'
  | 'clarification'
  | 'update'
  | 'closure'
  | 'nothing'

export interface Thread {
  readonly request: Letter
  readonly isExercise: boolean
  /** The request first, then all that names it, in the order of their times. */
  readonly letters: readonly Letter[]
  /** When the machine of the addressee had it. */
  readonly receivedAt: string | null
  readonly acknowledgement: Letter | null
  readonly answer: Letter | null
  readonly waits: Waiting
  /** Centres that it waits for. */
  readonly waitsFor: readonly string[]
  readonly terms: readonly Term[]
}

export interface Term {
  readonly obligation: AgreementWords['obligations'][number]
  readonly due: string
  /** What met it. */
  readonly met: Letter | null
}

const prefix = 'exercise-'

export function isExercise(letter: Pick<Letter, 'type'>): boolean {
  return ownType(letter).startsWith(prefix)
}

/** The type without its stage: `exercise-answer` is `answer`. */
export function kindOf(letter: Pick<Letter, 'type'>): string {
  const type = ownType(letter)
  return type.startsWith(prefix) ? type.slice(prefix.length) : type
}

export function bodyOf({ content }: Pick<Letter, 'content'>): Readonly<Record<string, unknown>> {
  const body = content?.['body']
  return isObject(body) ? body : {}
}

interface Handling {
  readonly tlp: string
  readonly readers: readonly string[]
}

/** Without a mark a message is TLP:AMBER+STRICT, as the agreement has it. */
export function handlingOf(letter: Pick<Letter, 'content'>): Handling {
  const { handling } = bodyOf(letter)
  const { tlp, readers } = isObject(handling) ? handling : {}
  return {
    tlp: typeof tlp === 'string' ? tlp : 'amber-strict',
    readers: listIn(readers).filter((one) => typeof one === 'string'),
  }
}

export interface Wallet {
  readonly network: string
  readonly address: string
}

/** A report names them with the ransom, a message of indicators by themselves. */
export function walletsOf(letter: Pick<Letter, 'content'>): readonly Wallet[] {
  const { ransom, wallets } = bodyOf(letter)
  const named = (isObject(ransom) ? ransom['wallets'] : undefined) ?? wallets
  return listIn(named).filter(isWallet)
}

const isWallet = (one: unknown): one is Wallet =>
  isObject(one) && typeof one['network'] === 'string' && typeof one['address'] === 'string'

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Those of a space with these centres; the newest request first. */
export function threadsIn(
  letters: readonly Letter[],
  agreement: AgreementWords,
  space: Pick<Space, 'parties'>,
): readonly Thread[] {
  const centres = space.parties.map(({ name }) => name)
  const inOrder = letters.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
  return inOrder
    .filter((one) => kindOf(one) === 'request')
    .map((request) =>
      threadOf(request, { letters: inOrder, agreement, space }, addresseesOf(request, centres)),
    )
    .toReversed()
}

const naming: Readonly<Record<string, string>> = {
  request: 'request',
  'incident-report': 'incident',
}

/** A request or an incident by its whole name: that which its Party gives, the Party before it. */
export function nameIn(
  { parties }: Pick<Space, 'parties'>,
  letter: Letter,
  field: 'request' | 'incident',
): string | null {
  const name = bodyOf(letter)[field]
  if (typeof name !== 'string') return null
  return naming[kindOf(letter)] === field ? `${partyOf({ parties }, letter.from)}:${name}` : name
}

/** `*` is all others. */
export function addresseesOf(
  { from, to }: Pick<Letter, 'from' | 'to'>,
  centres: readonly string[],
): readonly string[] {
  return centres.filter((name) => name !== from && (to.includes('*') || to.includes(name)))
}

interface Around {
  readonly letters: readonly Letter[]
  readonly agreement: AgreementWords
  readonly space: Pick<Space, 'parties'>
}

function threadOf(
  request: Letter,
  { letters: all, agreement, space }: Around,
  addressees: readonly string[],
): Thread {
  const stage = isExercise(request)
  const id = nameIn(space, request, 'request')
  const letters = all.filter(
    (one) => isExercise(one) === stage && id !== null && nameIn(space, one, 'request') === id,
  )
  const last = (kind: string) => letters.findLast((one) => kindOf(one) === kind) ?? null
  const receivedAt = request.receipts.map(({ at }) => at).toSorted()[0] ?? null
  const [acknowledgement, answer] = [last('acknowledgement'), last('answer')]
  const said = { request, letters, acknowledgement, answer, addressees }
  return {
    request,
    isExercise: stage,
    letters,
    receivedAt,
    acknowledgement,
    answer,
    ...waitingOf(said),
    terms: receivedAt === null ? [] : termsOf(said, receivedAt, agreement),
  }
}

interface Said {
  readonly request: Letter
  readonly letters: readonly Letter[]
  readonly acknowledgement: Letter | null
  readonly answer: Letter | null
  readonly addressees: readonly string[]
}

function waitingOf({ request, letters, acknowledgement, answer, addressees }: Said): {
  readonly waits: Waiting
  readonly waitsFor: readonly string[]
} {
  const at = (kind: string) => letters.findLastIndex((one) => kindOf(one) === kind)
  const reopened = at('reopening')
  const closed = letters.filter((one, index) => kindOf(one) === 'closure' && index > reopened)
  const open = [request.from, ...addressees].filter((name) =>
    closed.every((one) => one.from !== name),
  )
  if (open.length === 0) return { waits: 'nothing', waitsFor: [] }
  if (closed.length > 0) return { waits: 'closure', waitsFor: open }
  if (acknowledgement === null) return { waits: 'acknowledgement', waitsFor: addressees }
  const question = letters[at('clarification-question')]
  if (question !== undefined && at('clarification-question') > at('clarification')) {
    // Whoever was asked answers: the one that requested, or after an answer the other.
    const both = [request.from, ...addressees]
    return { waits: 'clarification', waitsFor: both.filter((name) => name !== question.from) }
  }
  if (answer === null) return { waits: 'answer', waitsFor: addressees }
  if (bodyOf(answer)['action'] === 'partial') return { waits: 'update', waitsFor: addressees }
  return { waits: 'closure', waitsFor: open }
}

const owed = { acknowledge: ['acknowledgement'], respond: ['answer', 'clarification-question'] }

function termsOf({ request, letters }: Said, received: string, agreement: AgreementWords): Term[] {
  const stage = isExercise(request) ? prefix : ''
  return Object.entries(owed).flatMap(([id, kinds]): Term[] => {
    const obligation = agreement.obligations.find((one) => one.id === `${stage}${id}`)
    const from = parseInstant(received)
    if (obligation === undefined || from === null) return []
    const met = letters.find((one) => one.from !== request.from && kinds.includes(kindOf(one)))
    return [{ obligation, due: formatInstant(dueAfter(from, obligation.within)), met: met ?? null }]
  })
}
