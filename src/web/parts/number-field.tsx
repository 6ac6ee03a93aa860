// A field for a whole number, which answers while one types. What is none is said beside it and
// changes nothing; an empty field is told as null: not known, or as it is without the proposal.
import { useId } from 'react'
import { useOwnFirst } from './own-first.ts'

interface NumberFieldProps {
  readonly label: string
  /** Shown instead of the label, where its place says the rest. */
  readonly short?: string
  readonly value: number | null
  /** What is said of a text that is no number. */
  readonly wrong: string
  readonly disabled?: boolean
  readonly onChoose: (value: number | null) => void
}

const most = 1_000_000_000

export function NumberField(props: NumberFieldProps) {
  const { label, short, value, wrong, disabled = false, onChoose } = props
  const id = useId()
  const { shown: text, put, leave } = useOwnFirst(textOf(value))
  const number = numberOf(text)
  const isWrong = number === undefined
  return (
    <span className="number-field">
      {short !== undefined && <span aria-hidden="true">{short}</span>}
      <input
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        value={text}
        disabled={disabled}
        onChange={({ target }) => {
          put(target.value)
          const typed = numberOf(target.value)
          if (typed !== undefined) onChoose(typed)
        }}
        onBlur={() => {
          if (!isWrong) leave(textOf(number))
        }}
      />
      {isWrong && (
        <span className="wrong" id={id}>
          {wrong}
        </span>
      )}
    </span>
  )
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value)
}

/** Digits of Arabic are digits too. Undefined where the text is no number. */
function numberOf(text: string): number | null | undefined {
  const digits = text
    .trim()
    .replace(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660))
    .replace(/[\s,٬]/gu, '')
  if (digits === '') return null
  return /^\d{1,10}$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined
}
