// What the interface works on: one party's centres, one for each space, with the people who work
// there. Everything comes from outside (wiring.ts); nothing here opens a store or a line.
import type { Centre } from '#centre/centre.ts'
import type { Compared } from '#centre/results.ts'
import type { Audit } from '#desk/audit.ts'
import type { Feeds } from '#desk/feeds.ts'
import type { Once, Visit } from '#desk/once.ts'
import type { Passkeys } from '#desk/passkeys.ts'
import type { People } from '#desk/people.ts'
import type { PrivateTokens } from '#desk/private-tokens.ts'
import type { Sessions, SignIn } from '#desk/sessions.ts'
import type { ReceiptTime } from '#ledger/receipt.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Events } from './events.ts'
import type { OpenId } from './openid.ts'

export interface DeskSpace {
  readonly agreement: Agreement
  readonly centre: Centre
  /** The texts of the first rosters, by party: what an outsider checks the logs by. */
  readonly rosters: ReadonlyMap<string, string>
  /** A record file that counts beside what the logs hold; null where they are the whole record. */
  readonly beside: string | null
}

/** A line to a counterpart, as this centre knows it. */
export interface LineState {
  readonly space: string
  readonly party: string
  /** Null where there is no address to call. */
  readonly connected: boolean | null
  /** In Unix milliseconds. */
  readonly lastExchange: number | null
  readonly trouble: string | null
}

export interface Lines {
  readonly states: () => readonly LineState[]
  /** Cuts the lines to a party, or restores them; false where there is none. */
  readonly connect: (party: string, connected: boolean) => boolean
  /** Has what is there exchanged at once. */
  readonly exchange: () => Promise<void>
  /** Exchanges with a party in a space and compares results; null where there is no such line. */
  readonly compare: (space: string, party: string) => Promise<LineCompared | null>
}

/** What it came to; or the line gave no answer, with the code of its trouble. */
export type LineCompared = Compared | { readonly kind: 'no-answer'; readonly code: string }

export interface Desk {
  readonly name: string
  readonly party: string
  /** By the id of the agreement. */
  readonly spaces: ReadonlyMap<string, DeskSpace>
  readonly people: People
  readonly sessions: Sessions
  readonly audit: Audit
  readonly passkeys: Passkeys
  readonly feeds: Feeds
  /** Of programs that read by TAXII, each with the name of what it was made for. */
  readonly tokens: PrivateTokens<{ readonly name: string }>
  /** What devices are asked to sign: for a person's registration, or for anyone who signs in. */
  readonly challenges: Once<string>
  /** For the person of this id. */
  readonly invitations: Once<string>
  readonly visits: Once<Visit>
  /** Where people of this centre can also sign in; null where there is no such place. */
  readonly openid: OpenId | null
  /** Where browsers reach this desk; null: where each request says it was sent to. */
  readonly origin: string | null
  /** Names by which it is called, too, beside its origin's and those of this machine. */
  readonly hosts: readonly string[]
  /** Addresses that may say for whom they speak; nobody is believed who was not named. */
  readonly proxies: readonly string[]
  readonly lines: Lines
  readonly events: Events
  readonly clock: () => number
  /** How one signs in here; by choosing a person only where all is a demonstration. */
  readonly signInBy: readonly SignIn[]
  /** Seeds of the officers' keys, for everyone to see: only in a demonstration. */
  readonly demonstrationKeys: ReadonlyMap<string, string> | null
}

/** In ISO 8601, from Unix milliseconds. */
export const isoOf = (at: number): string => new Date(at).toISOString()

export function receiptOf({ by, size, time }: ReceiptTime) {
  return { by, size, at: isoOf(time * 1000) }
}
