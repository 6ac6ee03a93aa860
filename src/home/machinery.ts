// What the commands of a centre reach the world by: stores, lines, cryptography, the clock.
// wiring.ts makes one of the real things; tests may make others.
import type { Clock, Exchange, LastHeads, Store } from '#centre/ports.ts'
import type { Members } from '#centre/members.ts'
import type { WitnessReply } from '#centre/witnesses.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { SchemaOwner } from './schema-owner.ts'

/** Where a store is: a file of SQLite, or a schema in a database of PostgreSQL. */
export type StorePlace =
  | { readonly kind: 'sqlite'; readonly path: string }
  | {
      readonly kind: 'postgres'
      readonly address: string
      readonly schema: string
      readonly owner: SchemaOwner
    }

export interface Machinery {
  readonly crypto: LedgerCrypto
  readonly clock: Clock
  /** How hard it is made to try passphrases, other than usual: scrypt's work as a power of two. */
  readonly passphraseWork?: number
  readonly openStore: (place: StorePlace) => Promise<Store>
  readonly openLastHeads: (folder: string) => Promise<LastHeads>
  /** Work on the files of a home that must not run into that of another command. */
  readonly underLock: <T>(lock: string, work: () => T) => Promise<T>
  readonly openLine: (ends: LineEnds) => Promise<Line>
  readonly listen: (door: DoorParts) => Promise<Door>
  /** `add-checkpoint` of a witness outside, at this prefix; throws where there is no answer. */
  readonly postToWitness: (prefix: string, request: Uint8Array) => Promise<WitnessReply>
  /** What went wrong on a line; null for an error of another kind. */
  readonly lineFault: (error: unknown) => LineFault | null
  /** When to try again after so many failures in a row, the last of them now. */
  readonly nextTryAt: (failures: number, failedAt: number) => Promise<number>
  /** Until that moment, or until the signal comes. */
  readonly wait: (untilMs: number, ended?: AbortSignal) => Promise<void>
}

export interface LineEnds {
  readonly address: string
  /** The seed of the key that this centre shows. */
  readonly tlsSeed: Uint8Array
  /** The party that must be at the other end, and who shows which key. */
  readonly party: string
  readonly members: Members
  readonly nodes: Store['nodes']
}

export interface Line extends Exchange {
  readonly close: () => void
}

/** A line that failed: a stable code, and what was expected and came, for engineers. */
export interface LineFault {
  readonly code: string
  readonly address: string
  readonly expected: string
  readonly came: string
}

export interface DoorParts {
  readonly host: string
  /** 0: a free one. */
  readonly port: number
  readonly tlsSeed: Uint8Array
  readonly members: Members
  readonly exchange: Exchange
  readonly nodes: Store['nodes']
  /** After each request that may have changed a log. */
  readonly changed: () => Promise<void>
  readonly turnedAway: (from: string, why: string) => void
  /** A fault of ours; who asked is told only that there was one. */
  readonly failed: (error: Error) => void
}

export interface Door {
  readonly address: string
  readonly close: () => Promise<void>
}
