// Every route of the interface, asked by every role and by nobody: who may not, is told so before
// anything else is looked at.
import { expect, test } from 'vitest'
import { demonstrationPeople } from '#http/demonstration/people.ts'
import { createApi, openApiOf } from '#http/api/app.ts'
import { actsOfPerson } from '#desk/person.ts'
import { callerOf, library, openDesks } from './desks.ts'

const { desks } = await openDesks()
const desk = desks[0]!
const space = [...desk.spaces.keys()][0]!
const people = demonstrationPeople(space)

interface Operation {
  readonly operationId: string
  readonly 'x-mithaq-act': string
}

const document = openApiOf(createApi(desk, library)) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method, path, ...operation })),
)
const streams = new Set(['followChanges'])

/** An address that leads nowhere in particular: it is not what is asked about here. */
function addressOf(path: string): string {
  const hash = '0'.repeat(64)
  const values: Record<string, string> = {
    space,
    agreement: space,
    leaf: hash,
    id: hash,
    party: 'c.example',
  }
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x')
}

const bodies: Readonly<Record<string, unknown>> = {
  composeDraft: { type: 'none' },
  signDraft: { line: 'x' },
  switchLine: { connected: true },
  addPerson: { id: 'somebody', name: 'Somebody', roles: ['reader'] },
  changePerson: { name: 'Somebody' },
  choosePerson: { person: 'nobody' },
  addPasskey: { name: 'x', made: {} },
  signInByPasskey: { shown: {} },
  makeCalendar: { language: 'en' },
  openInvitation: { invitation: 'x' },
  acceptInvitation: { invitation: 'x', name: 'x', made: {} },
}

test('every route says what it asks of the one who asks', () => {
  expect(operations.length).toBeGreaterThan(25)
  expect(operations.filter((one) => one['x-mithaq-act'] === undefined)).toEqual([])
})

test.each(operations)('$method $path asked by nobody', async ({ method, path, ...operation }) => {
  const { operationId, 'x-mithaq-act': act } = operation
  const { ask } = callerOf(desk)
  const { status, body } = await ask(method.toUpperCase(), addressOf(path), bodies[operationId])
  const isTurnedAway = status === 401 && body['type'] === 'urn:mithaq:problem:not-signed-in'
  expect(isTurnedAway).toBe(act !== 'anyone')
})

const cases = operations
  .filter(({ operationId }) => !streams.has(operationId))
  .flatMap((operation) => people.map((person) => ({ ...operation, person, id: person.id })))

test.each(cases)('$method $path asked by $id', async ({ method, path, person, ...operation }) => {
  const { operationId, 'x-mithaq-act': act } = operation
  const { ask, signIn } = callerOf(desk)
  expect((await signIn(person.id)).status).toBe(200)
  const { status, body } = await ask(method.toUpperCase(), addressOf(path), bodies[operationId])
  const mayDo = act === 'anyone' || actsOfPerson(person).some((one) => one === act)
  const isTurnedAway = status === 403 && body['type'] === 'urn:mithaq:problem:not-allowed'
  expect([isTurnedAway, status === 401 || status === 500]).toEqual([!mayDo, false])
})
