// What the page needs to speak of messages of one agreement. A list needs what its things are
// called, in the reader's language; a message, a draft and the form of a new one need the agreement
// itself and the sentences of all three languages, since a message is shown in each of them.
import { useMemo } from 'react'
import { loadAgreement } from '#agreements/load.ts'
import type { Agreement } from '#language/agreement.ts'
import type { AgreementWords } from '#language/agreement-words.ts'
import { type Language, languages } from '#language/label.ts'
import { localeOf } from '#locale/locale.ts'
import { Refused } from '../api/call.ts'
import type { Space } from '../api/client.ts'
import { useDesk } from '../desk/desk.tsx'
import { type Answer, useAsked } from '../desk/asked.ts'
import { useLasting } from '../page-state.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { loadTexts, type PageTexts } from '../texts/texts.ts'
import type { PageLocale } from '../view/desk.ts'

export interface ListTools {
  readonly space: Space
  readonly agreement: AgreementWords
  /** That of the reader. */
  readonly locale: PageLocale
}

export interface Loaded {
  readonly agreement: Agreement
  readonly texts: Readonly<Record<Language, PageTexts>>
}

export interface Tools extends ListTools {
  readonly agreement: Agreement
  readonly locales: Readonly<Record<Language, PageLocale>>
}

export function useAgreementWords(agreement: string): Answer<AgreementWords> {
  const { client } = useDesk()
  return useAsked(
    `words ${agreement}`,
    // The document says no more of it than that it is an object; one function makes it.
    async () => (await client.readWords({ agreement })) as unknown as AgreementWords,
  )
}

/** `on` is the page that lists, with its sentences. */
export function useListTools(
  space: Space,
  agreement: AgreementWords,
  on: 'messages' | 'incidents',
): ListTools {
  const locale = useLocaleOf(on)
  return useMemo(() => ({ space, agreement, locale }), [space, agreement, locale])
}

export async function loadLaw(id: string): Promise<Loaded> {
  const [agreement, ar, en, ru] = await Promise.all([
    loadAgreement[id]?.(),
    loadTexts('ar'),
    loadTexts('en'),
    loadTexts('ru'),
  ])
  if (agreement === undefined) throw new Error(`no agreement is called ${id}`)
  return { agreement, texts: { ar, en, ru } }
}

/** A part of the page that does not come is as a centre that does not answer. */
export async function reached<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused({ type: 'urn:mithaq:problem:offline', title: '', status: 0, instance: '' })
  }
}

export function useTools(space: Space, { agreement, texts }: Loaded): Tools {
  const { settings } = useLasting()
  const { language, digits } = settings
  return useMemo(() => {
    const locales = Object.fromEntries(
      languages.map((one) => [one, localeOf(one, texts[one], digits)]),
    ) as Record<Language, PageLocale>
    return { space, agreement, locales, locale: locales[language] }
  }, [space, agreement, texts, language, digits])
}

/** The party of the agreement behind the name of a centre. */
export function partyOf({ parties }: Pick<Space, 'parties'>, name: string): string {
  return parties.find((one) => one.name === name)?.party ?? name
}

/** The party whose centre this is. */
export function useOwnParty(): string {
  return useDesk().desk?.centre.party ?? ''
}
