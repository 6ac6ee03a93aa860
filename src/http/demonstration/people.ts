// Who can be chosen in a demonstration: one for each office, called by the office, since nobody of
// them exists.
import type { Person } from '#desk/person.ts'

const plain = { officer: null, spaces: null, of: null, subject: null, active: true }

/** `observed` is the one space that the observer of the demonstration sees. */
export function demonstrationPeople(observed: string): readonly Person[] {
  return [
    { ...plain, id: 'officer-1', name: 'Officer 1', roles: ['officer'], officer: 'officer-1' },
    { ...plain, id: 'officer-2', name: 'Officer 2', roles: ['officer'], officer: 'officer-2' },
    { ...plain, id: 'drafter', name: 'Drafter', roles: ['drafter'] },
    { ...plain, id: 'reader', name: 'Reader', roles: ['reader'] },
    { ...plain, id: 'key-holder', name: 'Key holder', roles: ['key-holder'] },
    { ...plain, id: 'observer', name: 'Observer', roles: ['observer'], spaces: [observed] },
  ]
}
