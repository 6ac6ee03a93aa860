// The form of a scenario file: what a proposal changes of an agreement, or a whole one on a blank
// page, as data alone. One definition gives the check, the JSON Schema and the type. The format is
// docs/formats/scenario.md; what a name points at is scenario-names.ts's business.
import { f, type BodyOf, type Field, type Problem } from '#language/field.ts'
import { isObject } from '#language/is-object.ts'
import type { Value } from '#language/item.ts'
import { label } from '#language/label.ts'
import { evidenceLabels, inThree, sourcesField, wrongType } from './record-envelope.ts'

const names = {
  scenario: label('Format of the scenario', 'Формат сценария', 'صيغة السيناريو'),
  id: label('Identifier', 'Идентификатор', 'المعرّف'),
  base: label('Agreement it starts from', 'Исходное соглашение', 'الاتفاق المنطلق منه'),
  title: label('Title', 'Название', 'العنوان'),
  notice: label('Notice', 'Пояснение', 'تنبيه'),
  by: label('Whose idea', 'Чья идея', 'صاحب الفكرة'),
  dated: label('Dated', 'Дата', 'التاريخ'),
  sources: label('Sources', 'Источники', 'المصادر'),
  parties: label('Parties', 'Стороны', 'الأطراف'),
  name: label('Name', 'Название', 'الاسم'),
  short: label('Short name', 'Краткое название', 'الاسم المختصر'),
  provisions: label('Provisions', 'Положения', 'الأحكام'),
  place: label('Place', 'Место в тексте', 'الموضع'),
  says: label('What it says', 'Содержание', 'المضمون'),
  evidence: label('Evidence', 'Степень подтверждения', 'درجة التثبُّت'),
  kinds: label('Kinds of items', 'Категории средств', 'فئات الأصناف'),
  label: label('Label', 'Название', 'التسمية'),
  fields: label('Fields', 'Поля', 'الحقول'),
  field: label('Field', 'Поле', 'الحقل'),
  takes: label('What it takes', 'Вид значения', 'نوع القيمة'),
  options: label('Possible values', 'Возможные значения', 'القيم الممكنة'),
  states: label('States', 'Состояния', 'الحالات'),
  state: label('State', 'Состояние', 'الحالة'),
  counts: label('Counts', 'Засчитываемые количества', 'الأعداد المحتسبة'),
  count: label('Count', 'Засчитываемое количество', 'العدد المحتسب'),
  includes: label('Counts it includes', 'Включаемые количества', 'الأعداد المشمولة'),
  rules: label('Counting rules', 'Правила засчета', 'قواعد الاحتساب'),
  rule: label('Counting rule', 'Правило засчета', 'قاعدة الاحتساب'),
  exceptions: label('Exceptions', 'Исключения', 'الاستثناءات'),
  removed: label('Rules removed', 'Исключенные правила', 'القواعد المحذوفة'),
  kind: label('Kind of item', 'Категория средства', 'فئة الصنف'),
  when: label('Which items', 'Какие средства', 'أي الأصناف'),
  is: label('Is one of', 'Одно из', 'أحد القيم'),
  isNot: label('Is none of', 'Ни одно из', 'ليس أحد القيم'),
  stated: label('Is stated', 'Указано', 'مذكور'),
  worth: label('What one item is worth', 'Сколько засчитывается', 'ما يُحتسب للصنف'),
  sum: label('Sum of fields', 'Сумма полей', 'مجموع الحقول'),
  times: label('Times', 'Множитель', 'مضروبًا في'),
  from: label('From', 'С', 'من'),
  until: label('Until (first day no longer)', 'До (первый день вне срока)', 'حتى (أول يوم خارجه)'),
  over: label('Instead of exceptions', 'Вместо исключений', 'بدلًا من الاستثناءات'),
  cite: label('Provision cited', 'Положение', 'الحكم المستند إليه'),
  limits: label('Limits', 'Предельные уровни', 'الحدود'),
  limit: label('Limit', 'Предельный уровень', 'الحد'),
  values: label('Dated values', 'Значения по датам', 'القيم بتواريخها'),
  max: label('Ceiling', 'Предел', 'السقف'),
  life: label('Life', 'Действие', 'النفاذ'),
  phase: label('Phase', 'Стадия', 'المرحلة'),
  holdings: label('Holdings supposed', 'Предполагаемое наличие', 'الحيازات المفترضة'),
  party: label('Party', 'Сторона', 'الطرف'),
  on: label('As of', 'На дату', 'في تاريخ'),
  set: label('Values', 'Значения', 'القيم'),
  note: label('Note', 'Примечание', 'ملاحظة'),
}

const maxList = 1000
const maxText = 80
const name = (own = names.id) => f.id(own, maxText)
const listOf = <T>(own: typeof names.id, of: Field<T>) => f.list(own, of, maxList)
const optional = f.optional

const anyValue: Field<Exclude<Value, null>> = {
  kind: 'text',
  label: names.is,
  optional: false,
  schema: { type: ['string', 'integer', 'boolean'] },
  detail: {},
  check: (value) =>
    typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value)
      ? null
      : wrongType(value, 'text, integer, true or false'),
}

/** Values of an item by the names of its fields; scenario-names.ts checks them against its kind. */
const setField: Field<Readonly<Record<string, unknown>>> = {
  kind: 'object',
  label: names.set,
  optional: false,
  schema: {
    type: 'object',
    additionalProperties: { type: ['string', 'integer', 'boolean', 'null'] },
  },
  detail: {},
  check: (value) => (isObject(value) ? checkValues(value) : wrongType(value, 'object')),
}

