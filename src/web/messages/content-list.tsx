// What a message says, field by field, each at its depth: on a message's sheets and at incidents.
import type { ContentLine } from '#locale/content-lines.ts'

export function ContentList({ lines }: { lines: readonly ContentLine[] }) {
  return (
    <dl className="content-lines">
      {lines.map((line, at) => (
        <div key={`${at} ${line.label}`} data-depth={Math.min(line.depth, 4)}>
          <dt>{line.label}</dt>
          <dd>
            <bdi>{line.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
