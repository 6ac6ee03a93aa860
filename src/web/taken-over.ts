// Whether the page in the browser has been taken over from the server's: what only then can do
// anything, and is costly to set, comes with it and keeps the first paint waiting no longer.
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and while its page is taken over; true for whatever is drawn later. */
export function useIsTakenOver(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
