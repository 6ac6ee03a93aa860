// Addresses of the other end: which are this machine's own, which one stands behind a proxy, and
// what counts as one who calls. Nothing that a caller says of itself is believed: only a proxy that
// was named at the start may say for whom it speaks.
import { isIP } from 'node:net'

/** Without the form in which a socket of IPv6 shows an address of IPv4. */
export function plainAddress(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  return mapped ?? address
}

export function isLoopback(address: string): boolean {
  const plain = plainAddress(address)
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}

/** Names and addresses of this machine, as they stand in an address of the web. */
export function isOwnName(hostname: string): boolean {
  return hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

/**
 * Who calls: the address at the other end of the socket, or, where that is a named proxy, the last
 * one in X-Forwarded-For that is none.
 */
export function callerAt(
  socket: string,
  forwardedFor: string | undefined,
  proxies: readonly string[],
): string {
  let caller = plainAddress(socket)
  for (const told of (forwardedFor ?? '').split(',').toReversed()) {
    const before = plainAddress(told.trim())
    if (!proxies.includes(caller) || isIP(before) === 0) break
    caller = before
  }
  return caller
}

/** A network of IPv6 belongs to one who has as many addresses in it as they like (RFC 6177). */
export function countedAs(address: string): string {
  if (isIP(address) !== 6) return address
  const { hostname } = new URL(`http://[${address.split('%', 1)[0] ?? ''}]`)
  const [before = '', after] = hostname.slice(1, -1).split('::')
  const [head, tail] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  const zeros = after === undefined ? 0 : 8 - head!.length - tail!.length
  return [...head!, ...Array<string>(zeros).fill('0'), ...tail!].slice(0, 4).join(':')
}
