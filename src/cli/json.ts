// JSON as the command line prints it: two spaces, one line at the end. JSON.stringify writes out
// the control characters of ASCII; those beyond are written out as well, since a terminal obeys
// some of them, and what others have sent is printed here.
const controls = /[\u007f-\u009f]/g

export function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(controls, escaped)
  return `${text}\n`
}

const escaped = (one: string): string =>
  String.raw`\u` + one.charCodeAt(0).toString(16).padStart(4, '0')
