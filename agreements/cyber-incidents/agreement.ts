// The cyber-incident channel: requests between national centres about incidents in networks, on the
// measures of 2013 and what was said in 2021, with working rules that this program proposes and no
// agreement has. What is modelled and what is not stands in README.md.
import { agreement } from '#language/agreement.ts'
import { count, each } from '#language/count.ts'
import { label } from '#language/label.ts'
import { lifeEvent } from '#language/life.ts'
import { channelOf, countsOf } from './channel.ts'
import * as contacts from './contacts.ts'
import { indicators } from './incidents.ts'
import * as press from './press.ts'
import { agreed, provisions as agreedProvisions } from './provisions-norms.ts'
import { provisions as proposedProvisions, rules } from './provisions-working.ts'
import { inEarnest, inExercise } from './stage.ts'
import { parties, reporters } from './terms.ts'

const channel = channelOf(inEarnest)
const exercise = channelOf(inExercise)

const checksAnswered = count('checks-answered', {
  cite: agreed.ping,
  label: label(
    'Checks of communications answered',
    'Проверки связи, на которые ответили',
    'فحوص اتصال أُجيب عنها',
  ),
  rules: [
    each(channel.check, {
      id: 'check-answered',
      cite: agreed.ping,
      label: label('A check that was answered', 'Проверка с ответом', 'فحص أُجيب عنه'),
      when: (row) => row.state === 'answered',
    }),
  ],
})
const checksSent = count('checks-sent', {
  cite: agreed.ping,
  label: label('Checks of communications sent', 'Отправленные проверки связи', 'فحوص اتصال مُرسَلة'),
  rules: [
    each(channel.check, {
      id: 'check-sent',
      cite: agreed.ping,
      label: label('A check', 'Проверка', 'فحص'),
    }),
  ],
})
const sectorsNamed = count('off-limits-sectors', {
  cite: agreed.sectors,
  label: label(
    'Sectors named as off limits',
    'Секторы, названные неприкосновенными',
    'قطاعات سُميت محظورة الاستهداف',
  ),
  rules: [
    each(contacts.offLimits, {
      id: 'off-limits-sector',
      cite: agreed.sectors,
      label: contacts.offLimits.label,
    }),
  ],
})
const exerciseRequests = count('exercise-requests', {
  cite: rules.exercise,
  label: label('EXERCISE: requests', 'УЧЕНИЯ: запросы', 'تمرين: طلبات'),
  rules: [
    each(exercise.request, {
      id: 'exercise-request',
      cite: rules.exercise,
      label: exercise.request.label,
    }),
  ],
})

export const cyberIncidents = agreement('cyber-incidents', {
  name: label('Cyber-incident channel', 'Канал по киберинцидентам', 'قناة الحوادث السيبرانية'),
  title: label(
    'Requests about cyber incidents between the United States and Russia: measures of 2013 ' +
      'and 2021, with working rules proposed by this program',
    'Запросы о киберинцидентах между США и Россией: меры 2013 и 2021 гг. и рабочие правила, ' +
      'предложенные этой программой',
    'طلبات بشأن الحوادث السيبرانية بين الولايات المتحدة وروسيا: تدابير 2013 و2021 وقواعد عمل ' +
      'يقترحها هذا البرنامج',
  ),
  parties,
  reporters,
  provisions: [...agreedProvisions, ...proposedProvisions],
  items: [
    ...channel.items,
    ...exercise.items,
    contacts.contact,
    contacts.offLimits,
    press.pressIncident,
    press.pressPayment,
  ],
  messages: [
    ...channel.messages,
    indicators,
    contacts.contactPoint,
    contacts.contactEnded,
    contacts.sectorList,
    ...exercise.messages,
    press.account,
    press.pressEvent,
  ],
  counts: [
    ...countsOf(channel.request),
    checksSent,
    checksAnswered,
    sectorsNamed,
    exerciseRequests,
    ...press.counts,
  ],
  obligations: [...channel.obligations, ...exercise.obligations],
  life: [
    lifeEvent('measures-2013', {
      on: '2013-06-17',
      phase: 'committed',
      label: label('measures of 2013 announced', 'объявлены меры 2013 года', 'إعلان تدابير 2013'),
      cite: agreed.inquiries,
    }),
    lifeEvent('means-2021', {
      on: '2021-07-09',
      phase: 'committed',
      label: label(
        'means of communication of 2021 in place',
        'налажена связь 2021 года',
        'قيام وسيلة الاتصال لعام 2021',
      ),
      cite: agreed.means,
    }),
  ],
})
