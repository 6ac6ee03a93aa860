// What a program that works at a home is given: the shelf of agreements, the environment, and the
// real things that it reaches the world by.
import type { Agreement } from '#language/agreement.ts'
import type { Machinery } from './machinery.ts'

export interface Surroundings {
  readonly shelf: readonly Agreement[]
  /** The folder that holds a folder for each agreement of the shelf. */
  readonly shelfFolder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly machinery: Machinery
}
