// TAXII 2.1 (OASIS Standard, 10 June 2021) over what a centre holds: for reading alone, since what
// goes into a log is signed by officers and not sent by a program. Who asks is a session, or a
// reading token as Bearer or as the password of Basic; what they may read is what their person may.
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { mayDo, type Person } from '#desk/person.ts'
import { matching } from '#stix/collection.ts'
import type { Desk } from '../api/desk.ts'
import { cookieOf } from '../api/gate.ts'
import {
  checkAccept,
  checkContentType,
  errorAnswer,
  taxiiAnswer,
  TaxiiError,
  taxiiType,
} from './answer.ts'
import { type Collection, collectionsOf, objectsIn, type Root, rootsFor } from './collections.ts'
import { type Asked, pageOf, questionIn } from './question.ts'

interface Env {
  readonly Variables: { readonly person: Person }
}

type Asking = Context<Env>

/** Where the standard has discovery. */
export const taxiiPath = '/taxii2/'

const stixType = 'application/stix+json;version=2.1'
const ofAll = [
  'added_after',
  'match[id]',
  'match[type]',
  'match[version]',
  'match[spec_version]',
] as const
const root = '/:agreement/:counterpart'
const collection = `${root}/collections/:collection`
const object = `${collection}/objects/:object`

export function createTaxii(desk: Desk, report: (error: Error) => void): Hono<Env> {
  const app = new Hono<Env>()
  app.onError((error) => {
    if (error instanceof TaxiiError) return errorAnswer(error)
    report(error)
    return errorAnswer(new TaxiiError(500, 'the server has failed'))
  })
  app.use(async (context, next) => {
    context.set('person', await personOf(context, desk))
    checkAccept(context)
    await next()
  })
  app.get('/', (context) => taxiiAnswer(discovery(context, desk)))
  app.get(`${root}/`, (context) => taxiiAnswer(rootShown(rootOf(context, desk))))
  app.get(`${root}/collections/`, (context) => {
    const found = rootOf(context, desk)
    return taxiiAnswer({
      collections: collectionsOf(found).map((one) => collectionShown(found, one)),
    })
  })
  app.get(`${collection}/`, (context) => {
    const found = rootOf(context, desk)
    return taxiiAnswer(collectionShown(found, collectionIn(context, found)))
  })
  app.get(`${collection}/manifest/`, (context) => manifest(context, desk))
  app.get(`${collection}/objects/`, (context) => objects(context, desk))
  app.post(`${collection}/objects/`, (context) => {
    checkContentType(context)
    collectionIn(context, rootOf(context, desk))
    throw new TaxiiError(403, 'this collection is for reading', 'officers sign what is sent')
  })
  app.get(`${object}/`, (context) => oneObject(context, desk))
  app.delete(`${object}/`, (context) => {
    collectionIn(context, rootOf(context, desk))
    throw new TaxiiError(403, 'nothing is deleted here', 'a log only grows')
  })
  app.get(`${object}/versions/`, (context) => versions(context, desk))
  app.get(`${root}/status/:status/`, (context) => {
    rootOf(context, desk)
    throw new TaxiiError(404, 'no such status', 'nothing can be added here')
  })
  app.all('*', (context) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') throw new TaxiiError(404, 'nothing is here')
    throw new TaxiiError(405, 'this is for reading', method, { allow: 'GET, HEAD' })
  })
  return app
}

/** One answer to all who have no right to it: a wrong secret learns nothing. */
async function personOf(context: Context, desk: Desk): Promise<Person> {
  const person = await bySession(context, desk)
  const found = person ?? (await byToken(context, desk))
  if (found !== null && mayDo(found, 'read')) return found
  throw new TaxiiError(401, 'who asks is not known', 'a reading token, or a session', {
    'www-authenticate': 'Bearer realm="mithaq", Basic realm="mithaq"',
  })
}

async function bySession(context: Context, desk: Desk): Promise<Person | null> {
  const cookie = getCookie(context, cookieOf(desk))
  const session = cookie === undefined ? null : await desk.sessions.find(cookie)
  return session === null ? null : desk.people.named(session.person)
}

async function byToken(context: Context, desk: Desk): Promise<Person | null> {
  const token = tokenIn(context.req.header('authorization') ?? '')
  const kept = token === null ? null : await desk.tokens.find(token)
  const person = kept === null ? null : await desk.people.named(kept.person)
  if (kept === null || person === null || !mayDo(person, 'read')) return null
  if (await desk.tokens.read(kept)) {
    const deed = { by: person.id, what: 'token.read', space: null, about: kept.id } as const
    await desk.audit.note({ ...deed, came: 'done' })
  }
  return person
}

