// Opens a proposal: from an agreement, from a blank page, from a scenario of the shelf, from the
// text of a file or of an address. What it starts from is loaded with its record; then the parser
// reads the text, like any file, and refuses what is wrong with its place.
import { loadAgreement } from '#agreements/load.ts'
import type { Agreement } from '#language/agreement.ts'
import type { Language } from '#language/label.ts'
import type { IsoDay } from '#language/time.ts'
import type { Client } from '../api/client.ts'
import { loadEngine } from '../load-engine.ts'
import { loadTexts } from '../texts/texts.ts'
import { unpackedText } from './address-text.ts'
import type { Opened, RefusedFile } from './answer.ts'
import { baseNamed, blank, blankProposal, proposalFor, proposalText } from './proposal.ts'
import { scenarioText } from './scenario-files.ts'

export interface Opening {
  readonly language: Language
  /** Asked for the record of what it starts from. */
  readonly client: Client
}

export interface Wanted {
  readonly of: string | null
  /** The text of a proposal, as an address has it. */
  readonly packed: string | null
  readonly today: IsoDay
}

export async function openAt(
  { of, packed, today }: Wanted,
  opening: Opening,
): Promise<Opened | RefusedFile> {
  if (packed !== null) return openText((await unpackedText(packed)) ?? '', '', opening)
  if (of === blank) return openText(proposalText(blankProposal(today)), '', opening)
  const text = of === null ? null : await scenarioText(of)
  if (text !== null) return openText(text, `${of}.json`, opening)
  const name = (await loadAgreement[of ?? '']?.())?.name
  if (of === null || name === undefined) throw new Error(`nothing to begin from is called ${of}`)
  const begun = proposalFor({ base: of, name, dated: today })
  return openText(proposalText(begun), '', opening)
}

/** `file` is what refusals call it. */
export async function openText(
  text: string,
  file: string,
  { language, client }: Opening,
): Promise<Opened | RefusedFile> {
  const base = baseNamed(text)
  const [{ opened }, texts, engine] = await Promise.all([
    import('./answer.ts'),
    loadTexts(language),
    base === null || !Object.hasOwn(loadAgreement, base)
      ? null
      : loadEngine(base, language, client),
  ])
  const world = engine?.shelved[0]?.world ?? null
  // Whoever names an agreement that there is not is told which there are.
  const shelf = world === null && base !== null ? await everyAgreement() : []
  return opened({ text, file, world, shelf, texts })
}

function everyAgreement(): Promise<readonly Agreement[]> {
  return Promise.all(Object.values(loadAgreement).map((load) => load()))
}
