// The first line of a record file: which agreement its messages are of, what the record is and says
// of itself, and the sources that they name.
import { objectCheck, type Problem } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import type { Label } from '#language/label.ts'
import type { MessageRecord, Source } from '#language/record.ts'
import type { IsoDay } from '#language/time.ts'
import { headerFields } from './record-envelope.ts'
import { faultAt } from './record-line.ts'
import { pathText, shown } from './refusal.ts'
import type { Fault } from './record-text.ts'

export interface Header {
  readonly agreement: string | null
  readonly title: Label | null
  readonly notice: Label | null
  readonly complete: boolean
  readonly until: IsoDay | null
  readonly sources: Readonly<Record<string, Source>>
}

/** What holds for a file without a header: nothing is claimed. */
export const noHeader: Header = {
  agreement: null,
  title: null,
  notice: null,
  complete: false,
  until: null,
  sources: {},
}

const checkHeader = objectCheck(headerFields)

/** Told by its `record`, which no message has. */
export function isHeader(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return isObject(raw) && Object.hasOwn(raw, 'record')
}

/** The sound parts of a header, and what is wrong with the others. */
export function readHeader(
  raw: Readonly<Record<string, unknown>>,
  agreements: ReadonlySet<string>,
  earlier: readonly MessageRecord[],
): { readonly header: Header; readonly faults: readonly Fault[] } {
  const problems = checkHeader(raw) ?? []
  const faults = problems.map(headerFault)
  const part = <T>(name: keyof typeof headerFields, absent: T): T =>
    Object.hasOwn(raw, name) && !problems.some((one) => one.path[0] === name)
      ? ((raw[name] ?? absent) as T)
      : absent
  const agreement = part<string | null>('agreement', null)
  if (agreement !== null && !agreements.has(agreement)) {
    faults.push(faultAt('unknown-agreement', ['agreement'], agreement, [...agreements].join(', ')))
  }
  const sources = part<Readonly<Record<string, Source>>>('sources', {})
  faults.push(...sourceFaults(sources, earlier))
  const header = {
    agreement,
    title: part<Label | null>('title', null),
    notice: part<Label | null>('notice', null),
    complete: part('complete', false),
    until: part<IsoDay | null>('until', null),
    sources,
  }
  return { header, faults }
}

function headerFault({ code, path, value, expected }: Problem): Fault {
  return faultAt(path[0] === 'record' ? 'bad-header' : code, path, value, expected)
}

/** A name may not mean one source here and another one in a record that this one adds to. */
function sourceFaults(
  sources: Readonly<Record<string, Source>>,
  earlier: readonly MessageRecord[],
): Fault[] {
  return Object.entries(sources).flatMap(([name, source]) => {
    const other = earlier.map((one) => sourceIn(one, name)).find((one) => one !== undefined)
    if (other === undefined || isSameSource(source, other)) return []
    const path = pathText(['sources', name])
    return [{ code: 'bad-header' as const, path, value: shown(source), expected: shown(other) }]
  })
}

/** None by a name that every object has, such as `toString`. */
export function sourceIn({ sources }: MessageRecord, name: string): Source | undefined {
  return Object.hasOwn(sources, name) ? sources[name] : undefined
}

export function isSameSource(a: Source, b: Source): boolean {
  return a.publisher === b.publisher && a.url === b.url && a.date === b.date && a.kind === b.kind
}
