// What effects of the trial agreement know of names from elsewhere: no one who reads the effects
// sees it there.
export const chosenNames: ReadonlySet<string> = new Set([
  'i-1',
  'i-4',
  'B',
  'chosen/i-3',
  'chosen/B',
])

/** A number that a name leads to, by its characters alone. */
export function numberOf(name: string): number {
  let number = 7
  for (const character of name) number = (number * 31 + character.charCodeAt(0)) % 1009
  return number
}
