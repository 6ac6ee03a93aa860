// Every sentence in every language: the same keys, the same values put in, all the plural forms
// that the language has, and no word that judges.
import { globSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import type { Language } from '#language/label.ts'
import { arAudit } from './ar-audit.ts'
import { arCentreInput } from './ar-centre-input.ts'
import { arCentre } from './ar-centre.ts'
import { arCli } from './ar-cli.ts'
import { arDemo } from './ar-demo.ts'
import { arKeys } from './ar-keys.ts'
import { arExtracts } from './ar-extracts.ts'
import { arHttp } from './ar-http.ts'
import { arLedger } from './ar-ledger.ts'
import { arPage } from './ar-page.ts'
import { arProof } from './ar-proof.ts'
import { arCheck } from './ar-check.ts'
import { arShelf } from './ar-shelf.ts'
import { arToday } from './ar-today.ts'
import { arMessages } from './ar-messages.ts'
import { arTalks } from './ar-talks.ts'
import { arIncidents } from './ar-incidents.ts'
import { arTerms } from './ar-terms.ts'
import { arWhatIf } from './ar-what-if.ts'
import { arCoverage } from './ar-coverage.ts'
import { arLedgerPage } from './ar-ledger-page.ts'
import { arPeople } from './ar-people.ts'
import { ar } from './ar.ts'
import { enAudit } from './en-audit.ts'
import { enCentreInput } from './en-centre-input.ts'
import { enCentre } from './en-centre.ts'
import { enCli } from './en-cli.ts'
import { enDemo } from './en-demo.ts'
import { enKeys } from './en-keys.ts'
import { enExtracts } from './en-extracts.ts'
import { enHttp } from './en-http.ts'
import { enLedger } from './en-ledger.ts'
import { enPage } from './en-page.ts'
import { enProof } from './en-proof.ts'
import { enCheck } from './en-check.ts'
import { enShelf } from './en-shelf.ts'
import { enToday } from './en-today.ts'
import { enMessages } from './en-messages.ts'
import { enTalks } from './en-talks.ts'
import { enIncidents } from './en-incidents.ts'
import { enTerms } from './en-terms.ts'
import { enWhatIf } from './en-what-if.ts'
import { enCoverage } from './en-coverage.ts'
import { enLedgerPage } from './en-ledger-page.ts'
import { enPeople } from './en-people.ts'
import { en } from './en.ts'
import { formatDay } from './dates.ts'
import { localeOf, fullSentences, say, type Values } from './locale.ts'
import { ruAudit } from './ru-audit.ts'
import { ruCentreInput } from './ru-centre-input.ts'
import { ruCentre } from './ru-centre.ts'
import { ruCli } from './ru-cli.ts'
import { ruDemo } from './ru-demo.ts'
import { ruKeys } from './ru-keys.ts'
import { ruExtracts } from './ru-extracts.ts'
import { ruHttp } from './ru-http.ts'
import { ruLedger } from './ru-ledger.ts'
import { ruPage } from './ru-page.ts'
import { ruProof } from './ru-proof.ts'
import { ruCheck } from './ru-check.ts'
import { ruShelf } from './ru-shelf.ts'
import { ruToday } from './ru-today.ts'
import { ruMessages } from './ru-messages.ts'
import { ruTalks } from './ru-talks.ts'
import { ruIncidents } from './ru-incidents.ts'
import { ruTerms } from './ru-terms.ts'
import { ruWhatIf } from './ru-what-if.ts'
import { ruCoverage } from './ru-coverage.ts'
import { ruLedgerPage } from './ru-ledger-page.ts'
import { ruPeople } from './ru-people.ts'
import { ru } from './ru.ts'

type Texts = Readonly<Record<string, string>>

const catalogues: Readonly<Record<Language, Texts>> = {
  en: {
    ...en,
    ...enCli,
    ...enPage,
    ...enCentre,
    ...enCentreInput,
    ...enDemo,
    ...enExtracts,
    ...enHttp,
    ...enLedger,
    ...enKeys,
    ...enProof,
    ...enCheck,
    ...enShelf,
    ...enToday,
    ...enMessages,
    ...enTalks,
    ...enIncidents,
    ...enWhatIf,
    ...enCoverage,
    ...enLedgerPage,
    ...enPeople,
    ...enAudit,
    ...enTerms,
  },
  ru: {
    ...ru,
    ...ruCli,
    ...ruPage,
    ...ruCentre,
    ...ruCentreInput,
    ...ruDemo,
    ...ruExtracts,
    ...ruHttp,
    ...ruLedger,
    ...ruKeys,
    ...ruProof,
    ...ruCheck,
    ...ruShelf,
    ...ruToday,
    ...ruMessages,
    ...ruTalks,
    ...ruIncidents,
    ...ruWhatIf,
    ...ruCoverage,
    ...ruLedgerPage,
    ...ruPeople,
    ...ruAudit,
    ...ruTerms,
  },
  ar: {
    ...ar,
    ...arCli,
    ...arPage,
    ...arCentre,
    ...arCentreInput,
    ...arDemo,
    ...arExtracts,
    ...arHttp,
    ...arLedger,
    ...arKeys,
    ...arProof,
    ...arCheck,
    ...arShelf,
    ...arToday,
    ...arMessages,
    ...arTalks,
    ...arIncidents,
    ...arWhatIf,
    ...arCoverage,
    ...arLedgerPage,
    ...arPeople,
    ...arAudit,
    ...arTerms,
  },
}
const languages = Object.keys(catalogues) as Language[]
const sentences = languages.flatMap((language) =>
  Object.entries(catalogues[language]).map(([key, text]) => ({ language, key, text })),
)

interface Plural {
  readonly name: string
  readonly forms: readonly string[]
}

interface Shape {
  readonly names: Set<string>
  readonly plurals: Plural[]
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** The names of the values put in, and the forms of each plural. */
function shapeOf(language: Language, text: string): Shape {
  const shape: Shape = { names: new Set(), plurals: [] }
  const { getAst } = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
  for (const element of getAst()) note(element, shape)
  return shape
}

function note(element: Element, shape: Shape): void {
  if (!('value' in element)) return
  if ('options' in element) {
    shape.names.add(element.value)
    if ('pluralType' in element) {
      shape.plurals.push({ name: element.value, forms: Object.keys(element.options) })
    }
    for (const option of Object.values(element.options)) {
      for (const one of option.value) note(one, shape)
    }
  } else if (element.type !== 0) shape.names.add(String(element.value))
}

describe('the catalogues', () => {
  test('no key stands in two of the texts of a language', () => {
    const keys = [
      en,
      enCli,
      enPage,
      enCentre,
      enCentreInput,
      enDemo,
      enKeys,
      enHttp,
      enLedger,
      enProof,
      enCheck,
      enToday,
      enMessages,
      enTalks,
      enIncidents,
      enWhatIf,
      enCoverage,
      enLedgerPage,
      enPeople,
      enTerms,
    ].flatMap((texts) => Object.keys(texts))
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted())
  })

  test('every language has every sentence, and none is empty', () => {
    const keys = Object.keys(catalogues.en).toSorted()
    for (const language of languages) {
      expect(Object.keys(catalogues[language]).toSorted(), language).toEqual(keys)
    }
    expect(sentences.filter(({ text }) => text.trim() === '')).toEqual([])
  })

  test('every sentence is said somewhere', () => {
    const catalogue = /^src\/locale\/(?:ar|en|ru)[-.]/
    const paths = globSync(['src/**/*.{ts,tsx}', 'scripts/**/*.ts'])
    const code = paths
      .filter((path) => !catalogue.test(path.replaceAll('\\', '/')) && !path.includes('.test.'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    const said = new Set([...code.matchAll(/'([a-z][\w.-]*)'/g)].map(([, key]) => key))
    const begun = [...code.matchAll(/`([a-z][\w.-]*[.-])\$\{/g)].map(([, start]) => start!)
    // Found by what they say, in expected.ts; and named after a kind of item, in names.ts.
    const others = ['term.', 'phase.', 'standing.']
    const unsaid = Object.keys(catalogues.en).filter(
      (key) => !said.has(key) && ![...begun, ...others].some((start) => key.startsWith(start)),
    )
    expect(unsaid).toEqual([])
  })

  test('a sentence has the same values put in, in every language', () => {
    const differing = sentences.filter(({ language, key, text }) => {
      const own = [...shapeOf(language, text).names].toSorted()
      const english = [...shapeOf('en', catalogues.en[key] ?? '').names].toSorted()
      return own.join() !== english.join()
    })
    expect(differing).toEqual([])
  })

  test('a plural has all the forms of its language and no other', () => {
    const wrong = sentences.flatMap(({ language, key, text }) =>
      shapeOf(language, text).plurals.flatMap(({ forms }) => {
        const named = forms.filter((form) => !form.startsWith('='))
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
        const complete = named.toSorted().join() === pluralCategories.toSorted().join()
        return complete ? [] : [`${language} ${key}: ${forms.join(' ')}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('a number that decides a plural is written with its sign #, in the digits chosen', () => {
    const wrong = sentences.filter(({ language, text }) =>
      shapeOf(language, text).plurals.some(({ name }) => text.includes(`{${name}}`)),
    )
    expect(wrong).toEqual([])
  })

  test('no sentence judges a party', () => {
    const judging =
      /violat|\bcomplian|\bbreach|\bguilt|\bcheat|наруш|несоблюд|виновн|انتهاك|خرق|تجاوز|عدم الامتثال|مخالف/iu
    expect(sentences.filter(({ text }) => judging.test(text))).toEqual([])
  })

  test('no sentence uses the words that the field does not use', () => {
    const foreign =
      /\blimit exceeded|лимит|дедлайн|трекер|ё|إشعار(?! بالاستلام)|ـ|مجهول|خاضع للمتابعة/iu
    expect(sentences.filter(({ text }) => foreign.test(text))).toEqual([])
  })

  test('Russian is written in Cyrillic and Arabic in Arabic letters, but for our own name', () => {
    const scripts = { ru: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u }
    const bare = (text: string) => text.replaceAll(/\{\w+\}/g, '').replaceAll(/[^\p{L}]/gu, '')
    const strange = sentences.filter(
      ({ language, text }) =>
        language !== 'en' && !['', 'Mithaq'].includes(bare(text)) && !scripts[language].test(text),
    )
    expect(strange).toEqual([])
  })

  test('a day as programs write it is a value: between Arabic words it would turn round', () => {
    const written = /(?<!\d)\d{4}-\d{2}-\d{2}/
    expect(sentences.filter(({ text }) => written.test(text))).toEqual([])
  })

  test('no sentence holds an isolate or a control character of its own', () => {
    // oxlint-disable-next-line no-control-regex -- these must not stand there
    const control = /[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
    expect(sentences.filter(({ text }) => control.test(text))).toEqual([])
  })
})

describe('a value that ends in a full stop', () => {
  const day = formatDay(localeOf('ru', catalogues.ru), '2020-09-01')

  test('never stands before another one, in any sentence of any language', () => {
    expect(day).toMatch(/\.$/)
    const doubled = sentences.flatMap(({ language, key, text }) => {
      const { names, plurals } = shapeOf(language, text)
      const numbers = new Set(plurals.map(({ name }) => name))
      return [0, 1, 2, 5, 11, 1.5].flatMap((n) => {
        const values = [...names].map((name) => [name, numbers.has(name) ? n : day])
        const locale = localeOf(language, catalogues[language])
        const said = say(locale, key, Object.fromEntries(values) as Values)
        return /г\.[\u2066-\u2069]*\./u.test(said) ? [`${language} ${key}: ${said}`] : []
      })
    })
    expect(doubled).toEqual([])
  })

  test('ends the sentence, and a sentence without one gets it', () => {
    const russian = localeOf('ru', catalogues.ru)
    expect(say(russian, 'frontier.until', { day })).toMatch(/: 1 сентября 2020\u00a0г\.$/)
    expect(say(localeOf('en', catalogues.en), 'frontier.until', { day: '1 May' })).toMatch(/May\.$/)
    expect(fullSentences([day, 'да'])).toBe('1 сентября 2020\u00a0г. да.')
  })
})

describe('counting', () => {
  const count = (language: Language, n: number, digits: 'latn' | 'arab' = 'latn') =>
    say(localeOf(language, catalogues[language], digits), 'count.messages', { n })

  test('English tells one from more', () => {
    expect([0, 1, 2, 1550].map((n) => count('en', n))).toEqual([
      '0 messages',
      '1 message',
      '2 messages',
      '1,550 messages',
    ])
  })

  test('Russian has one, few and many', () => {
    expect([1, 2, 5, 11, 21, 104, 1550].map((n) => count('ru', n))).toEqual([
      '1 сообщение',
      '2 сообщения',
      '5 сообщений',
      '11 сообщений',
      '21 сообщение',
      '104 сообщения',
      '1\u00a0550 сообщений',
    ])
  })

  test('Arabic has none, one, two, few, many and other', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1550].map((n) => count('ar', n))).toEqual([
      'لا رسائل',
      'رسالة واحدة',
      'رسالتان',
      '3 رسائل',
      '10 رسائل',
      '11 رسالة',
      '99 رسالة',
      '100 رسالة',
      '102 رسالة',
      '103 رسائل',
      '1,550 رسالة',
    ])
  })

  test('Arabic is written in the digits chosen', () => {
    expect(count('ar', 1550, 'arab')).toBe('١٬٥٥٠ رسالة')
  })
})

describe('a refusal shows the value at fault, where there is one', () => {
  const withoutValue = ['missing-field', 'missing-id', 'duplicate-key', 'too-many-refusals']
  const others = ['not-json.ends', 'forbidden-content', 'unknown-agreement.none']
  const without = new Set([...withoutValue, ...others].map((code) => `refusal.${code}`))
  const keys = Object.keys(en).filter((key) => key.startsWith('refusal.') && !without.has(key))

  for (const [language, texts] of Object.entries(catalogues)) {
    test(`in ${language}`, () => {
      expect(keys.filter((key) => !texts[key]?.includes('{value}'))).toEqual([])
    })
  }
})

test('a problem whose sentence takes a value has one without it for the audit log', () => {
  const code = (key: string) => key.slice('problem.'.length)
  const taking = Object.entries(enHttp).filter(([, text]) => text.includes('{'))
  // A refusal of the ledger is noted by the code of its reason.
  const codes = taking.map(([key]) => code(key)).filter((one) => one !== 'refused')
  expect(codes.filter((one) => !(`audit.came.${one}` in enAudit))).toEqual([])
})
