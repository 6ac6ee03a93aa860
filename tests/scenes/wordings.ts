// What the parties of a scene say to one another.
import type { Wording } from '#centre/drafts.ts'
import { othersOf, type Post, type World } from './world.ts'

/** Some of it in the open, which is cheap; some of it encrypted and part of the record. */
export function wordingFor(world: World, post: Post, number: number): Wording {
  const { chance, troubles } = world
  const others = othersOf(post)
  const one = others[chance.below(others.length)] ?? ''
  const to = troubles.selective && chance.percent(40) ? [one] : []
  const kind = chance.weighted([
    [5, 'remark'],
    [3, 'declare'],
    [1, 'ask'],
    [1, 'answer'],
    [1, 'extend'],
  ] as const)
  const base = { to, re: [], effective: null, content: null, open: null }
  if (kind === 'remark') return { ...base, type: 'mithaq/remark', open: `remark ${number}\n` }
  const id = `${post.space.parties.get(post.party)}-${number}`
  const type = `scene/${kind}`
  const content = (line: object) => JSON.stringify({ effectiveOn: '2030-03-02', ...line })
  switch (kind) {
    case 'declare': {
      const body = { id: `piece-${chance.below(3)}`, amount: chance.below(99) }
      return { ...base, to: [], type, content: content({ id, body }) }
    }
    case 'ask':
    case 'answer':
      return { ...base, type, content: content({ id, body: { text: `Text ${number}` } }) }
    case 'extend': {
      const body = { until: `204${chance.below(3)}-01-01` }
      return { ...base, to: [], type, content: content({ id: `extension-${body.until}`, body }) }
    }
  }
}
