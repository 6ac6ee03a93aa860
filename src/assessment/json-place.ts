// Where a text stops being JSON (RFC 8259). JSON.parse says so in words of its own, which differ
// from one runtime to the next; who wrote a line by hand needs the place. It reads no values: only
// text that JSON.parse has refused comes here.

type Expects = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next'

/** Where what stands is no beginning of JSON; the length of a text that ends too early. */
export function placeOfNoJson(text: string): number {
  const open: ('{' | '[')[] = []
  let expects: Expects = 'value'
  let at = 0
  for (;;) {
    at = afterSpace(text, at)
    const mark = text[at] ?? ''
    const isValue: boolean = expects === 'value' || expects === 'value-or-end'
    const closes: '' | ']' | '}' = closing(open.at(-1), expects)
    if (mark === closes && mark !== '') {
      open.pop()
      expects = 'next'
      at += 1
    } else if (isValue && (mark === '{' || mark === '[')) {
      open.push(mark)
      expects = mark === '{' ? 'key-or-end' : 'value-or-end'
      at += 1
    } else if (mark === '"' && (isValue || expects === 'key' || expects === 'key-or-end')) {
      const end = endOfString(text, at)
      if (text[end] !== '"') return end
      expects = isValue ? 'next' : 'colon'
      at = end + 1
    } else if (isValue) {
      const end = endOfLiteral(text, at)
      if (end === at) return at
      expects = 'next'
      at = end
    } else if (expects === 'colon' && mark === ':') {
      expects = 'value'
      at += 1
    } else if (expects === 'next' && mark === ',' && open.length > 0) {
      expects = open.at(-1) === '{' ? 'key' : 'value'
      at += 1
    } else return at
  }
}

/** What may close here: nothing behind a comma or a key. */
function closing(open: '{' | '[' | undefined, expects: Expects): '' | ']' | '}' {
  if (open === '[' && (expects === 'next' || expects === 'value-or-end')) return ']'
  return open === '{' && (expects === 'next' || expects === 'key-or-end') ? '}' : ''
}

function afterSpace(text: string, from: number): number {
  return endOf(/[ \t\r\n]*/y, text, from)
}

const characters = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*/y

/** The closing quotation mark, or the character or the escape that no string may hold. */
function endOfString(text: string, from: number): number {
  return endOf(characters, text, from)
}

const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

function endOfLiteral(text: string, from: number): number {
  return endOf(literal, text, from)
}

/** Where what begins here ends; where it would begin, when it does not. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}
