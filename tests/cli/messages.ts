// Messages between the two homes of a test, by the commands alone: composed, signed by two officers
// and released, and carried from one centre to the other in a file.
import { join } from 'node:path'
import { done, type Homes, type Party } from './homes.ts'

/** A question from a centre, in its log and not yet sent. */
export async function asked(party: Party, text: string): Promise<void> {
  const content = ['--effective', '2030-03-01', '--field', `text=${text}`, '--json']
  const { draft } = JSON.parse(await done(party.run('draft', 'ask', ...content))) as {
    readonly draft: { readonly id: string }
  }
  for (const officer of ['officer-1', 'officer-2']) {
    await done(party.run('sign', draft.id, '--as', officer))
  }
  await done(party.run('release', draft.id))
}

/** Packs at one centre, unpacks at the other; answers with what the second said. */
export async function carried(homes: Homes, from: Party, to: Party): Promise<string> {
  const file = join(homes.folder, `${from.name}.mithaq`)
  await done(from.run('courier', 'pack', file, '--to', to.name))
  return done(to.run('courier', 'unpack', file, '--json'))
}
