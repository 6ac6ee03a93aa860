// `mithaq explain`: why a count is what it is, as a tree down to messages, articles and sources.
import { createHash } from 'node:crypto'
import type { Command } from 'commander'
import { assess } from '#assessment/assess.ts'
import { explain, hashedText } from '#assessment/explain.ts'
import type { Evidence } from '#language/evidence.ts'
import type { Explanation } from '#language/explanation.ts'
import { explanationLines, type ExplanationLine } from '#locale/explanation.ts'
import { say } from '#locale/locale.ts'
import { countName, partyName, readingName } from '#locale/names.ts'
import { formatNumber } from '#locale/numbers.ts'
import { json } from './json.ts'
import { command, withFindings, withRecord, type RecordOptions } from './options.ts'
import { legend, preamble } from './preamble.ts'
import { refusalResults } from './refusal-json.ts'
import { countNamed, exitCode, prepare, readingNamed, type Prepared } from './request.ts'
import type { ExitCode, Session } from './session.ts'
import { heading, paragraph } from './terminal.ts'

interface ExplainOptions extends RecordOptions {
  readonly party: string
  readonly reading?: string
  readonly failOnFindings?: boolean
}

export function explainCommand(session: Session, finish: (code: ExitCode) => void): Command {
  const { words } = session
  const own = command(words, 'explain', say(words, 'cli.command.explain'))
    .argument('<agreement>', say(words, 'cli.argument.agreement'))
    .argument('<count>', say(words, 'cli.argument.count'))
    .requiredOption('--party <party>', say(words, 'cli.party'))
    .option('--reading <reading>', say(words, 'cli.reading'))
  return withFindings(words, withRecord(words, own)).action(
    async (name: string, count: string, options: ExplainOptions) => {
      finish(await run(session, name, count, options))
    },
  )
}

async function run(
  session: Session,
  name: string,
  given: string,
  options: ExplainOptions,
): Promise<ExitCode> {
  const prepared = await prepare(session, name, options)
  const { agreement, world, times, party, record, refused, refusals, asOf, knownOn } = prepared
  const count = countNamed(agreement, given)
  const reading = options.reading === undefined ? null : readingNamed(agreement, options.reading)
  const tree = explain(world, count, party!, times, reading)
  if (options.json === true) {
    const told = refusalResults(session.words, refusals)
    const { notice } = record
    const hash = createHash('sha256').update(hashedText(tree)).digest('hex')
    const head = { format: 'mithaq-explanation-1', agreement: agreement.id, count, party, reading }
    session.terminal.out(
      json({ ...head, asOf, knownOn, notice, refused, refusals: told, hash, explanation: tree }),
    )
  } else {
    session.terminal.out(explainReport(session, prepared, tree, reading))
  }
  return exitCode(prepared, options.failOnFindings === true && hasFindings(prepared, count))
}

/** Whether something is found of this count, or of a limit on it, of this Party on this day. */
function hasFindings({ agreement, world, times, party }: Prepared, count: string): boolean {
  const limits = agreement.limits.filter((limit) => limit.count.id === count)
  const about = new Set([count, ...limits.map(({ id }) => id)])
  const { parties, groups } = assess(world, times, party === null ? {} : { party })
  return [...parties, ...groups]
    .flatMap(({ findings }) => findings)
    .some((finding) => finding.party === party && about.has(finding.about))
}

function explainReport(
  session: Session,
  prepared: Prepared,
  tree: Explanation,
  reading: string | null,
): string {
  const { words, terminal } = session
  const { agreement, record, party } = prepared
  const value = tree.value === null ? say(words, 'unknown') : formatNumber(words, tree.value)
  const lines = explanationLines(words, agreement, tree, record.sources)
  const head = say(words, 'cli.why', {
    value,
    party: partyName(words, agreement, party ?? ''),
    count: countName(words, agreement, tree.subject),
  })
  const under =
    reading === null
      ? ''
      : paragraph(
          terminal,
          say(words, 'explain.reading', { reading: readingName(words, agreement, reading) }),
        )
  return [
    preamble(session, prepared),
    heading(terminal, head),
    under,
    ...lines.tree.map((line) => lineText(session, line)),
    lines.messages.length === 0 ? '' : heading(terminal, say(words, 'head.messages')),
    ...lines.messages.map((line) => lineText(session, line)),
    legend(session, marksOf(tree)),
  ].join('')
}

const styles: Partial<Record<ExplanationLine['kind'], 'bold' | 'dim'>> = {
  count: 'bold',
  party: 'bold',
  source: 'dim',
}

function lineText({ words, terminal }: Session, line: ExplanationLine): string {
  const indent = Math.min(line.depth, 6) * 2
  const { evidence, place } = line
  const mark = evidence === null || evidence === 'seen' ? [] : [say(words, `evidence.${evidence}`)]
  const notes = [...(place === null ? [] : [place]), ...mark]
  const text = line.figure === null ? line.text : `${line.figure}  ${line.text}`
  const cited = notes.length === 0 ? text : `${text} (${notes.join(say(words, 'separator'))})`
  const style = styles[line.kind] ?? 'plain'
  return paragraph(terminal, cited, { indent, hang: 2, style })
}

function marksOf(node: Explanation): Evidence[] {
  return [node.evidence, ...node.children.flatMap(marksOf)]
}
