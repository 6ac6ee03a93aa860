// The panels of things that are no count: a provision, a message, an item, an obligation, a quota.
import { obligationsAt } from '#assessment/obligations.ts'
import { holdings } from '#assessment/holdings.ts'
import { stepsKnown } from '#assessment/fold.ts'
import { messageById, orderAt } from '#assessment/world.ts'
import { absent, type AnyItemKind, type Value } from '#language/item.ts'
import { msPerDay } from '#language/time.ts'
import { citationText } from '#locale/citation.ts'
import { formatMoment } from '#locale/dates.ts'
import {
  countName,
  itemKindName,
  messageTypeName,
  obligationName,
  quotaEachName,
  quotaName,
  stateName,
} from '#locale/names.ts'
import { say } from '#locale/locale.ts'
import {
  dayText,
  type Desk,
  type FullDesk,
  evidenceFull,
  evidenceView,
  figureText,
  isoDayOf,
  numberText,
  partyView,
  readingText,
  whyAddress,
} from './desk.ts'
import { cellText, itemLabel } from './holdings-view.ts'
import { fieldLines, messageCard, notesOf } from './message-card.ts'
import { obligationKey, triggerText } from './obligations-view.ts'
import { emptyPanel, type PanelBody } from './panel-body.ts'
import { listed } from './listing.ts'
import { type RuleValue, rulesByProvision } from './text-view.ts'
import type { MessageCard, PanelView } from './view.ts'

type Fact = PanelView['facts'][number]

const fact = (name: string, value: string, why: string | null = null): Fact => ({
  name,
  value,
  why,
})

function cardsOf(desk: Desk, ids: readonly (string | null)[]): readonly MessageCard[] {
  const named = [...new Set(ids)].filter((id) => id !== null)
  return named.flatMap((id, index) => messageCard(desk, id, index + 1) ?? [])
}

export function provisionPanel(desk: FullDesk, [id]: readonly string[]): PanelBody | null {
  const { agreement, locale } = desk
  const provision = agreement.provisions.find((one) => one.id === id)
  if (provision === undefined) return null
  const rules = rulesByProvision(desk).get(provision.id) ?? []
  return {
    ...emptyPanel,
    question: citationText(locale, provision),
    subject: provision.instrument.title[locale.language],
    says: {
      place: provision.place,
      text: provision.says[locale.language],
      evidence: evidenceView(desk, provision.evidence),
    },
    notes: [
      say(locale, 'page.restated'),
      evidenceFull(desk, provision.evidence).long,
      ...(provision.per === undefined ? [] : [provision.per[locale.language]]),
      ...(provision.notModelled === undefined
        ? []
        : [`${say(locale, 'page.text.not-modelled')} ${provision.notModelled[locale.language]}`]),
    ],
    facts: rules.flatMap((rule) => [
      fact(
        rule.kind,
        [rule.label, ...rule.values.map((value) => valueLine(desk, value))].join('\n'),
        rule.values.find((value) => value.figure !== null)?.figure?.why ?? null,
      ),
    ]),
  }
}

function valueLine(desk: Desk, { party, figure, text }: RuleValue): string {
  const told = listed(desk, [figure?.text, text])
  return party === null ? told : say(desk.locale, 'page.value-of', { party, value: told })
}

export function messagePanel(desk: Desk, [id]: readonly string[]): PanelBody | null {
  const { agreement, locale, world } = desk
  const message = messageById(world, id ?? '')
  if (message === null) return null
  const type = world.types.get(message.type)
  const links = [
    ['page.message.re', message.re],
    ['page.message.corrects', message.corrects],
    ['page.message.withdraws', message.withdraws],
  ] as const
  return {
    ...emptyPanel,
    question: messageTypeName(locale, agreement, message.type),
    subject: message.id,
    says:
      type === undefined
        ? null
        : {
            place: citationText(locale, type.cite),
            text: type.cite.says[locale.language],
            evidence: evidenceView(desk, type.cite.evidence),
          },
    notes: notesOf(desk, message),
    facts: [
      ...links.flatMap(([key, other]) =>
        other === null ? [] : [fact(say(locale, key), other, whyAddress('message', other))],
      ),
      ...(type === undefined ? [] : fieldLines(desk, type.fields, message.body)).map((line) =>
        fact(line.name, line.value),
      ),
    ],
    messages: cardsOf(desk, [message.id]),
  }
}

export function itemPanel(desk: Desk, [kindId, id]: readonly string[]): PanelBody | null {
  const { agreement, locale } = desk
  const kind = agreement.items.find((one) => one.id === kindId)
  if (kind === undefined || id === undefined) return null
  const row = holdings(desk.world, desk.times).find((one) => one.kind === kindId && one.id === id)
  if (row === undefined) return goneItem(desk, kind, id)
  return {
    ...emptyPanel,
    question: itemLabel(desk, kind, row.id, row.fields),
    subject: [
      itemKindName(locale, agreement, kind.id),
      partyView(desk, row.party).name,
      say(locale, 'asOf', { day: dayText(desk, desk.asOf) }),
    ].join(' · '),
    notes: row.evidence === 'seen' ? [] : [evidenceFull(desk, row.evidence).long],
    facts: [
      fact(say(locale, 'page.state'), stateName(locale, agreement, kind.id, row.state)),
      ...fieldFacts(desk, kind, row.fields),
      ...Object.entries(row.counts).map(([countId, value]) =>
        fact(
          say(locale, 'page.item.adds', { count: countName(locale, agreement, countId) }),
          numberText(desk, value),
          whyAddress('count', countId, row.party),
        ),
      ),
    ],
    messages: cardsOf(desk, [row.message]),
  }
}

