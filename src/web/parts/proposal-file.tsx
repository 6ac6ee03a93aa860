// A proposal as a file: saved from the page, opened into it; and whether its address holds it.
import type { Scenario } from '#assessment/scenario-form.ts'
import { say } from '#locale/locale.ts'
import { proposalText } from '../proposal/proposal.ts'
import { useLocaleOf } from '../texts/use-locale.ts'
import { ChosenFile } from './chosen-file.tsx'

interface OpenProps {
  readonly label: string
  readonly onFile: (text: string, name: string) => void
}

export function OpenFile({ label, onFile }: OpenProps) {
  const open = (file: File) =>
    file.text().then(
      (text) => onFile(text, file.name),
      // A file that cannot be read says no more than an empty one.
      () => onFile('', file.name),
    )
  return (
    <ChosenFile label={label} accept="application/json,.json" onFile={(file) => void open(file)} />
  )
}

interface FileProps {
  /** The proposal as it stands when it is saved. */
  readonly current: () => Scenario
  /** Whether the address holds the proposal; null while nothing is changed. */
  readonly linked: boolean | null
  readonly onFile: (text: string, name: string) => void
}

export function ProposalFile({ current, linked, onFile }: FileProps) {
  const locale = useLocaleOf('what-if')
  return (
    <section className="actions proposal-file" aria-labelledby="file">
      <h3 id="file">{say(locale, 'what-if.file')}</h3>
      <p className="deeds">
        <button type="button" className="button" onClick={() => save(current())}>
          {say(locale, 'what-if.save')}
        </button>
        <OpenFile label={say(locale, 'what-if.open')} onFile={onFile} />
      </p>
      {linked !== null && (
        <p className="note soft">{say(locale, linked ? 'what-if.linked' : 'what-if.unlinked')}</p>
      )}
    </section>
  )
}

function save(scenario: Scenario): void {
  const blob = new Blob([proposalText(scenario)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${scenario.id}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
