// Who works at a centre, as the centre keeps it. The last key holder cannot be let go: nobody could
// then let anyone in. Two processes on one store may each take the keys from one of the last two:
// who is to lose them is marked first, and others count only where nobody has marked them.
import type { DocumentVersion } from '#centre/ports.ts'
import { readDocument, readDocuments, writeDocument, type Documents } from './documents.ts'
import type { Person } from './person.ts'

export type PeopleRefusal = 'person-exists' | 'no-person' | 'last-key-holder' | 'changed-meanwhile'

export interface People {
  readonly all: () => Promise<readonly Person[]>
  readonly named: (id: string) => Promise<Person | null>
  readonly add: (person: Person) => Promise<PeopleRefusal | null>
  readonly change: (
    id: string,
    change: Partial<Omit<Person, 'id'>>,
  ) => Promise<PeopleRefusal | null>
}

const kind = 'person'

/** As it is kept: marked while it is being decided whether another key holder remains. */
interface KeptPerson extends Person {
  readonly isLosingKeys?: true
}

export function peopleIn(store: Documents): People {
  return {
    all: async () =>
      (await readDocuments<KeptPerson>(store, kind)).map(({ value }) => unmarked(value)),
    named: async (id) => {
      const kept = await readDocument<KeptPerson>(store, kind, id)
      return kept === null ? null : unmarked(kept.value)
    },
    add: async (person) => {
      const isNew = await writeDocument(store, { kind, id: person.id, version: 0 }, person)
      return isNew ? null : 'person-exists'
    },
    change: async (id, change) => {
      const kept = await readDocument<KeptPerson>(store, kind, id)
      if (kept === null) return 'no-person'
      const before = unmarked(kept.value)
      const after = { ...before, ...change, id }
      if (holdsKeys(before) && !holdsKeys(after)) return takeKeys(store, kept.at, before, after)
      return (await writeDocument(store, kept.at, after)) ? null : 'changed-meanwhile'
    },
  }
}

/** An observer sees the spaces that were named: where none was, none, and not all. */
function unmarked({ isLosingKeys: _, ...person }: KeptPerson): Person {
  return person.roles.includes('observer') ? { ...person, spaces: person.spaces ?? [] } : person
}

/**
 * Of two that do this at once to the last two, at least one sees the mark of the other, whatever
 * the order. A mark that a process left behind when it ended counts until that person is changed.
 */
async function takeKeys(
  store: Documents,
  at: DocumentVersion,
  before: Person,
  after: Person,
): Promise<PeopleRefusal | null> {
  const marked: KeptPerson = { ...before, isLosingKeys: true }
  if (!(await writeDocument(store, at, marked))) return 'changed-meanwhile'
  const markedAt = { ...at, version: at.version + 1 }
  const others = (await readDocuments<KeptPerson>(store, kind))
    .map(({ value }) => value)
    .filter((one) => one.id !== before.id && holdsKeys(one))
  if (others.some(({ isLosingKeys }) => isLosingKeys !== true)) {
    return (await writeDocument(store, markedAt, after)) ? null : 'changed-meanwhile'
  }
  // Where this comes too late, somebody has changed the person, and the mark went with it.
  await writeDocument(store, markedAt, before)
  return others.length === 0 ? 'last-key-holder' : 'changed-meanwhile'
}

const holdsKeys = ({ active, roles }: Person): boolean => active && roles.includes('key-holder')
