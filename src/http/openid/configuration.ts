// The file after --openid: which identity provider, how this centre is known there, and which claim
// names a person. The secret lies in a file of its own that nobody else can read.
import { dirname, resolve } from 'node:path'
import { readNamed, readSecret } from '#home/disk.ts'
import { badHome, jsonIn } from '#home/home.ts'

export interface OpenIdConfiguration {
  /** An https address; one of this machine may be http. */
  readonly issuer: URL
  readonly clientId: string
  readonly secret: string
  /** A claim that the provider never gives to anyone else: `sub`. */
  readonly claim: string
  readonly scope: string
}

const format = 'mithaq-openid-1'

export function readConfiguration(path: string): OpenIdConfiguration {
  const value = jsonIn(path, readNamed(path)) as Readonly<Record<string, unknown>>
  if (value['format'] !== format) throw badHome(path, format)
  const textIn = (name: string, otherwise?: string): string => {
    const text = value[name] ?? otherwise
    if (typeof text !== 'string' || text === '') throw badHome(path, name)
    return text
  }
  const issuer = URL.parse(textIn('issuer'))
  const isKept = issuer?.protocol === 'https:' || isThisMachine(issuer)
  if (issuer === null || !isKept) throw badHome(path, 'issuer: https://...')
  const secretPath = resolve(dirname(path), textIn('secretFile'))
  const secret = Buffer.from(readSecret(secretPath) ?? [])
    .toString('utf8')
    .trim()
  if (secret === '') throw badHome(secretPath, 'secretFile')
  return {
    issuer,
    clientId: textIn('clientId'),
    secret,
    claim: textIn('claim', 'sub'),
    scope: textIn('scope', 'openid'),
  }
}

export const isThisMachine = (url: URL | null): boolean =>
  url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
