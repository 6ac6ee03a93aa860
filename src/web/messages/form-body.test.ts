// A body that is typed keeps what was typed, and becomes what the agreement takes.
import { expect, test } from 'vitest'
import { checkObject, f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { emptyBody, placeText, typedText, typedValue, valueAt, withValue } from './form-body.ts'

const name = label('any', 'любое', 'أي')
const launcher = f.object(name, { id: f.id(name), warheads: f.orUnknown(f.count(name)) })
const fields = {
  day: f.date(name),
  planned: f.optional(f.instant(name)),
  launchers: f.list(name, launcher),
  base: f.object(name, { id: f.id(name) }),
  more: f.optional(launcher),
}

test('begins with the objects and lists that must be there', () => {
  expect(emptyBody(fields)).toEqual({ launchers: [], base: {} })
})

test('takes what is typed at its place, and gives it back', () => {
  const first = withValue(emptyBody(fields), ['launchers', 0, 'id'], 'A-1')
  const body = withValue(first, ['launchers', 0, 'warheads'], null)
  expect(body).toEqual({ launchers: [{ id: 'A-1', warheads: null }], base: {} })
  expect(valueAt(body, ['launchers', 0, 'id'])).toBe('A-1')
  expect(valueAt(body, ['more', 'id'])).toBeUndefined()
})

test('nothing takes a field or an entry of a list away', () => {
  const body = { day: '2030-03-01', launchers: [{ id: 'A-1' }, { id: 'A-2' }] }
  expect(withValue(body, ['day'], undefined)).toEqual({ launchers: body.launchers })
  expect(withValue(body, ['launchers', 0], undefined)).toMatchObject({ launchers: [{ id: 'A-2' }] })
})

test('counts and days may be typed in the digits of Arabic and of Persian', () => {
  expect(typedValue(launcher.detail.fields!['warheads']!, '٧٠٠')).toBe(700)
  expect(typedValue(launcher.detail.fields!['warheads']!, '۱۲')).toBe(12)
  expect(typedValue(fields.day, '٢٠٣٠-٠٣-٠١')).toBe('2030-03-01')
})

test('what fits no kind stays as it was typed, and the check says so at its place', () => {
  const typed = typedValue(launcher.detail.fields!['warheads']!, '7 or 8')
  expect(typedText(typed)).toBe('7 or 8')
  const body = withValue({ day: '2030-03-01', base: { id: 'B' } }, ['launchers', 0], {
    id: 'A-1',
    warheads: typed,
  })
  const [problem, ...others] = checkObject(body, fields) ?? []
  expect([problem?.code, placeText(problem?.path ?? [])]).toEqual([
    'wrong-type',
    'body.launchers[0].warheads',
  ])
  expect(others).toEqual([])
})

test('a moment is one of UTC', () => {
  expect(typedValue(fields.planned, '2030-03-01T10:30')).toBe('2030-03-01T10:30Z')
})
