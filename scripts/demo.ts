// `npm run demo`: two centres on this machine live through two days and a half, and say what
// happens in the language of --lang. Stores, signatures and HTTPS are real; it ends by itself and
// leaves nothing behind.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordsFor } from '#cli/language.ts'
import { arDemo } from '#locale/ar-demo.ts'
import { enDemo } from '#locale/en-demo.ts'
import { ruDemo } from '#locale/ru-demo.ts'
import { say } from '#locale/locale.ts'
import { askedOf } from './demo/asked.ts'
import { found } from './demo/posts.ts'
import { live } from './demo/story.ts'
import { telling } from './demo/telling.ts'

const args = process.argv.slice(2)
const words = wordsFor(args, process.env)
const texts = { ar: arDemo, en: enDemo, ru: ruDemo }[words.language]
const own = { ...words, texts: { ...words.texts, ...texts } }
const asked = askedOf(args)
if (asked.kind !== 'run') {
  const usage = [
    'npm run demo -- [--lang ar|en|ru] [--digits latn|arab]',
    say(own, 'demo.about'),
    say(own, 'demo.ends'),
  ].join('\n')
  if (asked.kind === 'help') console.log(usage)
  else console.error(`${say(own, 'demo.unknown', { given: asked.given })}\n${usage}`)
  process.exit(asked.kind === 'help' ? 0 : 2)
}
const folder = mkdtempSync(join(tmpdir(), 'mithaq-demo-'))
const stop = (code: number) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

process.once('SIGINT', () => stop(130))
process.once('SIGTERM', () => stop(130))
// The reader of a pipe has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => stop(error.code === 'EPIPE' ? 0 : 2))
const told = telling(own)
try {
  const day = await told.timed('founding', () => found(folder))
  await live(day, told)
  for (const post of day.posts) await post.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
told.end()
