// The steps of docs/operating.md, as they stand there, to be typed by a test in the same order.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The commands of a section, without the prompt and the word `mithaq`. */
export function commandsIn(heading: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8')
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^ {4}\$ mithaq (.*)$/gm)].map(([, command]) => command ?? '')
}

/** The words of a command, with what stands for it in the test put in the place of each name. */
export function typed(command: string, names: Readonly<Record<string, string>>): readonly string[] {
  const replaced = Object.entries(names).reduce(
    (text, [name, instead]) => text.replaceAll(name, instead),
    command,
  )
  return replaced.split(' ')
}
