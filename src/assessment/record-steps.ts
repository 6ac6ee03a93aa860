// Steps that the states of an item do not allow, said of the line of the file that states them. The
// message is kept, and the assessment's finding says what it did; this says where it stands.
import type { Agreement } from '#language/agreement.ts'
import type { AnyItemKind } from '#language/item.ts'
import { standing, term } from '#language/life.ts'
import type { MessageRecord } from '#language/record.ts'
import { shown, type Refusal } from './refusal.ts'
import type { FindingResult } from './result.ts'

export function illegalSteps(
  agreement: Agreement,
  record: MessageRecord,
  findings: readonly FindingResult[],
): Refusal[] {
  const messages = new Map(record.messages.map((message) => [message.id, message]))
  const kinds = new Map<string, AnyItemKind>(
    [...agreement.items, term, standing].map((kind) => [kind.id, kind]),
  )
  return findings
    .filter((finding) => finding.code === 'illegal-step')
    .map(({ about, messages: [id], values }): Refusal => {
      const message = messages.get(id ?? '')
      const [item, from, to] = ['item', 'from', 'to'].map((name) => textOf(values[name]))
      const kind = kinds.get(about.slice(0, about.indexOf(':')))
      const allowed = kind?.states[from!] ?? []
      return {
        code: 'illegal-step',
        file: message?.entry?.origin ?? agreement.id,
        line: message?.entry?.index ?? 0,
        path: 'body',
        value: shown(`${item}: ${from} > ${to}`),
        expected: `one of ${[from, ...allowed].join(', ')}`,
        message: message?.id ?? null,
        severity: 'finding',
      }
    })
}

/** What a step is told by are names, and those are texts. */
function textOf(value: FindingResult['values'][string] | undefined): string {
  return typeof value === 'string' ? value : ''
}
