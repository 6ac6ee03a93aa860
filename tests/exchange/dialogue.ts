// Dialogues: requests and what must come back, as text. A line `WHO METHOD PATH [BODY]` asks; the
// lines `= ...` below it say status, type and length, then headers; the lines `| ...` the body, in
// which `…` stands for the rest of a line, or, alone, for all lines until the next one that is
// given. `{name}` is a word of the scene. What a body is called, `bodyOf` of the scene makes.

export interface Turn {
  readonly line: number
  readonly who: string
  readonly method: string
  readonly path: string
  /** What stands behind the path. */
  readonly body: string
  readonly status: number
  readonly type: string
  readonly bytes: number | null
  readonly headers: ReadonlyMap<string, string>
  /** Null where nothing is said of it. */
  readonly text: readonly string[] | null
}

export function parseDialogue(text: string, words: Readonly<Record<string, string>>): Turn[] {
  const filled = text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole)
  return filled.split(/\n(?=\w)/).flatMap((part, at, parts) => {
    const line = parts.slice(0, at).join('\n').split('\n').length + (at === 0 ? 0 : 1)
    return /^\w/.test(part) ? [parseTurn(part, line)] : []
  })
}

function parseTurn(part: string, line: number): Turn {
  const [ask = '', ...rest] = part.split('\n')
  const [, who = '', method = '', path = '', body = ''] =
    /^(\w+) ([A-Z]+) (\S+)(?: (.+))?$/.exec(ask) ?? []
  const answers = rest.filter((one) => one.startsWith('= ')).map((one) => one.slice(2))
  const [, status = '', type = '', bytes] =
    /^([0-9]{3})(?: (\S+(?:; charset=utf-8)?))?(?: ([0-9]+) bytes)?$/.exec(answers[0] ?? '') ?? []
  if (path === '' || status === '') throw new Error(`line ${line}: cannot be read: ${ask}`)
  const headers = answers.slice(1).map((one): [string, string] => {
    const [name = '', ...value] = one.split(': ')
    return [name, value.join(': ')]
  })
  const lines = rest.filter((one) => one.startsWith('|')).map((one) => one.slice(2))
  return {
    line,
    who,
    method,
    path,
    body,
    status: Number(status),
    type,
    bytes: bytes === undefined ? null : Number(bytes),
    headers: new Map(headers),
    text: lines.length === 0 ? null : lines,
  }
}

/** What came, in the form in which the dialogue has it: equal texts are an agreement. */
export async function heard(turn: Turn, response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? ''
  const length = turn.bytes === null ? '' : ` ${bytes.length} bytes`
  const status = `${response.status} ${type}${length}`.trimEnd()
  const headers = [...turn.headers.keys()].map((name) => `${name}: ${response.headers.get(name)}`)
  const text = new TextDecoder().decode(bytes)
  const body = turn.text === null ? [] : [matches(turn.text, text) ? turn.text.join('\n') : text]
  return [status, ...headers, ...body].join('\n')
}

export function expected({ status, type, bytes, headers, text }: Turn): string {
  const length = bytes === null ? '' : ` ${bytes} bytes`
  return [
    `${status} ${type}${length}`.trimEnd(),
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    ...(text === null ? [] : [text.join('\n')]),
  ].join('\n')
}

function matches(lines: readonly string[], text: string): boolean {
  const pattern = lines
    .map((line) =>
      line === '…' ? '(?:[^\\n]*\\n)*?' : `${line.split('…').map(escape).join('[^\\n]*')}\\n`,
    )
    .join('')
  return new RegExp(`^${pattern}$`).test(text)
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
