// A centre of the demonstration as a program uses it, for the side of a story that no page tells: a
// message composed, signed by both officers and released. Each person has a session of their own.
import { nodeCrypto } from '#crypto/node-crypto.ts'
import { formatSignatureLines, signText } from '#ledger/note.ts'
import { parseSecretKey } from '#ledger/secret-key.ts'
import { valueOf } from '../centres/rig.ts'

type Answer = Readonly<Record<string, unknown>>

export interface Wording {
  readonly type: string
  readonly re?: string
  readonly content?: Readonly<Record<string, unknown>>
}

type Ask = (method: string, path: string, body?: object) => Promise<Answer>

/** A draft that waits for its signatures; its id. `address` is any page of the centre. */
export async function drafted(address: string, space: string, wording: Wording): Promise<string> {
  const officer = await officerAt(address, 'officer-1')
  const draft = await officer('POST', `/spaces/${space}/drafts`, wording)
  return String(draft['id'])
}

/** `address` is any page of the centre. */
export async function released(address: string, space: string, wording: Wording): Promise<string> {
  const [one, two] = [await officerAt(address, 'officer-1'), await officerAt(address, 'officer-2')]
  const draft = await one('POST', `/spaces/${space}/drafts`, wording)
  const path = `/spaces/${space}/drafts/${String(draft['id'])}`
  for (const officer of [one, two]) {
    const { key } = await officer('GET', '/demonstration/key')
    const secret = valueOf(await parseSecretKey(nodeCrypto(), String(key), 'key'))
    const line = formatSignatureLines([await signText(nodeCrypto(), String(draft['text']), secret)])
    await officer('POST', `${path}/signatures`, { line })
  }
  const place = await one('POST', `${path}/release`)
  const { messages } = await one('GET', `/spaces/${space}/messages`)
  const all = messages as readonly { origin: string; index: number; leaf: string }[]
  const own = all.find(
    ({ origin, index }) => origin === place['origin'] && index === place['index'],
  )
  return own?.leaf ?? ''
}

async function officerAt(address: string, person: string): Promise<Ask> {
  let cookie = ''
  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(new URL(`/api${path}`, address), {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`)
    cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie
    return JSON.parse(text) as Answer
  }
  await ask('POST', '/session/demonstration', { person })
  return ask
}