function checkValues(values: Readonly<Record<string, unknown>>): readonly Problem[] | null {
  const found = Object.entries(values).flatMap(([key, value]) =>
    value === null
      ? []
      : (anyValue.check(value) ?? []).map((problem) => ({ ...problem, path: [key] })),
  )
  return found.length === 0 ? null : found
}

const condition = f.object(names.when, {
  state: optional(listOf(names.state, name(names.state))),
  field: optional(name(names.field)),
  is: optional(listOf(names.is, anyValue)),
  isNot: optional(listOf(names.isNot, anyValue)),
  stated: optional(f.bool(names.stated)),
})

const most = 1_000_000_000
const dates = { from: optional(f.date(names.from)), until: optional(f.date(names.until)) }

/** What a counting rule and an exception to one have in common. */
const ruleBody = {
  id: name(),
  label: inThree(names.label),
  cite: name(names.cite),
  when: optional(listOf(names.when, condition)),
  worth: optional(
    f.object(names.worth, {
      sum: optional(listOf(names.sum, name(names.field))),
      times: optional(f.count(names.times, -most, most)),
    }),
  ),
  ...dates,
}

const rule = f.object(names.rule, { kind: name(names.kind), ...ruleBody })
const option = f.object(names.options, { id: name(), label: inThree(names.label) })

const kind = f.object(names.kind, {
  id: name(),
  label: inThree(names.label),
  fields: listOf(
    names.fields,
    f.object(names.field, {
      id: name(),
      label: inThree(names.label),
      takes: f.oneOf(names.takes, {
        count: label('a whole number', 'целое число', 'عدد صحيح'),
        text: label('a line of text', 'строка текста', 'سطر نص'),
        'one-of': label('one of the possible values', 'одно из значений', 'إحدى القيم الممكنة'),
      }),
      options: optional(listOf(names.options, option)),
    }),
  ),
  states: optional(listOf(names.states, option)),
})

const phases = {
  'in-force': label('in force', 'действует', 'نافذ'),
  committed: label('politically committed', 'политически обязательно', 'ملزم سياسيًا'),
  ended: label('no longer in force', 'больше не действует', 'لم يعد نافذًا'),
}

export const scenarioFields = {
  scenario: f.oneOf(names.scenario, { 'mithaq-scenario-1': names.scenario }),
  id: name(),
  base: f.orUnknown(name(names.base)),
  title: inThree(names.title),
  notice: inThree(names.notice),
  by: inThree(names.by),
  dated: f.date(names.dated),
  sources: optional(sourcesField),
  parties: optional(
    listOf(
      names.parties,
      f.object(names.party, { id: name(), name: inThree(names.name), short: inThree(names.short) }),
    ),
  ),
  provisions: listOf(
    names.provisions,
    f.object(names.provisions, {
      id: name(),
      place: f.text(names.place, maxText),
      says: inThree(names.says),
      evidence: f.evidence(names.evidence, evidenceLabels),
    }),
  ),
  kinds: optional(listOf(names.kinds, kind)),
  counts: optional(
    listOf(
      names.counts,
      f.object(names.count, {
        id: name(),
        label: inThree(names.label),
        cite: name(names.cite),
        includes: optional(listOf(names.includes, name(names.count))),
        rules: optional(listOf(names.rules, rule)),
      }),
    ),
  ),
  rules: optional(
    listOf(
      names.rules,
      f.object(names.rule, { count: name(names.count), kind: name(names.kind), ...ruleBody }),
    ),
  ),
  exceptions: optional(
    listOf(
      names.exceptions,
      f.object(names.exceptions, {
        rule: name(names.rule),
        ...ruleBody,
        over: optional(listOf(names.over, name(names.rule))),
      }),
    ),
  ),
  removed: optional(
    listOf(
      names.removed,
      f.object(names.removed, { rule: name(names.rule), from: optional(f.date(names.from)) }),
    ),
  ),
  limits: optional(
    listOf(
      names.limits,
      f.object(names.limit, {
        limit: name(names.limit),
        count: optional(name(names.count)),
        label: optional(inThree(names.label)),
        cite: name(names.cite),
        values: listOf(
          names.values,
          f.object(names.values, { from: f.date(names.from), max: f.count(names.max, 0) }),
        ),
        parties: optional(listOf(names.parties, name(names.party))),
      }),
    ),
  ),
  life: optional(
    listOf(
      names.life,
      f.object(names.life, {
        from: f.date(names.from),
        phase: f.oneOf(names.phase, phases),
        until: optional(f.date(names.until)),
        label: inThree(names.label),
        cite: name(names.cite),
      }),
    ),
  ),
  holdings: optional(
    listOf(
      names.holdings,
      f.object(names.holdings, {
        party: name(names.party),
        kind: name(names.kind),
        id: name(),
        on: f.date(names.on),
        state: optional(name(names.state)),
        set: setField,
        evidence: f.evidence(names.evidence, evidenceLabels),
        sources: optional(listOf(names.sources, name(names.sources))),
        note: optional(inThree(names.note)),
      }),
    ),
  ),
}

export type Scenario = BodyOf<typeof scenarioFields>
type Element<T> = NonNullable<T> extends readonly (infer E)[] ? E : never

export type ScenarioRule = Element<Element<Scenario['counts']>['rules']>
export type ScenarioException = Element<Scenario['exceptions']>
export type ScenarioCondition = Element<ScenarioRule['when']>
export type ScenarioKind = Element<Scenario['kinds']>
export type ScenarioLimit = Element<Scenario['limits']>
export type ScenarioHolding = Element<Scenario['holdings']>
