// The States of the Open Skies Treaty, with the day on which each signed and that on which each
// deposited its instrument, as the treaty database of the Netherlands has them. The days of Sweden
// were not seen there: they are from memory. Kyrgyzstan signed and has not ratified. Two entries of
// Annex A are groups of States that act as one; a third, Czechoslovakia, has two successors.
import { type Label, label } from '#language/label.ts'
import type { Party, PartyId } from '#language/party.ts'
import type { IsoDay } from '#language/time.ts'

/** Who signed in 1992 and ratified, who acceded, who succeeded, and who only signed. */
export type Way = 'ratified' | 'acceded' | 'succeeded' | 'signed'

interface Joining {
  readonly way: Way
  readonly signed: IsoDay | null
  readonly deposited: IsoDay | null
}

const states: readonly (readonly [PartyId, string, string, string, Joining])[] = [
  ['BY', 'Belarus', 'Белоруссия', 'بيلاروس', ratified('2001-11-02')],
  ['BE', 'Belgium', 'Бельгия', 'بلجيكا', ratified('1995-06-28')],
  [
    'BA',
    'Bosnia and Herzegovina',
    'Босния и Герцеговина',
    'البوسنة والهرسك',
    acceded('2003-08-21'),
  ],
  ['BG', 'Bulgaria', 'Болгария', 'بلغاريا', ratified('1994-04-15')],
  ['CA', 'Canada', 'Канада', 'كندا', ratified('1992-07-21')],
  ['HR', 'Croatia', 'Хорватия', 'كرواتيا', acceded('2004-11-02')],
  ['CZ', 'Czechia', 'Чехия', 'تشيكيا', succeeded('1993-01-01')],
  ['DK', 'Denmark', 'Дания', 'الدانمرك', ratified('1993-01-21')],
  ['EE', 'Estonia', 'Эстония', 'إستونيا', acceded('2005-03-24')],
  ['FI', 'Finland', 'Финляндия', 'فنلندا', acceded('2002-12-12')],
  ['FR', 'France', 'Франция', 'فرنسا', ratified('1993-07-30')],
  ['GE', 'Georgia', 'Грузия', 'جورجيا', ratified('1998-08-31')],
  ['DE', 'Germany', 'Германия', 'ألمانيا', ratified('1994-01-27')],
  ['GR', 'Greece', 'Греция', 'اليونان', ratified('1993-09-09')],
  ['HU', 'Hungary', 'Венгрия', 'هنغاريا', ratified('1993-08-11')],
  ['IS', 'Iceland', 'Исландия', 'آيسلندا', ratified('1994-08-25')],
  ['IT', 'Italy', 'Италия', 'إيطاليا', ratified('1994-10-28')],
  ['KG', 'Kyrgyzstan', 'Киргизия', 'قيرغيزستان', onlySigned('1992-12-15')],
  ['LV', 'Latvia', 'Латвия', 'لاتفيا', acceded('2002-12-13')],
  ['LT', 'Lithuania', 'Литва', 'ليتوانيا', acceded('2005-05-09')],
  ['LU', 'Luxembourg', 'Люксембург', 'لكسمبرغ', ratified('1995-06-28')],
  ['NL', 'Netherlands', 'Нидерланды', 'هولندا', ratified('1995-06-28')],
  ['NO', 'Norway', 'Норвегия', 'النرويج', ratified('1993-07-14')],
  ['PL', 'Poland', 'Польша', 'بولندا', ratified('1995-05-17')],
  ['PT', 'Portugal', 'Португалия', 'البرتغال', ratified('1994-11-22')],
  ['RO', 'Romania', 'Румыния', 'رومانيا', ratified('1994-06-05')],
  ['RU', 'Russia', 'Россия', 'روسيا', ratified('2001-11-02')],
  ['SK', 'Slovakia', 'Словакия', 'سلوفاكيا', succeeded('1993-01-01')],
  ['SI', 'Slovenia', 'Словения', 'سلوفينيا', acceded('2004-09-25')],
  ['ES', 'Spain', 'Испания', 'إسبانيا', ratified('1993-11-18')],
  ['SE', 'Sweden', 'Швеция', 'السويد', acceded('2002-06-28')],
  ['TR', 'Turkey', 'Турция', 'تركيا', ratified('1994-11-30')],
  ['UA', 'Ukraine', 'Украина', 'أوكرانيا', ratified('2000-04-20')],
  ['GB', 'United Kingdom', 'Великобритания', 'المملكة المتحدة', ratified('1993-12-08')],
  ['US', 'United States', 'США', 'الولايات المتحدة', ratified('1993-12-03')],
]

function ratified(deposited: IsoDay): Joining {
  return { way: 'ratified', signed: '1992-03-24', deposited }
}

function acceded(deposited: IsoDay): Joining {
  return { way: 'acceded', signed: null, deposited }
}

/** Czechoslovakia had signed and, on 21 December 1992, ratified. */
function succeeded(deposited: IsoDay): Joining {
  return { way: 'succeeded', signed: null, deposited }
}

function onlySigned(signed: IsoDay): Joining {
  return { way: 'signed', signed, deposited: null }
}

export const parties: readonly Party[] = states.map(([id, en, ru, ar]) => ({
  id,
  name: label(en, ru, ar),
  short: label(en, ru, ar),
}))

export const joinings: ReadonlyMap<PartyId, Joining> = new Map(
  states.map(([id, , , , joining]) => [id, joining]),
)

/** The entries of Annex A that are more than one State today, by the names that a record uses. */
export const groups: Readonly<Record<string, readonly PartyId[]>> = {
  'RU-BY': ['RU', 'BY'],
  BENELUX: ['BE', 'NL', 'LU'],
  CS: ['CZ', 'SK'],
}

export const groupNames: Readonly<Record<keyof typeof groups, Label>> = {
  'RU-BY': label('Russia and Belarus', 'Россия и Белоруссия', 'روسيا وبيلاروس'),
  BENELUX: label('Benelux', 'Бенилюкс', 'بنلوكس'),
  CS: label('Czechoslovakia', 'Чехословакия', 'تشيكوسلوفاكيا'),
}

/** The States that a name stands for: of a State, of a group, or of several joined by `+`. */
export function statesNamed(name: string): readonly PartyId[] {
  return name.split('+').flatMap((one) => groups[one] ?? [one])
}
