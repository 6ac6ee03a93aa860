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

/** An option that another act has would be passed over in silence. */
export function assertOptionsOf<T extends object>(
  act: string,
  options: T,
  ofActs: Readonly<Record<string, readonly (keyof T & string)[]>>,
): void {
  const own = ofActs[act] ?? []
  const all = Object.values(ofActs).flat()
  const other = all.find((name) => options[name] !== undefined && !own.includes(name))
  if (other === undefined) return
  const option = `--${other.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  throw new InputError('input.other-act', { given: act, option, remedy: 'remedy.input.help' })
}
