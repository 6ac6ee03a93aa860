// What each page loads before it stands: the script that the browser's entry, the page and its
// sentences import, compressed, added up from the build's own list. What comes later, when a reader
// opens a form, signs, checks or computes, is not in it; that What if waits for a reader to compute
// is held by its story in the browser. Run `npm run build` first.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { languages } from '#language/label.ts'

const most = 130_000
const built = join(import.meta.dirname, '..', 'dist', 'web')
const manifestPath = join(built, '.vite', 'manifest.json')

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

function readManifest(): Manifest {
  if (!existsSync(manifestPath)) throw new Error('there is no build: npm run build')
  return JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest
}

/** With all that they import, each once. */
function filesOf(manifest: Manifest, starts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (name: string) => {
    if (names.has(name)) return
    names.add(name)
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`the build has no ${name}`)
    for (const one of chunk.imports ?? []) add(one)
  }
  for (const start of starts) add(start)
  return new Set([...names].map((name) => manifest[name]!.file))
}

const sizes = new Map<string, number>()

function sizeOf(file: string): number {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const packed = gzipSync(readFileSync(join(built, file)), { level: constants.Z_BEST_COMPRESSION })
  sizes.set(file, packed.length)
  return packed.length
}

/** The files of sentences that each page loads, by its name, as texts/page-texts.ts has them. */
function textsByPage(): ReadonlyMap<string, readonly string[]> {
  const source = readFileSync(join(import.meta.dirname, '../src/web/texts/page-texts.ts'), 'utf8')
  const pages = source.split(/^ {2}(?=[a-z'-]+: \{$)/m).slice(1)
  return new Map(
    pages.map((text) => {
      const files = [...text.matchAll(/import\('#(locale\/[\w-]+\.ts)'\)/g)]
      return [/[a-z-]+/.exec(text)![0], files.map(([, file]) => `../${file!}`)] as const
    }),
  )
}

const texts = new Map([...textsByPage(), ['agreement', []], ['agreements', []]] as const)

describe('the script of a first load', () => {
  test('is known of every page', () => {
    expect([...texts.keys()]).toHaveLength(10)
    const wordless = [...texts].filter(([, files]) => files.length < 3).map(([page]) => page)
    expect(wordless).toEqual(['agreement', 'agreements'])
  })

  // Each file is a request, and all of them are asked for before the first paint.
  test('is of few files that every page has', () => {
    expect(filesOf(readManifest(), ['index.html']).size).toBeLessThan(6)
  })

  test.for([...texts])('is under 130 kB for %s, in every language', ([page, files]) => {
    const manifest = readManifest()
    // The list of agreements is in the entry itself.
    const own = page === 'agreements' ? [] : [`pages/${page}.tsx`]
    for (const language of languages) {
      const spoken = files.filter((one) => one.startsWith(`../locale/${language}`))
      const loaded = filesOf(manifest, ['index.html', ...own, ...spoken])
      const sum = [...loaded].reduce((total, file) => total + sizeOf(file), 0)
      expect(sum, `${page} in ${language}`).toBeGreaterThan(60_000)
      expect(sum, `${page} in ${language}`).toBeLessThan(most)
    }
  })
})
