// A file chosen by hand: one at a time, and the same one again if need be.

interface ChosenFileProps {
  readonly label: string
  /** What the browser offers first; anything where it is left out. */
  readonly accept?: string
  readonly onFile: (file: File) => void
}

export function ChosenFile({ label, accept, onFile }: ChosenFileProps) {
  return (
    <label className="button choose-file">
      {label}
      <input
        type="file"
        className="unseen"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onFile(file)
          target.value = ''
        }}
      />
    </label>
  )
}
