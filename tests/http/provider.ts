// An identity provider for tests, written on OpenID Connect Core 1.0 and Discovery 1.0: it knows
// one client, agrees to everything, and can be told to answer wrongly. A browser that comes finds a
// page where somebody agrees or does not. It is not the library that the server checks with.
import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

type Algorithm = 'RS256' | 'ES256'

/** What it does other than it should. */
export interface Manner {
  readonly algorithm?: Algorithm
  /** In place of what the token should say. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** Signs with a key that it does not publish. */
  readonly foreignKey?: boolean
}

export interface Provider {
  readonly issuer: string
  /** Somebody agrees: where the browser is sent back. */
  readonly agree: (address: string, subject: string, manner?: Manner) => URL
  /** Who sits before the browsers that come here from now on. */
  readonly seat: (subject: string, manner?: Manner) => void
  readonly close: () => void
}

export const client = { id: 'mithaq', secret: 'a secret of the test' }

interface Agreed {
  readonly asked: URLSearchParams
  readonly subject: string
  readonly manner: Manner
}

const pairs = () => ({
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
})

export async function provider(): Promise<Provider> {
  const [keys, foreign] = [pairs(), pairs()]
  const agreed = new Map<string, Agreed>()
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/authorize?') === true) {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(pageAt(`${issuer}${request.url}`))
      return
    }
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  const issuer = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
  const answer = async (request: IncomingMessage): Promise<{ status: number; body: object }> => {
    if (request.url === '/.well-known/openid-configuration') {
      return { status: 200, body: metadata(issuer) }
    }
    if (request.url === '/jwks') {
      const jwks = Object.entries(keys).map(([alg, { publicKey }]) => {
        return { ...publicKey.export({ format: 'jwk' }), alg, kid: alg, use: 'sig' }
      })
      return { status: 200, body: { keys: jwks } }
    }
    const given = new URLSearchParams(await text(request))
    const found = agreed.get(given.get('code') ?? '')
    agreed.delete(given.get('code') ?? '')
    if (found === undefined || !isDue(request, given, found)) {
      return { status: 400, body: { error: 'invalid_grant' } }
    }
    const { algorithm = 'RS256', foreignKey = false } = found.manner
    const { privateKey } = (foreignKey ? foreign : keys)[algorithm]
    const id_token = tokenOf(issuer, found, algorithm, privateKey)
    return { status: 200, body: { access_token: 'x', token_type: 'Bearer', id_token } }
  }
  const agree: Provider['agree'] = (address, subject, manner = {}) => {
    const asked = new URL(address).searchParams
    const code = randomUUID()
    agreed.set(code, { asked, subject, manner })
    return backWith(asked, { code })
  }
  let seated: readonly [string, Manner] = ['nobody', {}]
  const pageAt = (address: string): string => {
    const refused = backWith(new URL(address).searchParams, { error: 'access_denied' })
    return page({ Agree: agree(address, ...seated), Refuse: refused })
  }
  return {
    issuer,
    agree,
    seat: (subject, manner = {}) => {
      seated = [subject, manner]
    },
    close: () => server.close(),
  }
}

function tokenOf(issuer: string, found: Agreed, alg: Algorithm, privateKey: KeyObject): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: issuer,
    sub: found.subject,
    aud: client.id,
    nonce: found.asked.get('nonce'),
    iat: now,
    exp: now + 300,
    ...found.manner.claims,
  }
  const signed = [{ alg, kid: alg }, claims].map(encoded).join('.')
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const
  const signature = sign('sha256', Buffer.from(signed), key).toString('base64url')
  return `${signed}.${signature}`
}

function backWith(asked: URLSearchParams, answer: Readonly<Record<string, string>>): URL {
  const back = new URL(asked.get('redirect_uri') ?? '')
  back.search = new URLSearchParams({ ...answer, state: asked.get('state') ?? '' }).toString()
  return back
}

function page(links: Readonly<Record<string, URL>>): string {
  const shown = Object.entries(links).map(
    ([name, { href }]) => `<a href="${href.replaceAll('&', '&amp;')}">${name}</a>`,
  )
  const icon = '<link rel="icon" href="data:,">'
  return `<!doctype html><html lang="en"><title>Provider</title>${icon}${shown.join(' ')}</html>`
}

function metadata(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256'],
  }
}

/** The client and its secret, the same place to come back to, and PKCE (RFC 7636). */
function isDue(request: IncomingMessage, given: URLSearchParams, { asked }: Agreed): boolean {
  const [id, secret] = [client.id, client.secret].map((part) =>
    new URLSearchParams([['', part]]).toString().slice(1),
  )
  const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
  const verifier = given.get('code_verifier') ?? ''
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  return (
    request.headers.authorization === basic &&
    given.get('redirect_uri') === asked.get('redirect_uri') &&
    asked.get('code_challenge_method') === 'S256' &&
    asked.get('code_challenge') === challenge
  )
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
