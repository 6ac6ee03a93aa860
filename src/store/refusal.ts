// Why a store is not opened: a stable code, where, what stands there, what was expected. It is
// thrown when a program starts and is for whoever runs it.

export type StoreRefusalCode =
  /** Written by a newer Mithaq: an older one would not know what it overwrites. */
  | 'newer-schema'
  /** A file or a database that holds something else. */
  | 'not-a-store'
  /** It would say that something is kept before it is on the disk. */
  | 'not-durable'
  /** A schema in which another centre keeps its store. */
  | 'other-owner'

export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal'
  readonly code: StoreRefusalCode
  readonly place: string
  readonly value: string
  readonly expected: string

  constructor(code: StoreRefusalCode, place: string, value: string, expected: string) {
    super(`${code}: ${place} has ${value}, not ${expected}`)
    this.code = code
    this.place = place
    this.value = value
    this.expected = expected
  }
}
