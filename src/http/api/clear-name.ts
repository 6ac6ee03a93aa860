// Names of people and of what is theirs: shown in lists beside others, so that one who reads the
// list must see who is meant. No characters that cannot be seen or that turn the direction of a
// text (Unicode Standard Annex 9, Technical Report 36); the two joiners that Arabic and Persian
// words need may stand. It does not tell letters apart that look alike.
import { z } from '@hono/zod-openapi'

/** Control and format characters, separators of lines, half a pair of surrogates. */
const unclear = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

export const clearName = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .superRefine((name, context) => {
      const [found] = name.match(unclear) ?? []
      const isPadded = name.trim() !== name
      if (found === undefined && !isPadded) return
      const message =
        found === undefined ? 'no space before or after it' : `without ${codeOf(found)}`
      context.addIssue({ code: 'custom', message, params: { unclear: shown(name) } })
    })

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Where it is told, nothing of it turns the text around it. */
function shown(name: string): string {
  return name.replaceAll(unclear, (one) => `[${codeOf(one)}]`)
}
