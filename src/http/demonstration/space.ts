// One space of the demonstration: both centres in it, and the lines between them.
import type { DemonstrationPost } from '#centre/reconstruction.ts'
import type { Exchange } from '#centre/ports.ts'
import type { Agreement } from '#language/agreement.ts'

export interface Post extends DemonstrationPost {
  /** The seed of the key that it shows on a line. */
  readonly tls: Uint8Array
  /** The texts of the first rosters, by party. */
  readonly rosters: ReadonlyMap<string, string>
}

export type Between = (from: Post, to: Post) => Exchange

export interface RunningSpace {
  readonly agreement: Agreement
  /** Whether the bundled record stands in the logs; where not, it is shown beside them. */
  readonly isReconstructed: boolean
  readonly posts: readonly Post[]
  /** Where each centre listens for the other: HTTPS with the keys of the rosters. */
  readonly doors: readonly string[]
  readonly between: Between
  readonly close: () => Promise<void>
}
