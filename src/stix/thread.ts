// Which messages are about one incident or one request: those that name it, the requests that it
// led to, all that was said about them, and the evidence that their claims rest on.
import { isObject } from '#language/is-object.ts'
import { type ChannelMessage, exercisePrefix, isExercise, kindOf } from './channel.ts'
import { stagedId } from './telling.ts'

/** By the id of an incident or a request; that of an exercise has `exercise-` before it. */
export function messagesAbout(
  messages: readonly ChannelMessage[],
  id: string,
): readonly ChannelMessage[] {
  const named = messages.filter((one) => isExercise(one) === id.startsWith(exercisePrefix))
  const is = (message: ChannelMessage, name: string) => {
    const value = message.body[name]
    return typeof value === 'string' && stagedId(message, value) === id
  }
  const asked = named.filter((one) => kindOf(one) === 'request')
  const requests = asked.filter((one) => is(one, 'request') || is(one, 'incident'))
  const incidents = new Set([id, ...requests.flatMap((one) => staged(one, 'incident') ?? [])])
  const threads = new Set(requests.flatMap((one) => staged(one, 'request') ?? []))
  const pieces = new Set(requests.flatMap(piecesOf))
  return named.filter((one) => {
    const isReport =
      kindOf(one) === 'incident-report' && incidents.has(staged(one, 'incident') ?? '')
    return (
      isReport ||
      threads.has(staged(one, 'request') ?? '') ||
      pieces.has(staged(one, 'piece') ?? '')
    )
  })
}

function staged(message: ChannelMessage, name: string): string | null {
  const value = message.body[name]
  return typeof value === 'string' ? stagedId(message, value) : null
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
