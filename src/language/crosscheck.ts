// A cross-check holds what a party states in so many words of an item ("deployed") against what
// follows from the other things that it states of it (empty, under repair). Where the two differ
// a finding says so; which of them a count follows is the counting rules' matter, not decided here.
import type { Provision } from './citation.ts'
import type { Fields } from './field.ts'
import type { AnyItemKind, AnyRow, ItemKind, Row } from './item.ts'
import type { Label } from './label.ts'

export interface CrosscheckRuleSpec<R> {
  /** Unique among the rules of the agreement. */
  readonly id: string
  readonly cite: Provision
  /** What makes it so, as the finding says it: "empty: non-deployed". */
  readonly label: Label
  /** All items of the kind are at hand, whoever has them: what follows may rest on others. */
  readonly when: (row: R, all: readonly R[]) => boolean | null | undefined
  /** The value that then follows; null where none of the values that can be stated does. */
  readonly is: string | null
}

export interface CrosscheckRule {
  readonly id: string
  readonly cite: Provision
  readonly label: Label
  readonly when: (row: AnyRow, all: readonly AnyRow[]) => boolean | null | undefined
  readonly is: string | null
}

export interface Crosscheck {
  readonly kind: 'crosscheck'
  readonly id: string
  readonly label: Label
  readonly item: AnyItemKind
  /** The field that states the value. */
  readonly field: string
  /** The first that fits decides; where none does, or one cannot tell, nothing follows. */
  readonly rules: readonly CrosscheckRule[]
}

export interface CrosscheckSpec<F extends Fields, R> {
  readonly label: Label
  readonly field: keyof F & string
  readonly rules: readonly CrosscheckRuleSpec<R>[]
}

/** `crosscheck('launcher-status', launcher, { label, field: 'declared', rules: [...] })`. */
export function crosscheck<F extends Fields, S extends string>(
  id: string,
  item: ItemKind<F, S>,
  spec: CrosscheckSpec<F, Row<F, S | 'absent'>>,
): Crosscheck {
  return {
    kind: 'crosscheck',
    id,
    label: spec.label,
    item,
    field: spec.field,
    rules: spec.rules as readonly CrosscheckRuleSpec<never>[] as readonly CrosscheckRule[],
  }
}
