// Templates: messages that say the same of different items. A message whose like was met before is
// known by walking its body along a tree of values, and its effect need not be asked again. Two
// messages are alike when type, sender and body are the same but for the name of the item. What
// depends on more (the message's own times or id) or does other than change one item is no
// template; an effect may pass a name on, but must not decide by it.
import type { Change, Effect } from '#language/item.ts'
import type { Message, MessageContext, MessageType } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'

/** What all messages of one likeness change; `T` is what the maker of the reader keeps of it. */
export interface Template<T> {
  readonly kept: T
  /** The item where all messages of the template speak of one; null where each names its own. */
  readonly id: string | null
}

export interface TemplateReader<T> {
  /** Null where the effect of the message must be asked. */
  readonly read: (message: Message) => Template<T> | null
  /** The name of the item in the message last read, and where in the body it stands. */
  readonly name: () => string
  readonly place: () => Path
}

type Body = Readonly<Record<string, unknown>>
type Path = readonly string[]

/**
 * One place in the tree: which key comes next, and where each of its values leads. Values of each
 * sort have their own way on, as this is walked for every message.
 */
interface Node<T> {
  /** The key; null until a body has one here. */
  key: string | null
  /** The keys of the objects around it. */
  readonly around: Path
  /** Whether an item is named here. */
  isName: boolean
  /** After the name of an item; into an object; out of it, at its end. */
  named: Node<T> | null
  into: Node<T> | null
  out: Node<T> | null
  /** The first text met here and where it leads; all texts, once there are two. */
  text: string | null
  afterText: Node<T> | null
  texts: Map<string, Node<T>> | null
  yes: Node<T> | null
  no: Node<T> | null
  /** Numbers and null. */
  values: Map<unknown, Node<T>> | null
  /** Nodes for other keys in the same place. */
  others: Map<string, Node<T>> | null
  /** For a body that ends here: its template, null where there can be none. */
  end: Template<T> | null | undefined
}

/** What is known of the messages of one type. */
interface Book<T> {
  readonly type: MessageType
  readonly keep: (change: Change, from: PartyId) => T
  readonly patience: boolean
  readonly roots: Map<PartyId, Node<T>>
  /** Paths to names of items, as JSON. */
  readonly names: Set<string>
  /** How many were read, and how many of these were the first of their likeness. */
  read: number
  first: number
  /** The effect is to be asked each time. */
  direct: boolean
}

/** What the last walk through a body has met: how many names, the last of them and where. */
interface Walk {
  met: number
  name: string
  path: Path
  key: string
}

/** Without `patience`, a type is given up where most of its messages are like no other. */
export function templateReader<T>(
  types: Iterable<MessageType>,
  keep: (change: Change, from: PartyId) => T,
  patience = false,
): TemplateReader<T> {
  const books = new Map<string, Book<T>>()
  for (const type of types) books.set(type.id, newBook(type, keep, patience))
  const walk: Walk = { met: 0, name: '', path: [], key: '' }
  let last: Book<T> | undefined
  return {
    read: (message) => {
      if (last === undefined || last.type.id !== message.type) last = books.get(message.type)
      return last === undefined || last.direct ? null : readIn(last, walk, message)
    },
    name: () => walk.name,
    place: () => (walk.met === 0 ? [] : [...walk.path, walk.key]),
  }
}

function newBook<T>(type: MessageType, keep: Book<T>['keep'], patience: boolean): Book<T> {
  return {
    type,
    keep,
    patience,
    roots: new Map(),
    names: new Set(),
    read: 0,
    first: 0,
    direct: type.effect === null,
  }
}

function readIn<T>(book: Book<T>, walk: Walk, message: Message): Template<T> | null {
  book.read += 1
  const node = walkAlong(book, walk, message)
  if (node === null) return null
  if (node.end !== undefined) return node.end
  book.first += 1
  // Where most bodies are the first of their likeness, the tree costs more than it saves.
  if (!book.patience && book.first > 1000 && book.first * 2 > book.read) return close(book)
  if (walk.met === 0 && learnsName(book, message)) return readIn(book, walk, message)
  node.end = walk.met > 1 ? null : templateOf(book, walk, message)
  return node.end
}

function close<T>(book: Book<T>): null {
  book.direct = true
  book.roots.clear()
  return null
}

function walkAlong<T>(book: Book<T>, walk: Walk, message: Message): Node<T> | null {
  let root = book.roots.get(message.from)
  if (root === undefined) book.roots.set(message.from, (root = newNode([])))
  walk.met = 0
  return through(root, walk, message.body, book.names)
}

/** Where the body leads to; null for a body with a list, as such bodies seldom come again. */
function through<T>(from: Node<T>, walk: Walk, body: Body, names: Set<string>): Node<T> | null {
  let node = from
  for (const key in body) {
    const value = body[key]
    if (node.key !== key) node = placeFor(node, key, names)
    if (typeof value === 'string') {
      if (node.isName) {
        walk.met += 1
        walk.name = value
        walk.path = node.around
        walk.key = key
        node = node.named ??= newNode<T>(node.around)
      } else if (node.texts !== null) node = node.texts.get(value) ?? growText(node, value)
      else node = node.text === value ? node.afterText! : growText(node, value)
    } else if (value === true) node = node.yes ??= newNode<T>(node.around)
    else if (value === false) node = node.no ??= newNode<T>(node.around)
    else if (typeof value !== 'object' || value === null) {
      node = node.values?.get(value) ?? growValue(node, value)
    } else {
      if (Array.isArray(value)) return null
      const { around } = node
      const last = through((node.into ??= newNode<T>([...around, key])), walk, value as Body, names)
      if (last === null) return null
      node = last.out ??= newNode<T>(around)
    }
  }
  return node
}

