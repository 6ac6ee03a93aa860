// The life of an agreement (signed, in force, extended, ended) and the standing of each party
// towards it. Known facts of the past stand with the agreement; messages can carry it further.
// Force and each party's attitude are separate: a suspended participation does not end a treaty.
import type { Provision } from './citation.ts'
import { f } from './field.ts'
import { item } from './item.ts'
import { label, type Label } from './label.ts'
import type { PartyId } from './party.ts'
import { startOf, type Instant, type IsoDay } from './time.ts'

const phases = {
  none: { label: label('not concluded', 'не заключено', 'غير مبرم'), then: ['signed', 'in-force'] },
  signed: {
    label: label('signed', 'подписано', 'موقَّع'),
    then: ['provisional', 'in-force', 'ended'],
  },
  provisional: {
    label: label('provisionally applied', 'применяется временно', 'مطبَّق مؤقتًا'),
    then: ['in-force', 'ended'],
  },
  'in-force': { label: label('in force', 'действует', 'نافذ'), then: ['in-force', 'ended'] },
  committed: {
    label: label('politically committed', 'политически обязательно', 'ملزم سياسيًا'),
    then: ['committed', 'ended'],
  },
  ended: {
    label: label('no longer in force', 'больше не действует', 'لم يعد نافذًا'),
    then: ['in-force'],
  },
} as const

/**
 * The agreement's own life: one item, `term('term')`. `until` is the first day it no longer holds.
 */
export const term = item('term', {
  label: label('Term of the agreement', 'Срок действия соглашения', 'مدة الاتفاق'),
  fields: {
    until: f.optional(
      f.date(
        label(
          'Until (first day no longer)',
          'До (первый день вне срока)',
          'حتى (أول يوم لا يسري فيه)',
        ),
      ),
    ),
  },
  states: { ...phases, none: { ...phases.none, then: ['signed', 'in-force', 'committed'] } },
})

/**
 * Each party's attitude: one item per party, `standing('RU')`. Who has stated nothing, and of whom
 * the agreement knows nothing, applies it.
 */
export const standing = item('standing', {
  label: label('Standing of the Party', 'Статус Стороны', 'مركز الطرف'),
  fields: {
    reason: f.optional(f.text(label('Reason given', 'Заявленная причина', 'السبب المعلن'), 500)),
  },
  states: {
    applying: {
      label: label('applying', 'применяет', 'يطبِّق'),
      then: ['exempting', 'suspended', 'countermeasures', 'withdrawing', 'withdrawn'],
    },
    exempting: {
      label: label('exempting sites', 'вывела объекты из-под инспекций', 'مستثنٍ مرافق من التفتيش'),
      then: ['applying', 'suspended', 'countermeasures', 'withdrawing', 'withdrawn'],
    },
    suspended: {
      label: label('participation suspended', 'участие приостановлено', 'المشاركة معلَّقة'),
      then: ['applying', 'withdrawing', 'withdrawn'],
    },
    countermeasures: {
      label: label('taking countermeasures', 'принимает контрмеры', 'متخذ تدابير مضادة'),
      then: ['applying', 'suspended', 'withdrawing', 'withdrawn'],
    },
    withdrawing: {
      label: label('notice of withdrawal given', 'уведомила о выходе', 'أخطر بالانسحاب'),
      then: ['applying', 'withdrawn'],
    },
    withdrawn: {
      label: label('withdrawn', 'вышла', 'منسحب'),
      then: ['signatory', 'ratified', 'applying'],
    },
    outside: {
      label: label('not a party', 'не участвует', 'ليس طرفًا'),
      then: ['signatory', 'ratified', 'applying'],
    },
    signatory: {
      label: label('signatory', 'подписавшая Сторона', 'دولة موقِّعة'),
      then: ['ratified', 'applying', 'outside'],
    },
    ratified: {
      label: label('contracting State', 'договаривающееся государство', 'دولة متعاقدة'),
      then: ['applying', 'outside'],
    },
  },
})

export type Phase = keyof typeof phases

type Attitude = keyof typeof standing.states

/** Signed or ratified, but not bound: while a text is applied provisionally, it is owed to all. */
const joining: ReadonlySet<string> = new Set<Attitude>(['signatory', 'ratified'])

/** Whether an agreement in that phase binds a party that stands so. */
export function isBound(state: string, phase: Phase): boolean {
  if (state === 'outside' || state === 'withdrawn') return false
  return !joining.has(state) || phase === 'provisional'
}

/**
 * A dated fact of one party's standing that does not rest on a message of the record: it signed, it
 * joined. A party of which there is such a fact is outside before the first of them.
 */
export interface StandingFact {
  readonly party: PartyId
  readonly on: Instant
  /** From when it was known; the day itself unless said. */
  readonly known: Instant
  readonly state: Attitude
  readonly cite: Provision
}

export interface StandingFactSpec {
  readonly on: IsoDay
  readonly known?: IsoDay
  readonly state: Attitude
  readonly cite: Provision
}

/** `standingFact('A', { on: '2030-08-27', state: 'applying', cite })`. */
export function standingFact(party: PartyId, spec: StandingFactSpec): StandingFact {
  return {
    party,
    on: startOf(spec.on),
    known: startOf(spec.known ?? spec.on),
    state: spec.state,
    cite: spec.cite,
  }
}

/** A dated fact of the agreement's life that does not rest on a message of the record. */
export interface LifeEvent {
  readonly id: string
  readonly on: Instant
  /** From when it was known; the day itself unless said. */
  readonly known: Instant
  readonly phase: Phase
  /** The first day on which it no longer holds, where the event sets one. */
  readonly until: IsoDay | null
  readonly label: Label
  readonly cite: Provision
}

export interface LifeEventSpec {
  readonly on: IsoDay
  readonly known?: IsoDay
  readonly phase: Phase
  readonly until?: IsoDay
  readonly label: Label
  readonly cite: Provision
}

export function lifeEvent(id: string, spec: LifeEventSpec): LifeEvent {
  return {
    id,
    on: startOf(spec.on),
    known: startOf(spec.known ?? spec.on),
    phase: spec.phase,
    until: spec.until ?? null,
    label: spec.label,
    cite: spec.cite,
  }
}
