// Work that may wait until what the reader has just done is seen: it is done once the browser has
// painted what stands there now. A page that is not looked at paints nothing, and the work waits.

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
