// What is made before somebody comes: the page that opens first, as strangers and as who reads in
// every space would ask for it, so that theirs is there.
import { expect, test } from 'vitest'
import type { PageRequest, Renderer } from './page.ts'
import { warm } from './warm.ts'

const centre = { name: 'a.example', party: 'A', demonstration: true }

function rendering() {
  const asked: (readonly [string, PageRequest])[] = []
  const rendererFor = (seen: readonly string[]) => {
    const render = (request: PageRequest) => asked.push([seen.join(' '), request])
    return { render } as unknown as Renderer
  }
  return { asked, rendererFor }
}

test('the first page is made in each language for who reads, and for who does not', async () => {
  const { asked, rendererFor } = rendering()
  await warm({ rendererFor, spaces: ['one', 'two'], centre, today: '2026-11-27' })
  expect(asked.map(([seen, { acceptLanguage }]) => [seen, acceptLanguage])).toEqual([
    ['one two', 'en'],
    ['one two', 'ru'],
    ['one two', 'ar'],
    ['', 'en'],
    ['', 'ru'],
    ['', 'ar'],
  ])
  const [, first] = asked[0]!
  expect(first).toMatchObject({ address: '/', cookie: '', today: '2026-11-27', centre })
})

test('where no centre is run, everybody is a stranger', async () => {
  const { asked, rendererFor } = rendering()
  await warm({ rendererFor, spaces: [], centre: null, today: '2026-11-27' })
  expect(asked.map(([seen]) => seen)).toEqual(['', '', ''])
})

test('others are answered between two pages', async () => {
  const { asked, rendererFor } = rendering()
  const warming = warm({ rendererFor, spaces: [], centre: null, today: '2026-11-27' })
  const met = await new Promise<number>((resolve) => {
    setImmediate(() => resolve(asked.length))
  })
  expect(met).toBeLessThan(3)
  await warming
})
