// The way to the identity provider of a ministry and back: the page is left for it. Where nobody is
// shown there the centre leads back all the same, and says why behind the hash of the address.
export const refusals = ['openid-fails', 'openid-unreachable', 'no-person', 'too-many'] as const

export type ProviderRefusal = (typeof refusals)[number]

/** `again` asks the provider to see anew whom it knows from before. */
export function goToProvider(again: 'yes' | null): void {
  const { pathname, search } = globalThis.location
  // The centre takes the plainest characters, and a browser leaves some others as they are.
  const back = pathname + search.replaceAll(/[^\w?=&.~%-]/g, encodeURIComponent)
  const asked = new URLSearchParams({ ...(again === null ? {} : { again }), back })
  globalThis.location.assign(`/api/session/openid?${asked.toString()}`)
}

export function refusalIn(hash: string): ProviderRefusal | null {
  return refusals.find((code) => hash === `#sign-in=${code}`) ?? null
}
