// The page of a real centre in a real browser, with an authenticator that the browser plays: the
// first key holder comes in by what the start printed, lets others in, and two officers send a
// message with keys that never leave their browsers. An identity provider speaks on this machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { done, enter, homesIn, releaseSigned } from '../cli/homes.ts'
import { client, type Provider, provider } from '../http/provider.ts'
import { inBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'

/** Two homes, a server and a browser, on a machine that may have much else to do. */
const startsMs = 180_000

inBrowser('the page of a real centre', (visit) => {
  const folder = mkdtempSync(join(tmpdir(), 'mithaq-real-'))
  let server: Server | undefined
  let address = ''
  let ministry: Provider
  /** What the key holder's device keeps. */
  let holderKey: Credential
  let signCount = 0
  let comers = 0

  const homes = homesIn(folder, 'new-start')
  const { a } = homes
  const openidFile = join(folder, 'openid.json')

  // The commands here and the server of its own work at the same time.
  beforeAll(async () => {
    homes.clock.now = Date.now()
    for (const [party, as] of [
      [a, 'US'],
      [homes.b, 'RU'],
    ] as const) {
      const own = ['--agreement', 'new-start', '--as', as, '--party', party.name]
      const roots = ['--roots', '2', '--root-quorum', '1']
      await done(party.run('init', ...own, '--space', homes.slug, ...roots))
    }
    await enter(homes)
    ministry = await provider()
    const openid = { issuer: ministry.issuer, clientId: client.id, secretFile: 'openid.secret' }
    writeFileSync(openidFile, JSON.stringify({ format: 'mithaq-openid-1', ...openid }))
    writeFileSync(join(folder, openid.secretFile), client.secret, { mode: 0o600 })
    const own = ['--home', a.home, '--openid', openidFile, '--port', '0', '--proxy', '127.0.0.1']
    server = await startServer(['src/http/main.ts', ...own], 2)
    address = server.address
    const [invitation = ''] = server.others
    const page = await comes('centre')
    const { credential } = await authenticator(page)
    await enterInvited(page, invitation)
    holderKey = await credential()
    await page.context().close()
  }, startsMs)
  // Pages that are still open would complain of a server that goes.
  afterAll(async () => {
    await server?.stop()
    ministry.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the key holder, once invited, comes in by passkey alone', async () => {
    const page = await comes('centre')
    await comesAsHolder(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('main').getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
  })

  test('a line without an address is not said to be connected, a dead one says why', async () => {
    const page = await comes('centre')
    await comesAsHolder(page)
    const state = page.locator('.line-state')
    await page.goto(new URL('/?lang=en', address).href)
    await state.filter({ hasText: 'no address known' }).waitFor()
    await page.goto(new URL('/ledger?lang=en', address).href)
    await page.locator('.line-no-address').filter({ hasText: 'it calls here' }).waitFor()
    await done(a.run('address', homes.b.name, 'https://127.0.0.1:1'))
    await page.goto(new URL('/?lang=en', address).href)
    await page.getByRole('button', { name: 'Exchange now' }).click()
    await state.filter({ hasText: 'not connected' }).waitFor()
    await page.getByText('came to nothing: no connection could be made').waitFor()
    await done(a.run('address', homes.b.name, 'none'))
  })

  test('an officer makes a key, forgets it and brings it back from the backup', async () => {
    const page = await comes('centre')
    await comesAsHolder(page)
    const invitation = await invitationFor(page, 'o', 'officer-5')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    await enterInvited(page, invitation)
    expect(new URL(page.url()).hash).toBe('')
    const main = page.getByRole('main')
    const other = await page.context().newPage()
    await other.goto(page.url())
    const bare = other.getByRole('button', { name: 'Make the key without a backup' })
    await bare.waitFor()
    await main.getByLabel('Passphrase of the backup').fill('correct horse battery')
    const download = page.waitForEvent('download')
    await main.getByRole('button', { name: 'Make the key and save the backup' }).click()
    const backup = await (await download).path()
    const command = main.getByLabel('How its public part comes into the roster')
    const made = await command.inputValue()
    expect(made).toContain('mithaq roster --add-officer officer-5=a.example/officer-5+')
    // No other window puts another key in its place.
    await bare.click()
    const there = other.getByLabel('How its public part comes into the roster')
    expect(await there.inputValue()).toBe(made)
    await other.close()
    await page.reload()
    expect(await command.inputValue()).toBe(made)
    const forget = main.getByRole('button', { name: 'Forget the key' })
    await forget.click()
    await main.getByRole('button', { name: 'Leave as it is' }).click()
    expect(await forget.evaluate((button) => button === document.activeElement)).toBe(true)
    await forget.click()
    await forget.last().click()
    await main.getByLabel('Backup or key file').setInputFiles(backup)
    await main.getByLabel('Passphrase, if the file has one').fill('another')
    await main.getByRole('button', { name: 'Take the key' }).click()
    await main.getByRole('alert').filter({ hasText: 'does not open' }).waitFor()
    await main.getByLabel('Passphrase, if the file has one').fill('correct horse battery')
    await main.getByRole('button', { name: 'Take the key' }).click()
    expect(await command.inputValue()).toBe(made)
  })

  test('two officers send a message with keys of their own, and neither does alone', async () => {
    const holder = await comes('centre')
    const [one, two] = await Promise.all([visitor(), visitor()])
    await comesAsHolder(holder)
    await enterInvited(one, await invitedByPage(holder))
    await enterInvited(two, await invitationFor(holder, 'second', 'officer-4'))
    await bringsKey(one)
    await makesKey(two)
    const content = { effectiveOn: '2026-11-01', body: { text: 'A test of the line.' } }
    const drafts = '/api/spaces/new-start/drafts'
    const composed = await asks(one, 'POST', drafts, { type: 'additional', content })
    const { id } = (await composed.json()) as { readonly id: string }
    const words = await signsDraft(one, id)
    expect((await asks(one, 'POST', `${drafts}/${id}/release`)).status()).toBe(422)
    const asHolder = await asks(holder, 'POST', `${drafts}/${id}/signatures`, { line: 'x' })
    expect(asHolder.status()).toBe(403)
    expect(await signsDraft(two, id)).toBe(words)
    await two.getByRole('button', { name: 'Release' }).click()
    await two.waitForURL(/\/messages\/new-start\/[0-9a-f]{64}/)
    await two.getByText('A test of the line.').first().waitFor()
    await holder.goto(`${address}centre?part=sessions`)
    const row = holder.getByRole('row').filter({ hasText: 'First officer' })
    await row.getByRole('button', { name: 'End' }).click()
    await one.getByRole('heading', { name: 'Sign in to see what this centre holds' }).waitFor()
    expect((await asks(one, 'GET', drafts)).status()).toBe(401)
  })

  test('an observer sees the spaces that were chosen, and none that nobody chose', async () => {
    const page = await comes('centre')
    await comesAsHolder(page)
    await page.goto(`${address}centre?part=people&add=yes`)
    const main = page.getByRole('main')
    await main.getByLabel('Name', { exact: true }).fill('An observer')
    await main.getByLabel('Id', { exact: true }).fill('guest')
    await main.getByLabel('Reader').uncheck()
    await main.getByLabel('Observer reads').check()
    const named = main.getByLabel('New START')
    expect(await named.isChecked()).toBe(false)
    await main.getByRole('button', { name: 'Let in' }).click()
    await page.waitForURL(/person=guest/)
    await main.getByText('no space', { exact: true }).waitFor()
    await main.getByText('Change', { exact: true }).click()
    await named.check()
    await main.getByRole('button', { name: 'Save' }).click()
    await main.getByText('New START', { exact: true }).waitFor()
    const { people } = (await (await asks(page, 'GET', '/api/people')).json()) as {
      readonly people: readonly { readonly id: string; readonly spaces: readonly string[] }[]
    }
    expect(people.find(({ id }) => id === 'guest')?.spaces).toEqual(['new-start'])
  })

  test('who opens a way in shows again who they are, or nothing is done', async () => {
    const page = await comes('centre', refusedOr(ministry.issuer))
    const { setVerified } = await comesAsHolder(page)
    const subject = 'holder@ministry'
    await asks(page, 'PATCH', '/api/people/key-holder', { subject })
    const main = page.getByRole('main')
    const press = (name: string) => main.getByRole('button', { name, exact: true }).click()
    const [name, id] = ['Name', 'Id'].map((label) => main.getByLabel(label, { exact: true }))
    const asked = main.getByRole('group', { name: 'Show again who you are' })
    // The provider may have known the browser from the morning: that is not fresh.
    await comeBackBy(page, subject)
    await page.goto(`${address}centre?part=people&add=yes`)
    await name!.fill('A reader')
    await id!.fill('new-reader')
    await press('Let in')
    await asked.waitFor()
    expect(await asked.evaluate((group) => group === document.activeElement)).toBe(true)
    // Somebody refuses at the provider, and is back with a sentence and with what was typed.
    await press('Confirm with the identity provider')
    await page.getByRole('link', { name: 'Refuse' }).click()
    await page.getByRole('alert').filter({ hasText: 'did not show who you are' }).waitFor()
    await main.getByRole('status').filter({ hasText: 'press once more' }).waitFor()
    expect([await id!.inputValue(), new URL(page.url()).hash]).toEqual(['new-reader', ''])
    // The device is not confirmed; then the reader thinks better of it.
    await setVerified(false)
    await press('Let in')
    await press('Confirm with a passkey')
    await asked.getByRole('alert').filter({ hasText: 'The device gave no answer' }).waitFor()
    await press('Leave as it is')
    expect(await asked.count()).toBe(0)
    await setVerified(true)
    await press('Let in')
    await press('Confirm with a passkey')
    await page.waitForURL(/person=new-reader/)
    // By the provider, which says that it has seen them just now.
    await comeBackBy(page, subject)
    await page.goto(`${address}centre?part=people&add=yes`)
    await name!.fill('Another')
    await id!.fill('another')
    await press('Let in')
    ministry.seat(subject, { claims: { auth_time: Math.floor(Date.now() / 1000) } })
    await press('Confirm with the identity provider')
    await page.getByRole('link', { name: 'Agree' }).click()
    await main.getByRole('status').filter({ hasText: 'press once more' }).waitFor()
    await press('Let in')
    await page.waitForURL(/person=another/)
  })

  /** Signs out, and in again by the provider. */
  async function comeBackBy(page: Page, subject: string): Promise<void> {
    ministry.seat(subject)
    await page.getByRole('button', { name: 'Sign out' }).click()
    const main = page.getByRole('main')
    await main.getByRole('button', { name: 'Sign in with the identity provider' }).click()
    await page.getByRole('link', { name: 'Agree' }).click()
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
  }

  /**
   * From an address of their own, since tries to sign in are counted by it. What was on its way
   * when a session ended is answered 401, which a browser writes down.
   */
  function comes(path: string, bears = /status of 401/): Promise<Page> {
    comers += 1
    const extraHTTPHeaders = { 'x-forwarded-for': `203.0.113.${comers}` }
    return visit(`${address}${path}`, { extraHTTPHeaders }, bears)
  }

  /** The device may count its signatures as it likes, as long as it counts on. */
  async function comesAsHolder(page: Page): Promise<Device> {
    const device = await authenticator(page, { ...holderKey, signCount: (signCount += 100) })
    const main = page.getByRole('main')
    await main.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
    return device
  }

  async function visitor(): Promise<Page> {
    const page = await comes('centre')
    await authenticator(page)
    return page
  }

  /** As the key holder does it, who is asked again who they are when it is late. */
  async function invitedByPage(page: Page): Promise<string> {
    await page.goto(`${address}centre?part=people&add=yes`)
    const main = page.getByRole('main')
    await main.getByLabel('Name', { exact: true }).fill('First officer')
    await main.getByLabel('Id', { exact: true }).fill('first')
    await main.getByLabel('Reader').uncheck()
    await main.getByLabel('Officer signs').check()
    await main.getByLabel('Officer of the rosters').fill('officer-1')
    await main.getByRole('button', { name: 'Let in' }).click()
    await main.getByRole('button', { name: 'Invite' }).click()
    return main.getByLabel('The address of the invitation').inputValue()
  }

  /** The key that was made when the home was set up, from its file. */
  async function bringsKey(page: Page): Promise<void> {
    const main = page.getByRole('main')
    await main.getByLabel('Backup or key file').setInputFiles(join(a.home, keyOfFirst))
    await main.getByRole('button', { name: 'Take the key' }).click()
    await main.getByText('New START: the roster lists this key').waitFor()
  }

  /** A new one, which the key holder takes into the roster by the command that the page shows. */
  async function makesKey(page: Page): Promise<void> {
    const main = page.getByRole('main')
    await main.getByRole('button', { name: 'Make the key without a backup' }).click()
    const command = main.getByLabel('How its public part comes into the roster')
    const [, ...args] = (await command.inputValue()).split(' ')
    homes.clock.now = Date.now()
    const { draft } = JSON.parse(await done(a.run(...args, '--json'))) as {
      readonly draft: { readonly id: string }
    }
    await releaseSigned(a, draft.id, ['root-1'])
    await main.getByText('New START: the roster lists this key').waitFor()
  }

  /** The words that stand above what is signed. */
  async function signsDraft(page: Page, id: string): Promise<string | null> {
    await page.goto(`${address}messages/new-start/drafts/${id}`)
    const words = await page.locator('.spoken').textContent()
    await page.getByRole('button', { name: 'Sign with my key' }).click()
    await page.getByRole('button', { name: 'Sign with my key' }).waitFor({ state: 'detached' })
    return words
  }

  /** With the session of the page, and without its console. */
  function asks(page: Page, method: string, path: string, data?: object) {
    return page.request.fetch(new URL(path, address).href, {
      method,
      ...(data === undefined ? {} : { data }),
    })
  }

  /** The key holder lets an officer in. */
  async function invitationFor(page: Page, id: string, officer: string): Promise<string> {
    await asks(page, 'POST', '/api/people', { id, name: 'An officer', roles: ['officer'], officer })
    const invited = await asks(page, 'POST', `/api/people/${id}/invitation`)
    const made = (await invited.json()) as { readonly address: string }
    return new URL(made.address, address).href
  }

  test('who cannot come in is told why, by the device and by the provider', async () => {
    const bears = refusedOr(ministry.issuer)
    const page = await comes('centre', bears)
    await authenticator(page)
    const main = page.getByRole('main')
    await main.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await main.getByRole('alert').filter({ hasText: 'The device gave no answer' }).waitFor()
    // Known there and to nobody here: led back to the very page, in its language.
    const left = `${address}agreements/new-start/text?lang=ar`
    await page.goto(left)
    ministry.seat('somebody@ministry')
    await page.getByRole('button', { name: 'الدخول', exact: true }).click()
    await page.getByRole('button', { name: 'الدخول عبر موفّر الهوية' }).click()
    await page.getByRole('link', { name: 'Agree' }).click()
    await page.getByRole('alert').filter({ hasText: 'لا أحد هنا بالاسم' }).waitFor()
    expect(page.url()).toBe(left)
    // Known here, and let go.
    const holder = await comes('centre')
    await comesAsHolder(holder)
    const leaver = { id: 'leaver', name: 'A leaver', roles: ['reader'], subject: 'leaver@ministry' }
    await asks(holder, 'POST', '/api/people', leaver)
    await asks(holder, 'PATCH', '/api/people/leaver', { active: false })
    ministry.seat('leaver@ministry')
    await page.getByRole('button', { name: 'الدخول', exact: true }).click()
    await page.getByRole('button', { name: 'الدخول عبر موفّر الهوية' }).click()
    await page.getByRole('link', { name: 'Agree' }).click()
    await page.getByRole('alert').filter({ hasText: 'أُلغي إذنك هنا في' }).waitFor()
    expect(page.url()).toBe(left)
  })
})

const keyOfFirst = 'keys/new-start/officer-1.key'

async function enterInvited(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation)
  await page.reload()
  const main = page.getByRole('main')
  await main.getByLabel('What you call the device').fill('Laptop')
  await main.getByRole('button', { name: 'Register and sign in' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

/** What a browser writes to its console of an answer, and the provider that the page goes to. */
const refusedOr = (host: string) => new RegExp(`status of 40[13]|asks another host: ${host}`)

interface Credential {
  readonly credentialId: string
  readonly isResidentCredential: boolean
  readonly privateKey: string
  readonly signCount: number
}

interface Device {
  /** Whether its owner confirms from now on. */
  readonly setVerified: (isUserVerified: boolean) => Promise<unknown>
  /** The one that it keeps. */
  readonly credential: () => Promise<Credential>
}

async function authenticator(page: Page, known?: Credential): Promise<Device> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  if (known !== undefined) {
    await devtools.send('WebAuthn.addCredential', { authenticatorId, credential: known })
  }
  return {
    setVerified: (isUserVerified) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    credential: async () => {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials[0]!
    },
  }
}