/** An item that nobody holds on the chosen day: what was last said of it, and when. */
function goneItem(desk: Desk, kind: AnyItemKind, id: string): PanelBody | null {
  const { agreement, locale, world } = desk
  const thing = world.kinds.get(kind)?.things.get(id)
  const steps = thing === undefined ? [] : stepsKnown(thing, orderAt(world, desk.times.knownOn))
  const last = steps.findLast((step) => step.row !== null && step.row.state !== absent)
  if (last === undefined || last.row === null) return null
  return {
    ...emptyPanel,
    question: itemLabel(desk, kind, id, last.row),
    subject: itemKindName(locale, agreement, kind.id),
    notes: [say(locale, 'page.item.gone', { day: dayText(desk, isoDayOf(last.effective)) })],
    facts: fieldFacts(desk, kind, last.row),
    messages: cardsOf(desk, [world.messages[last.order]?.id ?? null]),
  }
}

function fieldFacts(
  desk: Desk,
  kind: AnyItemKind,
  fields: Readonly<Record<string, Value | undefined>>,
): readonly Fact[] {
  return Object.entries(kind.fields).flatMap(([name, field]) =>
    fields[name] === undefined
      ? []
      : [fact(field.label[desk.locale.language], cellText(desk, kind, name, fields[name]))],
  )
}

/** The duty is looked for a decade round its day, for the slider may have moved on from it. */
const reachDays = 3660

export function obligationPanel(desk: Desk, of: readonly string[]): PanelBody | null {
  const { agreement, locale } = desk
  const window = {
    from: desk.times.asOf - reachDays * msPerDay,
    until: desk.times.asOf + reachDays * msPerDay,
  }
  const one = obligationsAt(desk.world, desk.times, window).find(
    (duty) => obligationKey(duty).join('\n') === of.join('\n'),
  )
  const obligation = agreement.obligations.find((duty) => duty.id === of[0])
  if (one === undefined || obligation === undefined) return null
  const met = one.metOn === null ? null : formatMoment(locale, one.metOn)
  return {
    ...emptyPanel,
    question: obligationName(locale, agreement, one.obligation),
    subject: partyView(desk, one.party).name,
    says: {
      place: citationText(locale, obligation.cite),
      text: obligation.cite.says[locale.language],
      evidence: evidenceView(desk, obligation.cite.evidence),
    },
    notes: one.readings.map((read) =>
      say(locale, 'page.reading.state', {
        reading: readingText(desk, read),
        state: say(locale, `obligation.${read.state}`),
      }),
    ),
    facts: [
      fact(say(locale, 'page.state'), say(locale, `obligation.${one.state}`)),
      fact(say(locale, 'page.trigger'), triggerText(desk, one)),
      fact(say(locale, 'page.clock'), say(locale, `page.clock.${obligation.clock}`)),
      fact(say(locale, 'page.within'), spanText(desk, obligation.within)),
      fact(say(locale, 'page.due.by'), formatMoment(locale, one.due)),
      ...(met === null ? [] : [fact(say(locale, 'page.met'), met)]),
    ],
    messages: cardsOf(desk, [triggerOf(desk, one.trigger), one.metBy]),
  }
}

function triggerOf(desk: Desk, id: string): string | null {
  return messageById(desk.world, id) === null ? null : id
}

function spanText(
  desk: Desk,
  {
    unit,
    amount,
  }: { readonly unit: 'hours' | 'days' | 'working-days' | 'months'; readonly amount: number },
): string {
  const side = amount < 0 ? 'before' : 'after'
  return say(desk.locale, `page.span.${unit}.${side}`, { n: Math.abs(amount) })
}

export function quotaPanel(desk: FullDesk, of: readonly string[]): PanelBody | null {
  const [quotaId, party, from, each] = of
  const { agreement, locale, result } = desk
  const quota = agreement.quotas.find((one) => one.id === quotaId)
  const one = result.parties
    .find((own) => own.party === party)
    ?.quotas.find(
      (own) => own.quota === quotaId && own.from === from && own.each === (each ?? null),
    )
  if (quota === undefined || one === undefined || party === undefined) return null
  return {
    ...emptyPanel,
    question: say(locale, 'page.why.value', {
      value: figureText(desk, { value: one.used, known: one.known }),
    }),
    subject: [
      quotaName(locale, agreement, quota.id),
      one.each === null ? null : quotaEachName(locale, agreement, quota.id, one.each),
      partyView(desk, party).name,
    ]
      .filter((part) => part !== null)
      .join(' · '),
    says: {
      place: citationText(locale, quota.cite),
      text: quota.cite.says[locale.language],
      evidence: evidenceView(desk, quota.cite.evidence),
    },
    facts: [
      fact(say(locale, 'page.of'), numberText(desk, one.max)),
      fact(say(locale, 'page.left'), numberText(desk, one.left)),
      fact(say(locale, 'page.state'), say(locale, `quota.${one.state}`)),
    ],
    messages: cardsOf(desk, one.messages),
  }
}
