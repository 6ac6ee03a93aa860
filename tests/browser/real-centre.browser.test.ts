// The page of a real centre in a real browser, with an authenticator that the browser plays: the
// first key holder comes in by what the start printed, and by passkey from then on.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { homesIn, initiate } from '../cli/homes.ts'
import { inBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'

inBrowser('the page of a real centre', (visit) => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-real-'))
  const started: Server[] = []
  let server: Server

  const { a } = homesIn(folder)

  beforeAll(() => initiate(homesIn(folder)))
  // Pages that are still open would complain of a server that goes.
  afterAll(async () => {
    for (const one of started) await one.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Each test begins with nobody. */
  beforeEach(async () => {
    for (const end of ['', '-wal', '-shm'])
      rmSync(join(a.home, `desk.sqlite${end}`), { force: true })
    server = await startServer(['src/http/main.ts', '--home', a.home, '--port', '0'], 2)
    started.push(server)
  })

  test('lets the first key holder in by invitation, then by passkey alone', async () => {
    const [invitation = ''] = server.others
    const page = await visit(`${server.address}centre`)
    await authenticator(page)
    await enterInvited(page, invitation)
    const main = page.getByRole('main')
    const leave = page.getByRole('button', { name: 'Sign out' })
    await leave.click()
    expect(new URL(page.url()).hash).toBe('')
    await main.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await leave.waitFor()
  })

  test('an officer makes a key, forgets it and brings it back from the backup', async () => {
    const page = await visit(`${server.address}centre`)
    await authenticator(page)
    await enterInvited(page, server.others[0] ?? '')
    const invitation = await invitationOfOfficer(page)
    await enterInvited(page, invitation)
    const main = page.getByRole('main')
    await main.getByLabel('Passphrase of the backup').fill('correct horse battery')
    const download = page.waitForEvent('download')
    await main.getByRole('button', { name: 'Make the key and save the backup' }).click()
    const backup = await (await download).path()
    const command = main.getByText('mithaq roster --add-officer officer-4=a.example/officer-4+')
    const made = await command.textContent()
    await page.reload()
    expect(await command.textContent()).toBe(made)
    await main.getByRole('button', { name: 'Forget the key' }).click()
    await main.getByLabel('Backup or key file').setInputFiles(backup)
    await main.getByLabel('Passphrase, if the file has one').fill('another')
    await main.getByRole('button', { name: 'Take the key' }).click()
    await main.getByRole('alert').filter({ hasText: 'does not open' }).waitFor()
    await main.getByLabel('Passphrase, if the file has one').fill('correct horse battery')
    await main.getByRole('button', { name: 'Take the key' }).click()
    expect(await command.textContent()).toBe(made)
  })

  /** The key holder lets an officer in, and leaves. */
  async function invitationOfOfficer(page: Page): Promise<string> {
    const path = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      const person = { id: 'o', name: 'An officer', roles: ['officer'], officer: 'officer-4' }
      const body = JSON.stringify(person)
      await fetch('/api/people', { method: 'POST', headers, body })
      const invited = await fetch('/api/people/o/invitation', { method: 'POST' })
      const { address } = (await invited.json()) as { readonly address: string }
      await fetch('/api/session', { method: 'DELETE' })
      return address
    })
    return new URL(path, server.address).href
  }

  test('says so where the device has no passkey of this centre', async () => {
    const page = await visit(`${server.address}centre`)
    await authenticator(page)
    const main = page.getByRole('main')
    await main.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await main.getByRole('alert').filter({ hasText: 'The device gave no answer' }).waitFor()
  })
})

async function enterInvited(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation)
  await page.reload()
  const main = page.getByRole('main')
  await main.getByLabel('What you call the device').fill('Laptop')
  await main.getByRole('button', { name: 'Register and sign in' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

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
