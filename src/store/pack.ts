// Many byte strings as one parameter of a statement: PostgreSQL cuts them apart again. As an array
// they would travel as text in hexadecimal digits, twice their size, and be parsed one by one.

export interface Packed {
  readonly bytes: Buffer
  /** Where each begins, counted from 1 as SQL does. */
  readonly starts: readonly number[]
  readonly lengths: readonly number[]
}

export function pack(parts: readonly Uint8Array[]): Packed {
  let end = 1
  const starts = parts.map(({ length }) => {
    end += length
    return end - length
  })
  return { bytes: Buffer.concat(parts), starts, lengths: parts.map(({ length }) => length) }
}

/** A copy of its own: a Buffer of pg may be a piece of a larger one. */
export const plain = (bytes: Buffer): Uint8Array => new Uint8Array(bytes)

export const areEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
