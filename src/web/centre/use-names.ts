// The people of the centre, and what each is called, for the parts of the key holder.
import { personName } from '#locale/person-name.ts'
import { useAsked } from '../desk/asked.ts'
import { useDesk } from '../desk/desk.tsx'
import { useWords } from '../page-state.ts'

export function usePeople() {
  const { client } = useDesk()
  return useAsked('people', async () => (await client.listPeople()).people, ['people'])
}

/** Ids stand for the names until those have come. */
export function usePeopleNames(): (id: string) => string {
  const words = useWords()
  const people = usePeople()
  const known = people.state === 'value' ? people.value : []
  return (id) => {
    const person = known.find((one) => one.id === id)
    return person === undefined ? id : personName(words, person)
  }
}
