// In a demonstration one reader plays several people: going on as another takes one press.
import { personName } from '#locale/person-name.ts'
import type { Person } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { useWords } from '../page-state.ts'
import { Refusal } from './states.tsx'

/** Those who fit, whom a reader of the demonstration can be instead. */
export function OtherPerson({ fits }: { fits: (person: Person) => boolean }) {
  const words = useWords()
  const { desk, client, take, person } = useDesk()
  const choosing = useAct((id: string) => client.choosePerson({ person: id }))
  const others = (desk?.people ?? []).filter((one) => fits(one) && one.id !== person?.id)
  if (desk?.demonstration !== true || others.length === 0) return null
  const choose = async (id: string) => {
    const entered = await choosing.run(id)
    if (entered !== null) take(entered)
  }
  return (
    <p className="other-person">
      <span className="soft">{words['page.go-on-as']}</span>{' '}
      {others.map((one) => (
        <button key={one.id} type="button" className="button" onClick={() => void choose(one.id)}>
          {personName(words, one)}
        </button>
      ))}
      {choosing.state === 'refused' && <Refusal problem={choosing.problem} />}
    </p>
  )
}
