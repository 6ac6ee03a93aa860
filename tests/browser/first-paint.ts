// What stands in the first paint of a page. Both are run in the page, by themselves: what they need
// is within them.

/** In the page: before each frame is painted, whether the figures are in it. */
export const watchFor = (figures: string): void => {
  const look = () => {
    if (document.querySelector(figures) === null) requestAnimationFrame(look)
    else Reflect.set(globalThis, 'figuresSeen', performance.now())
  }
  requestAnimationFrame(look)
}

export interface FirstPaint {
  readonly at: number
  /** A frame that is made is shown later, when the next one may be under way. */
  readonly withFigures: boolean
}

/** In the page: the browser may tell of it after the network has fallen silent. */
export const firstPaint = (): Promise<FirstPaint> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint')
      if (paint === undefined) return
      const { paintTime } = paint as PerformanceEntry & { readonly paintTime: number }
      const seen = Reflect.get(globalThis, 'figuresSeen') as number | undefined
      resolve({ at: paint.startTime, withFigures: seen !== undefined && seen <= paintTime })
    })
    observer.observe({ type: 'paint', buffered: true })
  })
