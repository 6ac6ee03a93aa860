// Recipients of age 1.1.0, by their form: hybrid ones, which a quantum computer does not open, and
// X25519 ones for tools that do not know those. One file is never for both kinds, since it is as
// weak as the weaker ("SHOULD NOT" there). Whether the checksum is right shows in sealing.

/** Of one file: two of each party of the largest space, and some of the sender's own. */
export const maxRecipients = 512

export type RecipientKind = 'hybrid' | 'classical'

// Bech32 without its limit of length: the bytes in digits of five bits and six digits of checksum.
const digit = '[02-9ac-hj-np-z]'
const hybrid = new RegExp(`^age1pq1${digit}{1952}$`)
const classical = new RegExp(`^age1${digit}{58}$`)

/** Nothing for other recipients: of plugins, passphrases, SSH. */
export function recipientKind(recipient: string): RecipientKind | undefined {
  if (hybrid.test(recipient)) return 'hybrid'
  return classical.test(recipient) ? 'classical' : undefined
}

/**
 * The sets that a body is encrypted to, one file each: the hybrid recipients of all who have some,
 * and the others of those who have none. Where a roster lists so many that one file cannot have
 * them all, there are several.
 */
export function recipientSets(
  parties: readonly { readonly recipients: readonly string[] }[],
): readonly (readonly string[])[] {
  const hybrids = new Set<string>()
  const others = new Set<string>()
  for (const { recipients } of parties) {
    const strong = recipients.filter((one) => recipientKind(one) === 'hybrid')
    for (const one of strong) hybrids.add(one)
    if (strong.length === 0) for (const one of recipients) others.add(one)
  }
  return [...inParts([...hybrids]), ...inParts([...others])]
}

function inParts(recipients: readonly string[]): readonly (readonly string[])[] {
  const many = Math.ceil(recipients.length / maxRecipients)
  return Array.from({ length: many }, (_, at) =>
    recipients.slice(at * maxRecipients, (at + 1) * maxRecipients),
  )
}
