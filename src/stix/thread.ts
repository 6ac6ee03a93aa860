// Which messages are about one incident or one request: those that name it, the requests that it
// led to, all that was said about them, and the evidence that their claims rest on.
import { isObject } from '#language/is-object.ts'
import {
  type ChannelMessage,
  exercisePrefix,
  isExercise,
  itemNamed,
  kindOf,
  stagedId,
} from './channel.ts'

/** By the whole name of an incident or a request, `US:r-1`; of an exercise `exercise-US:r-1`. */
export function messagesAbout(
  messages: readonly ChannelMessage[],
  id: string,
): readonly ChannelMessage[] {
  const named = messages.filter((one) => isExercise(one) === id.startsWith(exercisePrefix))
  const asked = named.filter((one) => kindOf(one) === 'request')
  const requests = asked.filter(
    (one) => itemNamed(one, 'request') === id || itemNamed(one, 'incident') === id,
  )
  const incidents = new Set([id, ...requests.flatMap((one) => itemNamed(one, 'incident') ?? [])])
  const threads = new Set(requests.flatMap((one) => itemNamed(one, 'request') ?? []))
  const pieces = new Set(requests.flatMap(piecesOf))
  return named.filter((one) => {
    const isReport =
      kindOf(one) === 'incident-report' && incidents.has(itemNamed(one, 'incident') ?? '')
    return (
      isReport ||
      threads.has(itemNamed(one, 'request') ?? '') ||
      pieces.has(itemNamed(one, 'piece') ?? '')
    )
  })
}

function piecesOf(message: ChannelMessage): readonly string[] {
  const { claims } = message.body
  const list = Array.isArray(claims) ? (claims as readonly unknown[]) : []
  return list.flatMap((claim) => {
    const evidence = isObject(claim) ? claim['evidence'] : []
    const ids = Array.isArray(evidence) ? (evidence as readonly unknown[]) : []
    return ids.map((one) => stagedId(message, String(one)))
  })
}
