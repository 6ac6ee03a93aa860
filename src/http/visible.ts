// Characters that a reader does not see, or that turn the direction of what stands around them
// (Unicode Standard Annex 9, Technical Report 36): found, and written so that they can be seen. The
// two joiners that words of Arabic and Persian need are none of them, nor is what makes a picture
// of the sign before it.
/** Controls and formats, what nobody draws, separators of lines, half a pair of surrogates. */
const unseen =
  /(?!\u200C|\u200D|\uFE0F)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Cs}]/gu

/** The first that stands there, as `U+202E`; null where there is none. */
export function unseenIn(text: string): string | null {
  const [found] = text.match(unseen) ?? []
  return found === undefined ? null : codeOf(found)
}

/** The same text, with each such character as `[U+202E]`. */
export function visible(text: string): string {
  return text.replaceAll(unseen, (one) => `[${codeOf(one)}]`)
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
