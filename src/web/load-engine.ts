// Loads the assessment of one agreement into the browser: the engine, the agreement, its sentences
// and its record, each a file of its own.
import { loadAgreement } from '#agreements/load.ts'
import type { Language } from '#language/label.ts'
import type { Client } from './api/client.ts'
import { recordText } from './api/record-text.ts'
import type { Engine } from './engine.ts'
import { loadTexts } from './texts/texts.ts'

export async function loadEngine(id: string, language: Language, client: Client): Promise<Engine> {
  const [{ engineOf }, agreement, texts, text] = await Promise.all([
    import('./engine.ts'),
    loadAgreement[id]?.(),
    loadTexts(language),
    recordText(client, id),
  ])
  if (agreement === undefined) throw new Error(`no agreement is called ${id}`)
  // Reading the record is one long task: what the reader did meanwhile is answered before it.
  await new Promise((resolve) => setTimeout(resolve))
  // The page keeps its language: another one is another page of the server's.
  return engineOf([agreement], new Map([[id, text]]), () => texts)
}
