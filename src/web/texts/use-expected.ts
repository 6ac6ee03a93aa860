// What was expected where something does not hold, in the words of the reader. They are loaded when
// the first such thing is shown; until then, and where they cannot be had, the formal term stands.
import { useEffect, useState } from 'react'
import { localeOf } from '#locale/locale.ts'
import type { Language } from '#language/label.ts'

interface Words {
  readonly language: Language
  readonly say: (term: string) => string
}

export function useExpected(language: Language, term: string): string {
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    let isShown = true
    void wordsIn(language).then(
      (loaded) => isShown && setWords(loaded),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [language])
  return words?.language === language ? words.say(term) : term
}

const terms = {
  ar: async () => (await import('#locale/ar-terms.ts')).arTerms,
  en: async () => (await import('#locale/en-terms.ts')).enTerms,
  ru: async () => (await import('#locale/ru-terms.ts')).ruTerms,
}

async function wordsIn(language: Language): Promise<Words> {
  const [{ expectedText }, texts] = await Promise.all([
    import('#locale/expected.ts'),
    terms[language](),
  ])
  return { language, say: (term) => expectedText(localeOf(language, texts), term) }
}
