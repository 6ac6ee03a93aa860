// Letting somebody in, and changing what they may do: one form. What a role does stands beside it;
// what only some roles need is asked for them alone.
import { type ReactNode, useId, useState } from 'react'
import { say } from '#locale/locale.ts'
import type { NewPerson, Person } from '../api/client.ts'
import { useAct } from '../desk/act.ts'
import { useDesk } from '../desk/desk.tsx'
import { useAgreementNames } from '../messages/space-choice.tsx'
import { useGoOn } from '../page-state.ts'
import { SentFields } from '../parts/sent-fields.tsx'
import { useLocaleOf } from '../texts/use-locale.ts'
import { personAt } from './places.ts'
import { useLeftWords } from './left-words.ts'
import { Hindrance, type Hindered, WordsAreBack } from './way-in.tsx'

type Role = Person['roles'][number]

const roles: readonly Role[] = ['observer', 'reader', 'drafter', 'officer', 'key-holder']
const nobody: Wish = {
  id: '',
  name: '',
  roles: ['reader'],
  officer: null,
  spaces: null,
  of: null,
  subject: null,
}

type Wish = Omit<Person, 'active'>

export function AddPerson() {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const goOn = useGoOn()
  const adding = useAct((wish: NewPerson) => client.addPerson(wish))
  const add = async (wish: Wish) => {
    const go = goOn()
    if ((await adding.run(wish)) !== null) go(personAt(wish.id), 'replace')
  }
  return (
    <section aria-labelledby="add-person">
      <h2 id="add-person">{say(locale, 'people.add')}</h2>
      <PersonForm
        from={nobody}
        isNew={true}
        acted={adding}
        submit={(wish) => void add(wish)}
        label={say(locale, 'people.add.do')}
      />
    </section>
  )
}

export function ChangePerson({ person }: { person: Person }) {
  const locale = useLocaleOf('centre')
  const { client } = useDesk()
  const goOn = useGoOn()
  const { id } = person
  const changing = useAct(({ id: _, ...wish }: Wish) => client.changePerson({ id }, wish))
  const change = async (wish: Wish) => {
    const go = goOn()
    if ((await changing.run(wish)) !== null) go(personAt(id), 'replace')
  }
  return (
    <PersonForm
      from={person}
      isNew={false}
      acted={changing}
      submit={(wish) => void change(wish)}
      label={say(locale, 'people.change.do')}
    />
  )
}

interface FormProps {
  readonly from: Wish
  readonly isNew: boolean
  readonly acted: Hindered
  readonly submit: (wish: Wish) => void
  readonly label: string
}

function PersonForm({ from, isNew, acted, submit, label }: FormProps) {
  const locale = useLocaleOf('centre')
  const { desk } = useDesk()
  const { left, leave } = useLeftWords<Wish>(`person ${from.id}`)
  const [wish, setWish] = useState<Wish>(left ?? from)
  const change = (changes: Partial<Wish>) => setWish({ ...wish, ...changes })
  const send = () => submit(wishOf(wish))
  return (
    <form
      className="entry-form person-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {left !== null && <WordsAreBack />}
      <SentFields isSent={acted.state === 'running'}>
        <TextField
          label={say(locale, 'people.name')}
          value={wish.name}
          required={true}
          change={(name) => change({ name })}
        />
        {isNew && (
          <TextField
            label={say(locale, 'people.id')}
            hint={say(locale, 'people.id.hint')}
            value={wish.id}
            required={true}
            pattern="[a-z0-9][a-z0-9\-]{0,39}"
            change={(id) => change({ id })}
          />
        )}
        <RoleChoice wish={wish} change={change} />
        {wish.roles.includes('officer') && (
          <TextField
            label={say(locale, 'people.officer')}
            hint={say(locale, 'people.officer.hint')}
            value={wish.officer ?? ''}
            required={true}
            pattern="officer-[a-z0-9]+(?:-[a-z0-9]+)*"
            change={(officer) => change({ officer })}
          />
        )}
        {wish.roles.includes('observer') && <ObserverFields wish={wish} change={change} />}
        {desk?.signInBy.includes('openid') === true && (
          <TextField
            label={say(locale, 'people.subject')}
            value={wish.subject ?? ''}
            change={(subject) => change({ subject })}
          />
        )}
        {!isNew && <p className="soft">{say(locale, 'people.change.ends')}</p>}
        <p className="acts">
          <button type="submit" className="button strong">
            {label}
          </button>
        </p>
      </SentFields>
      <Hindrance to={acted} again={send} leave={() => leave(wish)} />
    </form>
  )
}

/** What nobody sees in the form is not sent with it. */
function wishOf(wish: Wish): Wish {
  const { name, officer, spaces, of, subject } = wish
  const isOfficer = wish.roles.includes('officer')
  const isObserver = wish.roles.includes('observer')
  const filled = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())
  return {
    ...wish,
    name: name.trim(),
    officer: isOfficer ? filled(officer) : null,
    spaces: isObserver ? (spaces ?? []) : null,
    of: isObserver ? filled(of) : null,
    subject: filled(subject),
  }
}

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly required?: boolean
  readonly pattern?: string
  readonly change: (value: string) => void
}

function TextField({ label, hint, value, required = false, pattern, change }: FieldProps) {
  const hintId = useId()
  return (
    <p>
      <label>
        {label}
        <input
          required={required}
          maxLength={120}
          pattern={pattern}
          dir="auto"
          value={value}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => change(event.target.value)}
        />
      </label>
      {hint !== undefined && (
        <span id={hintId} className="note">
          {hint}
        </span>
      )}
    </p>
  )
}

interface PartProps {
  readonly wish: Wish
  readonly change: (changes: Partial<Wish>) => void
}

function RoleChoice({ wish, change }: PartProps) {
  const locale = useLocaleOf('centre')
  return (
    <fieldset>
      <legend>{say(locale, 'people.role')}</legend>
      {roles.map((role) => (
        <Choice
          key={role}
          checked={wish.roles.includes(role)}
          set={(on) => change({ roles: roles.filter((r) => choose(wish.roles, role, on, r)) })}
        >
          {say(locale, `page.role.${role}`)}{' '}
          <span className="soft">{say(locale, `page.role.${role}.does`)}</span>
        </Choice>
      ))}
    </fieldset>
  )
}

function choose(chosen: readonly Role[], changed: Role, on: boolean, role: Role): boolean {
  return role === changed ? on : chosen.includes(role)
}

function ObserverFields({ wish, change }: PartProps) {
  const locale = useLocaleOf('centre')
  const { spaces: known } = useDesk()
  const nameOf = useAgreementNames()
  const all = known.map(({ agreement }) => agreement)
  const seen = wish.spaces ?? []
  return (
    <>
      <fieldset>
        <legend>{say(locale, 'people.spaces')}</legend>
        {all.map((space) => (
          <Choice
            key={space}
            checked={seen.includes(space)}
            set={(on) =>
              change({ spaces: all.filter((one) => (one === space ? on : seen.includes(one))) })
            }
          >
            {nameOf(space)}
          </Choice>
        ))}
      </fieldset>
      <TextField
        label={say(locale, 'people.of')}
        hint={say(locale, 'people.of.hint')}
        value={wish.of ?? ''}
        change={(of) => change({ of })}
      />
    </>
  )
}

interface ChoiceProps {
  readonly checked: boolean
  readonly set: (on: boolean) => void
  readonly children: ReactNode
}

function Choice({ checked, set, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => set(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
