// Files chosen by hand, one or several at a time, and the same ones again if need be.

interface ChosenFileProps {
  readonly label: string
  /** What the browser offers first; anything where it is left out. */
  readonly accept?: string
  readonly onFile?: (file: File) => void
  /** While the ones before are still being taken, none can be chosen. */
  readonly isBusy?: boolean
  /** In place of it where several may be chosen at once. */
  readonly onFiles?: (files: readonly File[]) => void
}

export function ChosenFile({ label, accept, isBusy = false, onFile, onFiles }: ChosenFileProps) {
  return (
    <label className="button choose-file">
      {label}
      <input
        type="file"
        className="unseen"
        accept={accept}
        multiple={onFiles !== undefined}
        aria-disabled={isBusy}
        onClick={(event) => {
          if (isBusy) event.preventDefault()
        }}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          const [file] = files
          if (file !== undefined) onFile?.(file)
          if (file !== undefined) onFiles?.(files)
          target.value = ''
        }}
      />
    </label>
  )
}
