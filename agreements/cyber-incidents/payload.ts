// What no message of the channel may carry: programs, and archives of them. A text is refused when
// it begins as a script does, or when base64 or hexadecimal digits in it decode to bytes that begin
// as a program, an archive or a document with macros begins. It finds what is sent by mistake or
// out of habit; what somebody takes care to disguise it does not find.
import type { FieldCheck } from '#language/field.ts'

/** Where it begins in the text, counted from 0, and what it is. */
export interface Payload {
  readonly at: number
  readonly what: string
}

/** First bytes, as hexadecimal digits, from the published descriptions of these formats. */
const beginnings: Readonly<Record<string, string>> = {
  '7f454c46': 'ELF program',
  feedface: 'Mach-O program',
  feedfacf: 'Mach-O program',
  cefaedfe: 'Mach-O program',
  cffaedfe: 'Mach-O program',
  cafebabe: 'Java class or Mach-O program',
  '6465780a': 'Android program',
  '0061736d': 'WebAssembly program',
  '4c0000000114': 'Windows shortcut',
  '504b0304': 'ZIP archive or what is built on it',
  '526172211a07': 'RAR archive',
  '377abcaf271c': '7-Zip archive',
  '1f8b08': 'gzip archive',
  '425a68': 'bzip2 archive',
  fd377a585a00: 'xz archive',
  '4d534346': 'cabinet archive',
  d0cf11e0a1b11ae1: 'OLE file, as a document with macros or an installer',
  '25504446': 'PDF document',
  '7b5c727466': 'RTF document',
  '23212f': 'script',
}

/** As long as the header of a Windows program, which tells where the next header is. */
const bytesLookedAt = 64
/** Shorter runs of digits hold no program. */
const leastBytes = 32

export function payloadIn(text: string): Payload | null {
  if (/^\s*#!\s*\//.test(text)) return { at: text.search(/#/), what: 'script' }
  return firstOf(text, runsOfHex, bytesOfHex) ?? firstOf(text, runsOfBase64, bytesOfBase64)
}

// Digits in pairs, and what may stand between them in a dump: `4d 5a`, `\x4d`, `0x4d,`.
const runsOfHex = /(?:(?:\\x|0x)?[0-9a-fA-F]{2}[\s,:;]{0,3})+/g
// Lines of a base64 block; a break within is part of it.
const runsOfBase64 = /[A-Za-z0-9+/_-]{8,}(?:\s{1,4}[A-Za-z0-9+/_-]{4,})*={0,2}/g

function firstOf(
  text: string,
  runs: RegExp,
  decode: (digits: string) => Uint8Array | null,
): Payload | null {
  for (const run of text.matchAll(runs)) {
    // A block may follow words without a break that tells: each of them may be its beginning.
    for (const start of run[0].matchAll(/(?<![^\s])\S/g)) {
      const bytes = decode(run[0].slice(start.index))
      const what = bytes === null ? null : whatBegins(bytes)
      if (what !== null) return { at: run.index + start.index, what }
    }
  }
  return null
}

function bytesOfHex(run: string): Uint8Array | null {
  const digits = run.slice(0, bytesLookedAt * 8).replace(/\\x|0x|[\s,:;]/g, '')
  const bytes = Math.min(digits.length >> 1, bytesLookedAt)
  return Uint8Array.from({ length: bytes }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  )
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function bytesOfBase64(run: string): Uint8Array | null {
  const digits = run
    .slice(0, bytesLookedAt * 4)
    .replace(/[\s=]/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  const bits = Array.from(digits).map((one) => base64.indexOf(one))
  const bytes = Math.min((bits.length * 6) >> 3, bytesLookedAt)
  return Uint8Array.from({ length: bytes }, (_, at) => {
    const first = (at * 8) / 6
    const whole = Math.floor(first)
    const pair = (bits[whole]! << 6) | (bits[whole + 1] ?? 0)
    return (pair >> (4 - (at * 8 - whole * 6))) & 255
  })
}

function whatBegins(bytes: Uint8Array): string | null {
  if (bytes.length < leastBytes) return null
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  for (const [beginning, what] of Object.entries(beginnings)) {
    if (hex.startsWith(beginning)) return what
  }
  return isWindowsProgram(bytes) ? 'Windows program' : null
}

/** `MZ` alone is two letters of any hash: the place of the next header must be plausible too. */
function isWindowsProgram(bytes: Uint8Array): boolean {
  if (bytes.length < bytesLookedAt || bytes[0] !== 0x4d || bytes[1] !== 0x5a) return false
  return bytes[62] === 0 && bytes[63] === 0
}

export const noPayload: FieldCheck<string> = {
  id: 'no-payload',
  examples: ['text'],
  faultOf: (text) => {
    const found = payloadIn(text)
    if (found === null) return null
    return { code: 'forbidden-content', path: [found.at], expected: `no ${found.what}` }
  },
}

const programEndings = new Set(
  [
    'exe dll sys scr com pif cpl msi msp msix appx bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta',
    'jar class apk dex ipa app dmg pkg deb rpm run bin elf so dylib ko o sh bash zsh py pyc rb pl',
    'php lnk scf inf reg docm dotm xlsm xltm xlam pptm potm ppam chm iso img vhd vhdx zip rar 7z',
    'gz tgz bz2 xz cab',
  ].flatMap((line) => line.split(' ')),
)

/** The name of something that is sent along, not of something that was seen. */
export const noProgramName: FieldCheck<string> = {
  id: 'no-program-name',
  examples: ['server.log'],
  faultOf: (name) => {
    const ending = /\.([^.\s]+)[.\s]*$/.exec(name)
    if (ending === null || !programEndings.has(ending[1]!.toLowerCase())) return null
    return { code: 'forbidden-content', path: [ending.index], expected: `no .${ending[1]} file` }
  },
}
