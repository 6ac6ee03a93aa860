// Requests and what follows them: acknowledgement, clarification, answer, update, closure. A
// request is acknowledged by a person, which is another thing than its receipt by a centre; it is
// answered whether or not anything was done; and it is closed when both sides say so.
import { f } from '#language/field.ts'
import { item, type AnyItemKind } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { confidence, handling, line, prose, sector } from './fields.ts'
import { nameOf } from './names.ts'
import { agreed } from './provisions-norms.ts'
import { rules } from './provisions-working.ts'
import type { Stage } from './stage.ts'
import { words } from './terms.ts'

const kind = f.oneOf(label('Kind of request', 'Вид запроса', 'نوع الطلب'), {
  information: label('information', 'информация', 'معلومات'),
  assistance: label('assistance', 'содействие', 'مساعدة'),
  preservation: label('preservation of logs', 'сохранение журналов', 'حفظ السجلات'),
  cessation: label('to stop or mitigate', 'прекращение или смягчение', 'الوقف أو التخفيف'),
})
const invokes = f.oneOf(label('Invokes', 'Основание', 'السند'), {
  'measures-2013': label('measures of 2013', 'меры 2013 г.', 'تدابير 2013'),
  'un-13c': label('UN norm 13(c)', 'норма ООН 13(c)', 'قاعدة الأمم المتحدة 13(ج)'),
  'un-13h': label('UN norm 13(h)', 'норма ООН 13(h)', 'قاعدة الأمم المتحدة 13(ح)'),
  'osce-3': label('OSCE measure 3', 'мера ОБСЕ 3', 'التدبير 3 لمنظمة الأمن والتعاون'),
  other: label('other', 'иное', 'غير ذلك'),
})
const urgency = f.oneOf(label('Urgency', 'Срочность', 'درجة الاستعجال'), {
  routine: label('routine', 'обычная', 'عادي'),
  urgent: label('urgent', 'срочно', 'مستعجل'),
  emergency: label('emergency', 'чрезвычайная', 'طارئ'),
})

const answers = {
  measures: label('measures taken', 'меры приняты', 'اتُّخذت تدابير'),
  partial: label('measures taken in part', 'меры приняты частично', 'اتُّخذت تدابير جزئيًا'),
  unable: label('not able', 'нет возможности', 'تعذر ذلك'),
  'not-competent': label('not competent', 'вне компетенции', 'لا اختصاص'),
  'no-finding': label('nothing found', 'ничего не обнаружено', 'لم يُعثر على شيء'),
  denied: label('request denied', 'в просьбе отказано', 'رُفض الطلب'),
}
/** What a Party says on its responsibility: apart from what it does on the request. */
const position = f.oneOf(
  label('Position on responsibility', 'Позиция об ответственности', 'الموقف من المسؤولية'),
  {
    none: label('not stated', 'не заявлена', 'لم يُذكر'),
    denied: label('responsibility denied', 'причастность отрицается', 'نُفيت المسؤولية'),
    'from-territory': label(
      'came from its territory, not from the State',
      'исходило с территории, но не от государства',
      'انطلق من الإقليم لا من الدولة',
    ),
    accepted: label('responsibility accepted', 'ответственность признана', 'أُقر بالمسؤولية'),
  },
)
const sufficiency = f.oneOf(
  label('Information given', 'Полученные сведения', 'المعلومات المقدمة'),
  {
    enough: label('enough', 'достаточно', 'كافية'),
    'more-needed': label('more is needed', 'нужны еще', 'يلزم المزيد'),
  },
)
const closedBy = (party: string, ru: string, ar: string) =>
  f.bool(label(`Closed by ${party}`, `Закрыт: ${ru}`, `أقفله ${ar}`))

const closings = {
  closedByUS: closedBy('the United States', 'США', 'الجانب الأمريكي'),
  closedByRU: closedBy('Russia', 'Россия', 'الجانب الروسي'),
}

const onward = f.oneOf(label('May be passed on', 'Можно передавать', 'جواز التمرير'), {
  no: label('no', 'нет', 'لا'),
  authorities: label('to authorities', 'органам власти', 'إلى السلطات'),
  free: label('freely', 'свободно', 'بلا قيد'),
})
const way = f.oneOf(label('Further way', 'Дальнейший путь', 'المسار اللاحق'), {
  diplomatic: label('diplomatic', 'дипломатический', 'دبلوماسي'),
  technical: label('between technical teams', 'между техническими группами', 'بين الفرق التقنية'),
  police: label('between police authorities', 'между полицейскими органами', 'بين سلطات الشرطة'),
})

const after = [...(Object.keys(answers) as (keyof typeof answers)[]), 'clarification'] as const

export function requestItem(stage: Stage) {
  const answered = Object.fromEntries(
    Object.entries(answers).map(([state, words]) => [state, { label: words, then: after }]),
  ) as unknown as Record<keyof typeof answers, { label: typeof words.text; then: typeof after }>
  return item(stage.id('request'), {
    label: stage.say(words.request),
    fields: {
      kind,
      urgency,
      invokes,
      sector: f.optional(sector),
      position,
      sufficiency,
      ...closings,
    },
    states: {
      asked: { label: label('asked', 'направлен', 'مُقدَّم'), then: ['acknowledged', ...after] },
      acknowledged: {
        label: label('taken up by a person', 'принят в работу', 'تولّاه شخص'),
        then: after,
      },
      clarification: {
        label: label('clarification asked for', 'запрошено разъяснение', 'طُلب توضيحه'),
        then: ['acknowledged', ...after],
      },
      ...answered,
    },
    // Who asked neither takes the request up nor answers it.
    byOthers: ['acknowledged', ...after],
  })
}

