// How often a page asks again for what it shows. What changes now and then is followed at once;
// where changes do not end, the page rests longer each time between two of them: nobody reads
// faster, and a centre with many readers has other work.
const firstRestMs = 250
const longestRestMs = 4_000

export interface Paced {
  readonly again: () => void
  readonly stop: () => void
}

export function paced(act: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsked = false
  const start = (rest: number) => {
    isAsked = false
    act()
    timer = setTimeout(() => {
      timer = undefined
      if (isAsked) start(Math.min(2 * rest, longestRestMs))
    }, rest)
  }
  return {
    again: () => {
      if (timer === undefined) start(firstRestMs)
      else isAsked = true
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      isAsked = false
    },
  }
}
