// Articles X, XIII, XV and XVII, and what States did: who joined, who left. Restated, never quoted.
import { provisionsOf } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { byConsent, depositaryTable, glossary, memoryOnly, namedInRecord } from './reasons.ts'
import { publicActs, treaty } from './terms.ts'

const art = provisionsOf(treaty)
const act = provisionsOf(publicActs)

export const lifeRules = {
  commission: art(
    'OS-COMMISSION',
    'X',
    'seen',
    label(
      'The Consultative Commission oversees the Treaty; it decides who else may join and ' +
        'how quotas are distributed.',
      'Консультативная комиссия следит за осуществлением Договора; она решает, кто еще может присоединиться и как распределяются квоты.',
      'تشرف اللجنة الاستشارية على المعاهدة؛ وتقرر من ينضم أيضًا وكيف توزَّع الحصص.',
    ),
    { notModelled: byConsent },
  ),
  personnel: art(
    'OS-PERSONNEL',
    'XIII(I)(1)',
    'seen',
    label(
      'The list of people whom a State designates has at most 400 names.',
      'Список назначенных государством лиц содержит не более 400 имен.',
      'قائمة الأشخاص الذين تعيّنهم الدولة لا تتجاوز 400 اسم.',
    ),
  ),
  duration: art(
    'OS-DURATION',
    'XV(1)',
    'seen',
    label(
      'The Treaty is of unlimited duration.',
      'Договор бессрочен.',
      'المعاهدة غير محددة المدة.',
    ),
    { notModelled: glossary },
  ),
  withdrawal: art(
    'OS-WITHDRAWAL',
    'XV(2)',
    'seen',
    label(
      'A State may withdraw; it gives notice to a depositary and to all others six months before.',
      'Государство вправе выйти, уведомив депозитария и всех остальных за шесть месяцев.',
      'للدولة أن تنسحب بإخطار وديع وسائر الدول قبل ستة أشهر.',
    ),
  ),
  conference: art(
    'OS-WITHDRAWAL-CONFERENCE',
    'XV',
    'unverified',
    label(
      'A conference meets 30 to 60 days after the notice.',
      'Конференция созывается через 30–60 дней после уведомления.',
      'يُعقد مؤتمر بعد 30 إلى 60 يومًا من الإخطار.',
    ),
    { notModelled: memoryOnly },
  ),
  entry: art(
    'OS-ENTRY',
    'XVII(2)',
    'seen',
    label(
      'The Treaty enters into force 60 days after 20 ratifications, both depositaries and ' +
        'every State with a passive quota of eight or more among them.',
      'Договор вступает в силу через 60 дней после 20 ратификаций, включая обоих депозитариев и все государства с пассивной квотой от восьми.',
      'يبدأ نفاذ المعاهدة بعد 60 يومًا من 20 تصديقًا، منها الوديعان وكل دولة حصتها المتلقاة ثماني رحلات أو أكثر.',
    ),
  ),
  signed: act(
    'OS-SIGNED',
    '1992-03-24',
    'seen',
    label(
      'Signed in Helsinki on 24 March 1992; Canada and Hungary are depositaries.',
      'Подписан в Хельсинки 24 марта 1992 года; депозитарии — Канада и Венгрия.',
      'وُقعت في هلسنكي في 24 آذار/مارس 1992؛ والوديعان كندا وهنغاريا.',
    ),
  ),
  joined: act(
    'OS-JOINED',
    '1992–2005',
    'seen-2nd',
    label(
      'The days on which States signed, ratified or acceded.',
      'Дни, когда государства подписали Договор, ратифицировали его или присоединились к нему.',
      'الأيام التي وقعت فيها الدول أو صدّقت أو انضمت.',
    ),
    { per: depositaryTable },
  ),
  joinedFromMemory: act(
    'OS-JOINED-SWEDEN',
    '2002',
    'unverified',
    label(
      'Sweden acceded on 28 June 2002; the day is from memory.',
      'Швеция присоединилась 28 июня 2002 года; день — по памяти.',
      'انضمت السويد في 28 حزيران/يونيه 2002؛ واليوم من الذاكرة.',
    ),
  ),
  statements: act(
    'OS-STATEMENTS',
    '2020–2021',
    'seen-2nd',
    label(
      'What States said of their leaving: laws, announcements, statements.',
      'Что государства говорили о своем выходе: законы, объявления, заявления.',
      'ما قالته الدول عن خروجها: قوانين وإعلانات وبيانات.',
    ),
    { per: namedInRecord },
  ),
} as const

export const provisions = Object.values(lifeRules)
