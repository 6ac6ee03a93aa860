// How large an activity is: the numbers that its notice tells, and which sizes they reach or pass.
// Of a number that is not told nothing follows; one that is told as not known may reach any size.
import { f, type BodyOf } from '#language/field.ts'
import { label } from '#language/label.ts'
import * as sizes from './parameters.ts'

export const size = {
  troops: f.optional(f.orUnknown(f.count(label('Troops', 'Военнослужащие', 'الجنود')))),
  tanks: f.optional(f.orUnknown(f.count(label('Battle tanks', 'Боевые танки', 'دبابات القتال')))),
  acv: f.optional(
    f.orUnknown(
      f.count(
        label('Armoured combat vehicles', 'Боевые бронированные машины', 'مركبات القتال المدرعة'),
      ),
    ),
  ),
  artillery: f.optional(f.orUnknown(f.count(label('Artillery', 'Артиллерия', 'قطع المدفعية')))),
  landing: f.optional(
    f.orUnknown(f.count(label('Troops of a landing', 'Военнослужащие десанта', 'جنود الإنزال'))),
  ),
  sorties: f.optional(f.orUnknown(f.count(label('Sorties', 'Вылеты', 'الطلعات')))),
}

type Told = BodyOf<typeof size>
type Sizes = Partial<sizes.Size>

/** Whether any number reaches the size; not known where none does and one is not known. */
export function reaches(told: Told, sizeOf: Sizes): boolean | null {
  return anyOf(sizeOf, (name, at) => compared(told[name], (value) => value >= at))
}

function passes(told: Told, sizeOf: Sizes): boolean | null {
  return anyOf(sizeOf, (name, at) => compared(told[name], (value) => value > at))
}

function anyOf(
  sizeOf: Sizes,
  test: (name: keyof sizes.Size, at: number) => boolean | null,
): boolean | null {
  const names = Object.keys(sizeOf) as (keyof sizes.Size)[]
  const found = names.map((name) => test(name, sizeOf[name]!))
  return found.includes(true) ? true : found.includes(null) ? null : false
}

function compared(
  value: number | null | undefined,
  test: (value: number) => boolean,
): boolean | null {
  if (value === undefined) return false
  return value === null ? null : test(value)
}

/** Above the lower size, and not above the largest. */
export const isBetween = (lower: Sizes) => (told: Told) => {
  const above = passes(told, lower)
  return above === true ? not(passes(told, sizes.largest)) : above
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value
}
