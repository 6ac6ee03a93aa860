// What others think that parties have: a file of estimates, per class of weapons and party, and of
// named systems with what is reported of them. Estimates are no declarations: no count of an
// agreement reads them; coverage shows them beside what nothing counts. The format is
// docs/formats/estimates.md.
import { f, objectCheck, type BodyOf } from '#language/field.ts'
import type { Label } from '#language/label.ts'
import { label } from '#language/label.ts'
import type { PartyId } from '#language/party.ts'
import type { IsoDay } from '#language/time.ts'
import { weaponClasses, weaponLabel, type WeaponClass } from '#language/weapons.ts'
import { conflictsField, evidenceLabels, inThree, sourcesField } from './record-envelope.ts'
import { faultAt } from './record-line.ts'
import { shownText, type Refusal } from './refusal.ts'

const names = {
  estimates: label('Format of the estimates', 'Формат оценок', 'صيغة التقديرات'),
  notice: label('Notice', 'Пояснение', 'تنبيه'),
  sources: label('Sources', 'Источники', 'المصادر'),
  party: label('Party', 'Сторона', 'الطرف'),
  weapons: label('Class of weapons', 'Класс вооружений', 'فئة الأسلحة'),
  of: label('What is counted', 'Что считается', 'ما يُعد'),
  count: label('How many', 'Сколько', 'العدد'),
  asOf: label('As of', 'На дату', 'في تاريخ'),
  evidence: label('Evidence', 'Степень подтверждения', 'درجة التثبُّت'),
  note: label('Note', 'Примечание', 'ملاحظة'),
  id: label('Identifier', 'Идентификатор', 'المعرّف'),
  name: label('Name', 'Название', 'الاسم'),
  status: label('What is reported', 'Что сообщается', 'ما يُذكر عنه'),
}

const classOptions = Object.fromEntries(
  weaponClasses.map((weapons) => [weapons, weaponLabel(weapons)]),
) as Readonly<Record<WeaponClass, Label>>

const shared = {
  party: f.id(names.party, 40),
  weapons: f.oneOf(names.weapons, classOptions),
  evidence: f.evidence(names.evidence, evidenceLabels),
  sources: f.list(names.sources, f.id(names.sources), 100),
  note: f.optional(inThree(names.note)),
  conflicts: f.optional(conflictsField),
}

export const estimateFields = {
  estimates: f.oneOf(names.estimates, { 'mithaq-estimates-1': names.estimates }),
  notice: inThree(names.notice),
  sources: sourcesField,
  /** States named here that are a party to nothing on the shelf. */
  states: f.optional(
    f.list(
      names.party,
      f.object(names.party, { id: shared.party, name: inThree(names.name) }),
      300,
    ),
  ),
  forces: f.list(
    names.count,
    f.object(names.count, {
      ...shared,
      of: inThree(names.of),
      count: f.count(names.count, 0),
      asOf: f.optional(f.text(names.asOf, 10)),
    }),
    1000,
  ),
  systems: f.list(
    names.name,
    f.object(names.name, {
      ...shared,
      id: f.id(names.id),
      name: inThree(names.name),
      status: inThree(names.status),
      count: f.optional(f.count(names.count, 0)),
    }),
    1000,
  ),
}

export type Estimates = BodyOf<typeof estimateFields>
export type ForceEstimate = Estimates['forces'][number]
export type WeaponSystem = Estimates['systems'][number]

const checkEstimates = objectCheck(estimateFields)

export function readEstimates(
  text: string,
  file: string,
): { readonly estimates: Estimates | null; readonly refusals: readonly Refusal[] } {
  const whole = { file, line: 0, message: null, severity: 'refusal' as const }
  const refused = (faults: readonly Pick<Refusal, 'code' | 'path' | 'value' | 'expected'>[]) => ({
    estimates: null,
    refusals: faults.map((fault) => ({ ...fault, ...whole })),
  })
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refused([
      { code: 'not-json', path: '', value: shownText(text.trim()), expected: 'JSON' },
    ])
  }
  const problems = checkEstimates(raw)
  if (problems !== null) {
    return refused(
      problems.map(({ code, path, value, expected }) => faultAt(code, path, value, expected)),
    )
  }
  const estimates = raw as Estimates
  const known = Object.keys(estimates.sources)
  const unknown = (['forces', 'systems'] as const).flatMap((part) =>
    estimates[part].flatMap(({ sources, conflicts = [] }, at) =>
      [
        ...sources.map((source) => ({ source, field: 'sources' })),
        ...conflicts.map(({ source }) => ({ source, field: 'conflicts' })),
      ]
        .filter(({ source }) => !known.includes(source))
        .map(({ source, field }) =>
          faultAt('unknown-source', [part, at, field], source, known.join(', ')),
        ),
    ),
  )
  return unknown.length > 0 ? refused(unknown) : { estimates, refusals: [] }
}

/**
 * For each party the estimate of a class that speaks of the day: the newest that is no later, else
 * the earliest; one from memory only where there is no other. Its own date is always told.
 */
export function estimatesOn(
  estimates: Estimates,
  weapons: WeaponClass,
  asOf: IsoDay,
  party: PartyId | null = null,
): readonly ForceEstimate[] {
  const own = estimates.forces.filter(
    (one) => one.weapons === weapons && (party === null || one.party === party),
  )
  return [...Map.groupBy(own, (one) => one.party).values()].map((list) => {
    const seen = list.filter(({ evidence }) => evidence !== 'unverified')
    const sorted = (seen.length > 0 ? seen : list).toSorted((a, b) =>
      dateOf(a) < dateOf(b) ? -1 : 1,
    )
    return sorted.findLast((one) => dateOf(one) <= asOf) ?? sorted[0]!
  })
}

/** `2025`, `2025-01`: a text that sorts before the days in it; no date before any. */
function dateOf(one: ForceEstimate): string {
  return one.asOf ?? ''
}
