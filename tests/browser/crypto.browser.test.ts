// The cryptography of the ledger in a real browser: the same published signatures as in Node.
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { edgeCases, wycheproof } from '../signature-vectors.ts'
import { inBrowser } from './browser.ts'

let script = ''

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'tests/browser/crypto-page.ts', formats: ['iife'], name: 'underTest' },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  script = output?.output[0].code ?? ''
})

inBrowser('cryptography in the browser', (visit) => {
  test.each(['the browser itself', 'script alone'])(
    'with Ed25519 of %s answers as published',
    async (by) => {
      const page = await visit()
      await page.evaluate(script)
      const vectors = [...wycheproof('ed25519'), ...edgeCases(), ...wycheproof('ml-dsa-44')]
      const asked = JSON.stringify([vectors, by === 'the browser itself'])
      expect(await page.evaluate('underTest.hasEd25519()')).toBe(true)
      expect(await page.evaluate(`underTest.differences(...${asked})`)).toEqual([])
    },
  )
})
