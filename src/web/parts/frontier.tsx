// The end of a page: what its figures were computed on.
import { memo } from 'react'

export const Frontier = memo(function Frontier({ sentences }: { sentences: readonly string[] }) {
  return (
    <footer className="frontier">
      {sentences.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </footer>
  )
})
