// Long work on the page's own thread (decision 39): in steps, between which the page does what the
// reader wants. It knows nothing of what the steps do.

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
