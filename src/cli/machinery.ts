// What the commands of a centre reach the world by: stores, lines, cryptography, the clock.
// wiring.ts makes one of the real things; tests may make others.
import type { Clock, LastHeads, Store } from '#centre/ports.ts'
import type { LedgerCrypto } from '#ledger/crypto.ts'

/** Where a store is: a file of SQLite, or a schema in a database of PostgreSQL. */
export type StorePlace =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly address: string; readonly schema: string }

export interface Machinery {
  readonly crypto: LedgerCrypto
  readonly clock: Clock
  /** How hard it is made to try passphrases, other than usual: scrypt's work as a power of two. */
  readonly passphraseWork?: number
  readonly openStore: (place: StorePlace) => Promise<Store>
  readonly openLastHeads: (folder: string) => Promise<LastHeads>
}
