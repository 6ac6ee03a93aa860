import { isTooDeep } from '#assessment/record-text.ts'
import { isObject } from '#language/is-object.ts'

/** The JSON object that a content says; null where it says none: others can send any bytes. */
export function objectIn(content: string | null): Readonly<Record<string, unknown>> | null {
  if (content === null) return null
  try {
    const value: unknown = JSON.parse(content)
    return isObject(value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The same for who shows it or hands it on: null, too, where no record takes it for its depth. */
export function shownObjectIn(content: string | null): Readonly<Record<string, unknown>> | null {
  const said = objectIn(content)
  return isTooDeep(said) ? null : said
}
