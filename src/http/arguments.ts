// The command line of the server: which centres it runs, a home's, those of the demonstration or
// none, and where their pages are. Whatever fits no such form is refused with a sentence.
import { isIP } from 'node:net'
import { isOwnName, plainAddress } from './address.ts'

interface Listening {
  readonly port: number
  readonly host: string
}

/** The centre of a home, for those who work there. */
export interface HomeAsked {
  readonly kind: 'home'
  readonly home: string
  /** Where browsers reach it, where a proxy stands before it. */
  readonly origin: string | null
  /** Addresses of proxies that say for whom they speak. */
  readonly proxies: readonly string[]
  /** The file that says by which identity provider one signs in, too. */
  readonly openid: string | null
  /** Somebody who gets an invitation, by their id. */
  readonly invite: string | null
}

export type Asked = Listening &
  (
    | HomeAsked
    | { readonly kind: 'demonstration'; readonly data: string }
    /** The bundled records, without centres. */
    | { readonly kind: 'files' }
  )

export const usage = `usage: node src/http/main.ts [--port N] [--host ADDRESS] [--data FOLDER]
       node src/http/main.ts --files [--port N] [--host ADDRESS]
       node src/http/main.ts --home FOLDER [--port N] [--host ADDRESS] [--origin URL]
                             [--proxy ADDRESS,...] [--openid FILE] [--invite PERSON]

  --port N         where the first centre's page listens, the second one's on the
                   next port; 0 takes free ports (default 8460)
  --host ADDRESS   default 127.0.0.1, with --home localhost: this machine alone;
                   anything else lets others in, and not into the demonstration
  --data FOLDER    where the demonstration centres keep their logs
                   (default .mithaq in the working folder)
  --files          shows the bundled records as they are, and runs no centre
  --home FOLDER    the centre that mithaq init has set up, for those who work there
  --origin URL     where browsers reach it, behind a proxy that speaks HTTPS
  --proxy ADDRESS  the proxy before it, from which X-Forwarded-For is believed;
                   several with commas between them
  --openid FILE    by which identity provider people sign in, too
  --invite PERSON  prints an invitation by which PERSON registers a passkey`

/** This machine, by the name for which browsers give passkeys. */
const ownName = 'localhost'

const names = ['port', 'host', 'data', 'home', 'origin', 'proxy', 'openid', 'invite'] as const
type Name = (typeof names)[number]
type Given = Partial<Record<Name | 'files', string>>

/** What was asked for, or a sentence saying what is wrong with it. */
export function parseArguments(args: readonly string[]): Asked | string {
  const given: Given = {}
  for (let at = 0; at < args.length; at += 1) {
    const [option = '', ...rest] = (args[at] ?? '').split('=')
    const joined = rest.length === 0 ? undefined : rest.join('=')
    if (option === '--files' && joined === undefined) {
      given.files = ''
      continue
    }
    const name = names.find((one) => option === `--${one}`)
    if (name === undefined) return `unknown option: ${option}`
    const value = joined ?? args[(at += 1)]
    if (value === undefined || value === '') return `${option} needs a value`
    const before = given[name]
    if (before !== undefined) return `${option} is given twice: ${before}, ${value}`
    given[name] = value
  }
  return askedBy(given)
}

function askedBy(given: Given): Asked | string {
  const { port = '8460', data, home, files } = given
  const host = given.host ?? (home === undefined ? '127.0.0.1' : ownName)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return `not a port between 0 and 65535: ${port}`
  }
  const listening = { port: Number(port), host }
  const kinds = Object.entries({ home, data, files }).filter(([, value]) => value !== undefined)
  const [one, other] = kinds.map(([name]) => name)
  if (other !== undefined) return `--${one} and --${other} exclude one another`
  if (home !== undefined) return atHome(given, home, listening)
  const excess = onlyAtHome.find((name) => given[name] !== undefined)
  if (excess !== undefined) return `--${excess} goes with --home`
  if (files !== undefined) return { ...listening, kind: 'files' }
  if (!isOwnName(host)) return `--host ${host} goes with --home or --files: ${forThisMachine}`
  return { ...listening, kind: 'demonstration', data: data ?? '.mithaq' }
}

const onlyAtHome = ['origin', 'proxy', 'openid', 'invite'] as const
const forThisMachine = 'the demonstration, where everyone may be anyone, is for this machine alone'

function atHome({ origin, ...given }: Given, home: string, listening: Listening): Asked | string {
  const { openid, invite, proxy } = { openid: null, invite: null, proxy: '', ...given }
  const proxies = proxy === '' ? [] : proxy.split(',').map((one) => plainAddress(one.trim()))
  const wrong = proxies.find((one) => isIP(one) === 0)
  if (wrong !== undefined) return `not an address of a proxy like 127.0.0.1: ${wrong}`
  const asked = { ...listening, kind: 'home', home, proxies, openid, invite } as const
  if (origin === undefined) {
    if (listening.host === ownName) return { ...asked, origin: null }
    return `--origin is missing: where browsers reach ${listening.host}, by a proxy with HTTPS`
  }
  const url = URL.parse(origin)
  // A passkey is made for a name, and browsers give none to a page that came unprotected.
  const isKept = url?.protocol === 'https:' || url?.hostname === ownName
  if (url === null || !isKept || `${url.origin}/` !== url.href) {
    return `not an origin like https://desk.example: ${origin}`
  }
  return { ...asked, origin: url.origin }
}
