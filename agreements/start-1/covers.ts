// What START I did with which classes of weapons while it bound. Bans that are only remembered are
// left out (S1-OTHER-BANS).
import { cover } from '#language/cover.ts'
import { label } from '#language/label.ts'
import { countingRules } from './provisions-counting.ts'
import { inspectionRules } from './provisions-inspections.ts'
import { limitRules } from './provisions-limits.ts'
import { noticeRules } from './provisions-notifications.ts'
import { numberRules } from './provisions-numbers.ts'
import { parameters } from './parameters.ts'

const from = parameters.firstPhaseEnd
const attributed = label(
  'as attributed to missiles and bombers, not as loaded',
  'по засчитываемому количеству, а не по установленному',
  'بالعدد المحتسب لا المركب',
)
const heavyOnly = label(
  'heavy missiles of new types or on mobile launchers',
  'тяжелые ракеты новых типов или на мобильных пусковых установках',
  'الصواريخ الثقيلة من طرازات جديدة أو على منصات متنقلة',
)

export const covers = [
  cover('limited', 'icbm', { cite: limitRules.vehicles, from }),
  cover('limited', 'slbm', { cite: limitRules.vehicles, from }),
  cover('limited', 'heavy-bomber', { cite: limitRules.vehicles, from }),
  cover('limited', 'deployed-strategic-warhead', {
    cite: limitRules.warheads,
    from,
    note: attributed,
  }),
  cover('counted', 'icbm', { cite: countingRules.one }),
  cover('counted', 'slbm', { cite: countingRules.one }),
  cover('counted', 'heavy-bomber', { cite: countingRules.one }),
  cover('counted', 'deployed-strategic-warhead', {
    cite: countingRules.attribution,
    note: attributed,
  }),
  cover('banned', 'icbm', { cite: numberRules.heavy, note: heavyOnly }),
  cover('banned', 'slbm', {
    cite: numberRules.heavy,
    note: label('heavy missiles', 'тяжелые ракеты', 'الصواريخ الثقيلة'),
  }),
  cover('inspected', 'icbm', { cite: inspectionRules.right }),
  cover('inspected', 'slbm', { cite: inspectionRules.right }),
  cover('inspected', 'heavy-bomber', { cite: inspectionRules.right }),
  cover('notified', 'icbm', { cite: noticeRules.launch }),
  cover('notified', 'slbm', { cite: noticeRules.launch }),
]
