// The checks of `mithaq test`, checked: each catches an agreement that is broken in the way it is
// for, and names what is wrong. Every break is one that an author could make; in all else the
// agreement stays the invented sample, in which nothing is found.
import { expect, test } from 'vitest'
import { sampleAgreement as sample } from '../examples/sample-agreement/agreement.ts'
import { checkAgreement } from '#assessment/agreement-check.ts'
import type { CheckCode } from '#assessment/check-report.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Term } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { type Label, label } from '#language/label.ts'
import { standingFact } from '#language/life.ts'
import { message } from '#language/message.ts'
import { group } from '#language/party.ts'
import { startOf } from '#language/time.ts'

function first<T>(list: readonly T[]): T {
  const [one] = list
  if (one === undefined) throw new RangeError('an empty list in the sample')
  return one
}

/** The list with one of its elements altered. */
const asSigned = { cite: sample.limits[0]!.cite, known: -Infinity }

function change<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  to: Partial<T>,
): readonly T[] {
  expect(list.map((one) => one.id)).toContain(id)
  return list.map((one) => (one.id === id ? { ...one, ...to } : one))
}

const words = (en: string) => label(en, `Слова: ${en}`, `كلمات: ${en}`)
const provision = first(sample.provisions)
const unused = { ...provision, id: 'IDLE', place: 'IX' }
const launcher = sample.items.find((kind) => kind.id === 'launcher')!
const depot = sample.items.find((kind) => kind.id === 'depot')!
const term = first(sample.counts.find((count) => count.id === 'warheads')!.terms)
const light = first(term.exceptions)

const withTerms = (...terms: readonly Term[]): Agreement => ({
  ...sample,
  counts: change(sample.counts, 'warheads', { terms }),
})

/** The sample with another kind of depot, known to the messages as well. */
const withStates = (states: typeof depot.states): Agreement => ({
  ...sample,
  items: change(sample.items, 'depot', { states }),
})

const unlisted = { ...first(sample.messages), id: 'unlisted' }

const island = item('island', {
  label: words('Island'),
  fields: { size: f.count(words('Size'), 0, 9) },
  states: { known: { label: words('known'), then: [] } },
})

const withMessage = (effect: () => ReturnType<ReturnType<typeof island>['has']>): Agreement => ({
  ...sample,
  items: [...sample.items, island],
  messages: [
    ...sample.messages,
    message('found', { cite: provision, label: words('Found'), fields: {}, effect }),
  ],
})

let asked = 0
const both = { name: words('Both'), short: words('Both') }

