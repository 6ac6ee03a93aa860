// Which language and digits to speak: as asked for, or else as the environment says. Looked up
// before anything else is read, so that help and refusals are in the language too.
import type { Language } from '#language/label.ts'
import { ar } from '#locale/ar.ts'
import { arAudit } from '#locale/ar-audit.ts'
import { arCentre } from '#locale/ar-centre.ts'
import { arCentreInput } from '#locale/ar-centre-input.ts'
import { arCheck } from '#locale/ar-check.ts'
import { arCli } from '#locale/ar-cli.ts'
import { arLedger } from '#locale/ar-ledger.ts'
import { arExtracts } from '#locale/ar-extracts.ts'
import { arKeys } from '#locale/ar-keys.ts'
import { arProof } from '#locale/ar-proof.ts'
import { arShelf } from '#locale/ar-shelf.ts'
import { arStix } from '#locale/ar-stix.ts'
import { arTerms } from '#locale/ar-terms.ts'
import { en } from '#locale/en.ts'
import { enAudit } from '#locale/en-audit.ts'
import { enCentre } from '#locale/en-centre.ts'
import { enCentreInput } from '#locale/en-centre-input.ts'
import { enCheck } from '#locale/en-check.ts'
import { enCli } from '#locale/en-cli.ts'
import { enLedger } from '#locale/en-ledger.ts'
import { enExtracts } from '#locale/en-extracts.ts'
import { enKeys } from '#locale/en-keys.ts'
import { enProof } from '#locale/en-proof.ts'
import { enShelf } from '#locale/en-shelf.ts'
import { enStix } from '#locale/en-stix.ts'
import { enTerms } from '#locale/en-terms.ts'
import { localeOf, type Digits } from '#locale/locale.ts'
import { ru } from '#locale/ru.ts'
import { ruAudit } from '#locale/ru-audit.ts'
import { ruCentre } from '#locale/ru-centre.ts'
import { ruCentreInput } from '#locale/ru-centre-input.ts'
import { ruCheck } from '#locale/ru-check.ts'
import { ruCli } from '#locale/ru-cli.ts'
import { ruLedger } from '#locale/ru-ledger.ts'
import { ruExtracts } from '#locale/ru-extracts.ts'
import { ruKeys } from '#locale/ru-keys.ts'
import { ruProof } from '#locale/ru-proof.ts'
import { ruShelf } from '#locale/ru-shelf.ts'
import { ruStix } from '#locale/ru-stix.ts'
import { ruTerms } from '#locale/ru-terms.ts'
import type { Words } from './session.ts'

export const languageChoices: readonly Language[] = ['ar', 'en', 'ru']
export const digitChoices: readonly Digits[] = ['latn', 'arab']

const arabicOfCentres = {
  ...arCentre,
  ...arAudit,
  ...arCentreInput,
  ...arLedger,
  ...arKeys,
  ...arProof,
  ...arCheck,
  ...arStix,
  ...arTerms,
  ...arExtracts,
}
const russianOfCentres = {
  ...ruCentre,
  ...ruAudit,
  ...ruCentreInput,
  ...ruLedger,
  ...ruKeys,
  ...ruProof,
  ...ruCheck,
  ...ruStix,
  ...ruTerms,
  ...ruExtracts,
}
const englishOfCentres = {
  ...enCentre,
  ...enAudit,
  ...enCentreInput,
  ...enLedger,
  ...enKeys,
  ...enProof,
  ...enCheck,
  ...enStix,
  ...enTerms,
  ...enExtracts,
}

type Environment = Readonly<Record<string, string | undefined>>

export function wordsFor(args: readonly string[], environment: Environment): Words {
  const asked = valueOf(args, '--lang')
  const language = languageChoices.find((one) => one === asked) ?? spokenIn(environment)
  const digits = digitChoices.find((one) => one === valueOf(args, '--digits')) ?? 'latn'
  if (language === 'ar')
    return localeOf('ar', { ...ar, ...arCli, ...arShelf, ...arabicOfCentres }, digits)
  if (language === 'ru') return localeOf('ru', { ...ru, ...ruCli, ...ruShelf, ...russianOfCentres })
  return localeOf('en', { ...en, ...enCli, ...enShelf, ...englishOfCentres })
}

function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.findLastIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  const found = args[at]
  return found === option ? args[at + 1] : found?.slice(option.length + 1)
}

/** `ru_RU.UTF-8` in LC_ALL, or else LC_MESSAGES, or else LANG (POSIX). */
function spokenIn(environment: Environment): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const tag = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? ''
  const [language] = tag.toLowerCase().split(/[^a-z]/)
  return languageChoices.find((one) => one === language) ?? 'en'
}
