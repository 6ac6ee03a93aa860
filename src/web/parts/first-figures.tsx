// Marks where the first figures of a page have ended. The browser paints nothing before it has read
// so far (HTML, rel=expect, which src/http/app.ts writes into the head): else it paints whatever it
// has by then, and the figures later. Chromium waits for the start of what has the id.
export const firstFiguresId = 'first-figures'

export function FirstFigures() {
  return <span id={firstFiguresId} hidden />
}
