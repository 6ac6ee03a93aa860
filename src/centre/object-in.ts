/** The JSON object that a content says; null where it says none: others can send any bytes. */
export function objectIn(content: string | null): Readonly<Record<string, unknown>> | null {
  if (content === null) return null
  try {
    const value: unknown = JSON.parse(content)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Readonly<Record<string, unknown>>) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