type RequestItem = ReturnType<typeof requestItem>

export function requestMessage(
  stage: Stage,
  request: RequestItem,
  kinds: { readonly incident: AnyItemKind; readonly evidence: AnyItemKind },
) {
  const claim = f.object(label('Claim', 'Утверждение', 'ادعاء'), {
    text: line(words.text, 1000),
    confidence,
    evidence: f.optional(
      f.list(
        label('Evidence', 'Доказательства', 'الأدلة'),
        f.ref(label('Piece of evidence', 'Доказательство', 'دليل'), kinds.evidence),
        50,
      ),
    ),
  })
  return message(stage.id('request'), {
    cite: agreed.inquiries,
    label: stage.say(words.request),
    fields: {
      request: f.id(words.request),
      incident: f.optional(f.ref(words.incident, kinds.incident)),
      kind,
      invokes,
      urgency,
      sector: f.optional(sector),
      title: line(label('Title', 'Заголовок', 'العنوان'), 120),
      asks: prose(label('What is asked', 'О чем просят', 'المطلوب')),
      claims: f.optional(f.list(label('Claims', 'Утверждения', 'الادعاءات'), claim, 50)),
      logsFrom: f.optional(f.instant(label('Logs from', 'Журналы с', 'السجلات من'))),
      logsUntil: f.optional(f.instant(label('Logs until', 'Журналы до', 'السجلات حتى'))),
      answerBy: f.optional(f.ahead(label('Answer wished by', 'Желаемый срок', 'أجل الرد المرجو'))),
      attribution: f.bool(
        label('Attributes it to the State', 'Присваивает деяние государству', 'ينسبه إلى الدولة'),
      ),
      onward: f.optional(onward),
      way: f.optional(way),
      handling,
    },
    effect: (
      { request: name, kind: asked, urgency: how, invokes: ground, sector: hit },
      { from },
    ) =>
      request(nameOf(from, name)).becomes('asked', {
        kind: asked,
        urgency: how,
        invokes: ground,
        ...(hit === undefined ? {} : { sector: hit }),
        closedByUS: false,
        closedByRU: false,
      }),
  })
}

/** What the State addressed sends, and the clarification that it gets. */
export function answerMessages(stage: Stage, request: RequestItem) {
  const about = { request: f.ref(words.request, request) }
  const nextBy = f.optional(
    f.ahead(label('Next message by', 'Следующее сообщение до', 'الرسالة التالية قبل')),
  )
  const acknowledgement = message(stage.id('acknowledgement'), {
    cite: rules.twoClocks,
    label: stage.say(
      label('Acknowledgement of receipt', 'Подтверждение получения', 'إشعار بالاستلام'),
    ),
    fields: {
      ...about,
      by: line(label('Taken up by (post)', 'Принял (должность)', 'تولّاه (المنصب)'), 120),
      sufficiency: f.optional(sufficiency),
      nextBy,
      handling,
    },
    effect: ({ request: id, sufficiency: enough }) =>
      request(id).becomes('acknowledged', enough === undefined ? {} : { sufficiency: enough }),
  })
  const question = message(stage.id('clarification-question'), {
    cite: rules.clarifyWithin,
    label: stage.say(label('Clarification asked for', 'Просьба о разъяснении', 'طلب توضيح')),
    fields: { ...about, text: prose(words.text), nextBy, handling },
    effect: ({ request: id }) =>
      request(id).becomes('clarification', { sufficiency: 'more-needed' }),
  })
  const clarification = message(stage.id('clarification'), {
    cite: rules.clarifyWithin,
    label: stage.say(label('Clarification', 'Разъяснение', 'توضيح')),
    fields: { ...about, text: prose(words.text), handling },
  })
  const answer = message(stage.id('answer'), {
    cite: rules.answers,
    label: stage.say(label('Answer', 'Ответ', 'رد')),
    fields: {
      ...about,
      action: f.oneOf(
        label('Action on the request', 'Действия по запросу', 'الإجراء بشأن الطلب'),
        answers,
      ),
      position,
      text: f.optional(prose(words.text)),
      grounds: f.optional(line(label('Grounds', 'Основания', 'الأسباب'), 500)),
      confidence,
      nextBy,
      handling,
    },
    effect: ({ request: id, action, position: said }) =>
      request(id).becomes(action, { position: said }),
  })
  const update = message(stage.id('update'), {
    cite: rules.updateWithin,
    label: stage.say(label('How the matter stands', 'О ходе дела', 'بيان بما آل إليه الأمر')),
    fields: { ...about, text: prose(words.text), nextBy, handling },
  })
  return { acknowledgement, question, clarification, answer, update }
}

export function closureMessages(stage: Stage, request: RequestItem) {
  const about = { request: f.ref(words.request, request) }
  const closure = message(stage.id('closure'), {
    cite: rules.closure,
    label: stage.say(
      label(
        'Request closed by one side',
        'Закрытие запроса одной стороной',
        'إقفال الطلب من جانب واحد',
      ),
    ),
    fields: { ...about, text: f.optional(prose(words.text)), handling },
    effect: ({ request: id }, { from }) => request(id).has(closedBySide(from, true)),
  })
  const reopening = message(stage.id('reopening'), {
    cite: rules.closure,
    label: stage.say(label('Request opened again', 'Возобновление запроса', 'إعادة فتح الطلب')),
    fields: { ...about, reason: line(label('Reason', 'Причина', 'السبب'), 500), handling },
    effect: ({ request: id }) => request(id).has({ closedByUS: false, closedByRU: false }),
  })
  return { closure, reopening }
}

function closedBySide(from: PartyId, value: boolean) {
  return from === 'US' ? { closedByUS: value } : { closedByRU: value }
}
