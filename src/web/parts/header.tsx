// The top of every page: the name, the pages, search, languages, settings.
import { memo } from 'react'
import { type Language } from '#language/label.ts'
import { directionOf } from '#locale/direction.ts'
import { formatAddress } from '../route.ts'
import { openings } from '../route/page-place.ts'
import { useLasting, usePage, useWords } from '../page-state.ts'
import type { Theme } from '../settings.ts'
import { Link } from './link.tsx'
import { Navigation } from './navigation.tsx'
import { PersonAtDesk } from './person.tsx'
import { Search } from './search.tsx'

const languageNames: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  en: 'English',
  ru: 'Русский',
}

export const Header = memo(function Header() {
  const { centre, words } = useLasting()
  return (
    <header className="top">
      <a className="skip" href="#main">
        {words['page.skip']}
      </a>
      <Link to={openings.today} className="brand">
        {words['page.name']}
      </Link>
      {centre !== null && <bdi className="id centre-name">{centre.name}</bdi>}
      <Navigation />
      <Search />
      <Languages />
      <Settings />
      <PersonAtDesk />
    </header>
  )
})

function Languages() {
  const { place, refused, settings, words } = usePage()
  return (
    <nav aria-label={words['page.languages']} className="languages">
      {(['ar', 'en', 'ru'] as const).map((language) => (
        // Another language is another page of the server's: its fonts and words come with it.
        <a
          key={language}
          lang={language}
          dir={directionOf(language)}
          href={formatAddress({ language, place }, refused)}
          aria-current={language === settings.language ? 'true' : undefined}
        >
          {languageNames[language]}
        </a>
      ))}
    </nav>
  )
}

function Settings() {
  const { settings, change, words } = useLasting()
  const themes: readonly Theme[] = ['auto', 'light', 'dark']
  return (
    <details className="settings">
      <summary>{words['page.settings']}</summary>
      <div className="settings-sheet">
        <fieldset>
          <legend>{words['page.settings.theme']}</legend>
          {themes.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === theme}
                onChange={() => change({ theme })}
              />
              {words[`page.settings.theme.${theme}`]}
            </label>
          ))}
        </fieldset>
        {settings.language === 'ar' && (
          <fieldset>
            <legend>{words['page.settings.digits']}</legend>
            {(['latn', 'arab'] as const).map((digits) => (
              <label key={digits}>
                <input
                  type="radio"
                  name="digits"
                  checked={settings.digits === digits}
                  onChange={() => change({ digits })}
                />
                {digits === 'latn' ? '1234567890' : '١٢٣٤٥٦٧٨٩٠'}
              </label>
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend>{words['page.today']}</legend>
          <label>
            <input
              type="checkbox"
              checked={settings.start}
              onChange={(event) => change({ start: event.target.checked })}
            />
            {words['page.settings.start']}
          </label>
        </fieldset>
        <fieldset>
          <legend>{words['page.settings.keys']}</legend>
          <label>
            <input
              type="checkbox"
              checked={settings.keys}
              onChange={(event) => change({ keys: event.target.checked })}
            />
            {words['page.settings.keys.on']}
          </label>
          <KeyHelp />
        </fieldset>
      </div>
    </details>
  )
}

function KeyHelp() {
  const words = useWords()
  return (
    <dl className="keys">
      {keyHelp.map(({ keys, word }) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{words[word]}</dd>
        </div>
      ))}
    </dl>
  )
}

const keyHelp = [
  { keys: '/', word: 'page.search' },
  { keys: 'g d', word: 'page.today' },
  { keys: 'g a', word: 'page.agreements' },
  { keys: 'g m', word: 'page.messages' },
  { keys: 'g k', word: 'page.talks' },
  { keys: 'g i', word: 'page.incidents' },
  { keys: 'g w', word: 'page.what-if' },
  { keys: 'g c', word: 'page.coverage' },
  { keys: 'g b', word: 'page.ledger' },
  { keys: 'g p', word: 'page.centre' },
  { keys: 'g l', word: 'page.tab.overview' },
  { keys: 'g h', word: 'page.tab.holdings' },
  { keys: 'g o', word: 'page.tab.obligations' },
  { keys: 'g t', word: 'page.tab.text' },
  { keys: 'g r', word: 'page.tab.record' },
  { keys: 'Esc', word: 'page.panel.close' },
] as const
