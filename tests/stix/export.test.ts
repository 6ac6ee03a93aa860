// Messages about incidents in STIX 2.1. That the result is STIX, the validator of OASIS says
// (tests/verify/stix.outsiders.test.ts); here is what must stand in it.
import { describe, expect, test } from 'vitest'
import { bundleOf } from '#stix/bundle.ts'
import type { Channel } from '#stix/channel.ts'
import { isFor } from '#stix/readers.ts'
import { tell } from '#stix/tell.ts'
import { messagesAbout } from '#stix/thread.ts'
import { answers, channelOf, evidence, report, request, sample, signs } from './sample.ts'

type Shown = Readonly<Record<string, unknown>>

const objectsOf = (channel: Channel) =>
  (bundleOf(
    channel.agreement,
    tell(channel).flatMap(({ objects }) => objects),
  ).objects ?? []) as readonly Shown[]
const ofType = (type: string, channel = sample) =>
  objectsOf(channel).filter((one) => one['type'] === type)
const exercise = (made: typeof report) => ({ ...made, type: `exercise-${made.type}` })

test('identifiers follow from what is said: an export twice gives the same bundle', () => {
  const twice = [1, 2].map(() =>
    bundleOf(
      sample.agreement,
      tell(sample).flatMap((o) => o.objects),
    ),
  )
  expect(twice[0]).toEqual(twice[1])
})

test('an observable has the identifier that the standard gives it', () => {
  // Computed with Python's uuid, from the namespace of section 2.9 and `{"value":"192.0.2.7"}`.
  const [address] = ofType('ipv4-addr')
  expect(address).toMatchObject({
    id: 'ipv4-addr--fe609036-dbde-52d8-a120-35d115a7d338',
    value: '192.0.2.7',
  })
})

test('the same message of another space is another object', () => {
  const [one] = ofType('incident')
  const [other] = ofType('incident', channelOf([report], 'other'))
  expect(one?.['id']).not.toBe(other?.['id'])
})

test('an incident says what it is, whom it hit by sector and country, and which family', () => {
  const [incident] = ofType('incident')
  expect(incident).toMatchObject({
    name: 'pipeline',
    created: '2030-03-01T08:00:00.000Z',
    extensions: {
      'extension-definition--ef765651-680c-498d-9894-99799f2fa126': {
        determination: 'confirmed',
        investigation_status: 'open',
        criticality: 80,
        incident_types: ['ransomware'],
      },
    },
  })
  expect(ofType('malware')).toMatchObject([{ name: 'ExampleLocker', is_family: true }])
  expect(ofType('location')).toMatchObject([{ country: 'US' }])
  expect(ofType('cryptocurrency-wallet')).toHaveLength(2)
})

test('an amount that is not known stays unknown', () => {
  const ransom = ofType('note').find((one) => one['abstract'] === 'Ransom')
  expect(ransom?.['content']).toBe(
    'family: ExampleLocker\ndemanded: 75 BTC\npaid: an amount not known BTC on 2030-03-01\n' +
      'keys: offered',
  )
})

test('each object is marked as its message is, by the fixed identifiers of TLP 2.0', () => {
  const amber = 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421'
  const strict = 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003'
  expect(ofType('incident')[0]?.['object_marking_refs']).toEqual([amber])
  expect(ofType('course-of-action')[0]?.['object_marking_refs']).toEqual([strict])
  const sent = ofType('marking-definition').map(({ id }) => id)
  expect(sent).toContain(amber)
  // A message without a mark is TLP:AMBER+STRICT.
  const named = ofType('note', channelOf([evidence]))
  expect(named[0]?.['object_marking_refs']).toEqual([strict])
})

test('of two marks on one observable the stricter stands', () => {
  const red = { ...signs, body: { ...signs.body, handling: { tlp: 'red', readers: ['head'] } } }
  const [file] = ofType('ipv4-addr', channelOf([signs, red]))
  expect(file?.['object_marking_refs']).toEqual([
    'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
  ])
})

test('a claim has its confidence of 100 and its evidence', () => {
  const claim = ofType('note').find((one) => one['abstract'] === 'Claims')
  const named = ofType('note').find((one) => one['abstract'] === 'Evidence named: e-1')
  expect(claim).toMatchObject({ content: 'Control was had from 192.0.2.7.', confidence: 85 })
  expect(claim?.['object_refs']).toContain(named?.['id'])
})

describe('an answer', () => {
  const answered = (action: string, position: string, attribution = true) => {
    const asked = { ...request, body: { ...request.body, attribution } }
    const answer = { ...answers[1]!, body: { request: 'US:r-1', action, position } }
    return channelOf([report, evidence, asked, answer])
  }
  const labelsOf = (channel: Channel) =>
    ofType('note', channel).flatMap((one) => (one['labels'] ?? []) as readonly string[])

  test('that denies is another than that nothing was found', () => {
    expect(labelsOf(answered('denied', 'none'))).toEqual(['action:denied', 'position:none'])
    expect(labelsOf(answered('no-finding', 'none'))).toEqual(['action:no-finding', 'position:none'])
  })

  test('has an opinion only on a matter that was laid to its author', () => {
    const opinions = (channel: Channel) => ofType('opinion', channel).map((one) => one['opinion'])
    expect(opinions(answered('measures', 'denied'))).toEqual(['strongly-disagree'])
    expect(opinions(answered('measures', 'accepted'))).toEqual(['strongly-agree'])
    expect(opinions(answered('measures', 'from-territory'))).toEqual([])
    expect(opinions(answered('measures', 'denied', false))).toEqual([])
  })
})

