// Passkeys in the browser (WebAuthn Level 3): what the centre asks goes to the device, and what the
// device answers goes back, as they are. No secret of a passkey is ever here.
import { Refused } from '../api/call.ts'
import type { Client, Desk, Passkey } from '../api/client.ts'

type Json = Readonly<Record<string, unknown>>

/** `unanswered` is what is said where nobody confirms, or no device is there. */
export async function enterByPasskey(client: Client, unanswered: string): Promise<Desk> {
  const options = await client.askPasskey()
  const shown = await answered(unanswered, () =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as never),
    }),
  )
  return client.signInByPasskey({ shown })
}

/** Registers a first passkey; `name` is what its owner calls it. */
export async function acceptInvitation(
  client: Client,
  invitation: string,
  name: string,
  unanswered: string,
): Promise<Desk> {
  const made = await madeBy(unanswered, await client.openInvitation({ invitation }))
  return client.acceptInvitation({ invitation, name, made })
}

/** Registers a further one, for who is signed in. */
export async function registerPasskey(
  client: Client,
  name: string,
  unanswered: string,
): Promise<Passkey> {
  const made = await madeBy(unanswered, await client.offerPasskey())
  return client.addPasskey({ name, made })
}

function madeBy(unanswered: string, options: Json): Promise<Json> {
  return answered(unanswered, () =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as never),
    }),
  )
}

async function answered(unanswered: string, ask: () => Promise<Credential | null>): Promise<Json> {
  const credential = await ask().catch((error: unknown) => {
    if (error instanceof DOMException) return null
    throw error
  })
  if (credential instanceof PublicKeyCredential) return credential.toJSON() as unknown as Json
  const type = 'urn:mithaq:problem:passkey-fails'
  throw new Refused({ type, title: unanswered, status: 0, instance: '' })
}

/** The invitation that the address brings, where it brings one: it stands behind the hash alone. */
export const invitationIn = (hash: string): string | null =>
  /^#invitation=([0-9a-f]{64})$/.exec(hash)?.[1] ?? null
