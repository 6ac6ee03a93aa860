// What somebody wants to say, made into what a centre composes: the type in full, the entry that it
// answers, an id where it has none. Whether the agreement takes it, the assessment says.
import { acknowledgeType } from '#centre/correspondence.ts'
import { freeId } from '#centre/composing.ts'
import type { Wording } from '#centre/drafts.ts'
import { recordIdOf } from '#centre/lookup.ts'
import type { LoggedMessage } from '#centre/messages.ts'
import { Problem } from '../problem.ts'
import type { wordingShape, z } from './contract.ts'
import { type DeskSpace, isoOf } from './desk.ts'

type Asked = z.infer<typeof wordingShape>

export async function wordingOf(space: DeskSpace, now: number, asked: Asked): Promise<Wording> {
  const { agreement, centre } = space
  const all = await centre.messages()
  const answered = asked.re === undefined ? null : messageNamed(all, asked.re)
  const re = answered === null ? [] : [{ origin: answered.origin, index: answered.index }]
  if (asked.type === acknowledgeType) return acknowledgement(space, answered, re)
  const isKnown = agreement.messages.some((one) => one.id === asked.type)
  if (!isKnown) throw new Problem('unknown-type', { place: 'type', value: asked.type })
  const today = isoOf(now).slice(0, 10)
  const { day, content } = await contentOf(space, today, asked, answered, all)
  const { parties } = centre.space
  const unknown = (asked.to ?? []).find((one) => !parties.has(one))
  if (unknown !== undefined) {
    const expected = [...parties.keys()].join(' ')
    throw new Problem('bad-request', { place: 'to', value: unknown, expected })
  }
  return {
    type: `${agreement.id}/${asked.type}`,
    to: asked.to ?? [],
    re,
    effective: day,
    content: JSON.stringify(content),
    open: null,
  }
}

function messageNamed(all: readonly LoggedMessage[], leaf: string): LoggedMessage {
  const found = all.find((one) => one.leaf === leaf)
  if (found === undefined) throw new Problem('no-message', { place: 're', value: leaf })
  return found
}

function acknowledgement(
  { centre }: DeskSpace,
  answered: LoggedMessage | null,
  re: Wording['re'],
): Wording {
  if (answered === null) throw new Problem('bad-request', { place: 're', expected: 'a message' })
  const { from } = answered.message
  if (from === centre.space.self) throw new Problem('own-message', { place: 're', value: from })
  return { type: acknowledgeType, to: [from], re, effective: null, content: null, open: null }
}

async function contentOf(
  { centre }: DeskSpace,
  today: string,
  { type, content: given = {} }: Asked,
  answered: LoggedMessage | null,
  all: readonly LoggedMessage[],
) {
  const { space } = centre
  const effectiveOn = given['effectiveOn'] ?? today
  const day =
    /^\d{4}-\d{2}-\d{2}/.exec(typeof effectiveOn === 'string' ? effectiveOn : '')?.[0] ?? null
  const as = (space.parties.get(space.self) ?? space.self).toLowerCase()
  const id = given['id'] ?? freeId(`${as}-${type}-${day ?? today}`, await idsTaken(centre, all))
  const re = answered === null ? {} : { re: recordIdOf(answered) ?? answered.leaf }
  return { day, content: { effectiveOn, ...re, ...given, id } }
}

async function idsTaken(
  centre: DeskSpace['centre'],
  all: readonly LoggedMessage[],
): Promise<ReadonlySet<string>> {
  const drafted = (await centre.drafts()).map(({ draft }) => ({
    content: draft.content,
    type: draft.message.type,
  }))
  return new Set([...all, ...drafted].flatMap((one) => recordIdOf(one) ?? []))
}
