// The language that a browser or a program asks for, by its header: ours of the same name, whatever
// country or script stands behind it.
import type { Language } from '#language/label.ts'

/** The first language of ours in the order of the header's weights (RFC 9110, 12.5.4). */
export function preferredLanguage(
  acceptLanguage: string,
  ours: readonly Language[],
): Language | null {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.find((one) => one.trim().startsWith('q='))
      return { tag, weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) }
    })
    .filter((one) => one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const found = ours.find((one) => tag === one || tag.startsWith(`${one}-`))
    if (found !== undefined) return found
  }
  return null
}
