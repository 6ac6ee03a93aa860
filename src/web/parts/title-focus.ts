// The title of the page takes the focus where what had it is gone: by key and by ear one goes on
// from there.
export function focusTitle(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}
