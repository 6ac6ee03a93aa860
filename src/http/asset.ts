// The built files of the page, read once at the start and kept compressed beside plain. Files under
// assets/ carry a hash of their content in their name, so browsers may keep them for ever.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { constants, gzipSync } from 'node:zlib'

export interface Asset {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  /** Null where compressing does not help: fonts and pictures are compressed already. */
  readonly gzipped: Uint8Array<ArrayBuffer> | null
  readonly etag: string
  readonly immutable: boolean
}

/** By address: `/assets/client-BX3.js`. */
export type Assets = ReadonlyMap<string, Asset>

const typesByEnding: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
}

/** Every file below a folder but the page's own template and the build's notes. */
export function readAssets(folder: string): Assets {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .filter((path) => path !== 'index.html' && !path.startsWith('.'))
  return new Map(
    files.map((path) => {
      const address = `/${path.split(sep).join('/')}`
      return [address, assetOf(address, readFileSync(join(folder, path)))]
    }),
  )
}

/** `level` of compression: the best for what is made once. */
export function assetOf(
  address: string,
  content: Buffer,
  level: number = constants.Z_BEST_COMPRESSION,
): Asset {
  const type = typesByEnding[address.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  const packed = /^(?:text|application)\/|svg/.test(type) && content.byteLength > 512
  return {
    type,
    plain: new Uint8Array(content),
    gzipped: packed ? new Uint8Array(gzipSync(content, { level })) : null,
    etag: `"${createHash('sha256').update(content).digest('base64url')}"`,
    immutable: address.startsWith('/assets/'),
  }
}

/** For what is made while somebody waits for it: half as long again, in a tenth of the time. */
export const soonLevel = 2

export function compress(content: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(content, { level: soonLevel }))
}

/** The answer for an asset; without its body where the browser has it already. */
export function answer(asset: Asset, request: Request): Response {
  const headers = new Headers({
    'content-type': asset.type,
    etag: asset.etag,
    'cache-control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  })
  const known = request.headers.get('if-none-match') ?? ''
  if (known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === asset.etag)) {
    return new Response(null, { status: 304, headers })
  }
  const packed = asset.gzipped !== null && takesGzip(request) ? asset.gzipped : null
  if (packed !== null) headers.set('content-encoding', 'gzip')
  return new Response(packed ?? asset.plain, { headers })
}

export function takesGzip(request: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(request.headers.get('accept-encoding') ?? '')
}
