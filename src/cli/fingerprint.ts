// A fingerprint as people pass it on: 52 characters in groups of four, which decide; eight words
// for a first comparison by ear; and a QR code for a camera. What is typed back may have spaces,
// hyphens and small letters.
import encodeQR from 'qr'
import { formatFingerprint, parseFingerprint } from '#ledger/fingerprint.ts'
import { spokenHash } from '#ledger/words.ts'
import { say } from '#locale/locale.ts'
import { InputError } from '#home/input-error.ts'
import type { Session } from './session.ts'
import { heading, paragraph } from './terminal.ts'

interface Named {
  readonly party: string
  readonly slug: string
  readonly fingerprint: Uint8Array
}

export const spokenWords = (hash: Uint8Array): string => spokenHash(hash).words.join(' ')

export function fingerprintText(session: Session, { party, slug, fingerprint }: Named): string {
  const { words, terminal } = session
  const text = formatFingerprint(fingerprint)
  const code = encodeQR(`MITHAQ ${party} ${slug} ${text}`.toUpperCase(), 'ascii', { border: 2 })
  return [
    heading(terminal, say(words, 'centre.fingerprint')),
    ...linesOf(groupsOf(text), 7).map((line) => `  ${line}\n`),
    paragraph(terminal, say(words, 'centre.fingerprint.words'), { style: 'dim' }),
    ...linesOf(spokenHash(fingerprint).words, 4).map((line) => `  ${line}\n`),
    '\n',
    // The same from left to right in every language: it is a picture.
    ...code
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}\n`),
  ].join('')
}

export function groupsOf(text: string): readonly string[] {
  return text.match(/.{4}/g) ?? []
}

function linesOf(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (let at = 0; at < parts.length; at += width) lines.push(parts.slice(at, at + width).join(' '))
  return lines
}

/** What was read out and typed in. */
export function readFingerprint(given: string, option: string): Uint8Array {
  const bytes = parseFingerprint(given.replaceAll(/[\s-]/g, '').toUpperCase())
  if (bytes !== undefined) return bytes
  throw new InputError('input.bad-fingerprint', {
    given,
    option,
    expected: '52 characters A-Z and 2-7',
    remedy: 'remedy.input.fingerprint',
  })
}
