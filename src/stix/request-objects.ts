// Requests, evidence and all that is said about them, as objects of STIX 2.1. What is asked is a
// course of action; what is answered is a note. A denial is an answer and no finding another: both
// stand in the note's words, in its labels and in the message it holds. An opinion says only
// whether a Party agrees that the matter is to be laid to it; the word for denial is not in that
// scale.
import { isObject } from '#language/is-object.ts'
import { type Body, itemNamed, kindOf } from './channel.ts'
import type { Objects } from './incident-objects.ts'
import type { Json, StixObject } from './object.ts'
import {
  common,
  evidenceFile,
  holding,
  itemObject,
  marked,
  objectOf,
  own,
  relationship,
  stageName,
  type Telling,
  type Untold,
  typeOf,
} from './telling.ts'
import { linesOf, textOf } from './wording.ts'

export function requestObjects(telling: Telling): Objects {
  const { message } = telling
  const { body } = message
  const id = itemObject(telling, 'request', message.from, String(body['request']))
  const asked = {
    type: 'course-of-action',
    ...common(telling),
    id,
    name: stageName(message, String(body['title'])),
    description: String(body['asks']),
    extensions: holding(telling),
  } as unknown as StixObject
  const untold: Untold[] = []
  const { incident: named } = body
  const incident = objectOf(telling, 'incident', named)
  if (typeof named === 'string' && incident === null) untold.push(missing('incident', named))
  const related = incident === null ? [] : [relationship(telling, 'related-to', id, incident)]
  const claims = claimNotes(telling, [id, ...(incident === null ? [] : [incident])], untold)
  return { objects: [asked, ...related, ...claims], untold }
}

/** Each claim is a note with its own confidence, on the request, the incident and its evidence. */
function claimNotes(
  telling: Telling,
  about: readonly string[],
  untold: Untold[],
): readonly StixObject[] {
  const { claims } = telling.message.body
  if (!Array.isArray(claims)) return []
  const { label, detail } = typeOf(telling).fields['claims']!
  const { fields = {} } = detail.of?.detail ?? {}
  return (claims as readonly Body[]).map((claim, at) => {
    const pieces = (claim['evidence'] ?? []) as readonly string[]
    const evidence = pieces.flatMap((piece) => {
      const found = objectOf(telling, 'piece', piece)
      if (found !== null) return [found]
      untold.push({ code: 'no-reference', place: `claims.${at}.evidence`, value: piece })
      return []
    })
    return own(telling, 'note', `claims.${at}`, {
      abstract: stageName(telling.message, label.en),
      content: textOf(fields['text']!, claim['text']),
      ...confidenceOf(claim),
      object_refs: [...about, ...evidence],
    })
  })
}

/** The same scale in both: 0 to 100. The word for it, of whichever scale, stays in the message. */
function confidenceOf({ confidence }: Body): { readonly [key: string]: Json } {
  const of100 = isObject(confidence) ? confidence['of100'] : undefined
  return typeof of100 === 'number' ? { confidence: of100 } : {}
}

export function evidenceObjects(telling: Telling): Objects {
  const { message } = telling
  const piece = String(message.body['piece'])
  const file = evidenceFile(telling)
  if (file === null) return { objects: [], untold: [missing('piece', piece)] }
  const { label, fields } = typeOf(telling)
  const note = {
    type: 'note',
    ...common(telling),
    id: itemObject(telling, 'piece', message.from, piece),
    abstract: stageName(message, `${label.en}: ${piece}`),
    content: linesOf(fields, message.body),
    object_refs: [file.id],
    extensions: holding(telling),
  } as unknown as StixObject
  return { objects: [marked(telling, file), note], untold: [] }
}

/** What is said about a request or a piece of evidence. */
export function saidObjects(telling: Telling): Objects {
  const { message } = telling
  const { body } = message
  const [kind, given] =
    body['piece'] === undefined
      ? (['request', body['request']] as const)
      : (['piece', body['piece']] as const)
  const about = objectOf(telling, kind, given)
  if (about === null) return { objects: [], untold: [missing(kind, String(given))] }
  const { label, fields } = typeOf(telling)
  const labels = ['action', 'position', 'outcome'].flatMap((name) => {
    const value = body[name]
    return typeof value === 'string' ? [`${name}:${value}`] : []
  })
  const stage = common(telling)['labels'] as readonly string[] | undefined
  const note = own(telling, 'note', 'said', {
    abstract: stageName(message, label.en),
    content: linesOf(fields, body) || label.en,
    ...confidenceOf(body),
    ...(labels.length === 0 ? {} : { labels: [...(stage ?? []), ...labels] }),
    object_refs: [about],
    extensions: holding(telling),
  })
  return { objects: [note, ...opinionOf(telling, about)], untold: [] }
}

const opinions: Readonly<Record<string, string>> = {
  denied: 'strongly-disagree',
  accepted: 'strongly-agree',
}

/** Only on a request that lays the matter to the State: else there is nothing to agree with. */
function opinionOf(telling: Telling, about: string): readonly StixObject[] {
  const { message, named } = telling
  if (kindOf(message) !== 'answer') return []
  const { position } = message.body
  const opinion = opinions[String(position)]
  const asked = named.first('request', itemNamed(message, 'request') ?? '')
  if (opinion === undefined || asked?.body['attribution'] !== true) return []
  const field = typeOf(telling).fields['position']!
  const explanation = `${field.label.en}: ${textOf(field, position)}`
  return [own(telling, 'opinion', 'position', { opinion, explanation, object_refs: [about] })]
}

const missing = (place: string, value: string): Untold => ({ code: 'no-reference', place, value })
