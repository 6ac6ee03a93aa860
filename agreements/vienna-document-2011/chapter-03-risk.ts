// Chapter III: requests about unusual activities, with 48 hours to reply, meetings after them, and
// hazardous incidents. That a request stayed without an answer, or that an answer was not enough,
// is the word of the State that asked; it is kept as its word, beside the duty with its hours.
import { count, each } from '#language/count.ts'
import { f } from '#language/field.ts'
import { item } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import { hours, obligation } from '#language/obligation.ts'
import { parameters } from './parameters.ts'
import { riskRules } from './provisions.ts'

const words = {
  text: label('Text', 'Текст', 'النص'),
  area: label('Area', 'Район', 'المنطقة'),
  request: label('Request', 'Запрос', 'الطلب'),
  asked: label('asked', 'направлен', 'مقدَّم'),
  unanswered: label('without an answer', 'без ответа', 'دون جواب'),
}

/** One request; its owner is the State that is asked. */
export const request = item('request', {
  label: label('Request of chapter III', 'Запрос по главе III', 'طلب بموجب الفصل الثالث'),
  fields: {
    area: f.optional(f.text(words.area, 200)),
    attended: f.optional(
      f.bool(
        label(
          'Asked State at the meeting',
          'Запрошенное государство было на встрече',
          'حضور الدولة المسؤولة الاجتماع',
        ),
      ),
    ),
  },
  states: {
    asked: { label: words.asked, then: ['answered', 'unanswered', 'meeting'] },
    answered: {
      label: label('answered', 'получен ответ', 'أُجيب عنه'),
      then: ['insufficient', 'meeting'],
    },
    unanswered: { label: words.unanswered, then: ['answered', 'meeting', 'all-states'] },
    insufficient: {
      label: label('answer judged insufficient', 'ответ сочтен недостаточным', 'عُدَّ الجواب غير كافٍ'),
      then: ['meeting', 'all-states'],
    },
    meeting: {
      label: label('after a bilateral meeting', 'после двусторонней встречи', 'بعد اجتماع ثنائي'),
      then: ['all-states', 'answered'],
    },
    'all-states': {
      label: label('before all States', 'у всех государств', 'أمام جميع الدول'),
      then: ['answered'],
    },
  },
})

const named = { request: f.ref(words.request, request) }

const ask = message('risk-request', {
  cite: riskRules.request,
  label: label('Request about activities', 'Запрос о деятельности', 'طلب بشأن أنشطة'),
  fields: { request: f.id(words.request), area: f.optional(f.text(words.area, 200)) },
  // Who asks gives the name; the messages after it have the State before it: `FI:one`.
  effect: ({ request: name, ...told }, { from, to }) =>
    request(`${from}:${name}`).becomes('asked', { ...told, ...(to === null ? {} : { owner: to }) }),
})

const reply = message('risk-reply', {
  cite: riskRules.contents,
  label: label('Reply to a request', 'Ответ на запрос', 'الجواب عن الطلب'),
  fields: named,
  effect: ({ request: id }) => request(id).becomes('answered'),
})

const noReply = message('no-reply', {
  cite: riskRules.reply,
  label: label('Stated to be without a reply', 'Заявлено об отсутствии ответа', 'أُعلن عدم الجواب'),
  fields: named,
  effect: ({ request: id }) => request(id).becomes('unanswered'),
})

const insufficient = message('reply-insufficient', {
  cite: riskRules.meeting,
  label: label('Reply judged insufficient', 'Ответ сочтен недостаточным', 'عُدَّ الجواب غير كافٍ'),
  fields: named,
  effect: ({ request: id }) => request(id).becomes('insufficient'),
})

const meetingAsked = message('meeting-request', {
  cite: riskRules.meeting,
  label: label('Request for a meeting', 'Просьба о встрече', 'طلب اجتماع'),
  fields: named,
})

const meeting = message('meeting', {
  cite: riskRules.meeting,
  label: label('Bilateral meeting', 'Двусторонняя встреча', 'اجتماع ثنائي'),
  fields: {
    ...named,
    attended: f.bool(
      label('The asked State came', 'Запрошенное государство пришло', 'حضرت الدولة المسؤولة'),
    ),
  },
  effect: ({ request: id, attended }) => request(id).becomes('meeting', { attended }),
})

const jointMeeting = message('joint-meeting', {
  cite: riskRules.joint,
  label: label('Meeting of all States', 'Встреча всех государств', 'اجتماع جميع الدول'),
  fields: named,
  effect: ({ request: id }) => request(id).becomes('all-states'),
})

const incident = message('hazardous-incident', {
  cite: riskRules.incident,
  label: label('Hazardous incident', 'Опасный инцидент', 'حادث خطر'),
  fields: { text: f.text(words.text, 500) },
})

const clarification = message('incident-question', {
  cite: riskRules.incident,
  label: label('Question on an incident', 'Вопрос об инциденте', 'سؤال عن حادث'),
  fields: { text: f.text(words.text, 500) },
})

const clarified = message('incident-answer', {
  cite: riskRules.incident,
  label: label('Answer on an incident', 'Ответ об инциденте', 'جواب عن حادث'),
  fields: { text: f.text(words.text, 500) },
})

const received = label('Requests received', 'Полученные запросы', 'الطلبات الواردة')
const silent = label(
  'Requests said to be without a reply',
  'Запросы, названные оставшимися без ответа',
  'طلبات قيل إنها بقيت دون جواب',
)

/** Who did not come to the meeting either left the request as it was. */
const isUnanswered = (row: { readonly state: string; readonly attended?: boolean }) =>
  row.state === 'unanswered' ||
  ((row.state === 'meeting' || row.state === 'all-states') && row.attended === false)

export const counts = [
  count('requests-received', {
    cite: riskRules.request,
    label: received,
    rules: [each(request, { id: 'request-received', cite: riskRules.request, label: received })],
  }),
  count('requests-unanswered', {
    cite: riskRules.reply,
    label: silent,
    rules: [
      each(request, {
        id: 'request-unanswered',
        cite: riskRules.reply,
        label: silent,
        when: isUnanswered,
      }),
    ],
  }),
]

export const obligations = [
  obligation('reply', {
    cite: riskRules.reply,
    label: label('Reply within 48 hours', 'Ответить за 48 часов', 'الجواب خلال 48 ساعة'),
    on: [ask],
    clock: 'known',
    within: hours(parameters.replyHours.value),
    owedBy: 'recipient',
    metBy: [reply],
  }),
  obligation('meeting', {
    cite: riskRules.meeting,
    label: label('A meeting within 48 hours', 'Встреча за 48 часов', 'اجتماع خلال 48 ساعة'),
    on: [meetingAsked],
    clock: 'known',
    within: hours(parameters.meetingHours.value),
    owedBy: 'recipient',
    metBy: [meeting],
    toldByAnyone: true,
  }),
]

export const messages = [
  ask,
  reply,
  noReply,
  insufficient,
  meetingAsked,
  meeting,
  jointMeeting,
  incident,
  clarification,
  clarified,
]
export const items = [request]
