// A proposal in an address: the text of its file, deflated (RFC 1951) and in base64url (RFC 4648,
// section 5). What is too long for an address is not put into one; what comes from one may be of
// anybody, so it is read up to a size, and then by the parser like any file.
import type { PackingBounds } from '#http/page.ts'

const most: PackingBounds = { text: 200_000, address: 6_000 }

/** Null where it is too long. */
export async function packedText(text: string): Promise<string | null> {
  // The body of a response, since making a Blob holds the page up.
  const stream = new Response(text).body!.pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  if (bytes.length > most.address) return null
  const packed = btoa(String.fromCharCode(...bytes))
  return packed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Null where it holds no text. */
export async function unpackedText(packed: string): Promise<string | null> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return await textOf(stream)
  } catch {
    return null
  }
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string | null> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > most.text) return null
    parts.push(new Uint8Array(part))
  }
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
