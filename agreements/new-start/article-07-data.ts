// The messages that carry data: the exchanges of Protocol, Part Four, Section II(1)-(2), changes
// between them (II(3)), and what a Party publishes of its own data. An exchange is a complete
// statement: launchers, bombers, missiles, loads and lines that it leaves out are gone from its
// day on. Between exchanges a change never touches warheads (II(3), second sentence).
import { f } from '#language/field.ts'
import { restate, type Change, type Effect } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message, type MessageContext } from '#language/message.ts'
import { stated } from '#language/stated.ts'
import type { BodyOf, Fields } from '#language/field.ts'
import { bomber, facility, figure, launcher, load, missile } from './items.ts'
import { generalRules } from './provisions-article-07.ts'
import { dataRules } from './provisions-data.ts'
import { acts } from './provisions-life.ts'
import { evidenceLabels, labels } from './terms.ts'

const entry = {
  id: f.id(labels.id),
  evidence: f.optional(f.evidence(labels.evidence, evidenceLabels)),
  sources: f.optional(f.list(labels.sources, f.id(labels.sources), 20)),
}

const itemState = f.optional(
  f.oneOf(labels.state, {
    subject: launcher.stateLabels.subject,
    converted: launcher.stateLabels.converted,
    eliminated: launcher.stateLabels.eliminated,
  }),
)
const missileState = f.optional(
  f.oneOf(labels.state, {
    'non-deployed': missile.stateLabels['non-deployed'],
    deployed: missile.stateLabels.deployed,
    launched: missile.stateLabels.launched,
    eliminated: missile.stateLabels.eliminated,
  }),
)
const facilityState = f.optional(
  f.oneOf(labels.state, {
    declared: facility.stateLabels.declared,
    eliminated: facility.stateLabels.eliminated,
  }),
)

const { noticed: _, ...launcherFields } = launcher.fields
const launcherEntry = { ...entry, state: itemState, ...launcherFields }
const bomberEntry = { ...entry, state: itemState, ...bomber.fields }
const missileEntry = { ...entry, state: missileState, ...missile.fields }
const facilityEntry = { ...entry, state: facilityState, ...facility.fields }
const loadEntry = { ...entry, ...load.fields }
const figureEntry = { ...entry, ...figure.fields }

type LauncherEntry = BodyOf<typeof launcherEntry>
type BomberEntry = BodyOf<typeof bomberEntry>
type MissileEntry = BodyOf<typeof missileEntry>
type FacilityEntry = BodyOf<typeof facilityEntry>

const total = (name: (typeof labels)['deployed']) => f.optional(f.orUnknown(f.count(name)))

const dataFields = {
  facilities: f.optional(
    f.list(label('Facilities', 'Объекты', 'المرافق'), f.object(facility.label, facilityEntry)),
  ),
  launchers: f.optional(
    f.list(
      label('Launchers', 'Пусковые установки', 'منصات الإطلاق'),
      f.object(launcher.label, launcherEntry),
    ),
  ),
  bombers: f.optional(
    f.list(
      label('Heavy bombers', 'Тяжелые бомбардировщики', 'القاذفات الثقيلة'),
      f.object(bomber.label, bomberEntry),
    ),
  ),
  missiles: f.optional(
    f.list(label('Missiles', 'Ракеты', 'الصواريخ'), f.object(missile.label, missileEntry)),
  ),
  loads: f.optional(
    f.list(
      label('Warheads by base', 'Боезаряды по базам', 'الرؤوس الحربية حسب القاعدة'),
      f.object(load.label, loadEntry),
    ),
  ),
  figures: f.optional(
    f.list(
      label('Published figures', 'Опубликованные цифры', 'الأرقام المنشورة'),
      f.object(figure.label, figureEntry),
    ),
  ),
  totals: f.optional(
    f.object(
      label(
        'Totals as stated by the Party',
        'Суммарные количества, указанные Стороной',
        'المجاميع كما ذكرها الطرف',
      ),
      {
        deployed: total(labels.deployed),
        warheads: total(labels.warheads),
        launchers: total(labels.launchers),
      },
    ),
  ),
} satisfies Fields

type Data = BodyOf<typeof dataFields>

/** Lines and loads have no identifier of the treaty: their name is theirs within one Party. */
const lineId = (id: string, { from }: MessageContext) => `${from}:${id}`

/** An exchange need not name what is gone; what it names as eliminated is gone with it. */
const launcherOf = ({ id, state, evidence, sources, ...fields }: LauncherEntry): Change => {
  const told = state === 'eliminated' ? { ...fields, noticed: true } : fields
  return launcher(id).becomes(state ?? 'subject', told, { evidence, sources })
}

