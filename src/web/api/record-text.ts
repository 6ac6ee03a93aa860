// The record of an agreement as text, line by line, as whoever asks may read it.
import type { Client } from './client.ts'

export async function recordText(client: Client, agreement: string): Promise<string> {
  return new TextDecoder().decode(await client.readRecord({ agreement }))
}
