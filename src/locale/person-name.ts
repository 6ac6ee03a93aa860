// What a person of a centre is called: by name; but whoever is called after the id, as all of a
// demonstration are and the first key holder is, by the office in the reader's language.
import type { PageTexts } from './en-page.ts'

type Role = 'observer' | 'reader' | 'drafter' | 'officer' | 'key-holder'

interface Named {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly officer: string | null
}

export function personName(
  words: Pick<PageTexts, `page.role.${Role}`>,
  { id, name, roles, officer }: Named,
): string {
  const [role] = roles
  const isOffice = name.toLowerCase() === id.replaceAll('-', ' ')
  if (role === undefined || !isOffice || !id.startsWith(role)) return name
  const number = officer === null ? '' : (/\d+$/.exec(officer)?.[0] ?? '')
  return [words[`page.role.${role}`], number].filter((part) => part !== '').join(' ')
}
