// The routes of the interface as its document has them, with what each test needs to ask them: an
// address, and a body where one is taken. A new route that takes a body and has none here fails.
import { createApi, openApiOf } from '#http/api/app.ts'
import { library, openDesks } from './desks.ts'

interface Operation {
  readonly operationId: string
  readonly 'x-mithaq-act': string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly description?: string
  }[]
  readonly responses: Readonly<Record<string, unknown>>
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
}

const { desks } = await openDesks()
const document = openApiOf(createApi(desks[0]!, library)) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method, path, ...operation })),
)

const hash = '0'.repeat(64)

/** An address that leads nowhere in particular, but in the space. */
export function addressOf(path: string, { space = 'sample', id = hash } = {}): string {
  const values: Record<string, string> = {
    space,
    agreement: 'sample',
    leaf: hash,
    id,
    party: 'c.example',
    file: path.includes('tables') ? 'limits.csv' : 'x',
  }
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x')
}

export const bodies: Readonly<Record<string, unknown>> = {
  composeDraft: { type: 'none' },
  resendMessage: {},
  takeResult: undefined,
  signDraft: { line: 'x' },
  switchLine: { connected: true },
  addPerson: { id: 'somebody', name: 'Somebody', roles: ['reader'] },
  changePerson: { name: 'Somebody' },
  choosePerson: { person: 'nobody' },
  addPasskey: { name: 'x', made: {} },
  signInByPasskey: { shown: {} },
  makeCalendar: { language: 'en' },
  makeToken: { name: 'x' },
  openInvitation: { invitation: 'x' },
  acceptInvitation: { invitation: 'x', name: 'x', made: {} },
  unpackFromCourier: undefined,
}
