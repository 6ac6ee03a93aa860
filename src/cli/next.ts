// What comes next: a sentence, and below it the command as it is typed, for whoever has no other
// page at hand. The folder and the space are repeated where they were named.
import { relative } from 'node:path'
import { inserted } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import type { HomeOptions } from './options.ts'
import { quoted } from './request.ts'
import type { Session } from './session.ts'
import { heading, paragraph } from './terminal.ts'

export interface Step {
  readonly text: string
  /** Words of a command, without `mithaq`. */
  readonly command?: readonly string[]
}

export function nextText(session: Session, options: HomeOptions, steps: readonly Step[]): string {
  const { words, terminal } = session
  return [
    heading(terminal, say(words, 'centre.next')),
    ...steps.flatMap(({ text, command }) => [
      paragraph(terminal, text, { indent: 2, hang: 2 }),
      command === undefined
        ? ''
        : paragraph(terminal, inserted(words, commandText(options, command)), {
            indent: 4,
            hang: 2,
          }),
    ]),
  ].join('')
}

function commandText({ home, space }: HomeOptions, command: readonly string[]): string {
  const named = [
    ...(home === undefined ? [] : ['--home', shortPath(home)]),
    ...(space === undefined ? [] : ['--space', space]),
  ]
  return ['mithaq', ...command, ...named].map(quoted).join(' ')
}

/** From the working folder where that is shorter. */
export function shortPath(path: string): string {
  const relatively = relative('', path)
  const short = relatively !== '' && relatively.length < path.length ? relatively : path
  // Typed back, it is to be taken for no option.
  return short.startsWith('-') ? `./${short}` : short
}
