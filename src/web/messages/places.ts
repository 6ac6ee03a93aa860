// Where within the page of messages a link leads.
import { openings, type MessagesPlace, type OpenMessage, type Query } from '../route/page-place.ts'

export const boxes = ['in', 'out', 'drafts'] as const
export type Box = (typeof boxes)[number]

export function messagesAt(space: string, open: OpenMessage, query: Query = {}): MessagesPlace {
  return { ...openings.messages, space, open, query }
}

export const letterAt = (space: string, leaf: string): MessagesPlace =>
  messagesAt(space, { kind: 'message', leaf })

export const draftAt = (space: string, id: string): MessagesPlace =>
  messagesAt(space, { kind: 'draft', id })

export const boxAt = (space: string, box: Box): MessagesPlace =>
  messagesAt(space, { kind: 'list' }, box === 'in' ? {} : { box })

/** Names stand in alphabetical order, as addresses are written. */
export function composeAt(space: string, wanted: Query = {}): MessagesPlace {
  const inOrder = Object.entries(wanted).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return messagesAt(space, { kind: 'compose' }, Object.fromEntries(inOrder))
}

const plainest: Query = { type: '*' }

/** The form of whichever type is the plainest, where no type is known yet. */
export const composePlainest = (space: string): MessagesPlace => composeAt(space, plainest)

export const isPlainest = ({ query }: MessagesPlace): boolean => query['type'] === plainest['type']

export function boxOf({ query }: MessagesPlace): Box {
  return boxes.find((one) => one === query['box']) ?? 'in'
}
