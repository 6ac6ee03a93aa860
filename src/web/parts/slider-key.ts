// The keys of the slider: arrows move a day, with Shift a month; Page Up and Page Down go to the
// next and the last exchange, or a year where none is; Home and End to the ends. Later is where the
// language reads on.
import { addMonths } from '#language/time.ts'

/** The day a key leads to, or null for a key that is none of the slider's. */
export function dayAfterKey(
  event: { readonly key: string; readonly shiftKey: boolean },
  at: number,
  stops: readonly number[],
  direction: 'ltr' | 'rtl',
  [min, max]: readonly [number, number],
): number | null {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  switch (event.key) {
    case forward:
    case 'ArrowUp':
      return event.shiftKey ? addMonths(at, 1) : at + 1
    case backward:
    case 'ArrowDown':
      return event.shiftKey ? addMonths(at, -1) : at - 1
    case 'PageUp':
      if (stops.length === 0) return addMonths(at, 12)
      return stops.find((stop) => stop > at) ?? max
    case 'PageDown':
      if (stops.length === 0) return addMonths(at, -12)
      return stops.findLast((stop) => stop < at) ?? min
    case 'Home':
      return min
    case 'End':
      return max
    default:
      return null
  }
}
