// What the interface asks of an identity provider (OpenID Connect Core 1.0): where a browser goes,
// and who came back. The provider itself is behind it, in src/http/openid.
export interface Going {
  /** Where the provider sends the browser back. */
  readonly callback: string
  readonly state: string
  readonly nonce: string
  /** Of PKCE: the SHA-256 of the verifier, in base64url (RFC 7636). */
  readonly challenge: string
  /** Whether the provider is to see the person anew, whom it may know from before. */
  readonly again: boolean
}

export interface Expected {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly again: boolean
}

export type Shown =
  /** What the provider calls them. */
  | { readonly kind: 'shown'; readonly subject: string }
  /** Why not, for the audit log: a code of OAuth or of the library. */
  | { readonly kind: 'refused'; readonly why: string }

export interface OpenId {
  /** The address that the browser goes to; null where the provider does not answer. */
  readonly begin: (going: Going) => Promise<string | null>
  /** `came` is the address that the browser came back to, with what the provider gave along. */
  readonly finish: (came: URL, expected: Expected) => Promise<Shown>
}
