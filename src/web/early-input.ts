// What a reader wrote or chose on the server's page before the script listened. React adopts such a
// field as it stands and hears no change, so its next drawing would empty it. Here each field that
// no longer holds what the server gave it tells its change once more; nothing typed is lost.
// Buttons pressed between the start of the script and the adoption are pressed once more then.

const pressed: HTMLButtonElement[] = []

/** Begins to keep which buttons are pressed; the answer ends it. */
export function keepEarlyPresses(): () => void {
  const keep = ({ target }: MouseEvent) => {
    const button =
      target instanceof Element ? target.closest<HTMLButtonElement>('button[type=button]') : null
    if (button !== null) pressed.push(button)
  }
  document.addEventListener('click', keep, true)
  return () => document.removeEventListener('click', keep, true)
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** To be called in the same commit that adopts the page, before anything is drawn anew. */
export function tellEarlyInput(within: ParentNode): void {
  for (const field of within.querySelectorAll<Field>('input, textarea')) tellField(field)
  for (const select of within.querySelectorAll('select')) tellSelect(select)
  for (const button of pressed.splice(0)) button.click()
}

function tellField(field: Field): void {
  if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) {
    if (field.checked === field.defaultChecked) return
    field.checked = field.defaultChecked
    field.click()
    return
  }
  const { value, defaultValue } = field
  if (value === defaultValue) return
  field.value = defaultValue
  // A field may write the same value in its own way.
  if (field.value === value) return
  // React watches the field's own setter to know what it drew itself; a reader's key passes it by.
  const prototype: unknown = Object.getPrototypeOf(field)
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function tellSelect(select: HTMLSelectElement): void {
  const given = [...select.options].findIndex((option) => option.defaultSelected)
  if (select.selectedIndex === Math.max(given, 0)) return
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
