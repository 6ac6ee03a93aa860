// What a mirror answers, with the status that tlog-witness and tlog-mirror have for it. Status 424
// is ours: blobs are no part of those specifications.
import type { LedgerRefusal } from '#ledger/refusal.ts'
import type { Refused } from '#centre/ports.ts'
import type { MirrorInfo } from './upload.ts'

export type MirrorAnswer =
  | { readonly kind: 'noted'; readonly status: 200 }
  | { readonly kind: 'receipt'; readonly status: 200; readonly lines: string }
  | { readonly kind: 'size'; readonly status: 409; readonly size: number }
  | { readonly kind: 'info'; readonly status: 202 | 409; readonly info: MirrorInfo }
  | { readonly kind: 'wants'; readonly status: 424; readonly blobs: readonly string[] }
  | (Refused & { readonly status: 400 | 403 | 404 | 413 | 422 })

type Refusal = Extract<MirrorAnswer, Refused>

export const refuse = (
  status: Refusal['status'],
  code: string,
  place: string,
  value: string,
  expected: string,
): Refusal => ({ kind: 'refused', status, code, place, value, expected })

/** What the ledger refuses. */
export const refused = (
  status: Refusal['status'],
  { code, place, value, expected }: LedgerRefusal,
): Refusal => refuse(status, code, place, value, expected)

export const info = (
  status: 202 | 409,
  { size, next }: { readonly size: number; readonly next: number },
): MirrorAnswer => ({ kind: 'info', status, info: { size, next, ticket: new Uint8Array() } })
