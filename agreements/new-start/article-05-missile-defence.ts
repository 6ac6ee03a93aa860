// Article V(3): launchers of ICBMs and SLBMs do not become launchers of missile defence, nor the
// reverse. Counted are those of which the record states either; the treaty allows none. The five
// former silos at Vandenberg, converted years before, are left out where they are named as such.
// That mere use is excluded as well was not seen, and nothing here is measured by it.
import { count, each } from '#language/count.ts'
import { label } from '#language/label.ts'
import { limit } from '#language/limit.ts'
import { quantityOf } from './article-03-published.ts'
import { launcher } from './items.ts'
import { parameters } from './parameters.ts'
import { specialCases } from './provisions-special-counting.ts'

const crossed = count('missile-defence', {
  cite: specialCases.abmSilos,
  label: label(
    'Launchers made into launchers of missile defence, or from them',
    'Пусковые установки, переоборудованные в пусковые установки ПРО или из них',
    'منصات حُوِّلت إلى منصات للدفاع الصاروخي أو منها',
  ),
  rules: [
    each(
      launcher,
      {
        id: 'missile-defence-launcher',
        cite: specialCases.abmSilos,
        label: label(
          'launchers converted into the other kind',
          'пусковые установки, переоборудованные в другой вид',
          'منصات حُوِّلت إلى النوع الآخر',
        ),
        when: (row) => row.state !== 'eliminated' && row.missileDefence !== undefined,
        is: quantityOf,
      },
      {
        id: 'missile-defence-exempt',
        cite: specialCases.abmSilos,
        label: label(
          'former silos at Vandenberg: exempt',
          'бывшие шахты на базе Ванденберг: исключение',
          'صوامع سابقة في Vandenberg: مستثناة',
        ),
        when: (row) => row.missileDefence === 'exempt' && row.owner === 'US',
        is: () => 0,
      },
    ),
  ],
})

export const counts = [crossed]
export const limits = [
  limit('missile-defence', crossed, {
    cite: specialCases.abmSilos,
    values: { [parameters.inForceOn.value]: parameters.missileDefenceLaunchers.value },
  }),
]
