// Who may read what is marked TLP:RED: the readers that the message names, and nobody else, not
// even in the office that it was sent to. What takes such a message back has its words once more.
import type { ChannelMessage } from './channel.ts'
import { markOf } from './markings.ts'
import type { Told } from './tell.ts'

/** Whether one of these names of a reader is among those that a message is for. */
export function isFor({ message, takenBack }: Told, names: readonly string[]): boolean {
  return isOpen(message, names) && (takenBack === null || isOpen(takenBack, names))
}

function isOpen({ body }: ChannelMessage, names: readonly string[]): boolean {
  if (markOf(body) !== 'red') return true
  const handling = body['handling'] as { readonly readers?: readonly unknown[] } | undefined
  const readers = handling?.readers ?? []
  return Array.isArray(readers) && readers.some((one) => names.includes(String(one)))
}