const broken: readonly (readonly [string, CheckCode, string, Agreement])[] = [
  [
    'a message declared twice',
    'id-twice',
    'open-depot',
    { ...sample, messages: [...sample.messages, first(sample.messages)] },
  ],
  [
    'an obligation met by a message that the agreement does not have',
    'message-not-listed',
    'answer',
    { ...sample, messages: sample.messages.filter((type) => type.id !== 'answer') },
  ],
  [
    'a count over items that the agreement does not have',
    'item-not-listed',
    'declared-warheads',
    { ...sample, items: sample.items.filter((kind) => kind !== launcher) },
  ],
  [
    'a reading of somebody who is no party',
    'party-not-listed',
    'B-on-light',
    { ...sample, readings: change(sample.readings, 'B-on-light', { by: 'Z' }) },
  ],
  [
    'a duty of somebody who is no party',
    'party-not-listed',
    'five-days',
    { ...sample, obligations: change(sample.obligations, 'five-days', { parties: ['A', 'Z'] }) },
  ],
  [
    'a message that only somebody may send who is neither a party nor a reporter',
    'party-not-listed',
    'suspend',
    { ...sample, messages: change(sample.messages, 'suspend', { by: ['Z'] }) },
  ],
  [
    'a dated standing of somebody who is no party',
    'party-not-listed',
    'Z applying',
    {
      ...sample,
      standings: [standingFact('Z', { on: '2030-01-01', state: 'applying', cite: provision })],
    },
  ],
  [
    'a group named like a party',
    'id-twice',
    'A',
    { ...sample, groups: [group('A', { ...both, members: ['A'] })] },
  ],
  [
    'a group with a member that is no party',
    'group-member-not-one-party',
    'AB',
    { ...sample, groups: [group('AB', { ...both, members: ['A', 'Z'] })] },
  ],
  [
    'a group to which a party belongs twice at a time',
    'group-member-not-one-party',
    'AB',
    {
      ...sample,
      groups: [group('AB', { ...both, members: ['A', { party: 'A', until: '2031-01-01' }] })],
    },
  ],
  [
    'a limit of a group that the agreement does not have',
    'group-not-listed',
    'deployed',
    {
      ...sample,
      limits: change(sample.limits, 'deployed', {
        groups: [group('AB', { ...both, members: ['A', 'B'] })],
      }),
    },
  ],
  [
    'a reading that rejects a rule nobody knows',
    'reading-names-no-rule',
    'B-on-light',
    { ...sample, readings: change(sample.readings, 'B-on-light', { rejectsRules: ['heavy'] }) },
  ],
  [
    'an exception that prevails over none',
    'over-names-no-exception',
    'light-as-one',
    withTerms({ ...term, exceptions: [{ ...light, over: ['heavy'] }] }),
  ],
  [
    'two provisions with one id',
    'provision-id-twice',
    provision.id,
    { ...sample, provisions: [...sample.provisions, { ...provision, place: 'IX' }] },
  ],
  [
    'one place restated twice in the same words',
    'restated-twice',
    `sample-treaty II: ${provision.says.en}`,
    { ...sample, provisions: [...sample.provisions, { ...provision, id: 'AGAIN' }] },
  ],
  [
    'a limit that cites what is not among the provisions',
    'citation-not-listed',
    'deployed',
    { ...sample, provisions: sample.provisions.slice(1) },
  ],
  [
    'a provision that no rule carries out, without a reason why',
    'provision-not-cited',
    'IDLE',
    { ...sample, provisions: [...sample.provisions, unused] },
  ],
  [
    'a limit that cites what is said not to be modelled',
    'not-modelled-but-cited',
    'IDLE',
    ((): Agreement => {
      const idle = { ...unused, notModelled: label('No need', 'Не нужно', 'لا حاجة') }
      const limits = change(sample.limits, 'deployed', { cite: idle })
      return { ...sample, provisions: [...sample.provisions, idle], limits }
    })(),
  ],
  [
    'a label without its Arabic',
    'label-empty',
    'limit deployed',
    { ...sample, limits: change(sample.limits, 'deployed', { label: label('A', 'А', ' ') }) },
  ],
  [
    'a label that nobody gave in Arabic, which only types would refuse',
    'label-empty',
    'limit deployed',
    {
      ...sample,
      limits: change(sample.limits, 'deployed', { label: { en: 'A', ru: 'А' } as Label }),
    },
  ],
  [
    'a reason why a provision is not modelled, without its Russian',
    'label-empty',
    'provision IDLE, not modelled',
    {
      ...sample,
      provisions: [
        ...sample.provisions,
        { ...unused, notModelled: label('No need', '', 'لا حاجة') },
      ],
    },
  ],
  [
    'a word on where a provision was seen, in English alone',
    'label-not-in-its-script',
    'provision IDLE, per',
    {
      ...sample,
      provisions: [
        ...sample.provisions,
        {
          ...unused,
          notModelled: label('No need', 'Не нужно', 'لا حاجة'),
          per: label('press', 'press', 'صحافة'),
        },
      ],
    },
  ],
  [
    'an English word where the Russian one belongs',
    'label-not-in-its-script',
    'limit deployed',
    { ...sample, limits: change(sample.limits, 'deployed', { label: label('a', 'a', 'ا') }) },
  ],
  [
    'a step into a state that the item does not have',
    'step-to-no-state',
    'depot',
    withStates({ open: ['closed', 'sold'], closed: ['open'] }),
  ],
  [
    'a state that no step leads to',
    'state-unreachable',
    'depot',
    withStates({ open: [], closed: ['open'] }),
  ],
  [
    'an answer that the Party asked may not send',
    'obligation-cannot-be-met',
    'answer',
    ((): Agreement => {
      const answer = { ...sample.messages.find((type) => type.id === 'answer')!, by: ['A'] }
      return {
        ...sample,
        messages: sample.messages.map((type) => (type.id === 'answer' ? answer : type)),
        obligations: change(sample.obligations, 'answer', { metBy: [answer] }),
      }
    })(),
  ],
  [
    'an obligation released by a message that the agreement does not have',
    'message-not-listed',
    'answer',
    {
      ...sample,
      obligations: change(sample.obligations, 'answer', { releasedBy: [unlisted] }),
    },
  ],
  [
    'days set for an act of which no message of the agreement tells',
    'message-not-listed',
    'visits-begin',
    { ...sample, timeframes: change(sample.timeframes, 'visits-begin', { on: [unlisted] }) },
  ],
  [
    'an answer told apart by a field that it does not have',
    'about-names-no-field',
    'answer',
    { ...sample, obligations: change(sample.obligations, 'answer', { about: 'subject' }) },
  ],
  [
    'an answer to a calendar, told apart by what it is about',
    'about-of-calendar',
    'half-yearly-data',
    {
      ...sample,
      obligations: change(sample.obligations, 'half-yearly-data', { about: 'deployed' }),
    },
  ],
  [
    'an effect that fails on a body that its own fields allow',
    'effect-fails',
    'sample',
    withMessage(() => {
      throw new RangeError('no depot')
    }),
  ],
  [
    'an effect on an item that the agreement does not have',
    'effect-on-unlisted-item',
    'found',
    ((): Agreement => {
      const elsewhere = withMessage(() => island('i').has({ size: 1 }))
      return { ...elsewhere, items: sample.items }
    })(),
  ],
  [
    'an effect that sets a field which its item does not have',
    'effect-sets-no-field',
    'found',
    withMessage(() => island('i').has(JSON.parse('{"length":1}') as { size: number })),
  ],
  [
    'an effect that sets what the field of the item does not allow',
    'effect-value-refused',
    'found',
    withMessage(() => island('i').has({ size: 10 })),
  ],
  [
    'two exceptions that fit one launcher, neither over the other',
    'exceptions-overlap',
    'few-as-none',
    withTerms({
      ...term,
      exceptions: [light, { ...light, id: 'few-as-none', when: (row) => row['warheads'] === 1 }],
    }),
  ],
  [
    'two versions of a rule in force on one day',
    'rule-versions-overlap',
    'later',
    withTerms(
      { ...term, rule: { ...term.rule, until: startOf('2033-01-02') } },
      { ...term, rule: { ...term.rule, id: 'later', from: startOf('2033-01-01') } },
    ),
  ],
  [
    'a day on which no version of a rule is in force',
    'rule-versions-leave-a-gap',
    'later',
    withTerms(
      { ...term, rule: { ...term.rule, until: startOf('2033-01-01') } },
      { ...term, rule: { ...term.rule, id: 'later', from: startOf('2033-01-02') } },
    ),
  ],
  [
    'a rule that counts half of a warhead',
    'worth-not-whole',
    term.rule.id,
    withTerms({ ...term, rule: { ...term.rule, when: null, is: () => 0.5 } }),
  ],
  [
    'an exception whose worth is no number',
    'worth-not-whole',
    light.id,
    withTerms({ ...term, exceptions: [{ ...light, when: null, is: () => NaN }] }),
  ],
  [
    'a rule that looks at more than the item',
    'value-differs',
    'warheads',
    withTerms({ ...term, rule: { ...term.rule, when: null, is: () => (asked += 1) } }),
  ],
  [
    'a limit with two values from one day',
    'limit-not-one-value',
    'warheads',
    {
      ...sample,
      limits: change(sample.limits, 'warheads', {
        values: [19, 20].map((value) => ({ from: startOf('2030-07-01'), value, ...asSigned })),
      }),
    },
  ],
  [
    'a value of a limit that cites a place that the agreement does not list',
    'citation-not-listed',
    'warheads',
    {
      ...sample,
      limits: change(sample.limits, 'warheads', {
        values: [{ ...sample.limits[0]!.values[0]!, cite: { ...asSigned.cite, id: 'ELSEWHERE' } }],
      }),
    },
  ],
  [
    'a quota whose year begins on no day',
    'quota-not-one-period',
    'visits',
    { ...sample, quotas: change(sample.quotas, 'visits', { yearFrom: NaN }) },
  ],
  [
    'a value that would begin when the agreement has ended',
    'value-after-the-end',
    'warheads',
    {
      ...sample,
      limits: change(sample.limits, 'warheads', {
        values: [{ from: startOf('2040-01-01'), value: 20, ...asSigned }],
      }),
    },
  ],
]

