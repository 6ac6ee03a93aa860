// Case tables: that a line which cannot be read is named and never skipped, and that each kind of
// expectation can fail as well as hold. The tables are of the invented sample agreement.
import { expect, test } from 'vitest'
import { sampleAgreement } from '../../examples/sample-agreement/agreement.ts'
import { runCases } from './case-run.ts'
import { parseCases } from './case-table.ts'

const run = (text: string, records: Readonly<Record<string, string>> = {}) =>
  runCases(sampleAgreement, 'table.txt', text, (name) => records[name] ?? null)

const failuresOf = (text: string) =>
  run(text).failures.map(({ line, want, got }) => ({ line, want, got }))

const launcher = (id: string, warheads: string) =>
  `2030-09-01 A data launchers.0.id=${id} launchers.0.state=deployed launchers.0.kind=heavy` +
  ` launchers.0.warheads=${warheads}`

test('a message line says what a line of a record says', () => {
  const text = [
    'case one',
    '2030-09-01T08:00Z>2030-09-02 A+B visit id=v to=B re=q disputes=a,b evidence=derived',
    '  depot="North \\"1\\"" shown=true   # a comment',
    '  body.id=7 rows.0.n=-1 rows.0.x=null rows.1.n=12',
    '2030-09-01>- B ask text="no # comment; no place"',
  ].join('\n')
  const steps = parseCases('table.txt', text).cases[0]?.steps ?? []
  expect(steps.map((step) => (step.kind === 'message' ? step.json : null))).toEqual([
    {
      id: 'v',
      type: 'visit',
      from: ['A', 'B'],
      to: 'B',
      re: 'q',
      disputes: ['a', 'b'],
      evidence: 'derived',
      effectiveOn: '2030-09-01T08:00Z',
      receivedAt: '2030-09-02',
      body: { depot: 'North "1"', shown: true, id: 7, rows: [{ n: -1, x: null }, { n: 12 }] },
    },
    {
      id: 'm2',
      type: 'ask',
      from: 'B',
      effectiveOn: '2030-09-01',
      receivedAt: null,
      body: { text: 'no # comment; no place' },
    },
  ])
})

test.each([
  ['2030-09-01 A data', 'stands before the first `case`'],
  ['case', 'a case needs a name'],
  ['case x\n2030-02-30 A data', 'not a day or an instant: 2030-02-30'],
  ['case x\n2030-09-01>soon A data', 'not a day or an instant: soon'],
  ['case x\n2030-09-01 A', 'expected `EFFECTIVE[>RECEIVED] PARTY TYPE ...`'],
  ['case x\n2030-09-01 A data launchers', 'expected key=value: launchers'],
  ['case x\n2030-09-01 A ask text="open', 'a quotation mark is not closed'],
  ['case x\n2030-09-01 A ask text=a text=b', 'stated twice: text'],
  ['case x\n2030-09-01 A data launchers.1.id=a', 'a list is filled in order: launchers.1.id'],
  ['case x\n2030-09-01 A ask __proto__.x=1', 'not a key: __proto__.x'],
  ['case x\n= 2030-09-01 A', 'expected `= AS-OF[@KNOWN] PARTY WHAT ...`'],
  ['case x\n= 2030-09-01@x A count deployed 1', 'not a day or an instant: x'],
  ['case x\n= 2030-09-01 A count deployed 1 reading', '`reading` is followed by its id'],
  ['case x\nrecord a.jsonl', '`record` comes before the first case'],
  ['# nothing', 'has no case'],
])('a bad line is named with its fault: %j', (text, why) => {
  const { faults } = parseCases('table.txt', text)
  expect(faults.map((fault) => fault.why).join()).toContain(why)
  expect(faults[0]?.line).toBe(text.split('\n').length)
})

