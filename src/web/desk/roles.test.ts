import { expect, test } from 'vitest'
import { mayDo, roles } from '#desk/person.ts'
import { roleMayDo } from './roles.ts'

const acts = ['read', 'review', 'compose', 'sign', 'release', 'exchange', 'administer'] as const
const plain = { id: 'x', name: 'X', officer: null, spaces: null, of: null, subject: null }

test.each(roles)('the page says of the role %s what the centre says', (role) => {
  const person = { ...plain, roles: [role], active: true }
  expect(acts.filter((act) => roleMayDo(act, person))).toEqual(
    acts.filter((act) => mayDo(person, act)),
  )
})
