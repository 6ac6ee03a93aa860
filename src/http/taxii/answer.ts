// Answers of TAXII 2.1: its media type, its error message (section 3.6.1), and whether a reader
// takes that type (section 1.6.8.1).
import type { Context } from 'hono'

export const taxiiType = 'application/taxii+json;version=2.1'

export class TaxiiError extends Error {
  override readonly name = 'TaxiiError'
  readonly status: number
  readonly description: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    title: string,
    description = '',
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title)
    this.status = status
    this.description = description
    this.headers = headers
  }
}

export function errorAnswer({ status, message, description, headers }: TaxiiError): Response {
  const body = {
    title: message,
    ...(description === '' ? {} : { description }),
    http_status: String(status),
  }
  return taxiiAnswer(body, headers, status)
}

export function taxiiAnswer(
  body: object,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': taxiiType, 'cache-control': 'no-store', ...headers },
  })
}

/** No version means the latest; no header at all, anything. */
export function checkAccept(context: Context): void {
  const accept = context.req.header('accept') ?? '*/*'
  if (accept.split(',').some(isTaken)) return
  throw new TaxiiError(406, 'not acceptable', `this server answers in ${taxiiType}`)
}

function isTaken(range: string): boolean {
  const [type, ...parameters] = range.split(';').map((one) => one.trim().toLowerCase())
  const valueOf = (name: string) =>
    parameters
      .find((one) => one.split('=', 1)[0]?.trim() === name)
      ?.split('=', 2)[1]
      ?.trim()
  if (Number(valueOf('q') ?? '1') === 0) return false
  if (type === '*/*' || type === 'application/*') return true
  const version = (valueOf('version') ?? '2.1').replaceAll('"', '')
  return type === 'application/taxii+json' && version === '2.1'
}

export function checkContentType(context: Context): void {
  const type = context.req.header('content-type') ?? ''
  if (isTaken(type)) return
  throw new TaxiiError(415, 'unsupported media type', `a body is of ${taxiiType}`)
}
