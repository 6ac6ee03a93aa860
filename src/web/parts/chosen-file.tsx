// Files chosen by hand, one or several at a time, and the same ones again if need be.

interface ChosenFileProps {
  readonly label: string
  /** What the browser offers first; anything where it is left out. */
  readonly accept?: string
  readonly onFile?: (file: File) => void
  /** In place of it where several may be chosen at once. */
  readonly onFiles?: (files: readonly File[]) => void
}

export function ChosenFile({ label, accept, onFile, onFiles }: ChosenFileProps) {
  return (
    <label className="button choose-file">
      {label}
      <input
        type="file"
        className="unseen"
        accept={accept}
        multiple={onFiles !== undefined}
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
