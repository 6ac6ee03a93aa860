// `mithaq brief` as its users run it: a PDF on A4 in the language asked for, or a refusal that says
// what is missing. What stands on the sheets is what the page shows, which its own tests hold.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'tmp', 'brief')
const stage = inject('stage')

function brief(chromium: string, ...args: readonly string[]) {
  mkdirSync(folder, { recursive: true })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/main.ts', 'brief', ...args],
    { env: { ...process.env, CHROMIUM_PATH: chromium, LANG: 'C' }, encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}

/** Texts in a PDF are UTF-16 or bytes, and may stand in hex. */
function titleOf(pdf: string): string {
  const [, hex = ''] = /\/Title <([0-9A-F]+)>/i.exec(pdf) ?? []
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

describe.skipIf(stage.kind === 'skipped')('a briefing on paper', () => {
  test.each([
    ['ar', 'ستارت'],
    ['ru', 'ДСНВ'],
  ])('is set on A4, tagged, and says that it is in %s', { timeout: 180_000 }, (lang, name) => {
    if (stage.kind !== 'ready') throw new Error(stage.reason)
    const file = join(folder, `${lang}.pdf`)
    const asked = ['new-start', '--as-of', '2022-09-01', '--lang', lang, '--pdf', file]
    const { status, said } = brief(stage.chromium, ...asked, '--json')
    expect([status, said]).toEqual([0, expect.stringContaining('"mithaq-brief-1"')])
    const pdf = readFileSync(file, 'latin1')
    expect(Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(1)
    expect(pdf).toContain('/MarkInfo')
    expect(/\/Type \/Catalog[^]*?\/Lang \((\w+)\)/.exec(pdf)?.[1]).toBe(lang)
    expect(titleOf(pdf)).toContain(name)
  })

  test('says what to install where there is no browser', () => {
    const { status, said } = brief(
      '/nowhere/chromium',
      'new-start',
      '--pdf',
      join(folder, 'no.pdf'),
    )
    expect([status, said]).toEqual([2, expect.stringContaining('install Chromium')])
  })
})
