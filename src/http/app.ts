// The routes: the interface of a centre, hashed files, the records as static resources, and the
// page for every other address. Handlers take a request and give a response: tests need no port.
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Language } from '#language/label.ts'
import {
  answer,
  type Asset,
  assetOf,
  compress,
  soonLevel,
  takesGzip,
  type Assets,
} from './asset.ts'
import { onlyHttps, securityHeaders } from './headers.ts'
import type { CentreShown, PageRequest, PageResponse, RecordTexts, Renderer } from './page.ts'
import { createApi, createShelfApi } from './api/app.ts'
import type { Desk } from './api/desk.ts'
import { isHttps, languageOf, ownHost, sharedOut, spacesSeen } from './api/gate.ts'
import type { Library } from './api/library.ts'
import { Problem, problem, RefusedAct, TooOften } from './problem.ts'
import { createTaxii, taxiiPath } from './taxii/app.ts'

export interface Parts {
  /** The centre that the page works at; null where it only shows records. */
  readonly desk: Desk | null
  /** The bundled records, for anyone. */
  readonly library: Library
  readonly assets: Assets
  /** The built index.html. */
  readonly template: string
  /** What is shown now to who may read in these spaces: it changes when a centre receives. */
  readonly content: (seen: readonly string[]) => Content
  /** In milliseconds; it never goes back. */
  readonly uptime: () => number
  /** Told of every fault of ours; the reader is told only that there was one. */
  readonly report: (error: Error) => void
}

export interface Content {
  readonly renderer: Renderer
  readonly records: RecordTexts
}

export function createApp(parts: Parts): Hono {
  const { desk, library, assets, template, content, uptime, report } = parts
  const { today } = library
  const recordOf = recordAssets()
  const written = writtenPages(assets, template)
  const shownTo = async (context: Context): Promise<Content> =>
    content(desk === null ? [] : await spacesSeen(context, desk))
  const centre = desk === null ? null : centreOf(desk)
  const app = new Hono()

  app.use(secured(desk))
  app.onError((error, context) => told(error, context, report))
  if (desk !== null) app.use(ownHost(desk))
  app.use(sharedOut(desk, uptime))
  if (desk === null) app.route('/api', createShelfApi(library))
  else app.route('/api', createApi(desk, library))
  if (desk !== null) app.route(taxiiPath, createTaxii(desk, report))
  app.use(async (context, next) => {
    const { method, path } = context.req
    if (method === 'GET' || method === 'HEAD') await next()
    else context.res = methodProblem(path, languageOf(context))
  })

  app.get('/api/agreements', async (context) => {
    context.header('cache-control', 'no-cache')
    const { renderer, records } = await shownTo(context)
    return context.json({
      agreements: renderer.agreements().map((summary) => ({
        ...summary,
        page: `/agreements/${summary.id}`,
        record: records.has(summary.id) ? `/api/agreements/${summary.id}/record` : null,
      })),
    })
  })
  app.get('/api/agreements/:agreement/record', async (context) => {
    const { records } = await shownTo(context)
    const record = recordOf(records.get(context.req.param('agreement')))
    if (record === undefined) return problem('not-found', context.req.path, languageOf(context))
    return answer(record, context.req.raw)
  })
  app.get('/api/view', async (context) => {
    const address = context.req.query('at') ?? '/'
    const asked = pageRequest(context, address, today(), centre)
    const view = (await shownTo(context)).renderer.view(asked)
    return context.body(view, 200, { 'content-type': 'application/json', ...personal })
  })
  app.get('/api/*', (context) => problem('not-found', context.req.path, languageOf(context)))
  app.get('/assets/*', (context) => {
    const asset = assets.get(context.req.path)
    return asset === undefined
      ? problem('not-found', context.req.path, languageOf(context))
      : answer(asset, context.req.raw)
  })
  app.get('*', async (context) => {
    const asset = assets.get(context.req.path)
    if (asset !== undefined) return answer(asset, context.req.raw)
    const { url } = context.req
    const { renderer } = await shownTo(context)
    const page = renderer.render(pageRequest(context, addressOf(url), today(), centre))
    return pageAnswer(written(page), page.status, context.req.raw)
  })
  return app
}

function methodProblem(path: string, language: Language): Response {
  return problem('method-not-allowed', path, language, {}, { allow: 'GET, HEAD' })
}

/** So many records are kept as files; each is made again where it has gone. */
const recordsKept = 64

function secured(desk: Desk | null): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const { headers } = context.res
    for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value)
    if (desk !== null && isHttps(desk)) headers.set(...onlyHttps)
  }
}

