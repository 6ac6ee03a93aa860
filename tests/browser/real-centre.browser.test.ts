// The page of a real centre in a real browser, with an authenticator that the browser plays: the
// first key holder comes in by what the start printed, and by passkey from then on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homesIn, initiate } from '../cli/homes.ts'
import { inBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'

inBrowser('the page of a real centre', (visit) => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-real-'))
  let server: Server

  beforeAll(async () => {
    const homes = homesIn(folder)
    await initiate(homes)
    server = await startServer(['src/http/main.ts', '--home', homes.a.home, '--port', '0'], 2)
  })

  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('lets the first key holder in by invitation, then by passkey alone', async () => {
    const [invitation = ''] = server.others
    const page = await visit(`${server.address}centre`)
    await authenticator(page)
    await page.goto(invitation)
    const main = page.getByRole('main')
    await main.getByLabel('What you call the device').fill('Laptop')
    await main.getByRole('button', { name: 'Register and sign in' }).click()
    const leave = page.getByRole('button', { name: 'Sign out' })
    await leave.click()
    expect(new URL(page.url()).hash).toBe('')
    await main.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await leave.waitFor()
  })

  test('says so where the device has no passkey of this centre', async () => {
    const page = await visit(`${server.address}centre`)
    await authenticator(page)
    const main = page.getByRole('main')
    await main.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await main.getByRole('alert').filter({ hasText: 'The device gave no answer' }).waitFor()
  })
})

async function authenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
