// Article IV(9) with Agreed Statements 1 and 3: bombers equipped for nuclear armaments and bombers
// equipped for non-nuclear armaments do not share an air base, but for those of one type, and but
// for a type of which no nuclear-equipped bomber is left. That the Parties agreed otherwise, which
// the paragraph is remembered to allow, no message here would tell.
import { apart } from '#language/apart.ts'
import { label } from '#language/label.ts'
import { bomber } from './items.ts'
import { locationRules } from './provisions-article-04.ts'
import { countingRules } from './provisions-counting.ts'

const jointBasing = apart('joint-basing', bomber, {
  cite: locationRules.jointBasing,
  label: label(
    'nuclear-equipped and non-nuclear bombers at one air base',
    'бомбардировщики в ядерном и неядерном оснащении на одной авиационной базе',
    'قاذفات مجهزة لأسلحة نووية وأخرى لأسلحة غير نووية في قاعدة جوية واحدة',
  ),
  place: ({ facility, facilityKind }) => (facilityKind === 'air-base' ? facility : null),
  sides: [
    ({ state, equipped }) => state === 'subject' && equipped === 'nuclear',
    ({ state, equipped }) => state !== 'eliminated' && equipped === 'non-nuclear',
  ],
  exceptions: [
    {
      id: 'joint-basing-same-type',
      cite: locationRules.jointBasingSameType,
      label: label('of one type', 'одного типа', 'من طراز واحد'),
      when: (one, other) =>
        one.type === undefined || other.type === undefined ? null : one.type === other.type,
    },
    {
      id: 'joint-basing-last-of-type',
      cite: countingRules.lastBomber,
      label: label(
        'no nuclear-equipped bomber of the type is left',
        'бомбардировщиков этого типа в ядерном оснащении не осталось',
        'لم تبق من الطراز قاذفة مجهزة لأسلحة نووية',
      ),
      when: (_, { type }, all) => {
        const rest = all.filter((one) => one.state === 'subject' && one.equipped !== 'non-nuclear')
        if (rest.some((one) => one.type === type && one.equipped === 'nuclear')) return false
        const mayBe = rest.some(
          (one) => one.type === undefined || (one.type === type && (one.equipped ?? null) === null),
        )
        return mayBe ? null : true
      },
    },
  ],
})

export const aparts = [jointBasing]
