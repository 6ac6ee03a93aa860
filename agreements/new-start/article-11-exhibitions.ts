// Treaty, Article XI, with Protocol, Part Five, Section VIII: exhibitions. The exhibiting Party
// invites, naming the time within which it will show; what is shown to whom beyond that was not
// seen.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { bodyOf, days, months, obligation, once } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'
import { unlessSuspended } from './article-14-standing.ts'
import { parameters } from './parameters.ts'
import { closingRules } from './provisions-inspection-procedures.ts'
import { arrivalRules } from './provisions-arrival.ts'
import { specialCases } from './provisions-special-counting.ts'
import { labels } from './terms.ts'

const place = f.optional(f.text(label('Place', 'Место', 'المكان'), 120))

const exhibition = message('exhibition', {
  cite: arrivalRules.exhibition,
  label: label('Invitation to an exhibition', 'Приглашение на показ', 'دعوة إلى عرض'),
  fields: {
    type: f.text(labels.type, 80),
    place,
    heldBy: f.date(label('Held no later than', 'Не позднее', 'في موعد لا يتجاوز')),
  },
})

/** Its `re` names the invitation. */
const exhibitionHeld = message('exhibition-held', {
  cite: closingRules.exhibitions,
  label: label('Exhibition held', 'Показ проведен', 'إقامة عرض'),
  fields: {
    type: f.optional(f.text(labels.type, 80)),
    /** Agreed Statement 2 speaks of four submarines, each to be shown: which of them it was. */
    submarine: f.optional(
      f.count(
        label(
          'Which of the four submarines of Agreed Statement 2',
          'Какая из четырех лодок Согласованного заявления 2',
          'أي الغواصات الأربع من البيان المتفق عليه 2',
        ),
        1,
        parameters.ssgnSubmarines.value,
      ),
    ),
    place,
  },
})

const exhibitionDue = obligation('exhibition-held', {
  cite: closingRules.exhibited,
  label: label(
    'Exhibition within the time named',
    'Показ в указанный срок',
    'العرض في المدة المحددة',
  ),
  on: [exhibition],
  at: (trigger) => parseInstant(bodyOf(exhibition, trigger)?.heldBy ?? ''),
  within: days(0),
  metBy: [exhibitionHeld],
  judgedBy: 'event',
  unless: unlessSuspended,
  from: parameters.inForceOn.value,
})

/** Agreed Statement 1(1): a duty of the United States alone, met by any one such exhibition. */
const b1bExhibited = obligation('exhibition-b1b', {
  cite: specialCases.b1bExhibition,
  label: label('B-1B exhibited within a year', 'Показ B-1B в течение года', 'عرض B-1B في غضون سنة'),
  on: once(parameters.inForceOn.value),
  within: months(parameters.b1bExhibitionYears.value * 12),
  parties: ['US'],
  metBy: [exhibitionHeld],
  judgedBy: 'event',
  match: (answer) => bodyOf(exhibitionHeld, answer)?.type === 'B-1B',
})

/** Agreed Statement 2(1)(a): a duty of the United States alone, for each of the four. */
const submarinesExhibited = Array.from(
  { length: parameters.ssgnSubmarines.value },
  (_, index) => index + 1,
).map((which) =>
  obligation(`exhibition-ssgn-${which}`, {
    cite: specialCases.ssgnExhibition,
    label: label(
      `Submarine ${which} of Agreed Statement 2 exhibited within three years`,
      `Показ лодки ${which} из Согласованного заявления 2 в течение трех лет`,
      `عرض الغواصة ${which} من البيان المتفق عليه 2 في غضون ثلاث سنوات`,
    ),
    on: once(parameters.inForceOn.value),
    within: months(parameters.ssgnExhibitionYears.value * 12),
    parties: ['US'],
    metBy: [exhibitionHeld],
    judgedBy: 'event',
    match: (answer) => bodyOf(exhibitionHeld, answer)?.submarine === which,
  }),
)

export const messages: readonly MessageType[] = [exhibition, exhibitionHeld]
export const obligations = [exhibitionDue, b1bExhibited, ...submarinesExhibited]