test.each([
  ['A count deployed 2', 'count deployed 1'],
  ['A count deployed unknown', 'count deployed 1'],
  ['A count deployed 1 evidence estimate', 'count deployed 1 evidence unverified'],
  ['A limit warheads at 6/20', 'limit warheads within 6/20'],
  ['A limit warheads within 6/20 ; III(1)', 'limit warheads within 6/20 ; II'],
  ['A obligation half-yearly-data 2030-09-01 open due 2030-10-01', 'met due 2030-10-01'],
  ['A obligation five-days m1 met due 2030-09-06', 'no such trigger, but: none'],
  ['B quota visits 1/3 within', 'quota visits 0/3 within'],
  ['- life ended', 'life in-force'],
  ['A standing suspended', 'standing applying'],
  ['- lapse plane-agreed glider agreed', 'nothing of the kind'],
  ['A finding over-limit', 'no such finding, but: obligation-overdue half-yearly-data'],
  ['A count launchers 1', 'no such count: launchers; one of deployed, warheads'],
  ['C count deployed 1', 'no such party: C; one of A, B'],
  ['A count deployed 1 reading C', 'no such reading: C; one of B-on-light, A-on-suspension'],
  ['A total deployed 1', 'no such expectation: total'],
])('an expectation that does not hold says what was got: %s', (expectation, got) => {
  const text = `case x\n${launcher('n-1', '6')}\n= 2030-09-01 ${expectation}`
  const [failure, ...others] = failuresOf(text)
  expect(others).toEqual([])
  expect(failure?.line).toBe(3)
  expect(failure?.got).toContain(got)
})

test('a finding that is there fails the line that says it is not', () => {
  const text = `case x\n= 2030-09-01 A no-finding obligation-overdue half-yearly-data`
  expect(failuresOf(text)[0]?.got).toBe('finding obligation-overdue half-yearly-data')
})

test('a line sees the messages above it and none below', () => {
  const text = [
    'case x',
    launcher('n-1', '6'),
    '= 2030-10-01 A count warheads 6',
    launcher('n-2', '9'),
    '= 2030-10-01 A count warheads 9',
  ].join('\n')
  expect(failuresOf(text)).toEqual([])
})

test('a message that is refused fails its line, unless the next line expects just that', () => {
  expect(
    failuresOf(`case x\n${launcher('n-1', '21x')}\n= 2030-09-01 A count deployed unknown`),
  ).toEqual([
    {
      line: 2,
      want: 'a message that is accepted',
      got: 'refused wrong-type body.launchers[0].warheads "21x", expected integer',
    },
  ])
  expect(failuresOf(`case x\n${launcher('n-1', '21x')}\n= refused wrong-type`)).toEqual([])
  expect(failuresOf(`case x\n${launcher('n-1', '21x')}\n= refused not-one-of`)[0]?.got).toContain(
    'refused wrong-type',
  )
  expect(failuresOf(`case x\n${launcher('n-1', '6')}\n= refused wrong-type`)[0]?.got).toBe(
    'the message is accepted',
  )
})

test('a case can begin with a record, and one that is missing or refused is said', () => {
  const line = {
    id: 'd-1',
    agreement: 'sample',
    type: 'open-depot',
    from: 'A',
    effectiveOn: '2030-02-01',
    receivedAt: '2030-02-01',
    body: { id: 'north', place: 'North' },
  }
  const text = [
    'record base.jsonl',
    'case x',
    '2030-03-01 A close-depot depot=north',
    '= 2030-03-01 A no-finding illegal-step',
  ].join('\n')
  expect(run(text, { 'base.jsonl': JSON.stringify(line) }).failures).toEqual([])
  expect(run(text).failures.map((one) => one.got)).toEqual(['no such record: base.jsonl'])
  const bad = JSON.stringify({ ...line, type: 'open' })
  expect(run(text, { 'base.jsonl': bad }).failures[0]?.got).toContain('base.jsonl:1')
})

test('a failure names file, line and case, with the line itself, want and got', () => {
  expect(run('case two\n= 2030-09-01 - life ended').failures).toEqual([
    {
      file: 'table.txt',
      line: 2,
      case: 'two',
      text: '= 2030-09-01 - life ended',
      want: 'life ended',
      got: 'life in-force',
    },
  ])
})

test('a figure that the naive way counts otherwise fails its line, as wanted or not', () => {
  // A rule must not ask whether a field is there: an assessed row has every field in place.
  const is = (row: object) => ('depot' in row ? 1 : 2)
  const counts = sampleAgreement.counts.map((count) => ({
    ...count,
    terms: count.terms.map((one) => ({ ...one, rule: { ...one.rule, is } })),
  }))
  const text = `case x\n${launcher('n-1', '6')}\n= 2030-09-01 A count deployed 1`
  const { failures } = runCases({ ...sampleAgreement, counts }, 'table.txt', text, () => null)
  expect(failures.map((one) => one.want)).toEqual(['value = explanation = recount'])
})
