// What a desk keeps of its people in one store: who they are, their sessions, passkeys,
// calendars and reading tokens, the audit log, and what is used once.
import type { Store } from '#centre/ports.ts'
import { auditIn } from '#desk/audit.ts'
import { onceFor } from '#desk/once.ts'
import { passkeysIn } from '#desk/passkeys.ts'
import { peopleIn } from '#desk/people.ts'
import { privateTokens } from '#desk/private-tokens.ts'
import { sessionsIn } from '#desk/sessions.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { Desk } from '../api/desk.ts'

export interface KeptParts {
  readonly store: Store
  readonly crypto: LedgerCrypto
  readonly clock: () => number
}

type Kept =
  | 'people'
  | 'sessions'
  | 'audit'
  | 'passkeys'
  | 'feeds'
  | 'tokens'
  | 'challenges'
  | 'invitations'
  | 'visits'

export function keptIn(parts: KeptParts): Pick<Desk, Kept> {
  return {
    people: peopleIn(parts.store),
    sessions: sessionsIn(parts),
    audit: auditIn(parts),
    passkeys: passkeysIn(parts.store),
    feeds: privateTokens(parts, 'feed'),
    tokens: privateTokens(parts, 'reading-token'),
    ...onceFor(parts),
  }
}
