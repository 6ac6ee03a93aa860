// What holds of the people of a centre on every store, whoever else writes there at the same time.
import { expect, test } from 'vitest'
import type { Store } from '#centre/ports.ts'
import { peopleIn } from '#desk/people.ts'
import type { Person } from '#desk/person.ts'

const plain = { officer: null, spaces: null, of: null, subject: null, active: true }
const holder = (id: string): Person => ({ ...plain, id, name: id, roles: ['key-holder'] })

export function peopleCases(store: () => Store): void {
  const holders = async () =>
    (await peopleIn(store()).all())
      .filter(({ active, roles }) => active && roles.includes('key-holder'))
      .map(({ id }) => id)

  test('two who take the keys from the last two at once leave one with keys', async () => {
    const [one, other] = [peopleIn(store()), peopleIn(store())]
    for (const id of ['a', 'b']) await one.add(holder(id))
    const came = await Promise.all([
      one.change('a', { roles: ['reader'] }),
      other.change('b', { active: false }),
    ])
    expect(await holders()).not.toEqual([])
    expect(came).not.toEqual([null, null])
    expect(await one.change('a', { roles: ['key-holder'] })).toBeNull()
    expect(await one.change('b', { roles: ['key-holder'], active: true })).toBeNull()
    expect(await other.change('b', { active: false })).toBeNull()
    expect(await one.change('a', { roles: [] })).toBe('last-key-holder')
    expect(await one.named('a')).toEqual(holder('a'))
  })

  test('where a third keeps theirs, two lose their keys one after another', async () => {
    const people = peopleIn(store())
    for (const id of ['a', 'b', 'c']) await people.add(holder(id))
    await people.change('a', { active: false })
    await people.change('b', { roles: ['reader'] })
    expect(await holders()).toEqual(['c'])
  })
}