function newNode<T>(around: Path): Node<T> {
  return {
    key: null,
    around,
    isName: false,
    named: null,
    into: null,
    out: null,
    text: null,
    afterText: null,
    texts: null,
    yes: null,
    no: null,
    values: null,
    others: null,
    end: undefined,
  }
}

function growText<T>(node: Node<T>, text: string): Node<T> {
  const grown = newNode<T>(node.around)
  if (node.texts !== null) node.texts.set(text, grown)
  else if (node.text === null) {
    node.text = text
    node.afterText = grown
  } else {
    node.texts = new Map([
      [node.text, node.afterText!],
      [text, grown],
    ])
  }
  return grown
}

function growValue<T>(node: Node<T>, value: unknown): Node<T> {
  const grown = newNode<T>(node.around)
  node.values ??= new Map()
  node.values.set(value, grown)
  return grown
}

function placeFor<T>(node: Node<T>, key: string, names: ReadonlySet<string>): Node<T> {
  let place = node
  if (node.key !== null) {
    node.others ??= new Map()
    const other = node.others.get(key)
    if (other !== undefined) return other
    place = newNode(node.around)
    node.others.set(key, place)
  }
  place.key = key
  place.isName = names.size > 0 && names.has(JSON.stringify([...node.around, key]))
  return place
}

/** Where the body names the item that the message changes, if in one place; true when news. */
function learnsName<T>(book: Book<T>, message: Message): boolean {
  const change = oneChange(book.type.effect!(message.body as never, message))
  if (change === null) return false
  const [path, ...more] = pathsTo(change.id, message.body, [])
  if (path === undefined || more.length > 0) return false
  // The same text may stand there by chance: the effect shows whether it is the name.
  const unnamed = changeUnnamed(book.type, message.from, withName(message.body, path, standIn))
  if (unnamed === null || unnamed === 'asks' || unnamed.id !== standIn) return false
  book.names.add(JSON.stringify(path))
  book.roots.clear()
  return true
}

function pathsTo(name: string, body: Body, around: Path): Path[] {
  return Object.entries(body).flatMap(([key, value]) => {
    const path = [...around, key]
    if (typeof value !== 'object' || value === null) return value === name ? [path] : []
    return pathsTo(name, value as Body, path)
  })
}

function oneChange(result: Effect | readonly Effect[]): Change | null {
  const effects: readonly Effect[] = Array.isArray(result) ? result : [result as Effect]
  const [effect] = effects
  return effects.length === 1 && effect?.kind === 'change' ? effect : null
}

function templateOf<T>(book: Book<T>, walk: Walk, message: Message): Template<T> | null {
  const path = walk.met === 0 ? [] : [...walk.path, walk.key]
  const change = changeUnnamed(book.type, message.from, withName(message.body, path, standIn))
  if (change === 'asks') return close(book)
  if (change === null) return null
  const id = change.id === standIn ? null : change.id
  return { kept: book.keep(change, message.from), id }
}

/**
 * The one change of a message apart from its own times, its id and the name in it: null where it
 * does otherwise, 'asks' where the effect asks for one of these.
 */
export function changeUnnamed(
  type: MessageType,
  from: PartyId,
  body: Body,
): Change | 'asks' | null {
  let result: Effect | readonly Effect[]
  try {
    result = type.effect!(body as never, contextOf(from))
  } catch {
    return 'asks'
  }
  const change = oneChange(result)
  if (change === null || change.evidence === (standIn as unknown)) return null
  const values = [...Object.values(change.set), ...(change.sources ?? [])]
  return values.includes(standIn) ? null : change
}

/** The body with another name in the place. */
export function withName(body: Body, path: Path, name: string): Body {
  const [first, ...rest] = path
  if (first === undefined) return body
  const inner = rest.length === 0 ? name : withName((body[first] ?? {}) as Body, rest, name)
  return { ...body, [first]: inner }
}

function contextOf(from: PartyId): MessageContext {
  return Object.assign(Object.create(untold) as object, { from }) as MessageContext
}

const untold = {
  get id(): never {
    throw new RangeError('an effect asks for the id of the message')
  },
  get to(): never {
    throw new RangeError('an effect asks for the recipient')
  },
  get effective(): never {
    throw new RangeError('an effect asks for the effective time')
  },
  get known(): never {
    throw new RangeError('an effect asks for the time known')
  },
}

/** Stands for a name: it can be passed on, but not looked into. */
export const standIn = new Proxy(Object.create(null) as object, {
  get: (_, property) => {
    throw new RangeError(`an effect looks into the name of an item: ${String(property)}`)
  },
}) as unknown as string
