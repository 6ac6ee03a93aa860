// Markup, addresses that run, formulas and direction marks in every text that the interface takes:
// the fields are those of its document, so that a new one is asked as well. What is taken comes
// back as it was given, as JSON and nothing else; a name that would mislead is refused.
import { expect, test } from 'vitest'
import { createApi, openApiOf } from '#http/api/app.ts'
import { type Answered, type Caller, callerOf, library, openDesks } from './desks.ts'
import { addressOf, bodies, operations } from './routes.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
}

const { desks } = await openDesks()
const desk = desks[0]!
const { components } = openApiOf(createApi(desk, library)) as {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const texts = [
  '<script>document.title="ran"</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert('1')",
  '</title></div><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("http://elsewhere.example")',
  '\u202Egnp.exe',
  'a\u2066b\u2069',
  'two\nlines\u2028and\u0000more',
  '\uD800 half',
  '__proto__',
]

/** Whose texts they are: a role that may ask, for each act. */
const asking: Readonly<Record<string, string>> = {
  anyone: 'reader',
  read: 'reader',
  review: 'reader',
  compose: 'drafter',
  sign: 'officer-1',
  release: 'officer-1',
  exchange: 'officer-1',
  administer: 'key-holder',
}

/** Every place of a text in a body: `name`, `content.body`, `roles.0`. */
function textsIn(schema: Schema, at = ''): readonly string[] {
  if (schema.$ref !== undefined) {
    return textsIn(components.schemas[schema.$ref.split('/').at(-1)!]!, at)
  }
  const below = (name: string) => (at === '' ? name : `${at}.${name}`)
  if (schema.properties !== undefined) {
    return Object.entries(schema.properties).flatMap(([name, one]) => textsIn(one, below(name)))
  }
  if (schema.items !== undefined) return textsIn(schema.items, below('0'))
  if (schema.additionalProperties !== undefined) return [below('text')]
  return [schema.type].flat().includes('string') ? [at] : []
}

function withText(body: unknown, at: string, text: string): unknown {
  const [name = '', ...rest] = at.split('.')
  const before = (body ?? (name === '0' ? [] : {})) as Readonly<Record<string, unknown>>
  const after = rest.length === 0 ? text : withText(before[name], rest.join('.'), text)
  return Array.isArray(before) ? [after] : { ...before, [name]: after }
}

const fields = operations.flatMap((operation) => {
  const content = operation.requestBody?.content['application/json'] as
    | { schema: Schema }
    | undefined
  if (content === undefined) return []
  return textsIn(content.schema).map((field) => ({ ...operation, field }))
})

async function asked({ operationId, method, path, field, ...one }: (typeof fields)[number]) {
  const answers: Answered[] = []
  for (const [at, text] of texts.entries()) {
    const browser: Caller = callerOf(desk)
    await browser.signIn(asking[one['x-mithaq-act']]!)
    const fresh = operationId === 'addPerson' ? { id: `${field.replace('.', '-')}-${at}` } : {}
    const body = withText({ ...(bodies[operationId] as object), ...fresh }, field, text)
    const address = addressOf(path, { id: path.startsWith('/people') ? 'reader' : undefined })
    answers.push(await browser.ask(method.toUpperCase(), address, body))
  }
  return answers
}

test('the document has the fields that are asked here', () => {
  const named = fields.map(({ operationId, field }) => `${operationId} ${field}`)
  expect(named).toEqual(
    expect.arrayContaining(['addPerson name', 'composeDraft content.text', 'addPasskey name']),
  )
  expect(named.length).toBeGreaterThan(20)
})

test.each(fields)('$operationId takes texts in $field as texts or not at all', async (one) => {
  for (const { status, body, headers } of await asked(one)) {
    expect(status).not.toBe(500)
    expect(headers.get('content-type')).toMatch(/^application\/(?:problem\+)?json/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(JSON.stringify(body)).not.toMatch(/\u202E|\u2066/)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
})

const names = [
  ['POST', '/people', 'name'],
  ['POST', '/people', 'of'],
  ['POST', '/people', 'subject'],
  ['PATCH', '/people/reader', 'name'],
  ['POST', '/passkeys', 'name'],
  ['POST', '/calendars', 'party'],
] as const

test.each(names)('%s %s refuses a %s that would mislead', async (method, path, field) => {
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  const plain = { id: 'new', name: 'x', roles: ['reader'], made: {}, language: 'en' }
  for (const [name, value, expected] of [
    ['a\u202Eb', 'a[U+202E]b', 'without U+202E'],
    ['Anna\u3164', 'Anna[U+3164]', 'without U+3164'],
    ['\u200Eab', '[U+200E]ab', 'without U+200E'],
    ['a\u0007', 'a[U+0007]', 'without U+0007'],
    ['a\nb', 'a[U+000A]b', 'without U+000A'],
    ['a\u200B', 'a[U+200B]', 'without U+200B'],
    ['\u{E0041}a', '[U+E0041]a', 'without U+E0041'],
    [' a', ' a', 'no space before or after it'],
  ]) {
    const body = { ...plain, [field]: name }
    const { status, body: told } = await holder.ask(method, path, body)
    const type = 'urn:mithaq:problem:unclear-name'
    expect([status, told]).toMatchObject([422, { type, place: field, value, expected }])
  }
})

test('names in any script are taken, with the joiners that some words need', async () => {
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  const all = ['نور الهدى', 'می\u200Cخواهم', 'Ёлкина Анна-Мария', "O'Neil <desk 2>", '李 四', '🕊️']
  for (const [at, name] of all.entries()) {
    const person = { id: `named-${at}`, name, roles: ['reader'] }
    const { status, body } = await holder.ask('POST', '/people', person)
    expect([status, body['name']]).toEqual([200, name])
  }
})

test('a name stays what it is wherever it is told, and no cell is a formula', async () => {
  const holder = callerOf(desk)
  await holder.signIn('key-holder')
  const [markup = '', , , , , formula = ''] = texts
  await holder.ask('POST', '/people', { id: 'markup', name: markup, roles: ['reader'] })
  await holder.ask('POST', '/people', { id: 'formula', name: formula, roles: ['reader'] })
  const { body } = await holder.ask('GET', '/people')
  const told = (body['people'] as readonly { name: string }[]).map(({ name }) => name)
  expect(told).toEqual(expect.arrayContaining([markup, formula]))
  const table = await holder.ask('GET', '/centre/tables/audit.csv?lang=en')
  expect(table.headers.get('content-disposition')).toMatch(/^attachment; /)
  expect(String(table.body['text'])).not.toMatch(/[,\n]"?=/)
})

test('what a message says comes back as it was written', async () => {
  const drafter = callerOf(desk)
  await drafter.signIn('drafter')
  for (const text of texts.filter((one) => one.isWellFormed())) {
    const content = { effectiveOn: '2030-03-01', body: { text } }
    const { status, body } = await drafter.ask('POST', '/spaces/sample/drafts', {
      type: 'ask',
      content,
    })
    expect([status, body['content']]).toMatchObject([200, content])
    const { body: read } = await drafter.ask('GET', `/spaces/sample/drafts/${String(body['id'])}`)
    expect(read['content']).toMatchObject(content)
  }
})
