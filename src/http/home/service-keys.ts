// Whether a command has changed the keys that a centre works with while its page is up: then the
// centre is opened anew, as `mithaq serve` does. Where it cannot be, it is told, and tried again
// when something comes.
import { rosterOf } from '#centre/held-logs.ts'
import { serial } from '#centre/serial.ts'
import type { OpenSpace } from '#home/open.ts'
import { formatVerifierKey } from '#ledger/key.ts'

/** Each call looks once more; `changed` is told of each change, until it has taken it in. */
export async function watchServiceKeys(
  spaces: readonly OpenSpace[],
  changed: (space: OpenSpace) => Promise<boolean>,
): Promise<() => Promise<void>> {
  const known = new Map<OpenSpace, string>()
  for (const space of spaces) known.set(space, await listedIn(space))
  const look = async () => {
    // A fault is told when all others were looked at: it may be of one store alone.
    const faults: unknown[] = []
    for (const [space, before] of known) {
      try {
        const now = await listedIn(space)
        if (now !== before && (await changed(space))) known.set(space, now)
      } catch (error) {
        faults.push(error)
      }
    }
    if (faults.length > 0) throw faults[0]
  }
  // Rounds look too: of two looks at once, each would take in the same change.
  const inTurn = serial()
  return () => inTurn(look)
}

async function listedIn({ centre, space }: OpenSpace): Promise<string> {
  const { keys, recipients } = await rosterOf(centre.logs, space.self)
  const own = keys.filter(({ role }) => ['log', 'receipt', 'tls'].includes(role))
  return [...own.map(({ key }) => formatVerifierKey(key)), ...recipients].join('\n')
}
