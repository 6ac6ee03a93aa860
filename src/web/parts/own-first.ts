// A field that shows what is put into it before the page has followed (decision 39). What is put in
// is told to the page by the field itself.
import { useState } from 'react'

interface Own<Value> {
  readonly value: Value
  /** What was given when it was put in. */
  readonly over: Value
  readonly left: boolean
}

/**
 * What a field shows: what the reader has put in, and once the field is left what is given, as soon
 * as that follows.
 */
export function useOwnFirst<Value extends string | boolean>(given: Value) {
  const [own, setOwn] = useState<Own<Value> | null>(null)
  const isOwn = own !== null && (!own.left || own.over === given)
  return {
    shown: isOwn ? own.value : given,
    put: (value: Value) => setOwn({ value, over: given, left: false }),
    /** Written as `value` from then on. */
    leave: (value: Value) => setOwn((now) => (now === null ? null : { ...now, value, left: true })),
  }
}
