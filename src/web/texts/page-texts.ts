// The texts of each page that has its own, a file for each language, loaded with the page.
import type { Language } from '#language/label.ts'
import type { PagePlace } from '../route/page-place.ts'

export type PageName = PagePlace['page']
type Texts = Readonly<Record<string, string>>

export const pageTexts = {
  today: {
    ar: async () => (await import('#locale/ar-today.ts')).arToday,
    en: async () => (await import('#locale/en-today.ts')).enToday,
    ru: async () => (await import('#locale/ru-today.ts')).ruToday,
  },
  messages: {
    ar: async () => {
      const [own, shared] = await Promise.all([
        import('#locale/ar-messages.ts'),
        import('#locale/ar.ts'),
      ])
      return { ...shared.ar, ...own.arMessages }
    },
    en: async () => {
      const [own, shared] = await Promise.all([
        import('#locale/en-messages.ts'),
        import('#locale/en.ts'),
      ])
      return { ...shared.en, ...own.enMessages }
    },
    ru: async () => {
      const [own, shared] = await Promise.all([
        import('#locale/ru-messages.ts'),
        import('#locale/ru.ts'),
      ])
      return { ...shared.ru, ...own.ruMessages }
    },
  },
  talks: {
    ar: async () => (await import('#locale/ar-talks.ts')).arTalks,
    en: async () => (await import('#locale/en-talks.ts')).enTalks,
    ru: async () => (await import('#locale/ru-talks.ts')).ruTalks,
  },
  incidents: {
    ar: async () => {
      const [own, shared] = await Promise.all([
        import('#locale/ar-incidents.ts'),
        import('#locale/ar.ts'),
      ])
      return { ...shared.ar, ...own.arIncidents }
    },
    en: async () => {
      const [own, shared] = await Promise.all([
        import('#locale/en-incidents.ts'),
        import('#locale/en.ts'),
      ])
      return { ...shared.en, ...own.enIncidents }
    },
    ru: async () => {
      const [own, shared] = await Promise.all([
        import('#locale/ru-incidents.ts'),
        import('#locale/ru.ts'),
      ])
      return { ...shared.ru, ...own.ruIncidents }
    },
  },
  'what-if': {
    ar: async () => (await import('#locale/ar-what-if.ts')).arWhatIf,
    en: async () => (await import('#locale/en-what-if.ts')).enWhatIf,
    ru: async () => (await import('#locale/ru-what-if.ts')).ruWhatIf,
  },
  coverage: {
    ar: async () => (await import('#locale/ar-coverage.ts')).arCoverage,
    en: async () => (await import('#locale/en-coverage.ts')).enCoverage,
    ru: async () => (await import('#locale/ru-coverage.ts')).ruCoverage,
  },
  ledger: {
    ar: async () => {
      const [own, check, ledger, shared] = await Promise.all([
        import('#locale/ar-ledger-page.ts'),
        import('#locale/ar-check.ts'),
        import('#locale/ar-ledger.ts'),
        import('#locale/ar.ts'),
      ])
      return { ...shared.ar, ...ledger.arLedger, ...check.arCheck, ...own.arLedgerPage }
    },
    en: async () => {
      const [own, check, ledger, shared] = await Promise.all([
        import('#locale/en-ledger-page.ts'),
        import('#locale/en-check.ts'),
        import('#locale/en-ledger.ts'),
        import('#locale/en.ts'),
      ])
      return { ...shared.en, ...ledger.enLedger, ...check.enCheck, ...own.enLedgerPage }
    },
    ru: async () => {
      const [own, check, ledger, shared] = await Promise.all([
        import('#locale/ru-ledger-page.ts'),
        import('#locale/ru-check.ts'),
        import('#locale/ru-ledger.ts'),
        import('#locale/ru.ts'),
      ])
      return { ...shared.ru, ...ledger.ruLedger, ...check.ruCheck, ...own.ruLedgerPage }
    },
  },
  centre: {
    ar: async () => {
      const [own, audit, http, ledger, shared] = await Promise.all([
        import('#locale/ar-people.ts'),
        import('#locale/ar-audit.ts'),
        import('#locale/ar-http.ts'),
        import('#locale/ar-ledger.ts'),
        import('#locale/ar.ts'),
      ])
      const refusals = { ...ledger.arLedger, ...http.arHttp }
      return { ...shared.ar, ...refusals, ...audit.arAudit, ...own.arPeople }
    },
    en: async () => {
      const [own, audit, http, ledger, shared] = await Promise.all([
        import('#locale/en-people.ts'),
        import('#locale/en-audit.ts'),
        import('#locale/en-http.ts'),
        import('#locale/en-ledger.ts'),
        import('#locale/en.ts'),
      ])
      const refusals = { ...ledger.enLedger, ...http.enHttp }
      return { ...shared.en, ...refusals, ...audit.enAudit, ...own.enPeople }
    },
    ru: async () => {
      const [own, audit, http, ledger, shared] = await Promise.all([
        import('#locale/ru-people.ts'),
        import('#locale/ru-audit.ts'),
        import('#locale/ru-http.ts'),
        import('#locale/ru-ledger.ts'),
        import('#locale/ru.ts'),
      ])
      const refusals = { ...ledger.ruLedger, ...http.ruHttp }
      return { ...shared.ru, ...refusals, ...audit.ruAudit, ...own.ruPeople }
    },
  },
} as const satisfies Readonly<Record<PageName, Readonly<Record<Language, () => Promise<Texts>>>>>

/** The keys of a page's own sentences. */
export type KeyOf<P extends PageName> = P extends PageName
  ? Extract<keyof Awaited<ReturnType<(typeof pageTexts)[P]['ru']>>, string>
  : never
