// What a message is to say, from a file and from fields named on the command line, as one content
// for the centre to compose. Nothing is checked here but its form.
import { bodyWith, type Body, freeId, type TypedField } from '#centre/composing.ts'
import type { Wording } from '#centre/drafts.ts'
import { recordIdOf } from '#centre/lookup.ts'
import { objectIn } from '#centre/object-in.ts'
import type { MessageType } from '#language/message.ts'
import type { Desk } from './desk.ts'
import { fileTooLarge, maxFileBytes, readNamed } from '#home/disk.ts'
import { findMessage } from './find.ts'
import { InputError } from '#home/input-error.ts'
import { messageTypeNamed } from './request.ts'
import type { Session } from './session.ts'

export interface WordingOptions {
  readonly field?: readonly string[]
  readonly id?: string
  readonly effective?: string
  readonly to?: readonly string[]
  readonly re?: string
  readonly corrects?: string
  readonly withdraws?: string
}

export async function wordingOf(
  session: Session,
  desk: Desk,
  named: string,
  file: string | undefined,
  options: WordingOptions,
): Promise<Wording> {
  const { agreement } = desk
  const id = messageTypeNamed(agreement, named)
  const type = agreement.messages.find((one) => one.id === id)!
  const given = file === undefined ? {} : await contentIn(session, file)
  const re = options.re === undefined ? null : await findMessage(desk, options.re)
  const body = bodyOf(type, given['body'], options.field ?? [])
  const today = new Date(session.machinery.clock()).toISOString().slice(0, 10)
  const effectiveOn = options.effective ?? given['effectiveOn'] ?? today
  const content = {
    id: options.id ?? given['id'] ?? (await freshId(desk, type.id, dayIn(effectiveOn) ?? today)),
    effectiveOn,
    ...given,
    ...(options.effective === undefined ? {} : { effectiveOn }),
    ...(options.id === undefined ? {} : { id: options.id }),
    body,
    ...(re === null ? {} : { re: recordIdOf(re) ?? options.re }),
    ...(options.corrects === undefined ? {} : { corrects: options.corrects }),
    ...(options.withdraws === undefined ? {} : { withdraws: options.withdraws }),
  }
  return {
    type: `${agreement.id}/${type.id}`,
    to: (options.to ?? []).map((one) => partyCalled(desk, one)),
    re: re === null ? [] : [{ origin: re.origin, index: re.index }],
    effective: dayIn(effectiveOn),
    content: JSON.stringify(content),
    open: null,
  }
}

/** The day of a day or a moment; what is neither, the record refuses. */
function dayIn(effectiveOn: unknown): string | null {
  const text = typeof effectiveOn === 'string' ? effectiveOn : ''
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null
}

async function contentIn(session: Session, file: string): Promise<Record<string, unknown>> {
  const bytes = file === '-' ? await allOf(session.standardInput()) : readNamed(file)
  const said = objectIn(Buffer.from(bytes).toString('utf8'))
  if (said !== null) {
    // A record line has these too; the log says them of each message.
    const { type: _type, from: _from, to: _to, receivedAt: _at, ...content } = said
    return content
  }
  throw new InputError('input.not-a-content', {
    given: file,
    file,
    expected: '{"body": {…}}',
    remedy: 'remedy.input.content',
  })
}

/** No more of it than of a file is taken into memory. */
async function allOf(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of input) {
    length += chunk.length
    if (length > maxFileBytes) throw fileTooLarge('-', null)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const keys = {
  'unknown-field': 'input.unknown-field',
  'no-value': 'input.field-within',
  'list-order': 'input.list-order',
  'stated-twice': 'input.field-twice',
} as const

function bodyOf(type: MessageType, before: unknown, pairs: readonly string[]): Body {
  const typed = pairs.map((pair): TypedField => {
    const at = pair.indexOf('=')
    if (at > 0) return { name: pair.slice(0, at), text: pair.slice(at + 1) }
    const remedy = 'remedy.input.field'
    throw new InputError('input.not-a-field', { given: pair, option: '--field', remedy })
  })
  const isBody = typeof before === 'object' && before !== null
  const composed = bodyWith(type.fields, isBody ? (before as Body) : {}, typed)
  if (composed.ok) return composed.body
  const { name, why, known } = composed
  throw new InputError(keys[why], {
    given: name,
    option: '--field',
    known,
    remedy: known.length === 0 ? 'remedy.input.field' : 'remedy.input.name',
  })
}

/** Type and day, and a number where that is taken. */
async function freshId(desk: Desk, type: string, day: string): Promise<string> {
  const { centre, space } = desk
  const drafted = (await centre.drafts()).map(({ draft }) => ({
    content: draft.content,
    type: draft.message.type,
  }))
  const taken = [...(await centre.messages()), ...drafted].flatMap((one) => recordIdOf(one) ?? [])
  const as = (space.parties.get(space.self) ?? space.self).toLowerCase()
  return freeId(`${as}-${type}-${day}`, new Set(taken))
}

/** A party by its name in the ledger, or by its id in the agreement. */
export function partyCalled({ space }: Desk, given: string): string {
  const others = [...space.parties].filter(([party]) => party !== space.self)
  const found = others.find(([party, as]) => party === given || as === given)
  if (found !== undefined) return found[0]
  throw new InputError('input.unknown-party', {
    given,
    option: 'party',
    known: others.map(([party]) => party),
    remedy: 'remedy.input.name',
  })
}
