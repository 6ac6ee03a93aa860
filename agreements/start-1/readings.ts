// Two ways to count Russia's forces in the last years: the treaty goes on counting launchers that
// were not yet eliminated as it asks, analysts took from the same data what was in service. The
// treaty's figure is the count; the other is computed beside it where both were found.
import { label } from '#language/label.ts'
import { reading } from '#language/reading.ts'
import { acts } from './provisions-life.ts'

const inService = reading('in-service', {
  cite: acts.analyses,
  sources: ['rf-2004', 'rf-2006', 'rf-2008', 'rf-2009'],
  label: label(
    'Analysts: what is in service',
    'Аналитики: то, что на вооружении',
    'المحللون: ما هو في الخدمة',
  ),
  says: label(
    'Counted from the exchanged data by analysts: only what is in service, without launchers ' +
      'that wait to be eliminated.',
    'По переданным данным аналитики учитывают только то, что на вооружении, без пусковых установок, ожидающих ликвидации.',
    'يحسب المحللون من البيانات المتبادلة ما هو في الخدمة وحده، دون المنصات التي تنتظر الإزالة.',
  ),
  rejectsRules: ['vehicles-accountable', 'warheads-accountable'],
})

export const readings = [inService]
