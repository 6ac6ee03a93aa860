// Problem documents (RFC 9457): how the server says that it cannot answer. The code is stable; the
// sentence is in the reader's language. It says nothing of the machine it runs on.
import { arHttp } from '#locale/ar-http.ts'
import { arLedger } from '#locale/ar-ledger.ts'
import { formatDay } from '#locale/dates.ts'
import { enHttp, type HttpKey } from '#locale/en-http.ts'
import { arTerms } from '#locale/ar-terms.ts'
import { enLedger, type LedgerKey } from '#locale/en-ledger.ts'
import { enTerms } from '#locale/en-terms.ts'
import { expectedText } from '#locale/expected.ts'
import { localeOf, say } from '#locale/locale.ts'
import { ruHttp } from '#locale/ru-http.ts'
import { ruLedger } from '#locale/ru-ledger.ts'
import { ruTerms } from '#locale/ru-terms.ts'
import type { Language } from '#language/label.ts'
import { visible } from './visible.ts'

type Keyed<K> = K extends `problem.${infer Code}` ? Code : never
export type ProblemCode = Exclude<Keyed<HttpKey>, 'refused'>

const statuses: Readonly<Record<ProblemCode, number>> = {
  'not-found': 404,
  'method-not-allowed': 405,
  internal: 500,
  'not-signed-in': 401,
  'not-fresh': 401,
  'not-allowed': 403,
  'other-origin': 403,
  'other-host': 421,
  'demonstration-elsewhere': 403,
  'unclear-name': 422,
  'bad-request': 400,
  'too-large': 413,
  'headers-too-large': 431,
  'too-slow': 408,
  'too-many': 429,
  'no-space': 404,
  'no-message': 404,
  'no-person': 404,
  'person-left': 403,
  'person-exists': 409,
  'subject-taken': 409,
  'last-key-holder': 409,
  'last-way-in': 409,
  'changed-meanwhile': 409,
  'no-session': 404,
  'no-passkey': 404,
  'no-invitation': 404,
  'passkey-fails': 403,
  'passkey-known': 409,
  'openid-fails': 403,
  'openid-unreachable': 503,
  'no-line': 404,
  'own-message': 422,
  'unknown-type': 422,
}

const catalogues = {
  en: localeOf('en', { ...enHttp, ...enLedger, ...enTerms }),
  ru: localeOf('ru', { ...ruHttp, ...ruLedger, ...ruTerms }),
  ar: localeOf('ar', { ...arHttp, ...arLedger, ...arTerms }),
}

/** Where it went wrong, what stood there, and what was expected, in the terms of the formats. */
export interface ProblemDetail {
  readonly place?: string
  readonly value?: string
  readonly expected?: string
  /** Since when it is so, where the sentence says it. */
  readonly day?: string
}

/** `instance` is the address that was asked for. */
export function problem(
  code: ProblemCode,
  instance: string,
  language: Language = 'en',
  detail: ProblemDetail = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const locale = catalogues[language]
  const { day, ...rest } = detail
  const title =
    code === 'person-left'
      ? say(locale, 'problem.person-left', { day: formatDay(locale, day ?? '') })
      : say(locale, `problem.${code}`)
  const status = statuses[code]
  return document({ code, title, status, instance, language, detail: rest, headers })
}

/** What the ledger or the centre refuses; its code is theirs. */
export function refusalProblem(
  { code, ...detail }: ProblemDetail & { readonly code: string },
  instance: string,
  language: Language,
): Response {
  const title = say(catalogues[language], 'problem.refused', { reason: reasonText(code, language) })
  return document({ code, title, status: 422, instance, language, detail, headers: {} })
}

/** What a code of the ledger, or of a line, says; the code where it says nothing to readers. */
export function reasonText(code: string, language: Language): string {
  const locale = catalogues[language]
  const key = `ledger.${code}`
  return key in locale.texts ? say(locale, key as LedgerKey) : code
}

/** What stood there may be all that was sent. */
const longestValue = 1_000

interface Told {
  readonly code: string
  readonly title: string
  readonly status: number
  readonly instance: string
  readonly language: Language
  readonly detail: ProblemDetail
  readonly headers: Readonly<Record<string, string>>
}

function document({ code, title, status, instance, language, detail, headers }: Told): Response {
  const { value, ...rest } = detail
  const shown = value === undefined ? {} : { value: visible(value).slice(0, longestValue) }
  const told = toldIn(language, rest.expected)
  const type = `urn:mithaq:problem:${code}`
  const body = { type, title, status, instance, ...told, ...rest, ...shown }
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** What was expected, in the words of the reader; nothing where the formal term has those. */
function toldIn(language: Language, expected = ''): { readonly detail?: string } {
  const text = expectedText(catalogues[language], expected)
  return text === expected ? {} : { detail: text }
}

/** Thrown by a route that cannot answer; the app gives its response. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly told: (instance: string, language: Language) => Response
  readonly day: string | undefined

  constructor(code: ProblemCode, detail: ProblemDetail = {}) {
    super(code)
    this.day = detail.day
    this.told = (instance, language) => problem(code, instance, language, detail)
  }
}

/** The same, for what the ledger or the centre refuses. */
export class RefusedAct extends Error {
  override readonly name = 'RefusedAct'
  readonly told: (instance: string, language: Language) => Response

  constructor(refusal: ProblemDetail & { readonly code: string }) {
    super(refusal.code)
    this.told = (instance, language) => refusalProblem(refusal, instance, language)
  }
}

/** Says when to come again. */
export class TooOften extends Error {
  override readonly name = 'TooOften'
  readonly told: (instance: string, language: Language) => Response

  constructor(waitMs: number) {
    super('too-many')
    const headers = { 'retry-after': String(Math.ceil(waitMs / 1000)) }
    this.told = (instance, language) => problem('too-many', instance, language, {}, headers)
  }
}

/** The store was set back behind what others have seen; nothing is signed until that is mended. */
export function setBack({ shown, size }: { shown: number; size: number }): RefusedAct {
  const [value, expected] = [String(size), `at least ${shown}: recover`]
  return new RefusedAct({ code: 'rolled-back', place: 'log', value, expected })
}
