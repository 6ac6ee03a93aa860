// What the stories about the page share: the address of the agreement they are told of, and how to
// wait until the page assesses by itself.
import type { Page } from 'playwright-core'
import { listening } from './browser.ts'

export const newStart = '/agreements/new-start'
/** An exchange day with figures of both Parties, by type for one of them. */
export const exchangeDay = 'on=2020-09-01'

/** A reader moves the pointer; the page then reads the record, and goes on without the server. */
export async function assessing(page: Page): Promise<Page> {
  await shownToRead(page)
  await page.waitForSelector('html[data-assessment="ready"]', { state: 'attached' })
  return page
}

/** Waits until the page knows whether somebody is signed in. */
export async function opened(page: Page): Promise<Page> {
  await listening(page)
  await page.waitForSelector('button.plain-button')
  return page
}

export async function signIn(page: Page, person: string): Promise<void> {
  // Not the button of somebody who is just leaving.
  await page.click('header .person:not(:has(.person-name)) > button')
  await page.click(`dialog button:text-is("${person}")`)
  await page.waitForSelector(`.person-name:text-is("${person}")`)
}

/** The first moves may come before the page listens. */
export async function shownToRead(page: Page): Promise<void> {
  for (let at = 0; (await stateOf(page)) === 'waiting'; at = (at + 1) % 9) {
    await page.mouse.move(at, at)
  }
}

/** A text with every kind of space written as one plain one. */
export function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset['assessment'] ?? 'waiting')
}

/** The text of the big figures, row by row: one for each Party. */
export async function figures(page: Page): Promise<readonly (readonly string[])[]> {
  return page.$$eval('.limits tbody tr', (rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('.cell-line .figure')].map((figure) => figure.textContent ?? ''),
    ),
  )
}

export function query(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams
}