const bomberOf = ({ id, state, evidence, sources, ...fields }: BomberEntry): Change =>
  bomber(id).becomes(state ?? 'subject', fields, { evidence, sources })

const missileOf = ({ id, state, evidence, sources, ...fields }: MissileEntry): Change =>
  missile(id).becomes(state ?? 'non-deployed', fields, { evidence, sources })

const facilityOf = ({ id, state, evidence, sources, ...fields }: FacilityEntry): Change =>
  facility(id).becomes(state ?? 'declared', fields, { evidence, sources })

function statement(data: Data, context: MessageContext): Effect[] {
  const loads = (data.loads ?? []).map(({ id, evidence, sources, ...fields }) =>
    load(lineId(id, context)).becomes('emplaced', fields, { evidence, sources }),
  )
  const figures = (data.figures ?? []).map(({ id, evidence, sources, ...fields }) =>
    figure(lineId(id, context)).becomes('stated', fields, { evidence, sources }),
  )
  return [
    ...(data.facilities ?? []).map(facilityOf),
    restate(
      [launcher, bomber, missile, load, figure],
      [
        ...(data.launchers ?? []).map(launcherOf),
        ...(data.bombers ?? []).map(bomberOf),
        ...(data.missiles ?? []).map(missileOf),
        ...loads,
        ...figures,
      ],
    ),
  ]
}

const claims = (data: Data) => data.totals ?? {}

export const initialData = message('initial-data', {
  cite: dataRules.initialData,
  label: label('Initial data', 'Исходные данные', 'البيانات الأولية'),
  fields: dataFields,
  effect: statement,
  claims,
})

/** The day for whose exchange the data stand, where they are of another day (5 Feb 2018). */
const exchange = f.optional(
  f.date(label('In place of the exchange of', 'Вместо обмена за', 'بدلًا من تبادل')),
)

export const semiannualData = message('semiannual-data', {
  cite: dataRules.semiannualData,
  label: label('Six-month data', 'Полугодовые данные', 'بيانات ستة الأشهر'),
  fields: { ...dataFields, exchange },
  effect: statement,
  claims,
})

export const voluntaryRelease = message('voluntary-release', {
  cite: generalRules.release,
  label: label(
    'Release of own data to the public',
    'Публикация собственных данных',
    'نشر الطرف بياناته',
  ),
  fields: dataFields,
  effect: statement,
  claims,
})

/** A Party says that it will not give the data of an exchange. */
export const dataWithheld = message('data-withheld', {
  cite: acts.withheld,
  label: label(
    'Data of an exchange withheld',
    'Отказ передать данные обмена',
    'الامتناع عن تقديم بيانات تبادل',
  ),
  fields: {
    exchange: f.date(label('Exchange of', 'Обмен по состоянию на', 'تبادل يوم')),
    reason: f.optional(f.text(labels.reason, 500)),
  },
})

const amount = (name: (typeof labels)['deployed']) => f.optional(f.count(name, -100_000, 100_000))

const figureAmounts = {
  ...entry,
  deployed: amount(labels.deployed),
  launchers: amount(labels.launchers),
}

interface FigureChange {
  readonly figure?: BodyOf<typeof figureAmounts>
}

const adding = ({ figure: given }: FigureChange, context: MessageContext): Change[] => {
  if (given === undefined) return []
  const { id, evidence, sources, ...amounts } = given
  return [figure(lineId(id, context)).adds(amounts, { evidence, sources })]
}

/**
 * Every object given is one changed item; a line of figures changes by amounts, never
 * warheads.
 */
export const dataChange = message('data-change', {
  cite: dataRules.dataChange,
  label: label('Change in the data', 'Изменение данных', 'تغيير في البيانات'),
  fields: {
    facility: f.optional(f.object(facility.label, facilityEntry)),
    launcher: f.optional(f.object(launcher.label, launcherEntry)),
    bomber: f.optional(f.object(bomber.label, bomberEntry)),
    missile: f.optional(f.object(missile.label, missileEntry)),
    figure: f.optional(f.object(figure.label, figureAmounts)),
  },
  effect: stated({ facility, launcher, bomber, missile }, adding),
})

export const newType = message('new-type', {
  cite: dataRules.newType,
  label: label('New type or facility', 'Новый тип или объект', 'طراز جديد أو مرفق جديد'),
  fields: {
    what: f.oneOf(label('What', 'Предмет', 'الموضوع'), {
      type: label('type', 'тип', 'طراز'),
      variant: label('variant', 'вариант', 'متغيِّر'),
      version: label('version', 'разновидность', 'صيغة'),
      facility: label('facility', 'объект', 'مرفق'),
    }),
    name: f.text(label('Name', 'Название', 'الاسم'), 120),
    text: f.optional(f.text(labels.text, 1000)),
  },
})
