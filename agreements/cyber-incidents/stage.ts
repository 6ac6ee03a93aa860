// The channel as it is in earnest, and in an exercise. Both have the same messages and items, made
// twice: in an exercise each has another id and a label that says so, so that no answer can cross
// over, no count mixes the two, and no page can show the one as the other.
import { label, type Label } from '#language/label.ts'

export interface Stage {
  readonly id: (name: string) => string
  readonly say: (words: Label) => Label
}

export const inEarnest: Stage = { id: (name) => name, say: (words) => words }

export const inExercise: Stage = {
  id: (name) => `exercise-${name}`,
  say: ({ en, ru, ar }) => label(`EXERCISE: ${en}`, `УЧЕНИЯ: ${ru}`, `تمرين: ${ar}`),
}
