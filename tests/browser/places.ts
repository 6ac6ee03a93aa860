// How many browser test files run at a time, and which server each of them has: a file changes what
// the centres hold, so two that run together never share the centres.
import { availableParallelism } from 'node:os'
import type { Stage } from './setup.ts'

export const placesAtOnce = Math.min(availableParallelism(), 4)

export interface Served {
  readonly address: string
  /** Where the other centre of the demonstration has its page. */
  readonly other: string
}

/** The server of this worker; Vitest numbers workers from 1. */
export function servedHere({ servers }: Stage & { readonly kind: 'ready' }): Served {
  const place = Number(process.env['VITEST_POOL_ID'] ?? '1')
  return servers[(place - 1) % servers.length]!
}
