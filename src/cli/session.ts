// What a command is given: the terminal, the words, the day it is, and where the shelf stands. The
// clock is read in main.ts and nowhere else.
import type { Surroundings } from '#home/surroundings.ts'
import type { IsoDay } from '#language/time.ts'
import type { AuditKey } from '#locale/en-audit.ts'
import type { CentreInputKey } from '#locale/en-centre-input.ts'
import type { CentreKey } from '#locale/en-centre.ts'
import type { CheckKey } from '#locale/en-check.ts'
import type { CliKey } from '#locale/en-cli.ts'
import type { ExtractKey } from '#locale/en-extracts.ts'
import type { LedgerKey } from '#locale/en-ledger.ts'
import type { KeysKey } from '#locale/en-keys.ts'
import type { ProofKey } from '#locale/en-proof.ts'
import type { ShelfKey } from '#locale/en-shelf.ts'
import type { StixKey } from '#locale/en-stix.ts'
import type { TermKey } from '#locale/en-terms.ts'
import type { SharedKey } from '#locale/en.ts'
import type { Locale } from '#locale/locale.ts'
import type { Terminal } from './terminal.ts'

export type Words = Locale<
  | SharedKey
  | CliKey
  | ShelfKey
  | CentreKey
  | CentreInputKey
  | LedgerKey
  | KeysKey
  | ProofKey
  | CheckKey
  | AuditKey
  | StixKey
  | TermKey
  | ExtractKey
>

export interface Session extends Surroundings {
  readonly terminal: Terminal
  readonly words: Words
  readonly today: IsoDay
  readonly standardInput: () => AsyncIterable<Uint8Array>
  /** Milliseconds since some moment, to say how long something took; the time is machinery's. */
  readonly now: () => number
  /** Asks a person for what must not be seen; null where nobody is at a terminal. */
  readonly askHidden: ((question: string) => Promise<string>) | null
  /** Resolves when the program is asked to stop. */
  readonly untilStopped: () => Promise<void>
}

/** 0 fine, 1 findings that were asked to fail, 2 bad input. */
export type ExitCode = 0 | 1 | 2
