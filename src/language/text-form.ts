// Which characters a text may hold: on one line, over several, or as the name of a thing.

export interface TextForm {
  /** As a pattern for any JSON Schema validator: only \uXXXX escapes, no classes. */
  readonly source: string
  readonly pattern: RegExp
  /** Without a space at either end. */
  readonly trimmed: boolean
}

// Control characters, separators and the invisible ones that part, reorder or annotate text: a name
// must read as it is stored. The joiners stay, since scripts need them. Half a surrogate pair is no
// character and has no bytes in UTF-8.
const controls =
  '\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e' +
  '\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff'
const proseControls = controls.replace('\\u0000-\\u001f', '\\u0000-\\u0009\\u000b-\\u001f')
// Two names that look alike would be two things: here the joiners are out too, and all spaces but
// the plain one.
const unnamed = `${controls}\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u3000`

export const lineForm = formOf(`^[^${controls}]*$`, false)
export const proseForm = formOf(`^[^${proseControls}]*$`, false)
export const nameForm = formOf(`^[^ ${unnamed}]([^${unnamed}]*[^ ${unnamed}])?$`, true)

function formOf(source: string, trimmed: boolean): TextForm {
  return { source, pattern: new RegExp(source, 'u'), trimmed }
}

/** True where a text holds a control character or an invisible direction mark. */
export function hasControls(text: string): boolean {
  return !isPlain(text) && !proseForm.pattern.test(text)
}

/** True for printable ASCII, as most texts are: told without a pattern, which would be slower. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 || code > 126) return false
  }
  return true
}
