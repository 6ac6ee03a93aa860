// Where a counterpart listens: an https address with a host, and nothing that would be sent along.
import { InputError } from './input-error.ts'

export function checkAddress(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null
  const isPlain =
    url !== null &&
    url.protocol === 'https:' &&
    [url.username, url.password, url.search, url.hash].every((part) => part === '')
  if (url !== null && isPlain) return url
  throw new InputError('input.bad-address', {
    given,
    option: '--address',
    expected: 'https://host:port',
    remedy: 'remedy.input.address',
  })
}
