// Who works at a centre, as the centre keeps it. The last key holder cannot be let go: nobody could
// then let anyone in.
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

export function peopleIn(store: Documents): People {
  const all = async () => (await readDocuments<Person>(store, kind)).map(({ value }) => value)
  return {
    all,
    named: async (id) => (await readDocument<Person>(store, kind, id))?.value ?? null,
    add: async (person) => {
      const isNew = await writeDocument(store, { kind, id: person.id, version: 0 }, person)
      return isNew ? null : 'person-exists'
    },
    change: async (id, change) => {
      const kept = await readDocument<Person>(store, kind, id)
      if (kept === null) return 'no-person'
      const after = { ...kept.value, ...change, id }
      const others = (await all()).filter((one) => one.id !== id)
      if (holdsKeys(kept.value) && ![after, ...others].some(holdsKeys)) return 'last-key-holder'
      return (await writeDocument(store, kept.at, after)) ? null : 'changed-meanwhile'
    },
  }
}

const holdsKeys = ({ active, roles }: Person): boolean => active && roles.includes('key-holder')
