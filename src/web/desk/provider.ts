// The way to the identity provider of a ministry and back: the page is left for it. Where nobody is
// shown there the centre leads back all the same, and says why behind the hash of the address.
const plain = ['openid-fails', 'openid-unreachable', 'no-person', 'too-many'] as const

export type ProviderRefusal =
  | { readonly code: (typeof plain)[number] }
  | { readonly code: 'person-left'; readonly day: string }

/** `again` asks the provider to see anew whom it knows from before. */
export function goToProvider(again: 'yes' | null): void {
  const { pathname, search } = globalThis.location
  // The centre takes the plainest characters, and a browser leaves some others as they are.
  const back = pathname + search.replaceAll(/[^\w?=&.~%-]/g, encodeURIComponent)
  const asked = new URLSearchParams({ ...(again === null ? {} : { again }), back })
  globalThis.location.assign(`/api/session/openid?${asked.toString()}`)
}

export function refusalIn(hash: string): ProviderRefusal | null {
  const day = /^#sign-in=person-left:(\d{4}-\d\d-\d\d)$/.exec(hash)?.[1]
  if (day !== undefined) return { code: 'person-left', day }
  const code = plain.find((one) => hash === `#sign-in=${one}`)
  return code === undefined ? null : { code }
}
