// What `npm run demo` is asked on its command line.

type Asked =
  | { readonly kind: 'run' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown'; readonly given: string }

const options = { '--lang': ['ar', 'en', 'ru'], '--digits': ['latn', 'arab'] }

export function askedOf(args: readonly string[]): Asked {
  const [first, ...rest] = args
  if (first === undefined) return { kind: 'run' }
  if (first === '--help' || first === '-h') return { kind: 'help' }
  const [name = '', inside] = first.split(/=(.*)/s)
  const [value, left] = inside === undefined ? [rest[0], rest.slice(1)] : [inside, rest]
  const known = Object.entries(options).find(([option]) => option === name)?.[1]
  if (known === undefined) return { kind: 'unknown', given: first }
  if (value === undefined || !known.includes(value)) {
    return { kind: 'unknown', given: [name, value ?? ''].join(' ').trim() }
  }
  return askedOf(left)
}
