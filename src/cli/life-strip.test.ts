// Strips of lives: what a character shows of the years that it stands for.
import { expect, test } from 'vitest'
import type { AgreementLife, LifeStretch } from '#assessment/lives.ts'
import { axisOf, axisText, stripOf } from './life-strip.ts'

const stretch = (state: string, from: string, until: string | null): LifeStretch => ({
  state,
  from,
  until,
})

function life(stretches: readonly LifeStretch[], own: readonly LifeStretch[] = []): AgreementLife {
  const standing = { party: 'A', state: 'applying', since: null, message: null, readings: [] }
  return {
    agreement: 'any',
    phase: 'in-force',
    since: null,
    until: null,
    inForce: true,
    readings: [],
    stretches,
    standings: [{ ...standing, bound: true, notice: null, stretches: own }],
  }
}

const treaty = life(
  [stretch('signed', '1970-01-01', '1972-01-01'), stretch('in-force', '1972-01-01', '1990-01-01')],
  [stretch('suspended', '1980-01-01', '1982-01-01'), stretch('applying', '1982-01-01', null)],
)
const pledge = life([stretch('committed', '1988-06-01', null)])
const axis = axisOf([treaty, pledge], '2009-12-31', 20)

test('a strip begins with the first fact of all, and ends with the day', () => {
  expect(stripOf(treaty, axis)).toBe('·████▒████          ')
  expect(stripOf(pledge, axis)).toBe('         ▓▓▓▓▓▓▓▓▓▓▓')
})

test('what is short is not lost beside nothing', () => {
  const brief = life([stretch('in-force', '1983-03-01', '1983-09-01')])
  expect(stripOf(brief, axis)).toBe('      █             ')
})

test('the first year and the decades stand above, where there is room', () => {
  expect(axisText(axis)).toBe('1970 1980 1990 2000 ')
  expect(axisText({ ...axis, columns: 10 })).toBe('1970 1990 ')
  const early = axisOf([], '0999-12-31', 10)
  expect(axisText(early)).toBe('0999      ')
})
