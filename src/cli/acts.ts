// Commands whose first argument says what to do: `mithaq courier pack`. Such a word is looked at
// here, and what an act needs besides, since one act may need what another does not.
import { InputError } from '#home/input-error.ts'

export function assertAct(given: string, known: readonly string[]): void {
  if (known.includes(given)) return
  const remedy = 'remedy.input.name'
  throw new InputError('input.not-a-choice', { given, option: 'act', known, remedy })
}

/** The argument `name` of the act that was chosen. */
export function neededArgument(given: string | undefined, name: string): string {
  if (given !== undefined) return given
  const remedy = 'remedy.input.help'
  throw new InputError('input.missing-argument', { given: name, option: name, remedy })
}
