// One task after the other: a centre writes to a log from one place at a time, and reads what it
// decides by in the same task. Several processes on one store are told apart by the store itself.

export type Serial = <T>(task: () => Promise<T>) => Promise<T>

export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(task: () => Promise<T>) => {
    const run = last.then(task)
    // The next task waits for this one's end, however it ends; its caller hears of a failure.
    last = run.then(ended, ended)
    return run
  }
}

function ended(): void {}