/** The user of Basic may be anything: the token says whose it is. */
function tokenIn(header: string): string | null {
  const [, scheme = '', given = ''] = /^(\w+) +(\S+)$/.exec(header) ?? []
  if (scheme.toLowerCase() === 'bearer') return given
  if (scheme.toLowerCase() !== 'basic') return null
  const text = Buffer.from(given, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? null : text.slice(colon + 1)
}

function discovery(context: Asking, desk: Desk): object {
  const roots = rootsFor(desk, context.get('person')).map(addressOf)
  return {
    title: `The centre ${desk.name}`,
    description: 'Messages about incidents, as STIX 2.1, for reading',
    ...(roots.length === 0 ? {} : { default: roots[0], api_roots: roots }),
  }
}

const addressOf = ({ agreement, counterpart }: Root) => `${taxiiPath}${agreement}/${counterpart}/`

/** What is not there, and what this person may not read, are told alike. */
function rootOf(context: Asking, desk: Desk): Root {
  const { agreement, counterpart } = context.req.param() as Record<string, string>
  const found = rootsFor(desk, context.get('person')).find(
    (one) => one.agreement === agreement && one.counterpart === counterpart,
  )
  if (found !== undefined) return found
  throw new TaxiiError(404, 'no such api root')
}

function rootShown({ space, counterpart }: Root): object {
  return {
    title: `${space.agreement.name.en}: ${counterpart}`,
    versions: [taxiiType],
    // Nothing is taken in; the standard wants a number above zero.
    max_content_length: 1,
  }
}

function collectionIn(context: Asking, found: Root): Collection {
  const { collection: named } = context.req.param() as Record<string, string>
  const one = collectionsOf(found).find(({ id, alias }) => id === named || alias === named)
  if (one !== undefined) return one
  throw new TaxiiError(404, 'no such collection')
}

function collectionShown({ counterpart }: Root, { id, alias }: Collection): object {
  const way = alias.endsWith('outbox') ? `to ${counterpart}` : `from ${counterpart}`
  const title = alias.startsWith('exercise-') ? `EXERCISE: ${way}` : `Messages ${way}`
  return { id, title, alias, can_read: true, can_write: false, media_types: [stixType] }
}

async function asked(context: Asking, desk: Desk, known: readonly Asked[]) {
  const found = rootOf(context, desk)
  const all = await objectsIn(found, collectionIn(context, found), context.get('person'))
  return { all, question: questionIn(context, known) }
}

async function objects(context: Asking, desk: Desk): Promise<Response> {
  const { all, question } = await asked(context, desk, ofAll)
  const { head, headers, objects: page } = pageOf(matching(all, question.filter), question)
  if (page.length === 0) return taxiiAnswer({})
  return taxiiAnswer({ ...head, objects: page.map((one) => one.object) }, headers)
}

async function manifest(context: Asking, desk: Desk): Promise<Response> {
  const { all, question } = await asked(context, desk, ofAll)
  const { head, headers, objects: page } = pageOf(matching(all, question.filter), question)
  if (page.length === 0) return taxiiAnswer({})
  const shown = page.map(({ object: { id }, added, version }) => {
    return { id, date_added: added, version, media_type: stixType }
  })
  return taxiiAnswer({ ...head, objects: shown }, headers)
}

async function oneObject(context: Asking, desk: Desk): Promise<Response> {
  const known = ['added_after', 'match[version]', 'match[spec_version]'] as const
  const { all, question } = await asked(context, desk, known)
  const own = ofId(context, all)
  const { head, headers, objects: page } = pageOf(matching(own, question.filter), question)
  if (page.length === 0) return taxiiAnswer({})
  return taxiiAnswer({ ...head, objects: page.map((one) => one.object) }, headers)
}

async function versions(context: Asking, desk: Desk): Promise<Response> {
  const { all, question } = await asked(context, desk, ['added_after', 'match[spec_version]'])
  const filter = { ...question.filter, versions: ['all'] }
  const own = ofId(context, all)
  const { head, headers, objects: page } = pageOf(matching(own, filter), question)
  if (page.length === 0) return taxiiAnswer({})
  return taxiiAnswer({ ...head, versions: page.map(({ version }) => version) }, headers)
}

function ofId<T extends { readonly object: { readonly id: string } }>(
  context: Asking,
  all: readonly T[],
): readonly T[] {
  const { object: id } = context.req.param() as Record<string, string>
  const own = all.filter((one) => one.object.id === id)
  if (own.length > 0) return own
  throw new TaxiiError(404, 'no such object')
}
