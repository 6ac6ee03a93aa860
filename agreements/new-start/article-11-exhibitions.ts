// Treaty, Article XI, with Protocol, Part Five, Section VIII: exhibitions. The exhibiting Party
// invites, naming the time within which it will show; what is shown to whom beyond that was not
// seen.
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { message, type MessageType } from '#language/message.ts'
import { bodyOf, days, obligation } from '#language/obligation.ts'
import { parseInstant } from '#language/time.ts'
import { parameters } from './parameters.ts'
import { closingRules } from './provisions-inspection-procedures.ts'
import { arrivalRules } from './provisions-inspections.ts'
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
  fields: { type: f.optional(f.text(labels.type, 80)), place },
})

const exhibitionDue = obligation('exhibition-held', {
  cite: arrivalRules.exhibition,
  label: label(
    'Exhibition within the time named',
    'Показ в указанный срок',
    'العرض في المدة المحددة',
  ),
  on: [exhibition],
  at: (trigger) => parseInstant(bodyOf(exhibition, trigger)?.heldBy ?? ''),
  within: days(0),
  metBy: [exhibitionHeld],
  from: parameters.inForceOn.value,
})

export const messages: readonly MessageType[] = [exhibition, exhibitionHeld]
export const obligations = [exhibitionDue]
