// How often a page asks again for what it shows. What changes now and then is followed at once;
// where changes do not end, the page rests longer each time between two of them: nobody reads
// faster, and a centre with many readers has other work. Pages that were told at one moment do not
// rest equally long, so that they do not all ask at one moment ever after.
const firstRestMs = 250
const longestRestMs = 4_000
/** Of a rest, by chance; the first one stays longer than a centre gathers changes. */
const unevenness = 0.15

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
    }, uneven(rest))
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

function uneven(restMs: number): number {
  return restMs * (1 + unevenness * (2 * Math.random() - 1))
}
