// Who may read what is marked TLP:RED: the readers that the message names, and nobody else, not
// even in the office that it was sent to.
import type { Told } from './tell.ts'

/** Whether one of these names of a reader is among those that a message is for. */
export function isFor({ mark, message }: Told, names: readonly string[]): boolean {
  if (mark !== 'red') return true
  const handling = message.body['handling'] as { readonly readers?: readonly unknown[] } | undefined
  const readers = handling?.readers ?? []
  return Array.isArray(readers) && readers.some((one) => names.includes(String(one)))
}
