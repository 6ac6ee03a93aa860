// Work that may wait until what the reader has just done is seen: it is done once the browser has
// painted what stands there now. A page that is not looked at paints nothing, and the work waits.
import { useState } from 'react'

/** Gives what calls it off. */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** How long steps go on before what a reader does is let in between. */
const taskMs = 5

/** Work in steps; what a reader does meanwhile comes between them. Gives what calls it off. */
export function inSteps<Result>(
  steps: Iterator<void, Result>,
  then: (result: Result) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = () => {
    const start = performance.now()
    let step = steps.next()
    while (step.done !== true && performance.now() - start < taskMs) step = steps.next()
    if (step.done === true) then(step.value)
    else timer = setTimeout(next)
  }
  timer = setTimeout(next)
  return () => clearTimeout(timer)
}

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
