// The understandings that differ: Russia's of the conversions, the United States' of the
// exemption of sites and of the suspension, and two ways to read the last day. Each is computed
// beside the other; the program takes no side.
import type { Provision } from '#language/citation.ts'
import { label } from '#language/label.ts'
import { bodyOf } from '#language/obligation.ts'
import { reading } from '#language/reading.ts'
import { exemptionOfSites, extension, lifeUntil, suspension } from './article-14-life.ts'
import { launchers } from './article-03-launchers.ts'
import { parameters } from './parameters.ts'
import { acts } from './provisions-life.ts'
import { specialCases } from './provisions-special-counting.ts'

const disputed: readonly Provision[] = [
  specialCases.convertedUncounted,
  acts.leftOut,
  acts.trainingSilos,
]

/** The exceptions by which a converted item, or a lot left out, adds nothing toward 800. */
const conversionRules = launchers.terms
  .flatMap((term) => term.exceptions)
  .filter(({ cite }) => disputed.includes(cite))
  .map((exception) => exception.id)

const disputedConversions = reading('RU-conversions', {
  by: 'RU',
  from: '2018-02-05',
  cite: acts.conversionsDisputed,
  sources: ['mid-2018-02-27', 'tass-2018-10', 'mid-2022-03', 'rbc-2022'],
  label: label(
    'Russia: converted items still count',
    'Россия: переоборудованные средства засчитываются',
    'روسيا: الأصناف المحوَّلة تظل محتسبة',
  ),
  says: label(
    'Russia does not accept that converted launchers of Trident II, converted B-52H ' +
      'and silos called training silos are outside the limit of 800.',
    'Россия не признает, что переоборудованные ПУ «Трайдент II», переоборудованные B-52H и шахты, названные учебными, не подпадают под предельный уровень 800.',
    'لا تقبل روسيا أن تكون منصات Trident II المحوَّلة وقاذفات B-52H المحوَّلة والصوامع المسماة صوامع تدريب خارج الحد البالغ 800.',
  ),
  rejectsRules: conversionRules,
})

const invalidExemption = reading('US-exemption', {
  by: 'US',
  from: '2023-01-31',
  cite: acts.exemptionInvalid,
  sources: ['arete-2023'],
  label: label(
    'United States: the exemption of sites is invalid',
    'США: вывод объектов из-под инспекций недействителен',
    'الولايات المتحدة: استثناء المرافق من التفتيش باطل',
  ),
  says: label(
    'The United States holds that Russia had no ground to withdraw its facilities from ' +
      'inspection, so that what it owes in inspections went on.',
    'США считают, что у России не было оснований выводить объекты из-под инспекций и ее обязанности при инспекциях сохранялись.',
    'ترى الولايات المتحدة أن روسيا لم يكن لها أساس لسحب مرافقها من التفتيش، وأن ما عليها في التفتيش ظل قائمًا.',
  ),
  rejects: (message) => message.type === exemptionOfSites.id && message.from === 'RU',
})

/** With the suspension the United States rejects the exemption before it, too. */
const invalidSuspension = reading('US-suspension', {
  by: 'US',
  from: '2023-03-15',
  cite: acts.suspensionInvalid,
  sources: ['rf-2023-02'],
  label: label(
    'United States: the suspension is invalid',
    'США: приостановление недействительно',
    'الولايات المتحدة: التعليق باطل',
  ),
  says: label(
    'The United States holds that the suspension has no legal effect, so that the ' +
      'obligations of Russia go on.',
    'США считают, что приостановление не имеет юридической силы и обязательства России сохраняются.',
    'ترى الولايات المتحدة أن التعليق بلا أثر قانوني وأن التزامات روسيا مستمرة.',
  ),
  rejects: ({ type, from }) =>
    from === 'RU' && (type === suspension.id || type === exemptionOfSites.id),
})

/** The first day no longer, where 5 February 2026 is read as a day of the treaty. */
const dayAfterLast = '2026-02-06'

const closedEnd = reading('closed-end', {
  cite: acts.lastDay,
  sources: ['interfax-2021', 'up-2021-02'],
  label: label(
    '5 February 2026 is still a day of the Treaty',
    '5 февраля 2026 г. — еще день действия Договора',
    '5 شباط/فبراير 2026 من أيام المعاهدة',
  ),
  says: label(
    'Read as a closed interval, "until 5 February 2026" includes that day; read ' +
      'half-open, as elsewhere here, 4 February is the last.',
    'При включающем прочтении «до 5 февраля 2026 г.» этот день входит в срок; при исключающем, принятом здесь, последний день — 4 февраля.',
    'إذا قُرئت عبارة «حتى 5 شباط/فبراير 2026» شاملةً دخل ذلك اليوم، وإذا قُرئت غير شاملة كما هنا كان 4 شباط/فبراير آخر يوم.',
  ),
  rejects: (message) => bodyOf(extension, message)?.until === parameters.extendedEnd.value,
  life: lifeUntil(dayAfterLast),
})

export const readings = [disputedConversions, invalidExemption, invalidSuspension, closedEnd]
