// What a person of a centre is called. Nobody of a demonstration exists: such a person is called by
// the office, in the reader's language; all others by name.
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
  if (role === undefined || !id.startsWith(role)) return name
  const number = officer === null ? '' : (/\d+$/.exec(officer)?.[0] ?? '')
  return [words[`page.role.${role}`], number].filter((part) => part !== '').join(' ')
}