const empty = { seed: 1, rounds: 10, tables: [], recordText: () => null }

function problemsOf(agreement: Agreement): readonly string[] {
  return checkAgreement(agreement, empty).flatMap((result) =>
    result.problems.map(({ severity, code, about }) => `${severity} ${code} ${about}`),
  )
}

test.each(broken)('%s is found', (_, code, about, agreement) => {
  expect(problemsOf(agreement)).toContain(`error ${code} ${about}`)
})

test('nothing is found in the sample but that no case table was given', () => {
  expect(problemsOf(sample)).toEqual(['warning no-cases sample'])
})

test('a provision that no rule cites may say what follows it', () => {
  const followed = { ...unused, followedIn: 'the states of a launcher' }
  const found = problemsOf({ ...sample, provisions: [...sample.provisions, followed] })
  expect(found).toEqual(['warning no-cases sample'])
})

test('an effect that fails stops the checks that need it, and no other', () => {
  const agreement = withMessage(() => {
    throw new RangeError('no depot')
  })
  const stopped = checkAgreement(agreement, empty).filter((one) =>
    one.problems.some(({ code }) => code === 'check-stopped'),
  )
  expect(stopped.map((one) => one.check)).toEqual(['recount'])
})

test('a state that no message enters and a message that chance cannot make are warnings', () => {
  const closes = (one: { readonly id: string }) => one.id === 'close-depot'
  const closed = { ...sample, messages: sample.messages.filter((type) => !closes(type)) }
  expect(problemsOf(closed)).toContain('warning state-never-entered depot')
  const opens = (one: { readonly id: string }) => one.id === 'open-depot'
  const opened = { ...sample, messages: sample.messages.filter((type) => !opens(type)) }
  expect(problemsOf(opened)).toContain('warning message-never-made visit')
})

test('what differs is shown with its seed and the fewest messages that show it', () => {
  const agreement = withTerms({
    ...term,
    rule: { ...term.rule, when: null, is: () => (asked += 1) },
  })
  const result = checkAgreement(agreement, empty).find((one) => one.check === 'recount')
  const values = first(result?.problems ?? []).values
  expect(values['messages']).toMatch(/^r\d+$/)
  expect(values['seed']).toBeTypeOf('number')
  expect(values['assessed']).not.toBe(values['recounted'])
})

test('a case that does not hold is named with its file and line, want and got', () => {
  const text = 'case none\n= 2030-09-01 A limit deployed within 0/4 ; II\n'
  const tables = [{ file: 'limits.txt', text }]
  const result = checkAgreement(sample, { ...empty, tables }).find((one) => one.check === 'cases')
  expect(result?.problems).toEqual([
    {
      code: 'case-fails',
      severity: 'error',
      about: 'limits.txt:2',
      values: {
        case: 'none',
        line: '= 2030-09-01 A limit deployed within 0/4 ; II',
        want: 'limit deployed within 0/4 ; II',
        got: 'limit deployed unknown unknown/4 ; II',
      },
    },
  ])
})
