// One missile, 9M729, and two understandings of it: the American that it falls under the ban, the
// Russian that it does not. What its range is no message of the record says; the program takes no
// side, and the count is not known where neither reading is asked for.
import { label } from '#language/label.ts'
import { reading } from '#language/reading.ts'
import { acts } from './provisions-life.ts'

export const readings = [
  reading('US-9M729', {
    by: 'US',
    from: '2018-12-04',
    cite: acts.claimed,
    sources: ['acq-inf'],
    label: label(
      'United States: 9M729 is banned',
      'США: 9М729 запрещена',
      'الولايات المتحدة: 9M729 محظور',
    ),
    says: acts.claimed.says,
    rejectsRules: ['not-banned-as-denied', 'banned-disputed'],
  }),
  reading('RU-9M729', {
    by: 'RU',
    from: '2019-02-02',
    cite: acts.denied,
    sources: ['acq-inf'],
    label: label(
      'Russia: 9M729 is not banned',
      'Россия: 9М729 не запрещена',
      'روسيا: 9M729 غير محظور',
    ),
    says: acts.denied.says,
    rejectsRules: ['banned-as-claimed', 'banned-disputed'],
  }),
]
