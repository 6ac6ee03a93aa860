// The store does not hold what a centre has written into it: a disk has failed, or somebody has
// changed it. Nothing is computed from it; the check of the whole store says what it is.

export class StoreDamage extends Error {
  override readonly name = 'StoreDamage'
}
