import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createApp } from './app.ts'
import { libraryOf } from './api/library.ts'
import { assetOf } from './asset.ts'
import type { PageRequest, PageResponse } from './page.ts'

const template =
  '<!doctype html><html lang="en" dir="ltr"><head><title>x</title>' +
  '<script type="module" src="/a.js"></script><link rel="stylesheet" href="/a.css"></head>' +
  '<body><div id="root"></div></body></html>'

const page: PageResponse = {
  status: 200,
  language: 'ar',
  direction: 'rtl',
  theme: 'dark',
  title: 'A & B',
  body: '<main>$& 675</main>',
  state: `{"a":"</div><script>'\\"$1"}`,
  awaited: 'first-figures',
  fonts: ['plex-arabic-400', 'plex-none'],
}

function appWith(status: 200 | 404 = 200, awaited = page.awaited) {
  const asked: PageRequest[] = []
  const reported: Error[] = []
  const app = createApp({
    desk: null,
    assets: new Map([
      [
        '/assets/client-1.js',
        assetOf('/assets/client-1.js', Buffer.from('let a = 1\n'.repeat(99))),
      ],
      ['/assets/plex-arabic-400-h4sh.woff2', assetOf('/a.woff2', Buffer.from('font'))],
      ['/mark.svg', assetOf('/mark.svg', Buffer.from('<svg/>'))],
    ]),
    template,
    uptime: () => performance.now(),
    library: libraryOf([], new Map(), () => '2026-01-01'),
    report: (error) => reported.push(error),
    content: () => ({
      records: new Map([['a', '{"record":"mithaq-record-1"}\n{"id":"1"}\n']]),
      renderer: {
        render: (request) => {
          asked.push(request)
          if (request.address === '/broken') throw new Error('a fault')
          return { ...page, status, awaited }
        },
        view: (request) => JSON.stringify({ shows: request.address }),
        agreements: () => [
          {
            id: 'a',
            name: { en: 'A', ru: 'А', ar: 'أ' },
            title: { en: 'A', ru: 'А', ar: 'أ' },
            parties: ['X', 'Y'],
            limits: 3,
            messages: 1,
            refused: 0,
          },
        ],
      },
    }),
  })
  return { app, asked, reported }
}

test('every address is the page, in the language and direction it was drawn in', async () => {
  const { app, asked } = appWith()
  const response = await app.request('/agreements/a?on=2020-01-01', {
    headers: { 'accept-language': 'ar', cookie: 'lang=ar' },
  })
  const html = await response.text()
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(html).toContain('<html lang="ar" dir="rtl" data-theme="dark">')
  expect(html).toContain('<title>A &amp; B</title>')
  expect(html).toContain('<main>$& 675</main>')
  expect(html).toContain('href="/assets/plex-arabic-400-h4sh.woff2" as="font"')
  expect(html).not.toContain('plex-none')
  expect(asked[0]).toEqual({
    address: '/agreements/a?on=2020-01-01',
    acceptLanguage: 'ar',
    cookie: 'lang=ar',
    today: '2026-01-01',
    centre: null,
  })
})

test('no text of the state can become markup', async () => {
  const html = await (await appWith().app.request('/')).text()
  expect(html).not.toContain('<script>')
  expect(html).toContain(`data-state='{"a":"&lt;/div&gt;&lt;script&gt;&#39;\\"$1"}'`)
})

test('what the first paint waits for comes first, and the state last', async () => {
  const html = await (await appWith().app.request('/')).text()
  const expected = 'rel="expect" href="#first-figures" blocking="render"'
  const places = [
    expected,
    'rel="stylesheet"',
    'rel="preload"',
    '<script',
    '<main>',
    'data-state',
  ].map((one) => html.indexOf(one))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
  expect(html.split('rel="stylesheet"')).toHaveLength(2)
})

test('where nothing is awaited, nothing says so', async () => {
  const html = await (await appWith(200, null).app.request('/')).text()
  expect(html).not.toContain('rel="expect"')
})

test('every answer forbids scripts, styles, frames and requests of others', async () => {
  for (const path of ['/', '/assets/client-1.js', '/api/agreements', '/api/nothing', '/broken']) {
    const response = await appWith().app.request(path)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options'), path).toBe('nosniff')
  }
})

test('a file with a hash in its name is kept for ever, any other is asked for again', async () => {
  const { app } = appWith()
  const hashed = await app.request('/assets/client-1.js')
  expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  const plain = await app.request('/mark.svg')
  expect(plain.headers.get('cache-control')).toBe('no-cache')
})

test('text is sent compressed to those who take it so, and plain to others', async () => {
  const { app } = appWith()
  const headers = { 'accept-encoding': 'br, gzip;q=0.8' }
  const packed = await app.request('/assets/client-1.js', { headers })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  const bytes = Buffer.from(await packed.arrayBuffer())
  expect(gunzipSync(bytes).toString()).toMatch(/^let a = 1/)
  const refused = { 'accept-encoding': 'gzip;q=0' }
  const plain = await app.request('/assets/client-1.js', { headers: refused })
  expect(plain.headers.get('content-encoding')).toBeNull()
})

test('a record is a static resource with a tag: known once, it is not sent again', async () => {
  const { app } = appWith()
  const first = await app.request('/api/agreements/a/record')
  expect(first.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
  expect(await first.text()).toContain('"id":"1"')
  const etag = first.headers.get('etag')!
  const headers = { 'if-none-match': `"other", W/${etag}` }
  const second = await app.request('/api/agreements/a/record', { headers })
  expect(second.status).toBe(304)
  expect(await second.text()).toBe('')
})

test('the list of agreements leads to their pages and records', async () => {
  const response = await appWith().app.request('/api/agreements')
  expect(await response.json()).toMatchObject({
    agreements: [{ id: 'a', page: '/agreements/a', record: '/api/agreements/a/record' }],
  })
})

test.each([
  ['/api/agreements/none/record', 'GET', 404, 'not-found'],
  ['/api/elsewhere', 'GET', 404, 'not-found'],
  ['/assets/../main.ts', 'GET', 200, null],
  ['/assets/none.js', 'GET', 404, 'not-found'],
  ['/api/agreements', 'POST', 405, 'method-not-allowed'],
  ['/', 'DELETE', 405, 'method-not-allowed'],
])('%s by %s is answered with %i', async (path, method, status, code) => {
  const response = await appWith().app.request(path, { method })
  expect(response.status).toBe(status)
  if (code === null) return
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await response.json()).toMatchObject({ type: `urn:mithaq:problem:${code}`, status })
})

test('a page that is not there is drawn all the same, and counts as not found', async () => {
  const response = await appWith(404).app.request('/nowhere')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('<main>')
})

test('a fault of ours is reported, and its answer says nothing of the machine', async () => {
  const { app, reported } = appWith()
  const response = await app.request('/broken')
  expect(reported.map((error) => error.message)).toEqual(['a fault'])
  expect(response.status).toBe(500)
  expect(await response.text()).not.toMatch(/fault|at |\/src\//)
})
