// The foot of each printed sheet: the page's name, what it was computed on, and the number of the
// sheet. It is set when the reader prints, in a sheet of styles of its own, since only styles reach
// the margins of a page; where scripts do not run, whoever prints sets a foot (src/cli/brief.ts).
import { useEffect } from 'react'

interface FootParts {
  /** "Page # of #", in the reader's language. */
  readonly sheet: string
  readonly direction: 'ltr' | 'rtl'
  readonly digits: 'latn' | 'arab'
}

export function usePrintFoot({ sheet, direction, digits }: FootParts): void {
  useEffect(() => {
    const styles = new CSSStyleSheet()
    document.adoptedStyleSheets.push(styles)
    const set = () => styles.replaceSync(footOf(textOfPage(), { sheet, direction, digits }))
    window.addEventListener('beforeprint', set)
    return () => {
      window.removeEventListener('beforeprint', set)
      const others = document.adoptedStyleSheets.filter((one) => one !== styles)
      document.adoptedStyleSheets = others
    }
  }, [sheet, direction, digits])
}

function textOfPage(): string {
  const sentences = [...document.querySelectorAll('.frontier p')].slice(0, 2)
  return [document.title, ...sentences.map((one) => one.textContent)].join(' · ')
}

export function footOf(text: string, { sheet, direction, digits }: FootParts): string {
  const [before = '', between = '', after = ''] = sheet.split('#')
  const style = digits === 'arab' ? ', arabic-indic' : ''
  const number = [
    quoted(before),
    `counter(page${style})`,
    quoted(between),
    `counter(pages${style})`,
    quoted(after),
  ].join(' ')
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
  // A margin has no direction of its own: each text is set apart in that of the page.
  const mark = direction === 'rtl' ? '\u2067' : '\u2066'
  const box = 'font: 7pt Plex, sans-serif; color: #5d6169; vertical-align: top; padding-top: 4mm'
  const isolated = quoted(`${mark}${text}\u2069`)
  const sheets = `"${mark}" ${number} "\u2069"`
  return `@page {
    @bottom-${start} { content: ${isolated}; text-align: ${start}; ${box} }
    @bottom-${end} { content: ${sheets}; text-align: ${end}; width: 22mm; ${box} }
  }`
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
}
