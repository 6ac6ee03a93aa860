// A file that was carried here, chosen by hand: one at a time, and the same one again if need be.

interface CarriedFileProps {
  readonly label: string
  readonly onFile: (file: File) => void
}

export function CarriedFile({ label, onFile }: CarriedFileProps) {
  return (
    <label className="button choose-file">
      {label}
      <input
        type="file"
        className="unseen"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) onFile(file)
          event.target.value = ''
        }}
      />
    </label>
  )
}
