// Numbers as the C2SP specifications write them: ASCII decimal without leading zeroes. Theirs have
// 64 bits; ours end at 2^53 - 1, beyond any log of any agreement, so that they are plain numbers.

export const maxNumber = Number.MAX_SAFE_INTEGER

/** Nothing where the text is not the one way to write a number up to 2^53 - 1. */
export function parseDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined
  const number = Number(text)
  return number <= maxNumber ? number : undefined
}
