// An identity provider (OpenID Connect Core 1.0, section 3.1; Discovery 1.0): the authorization
// code flow with PKCE. All checks of the protocol are those of openid-client; the token's signature
// is checked by the provider's keys too, though it came over TLS from the provider itself.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { OpenId, Shown } from '../api/openid.ts'
import { isThisMachine, type OpenIdConfiguration } from './configuration.ts'

/** In seconds: a person waits for it. */
const timeout = 10
/** How long ago the provider has seen whom it is asked to see anew. */
const mostSeconds = 300

export function providerOf(configured: OpenIdConfiguration): OpenId {
  const { issuer, clientId, secret, claim, scope } = configured
  let known: Promise<Configuration> | null = null
  const execute = [enableNonRepudiationChecks]
  if (isThisMachine(issuer)) execute.push(allowInsecureRequests)
  const configuration = (): Promise<Configuration> => {
    known ??= discovery(issuer, clientId, undefined, secretBy(secret), { execute, timeout })
    // A provider that does not answer now is asked again the next time.
    known.catch(() => (known = null))
    return known
  }
  return {
    begin: async ({ callback, state, nonce, challenge, again }) => {
      try {
        const address = buildAuthorizationUrl(await configuration(), {
          redirect_uri: callback,
          scope,
          state,
          nonce,
          code_challenge: challenge,
          code_challenge_method: 'S256',
          // With an age it must say when it saw the person (OpenID Connect Core 1.0, 3.1.2.1).
          ...(again ? { prompt: 'login', max_age: String(mostSeconds) } : {}),
        })
        return address.href
      } catch {
        return null
      }
    },
    finish: async (came, { state, nonce, verifier, again }) => {
      try {
        const tokens = await authorizationCodeGrant(await configuration(), came, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(again ? { maxAge: mostSeconds } : {}),
        })
        return shownIn(tokens.claims()?.[claim])
      } catch (error) {
        return { kind: 'refused', why: codeOf(error) }
      }
    },
  }
}

/** As the provider takes it; both forms are in use (OpenID Connect Core 1.0, section 9). */
function secretBy(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

function shownIn(subject: unknown): Shown {
  return typeof subject === 'string' && subject !== ''
    ? { kind: 'shown', subject }
    : { kind: 'refused', why: 'no-claim' }
}

/** A code alone: what a provider says at length may hold anything. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  return 'code' in error ? String(error.code) : error.name
}
