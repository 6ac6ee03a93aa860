// The roots that sign a roster at once, one after the other, each with its passphrase: where a log
// begins, and where it begins again.
import type { LedgerCrypto } from '#ledger/crypto.ts'
import type { SignerKey } from '#ledger/key.ts'
import type { Roster } from '#ledger/roster.ts'
import { evaluateRule } from '#ledger/rule.ts'
import { type AskPassphrase, readSigner, rolesIn } from './keys.ts'
import { InputError } from './input-error.ts'

interface RootParts {
  readonly crypto: LedgerCrypto
  /** Of the keys. */
  readonly folder: string
  readonly ask: AskPassphrase
}

/** The roots whose keys lie in a home. */
export const rootsIn = (folder: string): readonly string[] =>
  rolesIn(folder).filter((role) => role.startsWith('root-'))

/** As many roots as the rule of the roster asks for, of those that are named, in turn. */
export async function enoughRoots(
  { crypto, folder, ask }: RootParts,
  named: readonly string[],
  { party, root }: Roster,
): Promise<readonly SignerKey[]> {
  const signers: SignerKey[] = []
  const roles = new Set<string>()
  for (const one of named) {
    const { needed } = evaluateRule(root, roles)
    if (needed === 0) break
    const signer = await readSigner(crypto, folder, one, ask)
    signers.push(signer)
    roles.add(signer.verifier.name.slice(party.length + 1))
  }
  const { needed, missing } = evaluateRule(root, roles)
  if (needed === 0) return signers
  throw new InputError('input.roots-missing', {
    given: [...roles].join(' '),
    option: '--root',
    expected: `${needed} more of ${missing.join(' ')}`,
    known: missing,
    remedy: 'remedy.input.roots',
  })
}
