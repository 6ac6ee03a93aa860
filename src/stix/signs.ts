// Technical signs as observables, and back: addresses, domains, accounts, names and hashes of
// files, wallets. What has no observable is told, not forced into one; a technique is an attack
// pattern.
import type { Body } from './channel.ts'
import { extensionIds } from './extensions.ts'
import { type JsonObject, observable, type StixObject } from './object.ts'

export interface Sign {
  readonly kind: string
  readonly value: string
}

export interface Wallet {
  readonly network: string
  readonly address: string
}

const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?$/
const ipv6 = /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:\/\d{1,3})?$/

/** The observable of a sign; null where STIX has none for what it says. */
export function observableOf({ kind, value }: Sign): StixObject | null {
  if (kind === 'address') {
    if (ipv4.test(value)) return observable('ipv4-addr', { value })
    return ipv6.test(value) ? observable('ipv6-addr', { value }) : null
  }
  if (kind === 'domain') return observable('domain-name', { value })
  if (kind === 'url') return observable('url', { value })
  if (kind === 'account') return observable('user-account', { account_login: value })
  return kind === 'file-name' ? observable('file', { name: value }) : null
}

export function fileOf(sha256: string, name?: string): StixObject {
  const hashes: JsonObject = { 'SHA-256': sha256 }
  return observable('file', name === undefined ? { hashes } : { hashes, name })
}

/** The network follows from the address, which is all that the extension has. */
export function walletOf({ address }: Wallet): StixObject {
  const extensions: JsonObject = { [extensionIds.wallet]: { extension_type: 'new-sco' } }
  return observable('cryptocurrency-wallet', { address }, { extensions })
}

const signKinds: Readonly<Record<string, readonly [kind: string, property: string]>> = {
  'ipv4-addr': ['address', 'value'],
  'ipv6-addr': ['address', 'value'],
  'domain-name': ['domain', 'value'],
  url: ['url', 'value'],
  'email-addr': ['account', 'value'],
  'user-account': ['account', 'account_login'],
}

/** The sign in an observable of another's making; the property it stands in is told with it. */
export function signIn(object: Body): (Sign & { readonly at: string }) | null {
  const type = String(object['type'])
  const [kind, at] = (Object.hasOwn(signKinds, type) ? signKinds[type] : undefined) ?? []
  const value = at === undefined ? undefined : object[at]
  if (kind === undefined || at === undefined || typeof value !== 'string') return null
  return { kind, value, at }
}

export function walletIn({ address }: Body): Wallet | null {
  if (typeof address !== 'string') return null
  return { network: address.startsWith('0x') ? 'ethereum' : 'bitcoin', address }
}

const technique = /^T\d{4}(?:\.\d{3})?$/

export const isTechniqueId = (value: string): boolean => technique.test(value)
