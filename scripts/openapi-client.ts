// Writes the typed client of the page from a document of OpenAPI 3.1: a type for each shape, and
// a function for each operation that it calls. It knows the part of JSON Schema that our own
// document uses, and stops at anything else.
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly (string | null)[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly format?: string
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
  }[]
  readonly requestBody?: Media
  readonly responses: Readonly<Record<string, Media>>
}

export interface OpenApi {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** Tables are linked, and so are these; changes are followed. */
const linked = new Set(['exportAudit', 'followChanges', 'readCalendar', 'readStix'])

export function clientText({ components, paths }: OpenApi): string {
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method,
      path,
      // The tags in them are sent and read below the client.
      parameters: (operation.parameters ?? []).filter((one) => one.in !== 'header'),
    })),
  )
  // What sends a browser on is gone to, and not asked by a script.
  const operations = described.filter(
    ({ responses, tags, operationId }) =>
      '200' in responses && !tags.includes('tables') && !linked.has(operationId),
  )
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema, '')}\n`,
  )
  const members = operations.map((one) => {
    const given = argumentsOf(one)
    return (
      `  /** ${one.summary} */\n` +
      `  readonly ${one.operationId}: (${given}) => Promise<${givenBack(one)}>\n`
    )
  })
  const calls = operations.map(callOf)
  return [
    head,
    ...shapes,
    callType,
    `export interface Client {\n${members.join('')}}\n`,
    `export function clientOver(call: Call): Client {\n  return {\n${calls.join('')}  }\n}\n`,
  ].join('\n')
}

/** The function of one operation, as the client has it. */
function callOf(one: Placed): string {
  const { requestBody, operationId, method, path } = one
  const hasBody = requestBody !== undefined
  const at = isPlaced(one) ? [mayBeLeftOut(one) ? 'at = {}' : 'at'] : []
  const last = hasBody ? ['body'] : isRead(one) ? ['signal'] : []
  const passed = [...at, ...last].join(', ')
  const values = [
    `'${isFile(one) ? 'file' : 'json'}'`,
    `'${method.toUpperCase()}'`,
    `'${path}'`,
    isPlaced(one) ? 'at' : '{}',
    hasBody ? 'body' : 'null',
    ...(hasBody ? [`'${mediaOf(requestBody)}'`] : []),
    ...(isRead(one) ? ['null', 'signal'] : []),
  ]
  const given = values.map((value) => `        ${value},\n`).join('')
  return `    ${operationId}: (${passed}) =>\n      call(\n${given}      ),\n`
}

const head = `// Made by \`npm run schemas\`: the interface of a centre, as the page uses it. Not to
// be edited: the routes in src/http/api decide.
`

const callType = `/** Asks for an operation: where, with what, of which type, ended by what. */
export type Call = <T>(
  kind: 'json' | 'file',
  method: string,
  path: string,
  at: Readonly<Record<string, string | undefined>>,
  body: unknown,
  media?: string | null,
  signal?: AbortSignal,
) => Promise<T>
`

type Placed = Operation & { readonly method: string; readonly path: string }

/** What only reads may be called off. */
const isRead = ({ method }: Placed): boolean => method === 'get'
const isPlaced = ({ parameters = [] }: Placed): boolean => parameters.length > 0
/** Where all of it may stand in the query, and nothing comes after it. */
const mayBeLeftOut = ({ parameters = [], requestBody }: Placed): boolean =>
  requestBody === undefined && parameters.every(({ required }) => required !== true)

function argumentsOf(operation: Placed): string {
  const { parameters = [], requestBody } = operation
  const names = parameters.map(({ name, required }) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`
    return required === true ? `readonly ${key}: string` : `readonly ${key}?: string`
  })
  const mark = mayBeLeftOut(operation) ? '?' : ''
  const given = names.length === 0 ? [] : [`at${mark}: { ${names.join('; ')} }`]
  if (isRead(operation)) return [...given, 'signal?: AbortSignal'].join(', ')
  if (requestBody === undefined) return given.join(', ')
  const schema = schemaIn(requestBody)
  return [...given, `body: ${isBinary(schema) ? 'Uint8Array' : typeOf(schema, '  ')}`].join(', ')
}

function givenBack(operation: Operation): string {
  return isFile(operation) ? 'Uint8Array' : typeOf(schemaIn(operation.responses['200'] ?? {}), '  ')
}

const isFile = ({ responses }: Operation): boolean => isBinary(schemaIn(responses['200'] ?? {}))
const isBinary = ({ format }: Schema): boolean => format === 'binary'

function mediaOf({ content = {} }: Media): string {
  return Object.keys(content)[0] ?? 'application/json'
}

function schemaIn(media: Media): Schema {
  const schema = Object.values(media.content ?? {})[0]?.schema
  if (schema === undefined) throw new Error('an operation without a shape')
  return schema
}

function typeOf(schema: Schema, indent: string): string {
  const { $ref, anyOf, allOf } = schema
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1)
  if (anyOf !== undefined) return anyOf.map((one) => typeOf(one, indent)).join(' | ')
  if (allOf !== undefined) return allOf.map((one) => typeOf(one, indent)).join(' & ')
  if (schema.enum !== undefined) {
    return schema.enum.map((one) => (one === null ? 'null' : `'${one}'`)).join(' | ')
  }
  const types = [schema.type ?? 'unknown'].flat()
  return types.map((type) => plainType(type, schema, indent)).join(' | ')
}

const grouped = (type: string): string => (/ [|&] /.test(type) ? `(${type})` : type)

function plainType(type: string, schema: Schema, indent: string): string {
  if (type === 'string' || type === 'boolean' || type === 'null' || type === 'unknown') return type
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'array') return `readonly ${grouped(typeOf(schema.items ?? {}, indent))}[]`
  if (type !== 'object') throw new Error(`no type for ${type}`)
  const { properties, additionalProperties } = schema
  if (properties === undefined) {
    const value =
      typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown'
    return `Readonly<Record<string, ${value}>>`
  }
  const required = new Set(schema.required)
  const lines = Object.entries(properties).map(([name, one]) => {
    const mark = required.has(name) ? '' : '?'
    return `${indent}  readonly ${name}${mark}: ${typeOf(one, `${indent}  `)}\n`
  })
  return lines.length === 0 ? 'Readonly<Record<string, never>>' : `{\n${lines.join('')}${indent}}`
}
