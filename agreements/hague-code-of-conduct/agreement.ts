// The Hague Code of Conduct against Ballistic Missile Proliferation of November 2002, which binds
// politically. Of its subscribing States only those are here of which the public record at hand
// says something. What is modelled and what is not stands in README.md.
import { agreement } from '#language/agreement.ts'
import { f } from '#language/field.ts'
import { label } from '#language/label.ts'
import { lifeEvent, standing, standingFact } from '#language/life.ts'
import { message } from '#language/message.ts'
import type { Party } from '#language/party.ts'
import * as measures from './measures.ts'
import { parameters } from './parameters.ts'
import { code, provisions, rules } from './provisions.ts'

const state = (id: string, en: string, ru: string, ar: string): Party => ({
  id,
  name: label(en, ru, ar),
  short: label(en, ru, ar),
})

const subscription = message('subscription', {
  cite: rules.india,
  label: label('Subscription to the Code', 'Присоединение к Кодексу', 'الانضمام إلى المدونة'),
  fields: { text: f.optional(f.prose(label('Text', 'Текст', 'النص'))) },
  effect: (_, { from }) => standing(from).becomes('applying'),
})

export const hagueCode = agreement('hague-code-of-conduct', {
  name: label('Hague Code of Conduct', 'Гаагский кодекс поведения', 'مدونة لاهاي لقواعد السلوك'),
  title: code.title,
  parties: [
    state('AT', 'Austria', 'Австрия', 'النمسا'),
    state('IN', 'India', 'Индия', 'الهند'),
    state('RU', 'Russia', 'Россия', 'روسيا'),
    state('US', 'United States', 'США', 'الولايات المتحدة'),
  ],
  provisions,
  items: [],
  messages: [subscription, ...measures.messages],
  obligations: measures.obligations,
  covers: measures.covers,
  life: [
    lifeEvent('adopted', {
      on: parameters.adoptedOn.value,
      phase: 'committed',
      label: label('adopted in The Hague', 'принят в Гааге', 'اعتُمدت في لاهاي'),
      cite: rules.adopted,
    }),
  ],
  standings: [
    ...['AT', 'RU', 'US'].map((party) =>
      standingFact(party, {
        on: parameters.adoptedOn.value,
        state: 'applying',
        cite: rules.subscribed,
      }),
    ),
    standingFact('IN', { on: parameters.indiaOn.value, state: 'applying', cite: rules.india }),
  ],
})