test('an exercise says so in every object that tells of it, and is another incident', () => {
  const channel = channelOf([report, exercise(report), exercise(request)])
  const [real, exercised] = ofType('incident', channel)
  expect(real?.['labels']).toBeUndefined()
  expect(exercised).toMatchObject({ name: 'EXERCISE: pipeline', labels: ['exercise'] })
  expect(ofType('course-of-action', channel)[0]).toMatchObject({
    name: 'EXERCISE: Pipeline',
    labels: ['exercise'],
  })
})

test('a second report is a new version of the incident, and a correction one of the note', () => {
  const again = { ...report, body: { ...report.body, ended: '2030-03-01T08:30Z' } }
  const corrected = { ...answers[1]!, corrects: 'm3', body: { ...answers[1]!.body, text: 'No.' } }
  const channel = channelOf([report, request, answers[1]!, again, corrected])
  expect(ofType('incident', channel)).toMatchObject([
    { created: '2030-03-01T08:00:00.000Z', modified: '2030-03-01T11:00:00.000Z' },
  ])
  const notes = ofType('note', channel).filter((one) => one['abstract'] === 'Answer')
  expect(notes).toMatchObject([
    { created: '2030-03-01T10:00:00.000Z', modified: '2030-03-01T12:00:00.000Z' },
  ])
})

test('versions of one second still differ', () => {
  const again = {
    ...report,
    body: { ...report.body, criticality: 10 },
    at: Date.UTC(2030, 2, 1, 8),
  }
  const told = tell(channelOf([report, again]))
  const versions = told.flatMap(({ objects }) => objects).filter((one) => one.type === 'incident')
  expect(versions.map((one) => one['modified'])).toEqual([
    '2030-03-01T08:00:00.000Z',
    '2030-03-01T08:00:00.001Z',
  ])
})

test('what is withdrawn is revoked', () => {
  const withdrawn = { ...answers[2]!, type: 'closure', from: 'US', body: { request: 'US:r-1' } }
  const channel = channelOf([report, request, { ...withdrawn, withdraws: 'm1' }])
  expect(ofType('incident', channel)[0]).toMatchObject({ revoked: true })
  const others = channelOf([report, request, { ...withdrawn, from: 'RU', withdraws: 'm1' }])
  expect(ofType('incident', others)[0]?.['revoked']).toBeUndefined()
})

test('what STIX has no place for is told', () => {
  const untold = tell(sample).flatMap((one) => one.untold)
  expect(untold).toEqual([
    { code: 'not-counted', place: 'signs.2', value: '2030-02-20T10:00Z 2030-02-28T22:00Z' },
    { code: 'no-observable', place: 'signs.7', value: 'example host' },
  ])
  const ping = { type: 'ping', from: 'US', body: { check: 'c-1' } }
  const broken = { ...request, body: { ...request.body, kind: 'other' } }
  const alone = answers[0]!
  expect(tell(channelOf([ping, broken, alone])).flatMap((one) => one.untold)).toEqual([
    { code: 'no-form', place: 'type', value: 'ping' },
    { code: 'not-sound', place: 'kind', value: '' },
    { code: 'no-reference', place: 'request', value: 'US:r-1' },
  ])
})

test('a type named after a property of every object is no type', () => {
  const told = tell(channelOf([{ type: 'constructor', from: 'US', body: {} }]))
  expect(told[0]?.untold[0]?.code).toBe('no-form')
})

test('TLP:RED is for the readers that it names', () => {
  const handling = { tlp: 'red', readers: ['head of centre'] }
  const [told] = tell(channelOf([{ ...report, body: { ...report.body, handling } }]))
  expect([
    isFor(told!, []),
    isFor(told!, ['duty officer']),
    isFor(told!, ['head of centre']),
  ]).toEqual([false, false, true])
})

test('what takes a message back that is TLP:RED is for the readers of that message', () => {
  const red = { ...report.body, handling: { tlp: 'red', readers: ['head of centre'] } }
  const closure = { type: 'closure', from: 'US', body: { request: 'US:r-1' }, withdraws: 'm1' }
  const told = tell(channelOf([{ ...report, body: red }, request, closure]))
  expect(JSON.stringify(told[2]?.objects)).toContain('Files were encrypted')
  expect([isFor(told[2]!, []), isFor(told[2]!, ['head of centre'])]).toEqual([false, true])
})

test('about an incident is what was said of it and of the requests it led to', () => {
  const other = { ...request, body: { ...request.body, request: 'r-2', incident: 'US:other' } }
  const { messages } = channelOf([report, evidence, request, other, ...answers, exercise(report)])
  const about = (id: string) => messagesAbout(messages, id).map(({ key }) => key)
  expect(about('US:pipeline')).toEqual(['m1', 'm2', 'm3', 'm5', 'm6', 'm7', 'm8', 'm9'])
  expect(about('US:r-2')).toEqual(['m2', 'm4', 'm7', 'm8'])
  expect(about('exercise-US:pipeline')).toEqual(['m10'])
})

test('what both sides call by one name is two things', () => {
  const theirs = { ...request, from: 'RU' }
  const seen = { ...report, from: 'RU' }
  const said = { ...answers[0]!, from: 'US', body: { ...answers[0]!.body, request: 'RU:r-1' } }
  const channel = channelOf([report, seen, evidence, request, theirs, said])
  const [ours, others] = ofType('course-of-action', channel)
  expect(new Set(ofType('incident', channel).map(({ id }) => id)).size).toBe(2)
  expect(ours?.['id']).not.toBe(others?.['id'])
  const note = ofType('note', channel).find(
    (one) => one['abstract'] === 'Acknowledgement of receipt',
  )
  expect(note?.['object_refs']).toEqual([others?.['id']])
  const about = messagesAbout(channel.messages, 'RU:r-1').map(({ key }) => key)
  expect(about).toEqual(['m1', 'm3', 'm5', 'm6'])
})
