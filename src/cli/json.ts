// JSON as the command line prints it: two spaces, one line at the end.
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