function told(error: Error, context: Context, report: Parts['report']): Response {
  const { path } = context.req
  const language = languageOf(context)
  if (error instanceof Problem || error instanceof RefusedAct || error instanceof TooOften) {
    return error.told(path, language)
  }
  // What stands in the body is not JSON.
  if (error instanceof HTTPException && error.status === 400) {
    return problem('bad-request', path, language, { place: 'body', expected: 'JSON' })
  }
  report(error)
  return problem('internal', path, language)
}

/** Records as files, each made once from its text. */
function recordAssets(): (text: string | undefined) => Asset | undefined {
  const made = new Map<string, Asset>()
  return (text) => {
    if (text === undefined) return undefined
    const asset = made.get(text) ?? assetOf('/record.jsonl', Buffer.from(text), soonLevel)
    // The last used stand last.
    made.delete(text)
    made.set(text, asset)
    const [oldest] = made.keys()
    if (made.size > recordsKept && oldest !== undefined) made.delete(oldest)
    return asset
  }
}

interface Written {
  readonly html: string
  /** Made when somebody first takes it so. */
  gzipped: Uint8Array<ArrayBuffer> | null
}

/** Pages as they go out, each made once of what the renderer gives. */
function writtenPages(assets: Assets, template: string): (page: PageResponse) => Written {
  const made = new WeakMap<PageResponse, Written>()
  return (page) => {
    const before = made.get(page)
    if (before !== undefined) return before
    const fonts = page.fonts.flatMap((name) => fontAddress(assets, name) ?? [])
    const written: Written = { html: fill(template, { ...page, fonts }), gzipped: null }
    made.set(page, written)
    return written
  }
}

/** Where the build has put a font: its name there ends in a hash. */
function fontAddress(assets: Assets, name: string): string | undefined {
  const start = `/assets/${name}-`
  return [...assets.keys()].find((path) => path.startsWith(start) && path.endsWith('.woff2'))
}

export function centreOf({ name, party, signInBy }: Desk): CentreShown {
  return { name, party, demonstration: signInBy.includes('demonstration') }
}

function pageRequest(
  context: Context,
  address: string,
  today: string,
  centre: CentreShown | null,
): PageRequest {
  return {
    address,
    acceptLanguage: context.req.header('accept-language') ?? '',
    cookie: context.req.header('cookie') ?? '',
    today,
    centre,
  }
}

function addressOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

// The page depends on the language asked for and on the reader's settings, so no one else's cache
// may keep it.
const personal = {
  'cache-control': 'private, no-cache',
  vary: 'accept-language, accept-encoding, cookie',
}

function pageAnswer(page: Written, status: 200 | 404, request: Request): Response {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', ...personal })
  if (!takesGzip(request)) return new Response(page.html, { status, headers })
  headers.set('content-encoding', 'gzip')
  page.gzipped ??= compress(Buffer.from(page.html))
  return new Response(page.gzipped, { status, headers })
}

/**
 * The template with the page in it. The state is an attribute: no script stands in the page. It
 * comes last, and the style sheet before all else, since nothing is painted without the one and
 * nothing painted needs the other. Until it is taken over the page is opening, and what is far
 * below waits (styles/what-if.css).
 */
function fill(template: string, page: PageResponse): string {
  const styles = template.match(styleSheet) ?? []
  const fonts = page.fonts.map(
    (href) =>
      `<link rel="preload" href="${escape(href)}" as="font" type="font/woff2" crossorigin />`,
  )
  const document = `lang="${page.language}" dir="${page.direction}" data-theme="${page.theme}"`
  // Functions, since `$&` in a text would otherwise be read as a pattern.
  // Where a browser does not know it, it paints what it has read, as everywhere.
  const awaited =
    page.awaited === null
      ? ''
      : `<link rel="expect" href="#${escape(page.awaited)}" blocking="render" />`
  const first = [`<title>${escape(page.title)}</title>`, awaited, ...styles, ...fonts].join('')
  const state = `<div id="state" hidden data-state='${escapeLong(page.state)}'></div>`
  const root = `<div id="root" class="opening">${page.body}</div>`
  return template
    .replaceAll(styleSheet, '')
    .replace(/<html[^>]*>/, () => `<html ${document}>`)
    .replace(/<title>[^<]*<\/title>/, () => first)
    .replace(/<div id="root"[^>]*><\/div>/, () => root + state)
}

const styleSheet = /<link rel="stylesheet"[^>]*>\s*/g

/** For single quotes: of the double ones JSON is full. */
const escapeLong = (text: string): string => escapeMarkup(text).replaceAll("'", '&#39;')

const escape = (text: string): string => escapeMarkup(text).replaceAll('"', '&quot;')

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
