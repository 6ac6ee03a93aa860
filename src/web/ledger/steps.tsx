// The steps of a check as a list: how each stands, in a word and never by colour alone, and what it
// was; below what does not hold, the place, what stands there and what was expected.
import type { CheckStep, Fault } from '#ledger/check/check-step.ts'
import { visible } from '#locale/direction.ts'
import { say } from '#locale/locale.ts'
import { useExpected } from '../texts/use-expected.ts'
import { useLocaleOf } from '../texts/use-locale.ts'

interface StepsProps {
  readonly name: string
  readonly bytes: number
  readonly ms: number
  readonly steps: readonly CheckStep[]
}

type Locale = ReturnType<typeof useLocaleOf<'ledger'>>

export function Steps({ name, bytes, ms, steps }: StepsProps) {
  const locale = useLocaleOf('ledger')
  const failing = steps.filter((one) => one.standing === 'does-not-hold').length
  return (
    <div className="checked-steps">
      <output className={failing === 0 ? 'all-holds' : 'some-fail'}>
        {failing === 0
          ? say(locale, 'check.result.holds')
          : say(locale, 'check.result.fails', { n: failing })}
      </output>
      <p className="soft">
        {say(locale, 'check.of', { path: name })} ·{' '}
        {say(locale, 'ledger-page.verify.took', { bytes, ms })}
      </p>
      <ol>
        {steps.map((step, at) => (
          <li key={at} className={`check-step check-${step.standing}`}>
            <span className="standing-word">{say(locale, `check.state.${step.standing}`)}</span>
            <div>
              {sentenceOf(locale, step)}
              {step.fault !== null && <FaultFacts fault={step.fault} />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function sentenceOf(locale: Locale, { code, of, n, standing, fault }: CheckStep): string {
  if (fault !== null) {
    const what = refusalText(locale, fault.code)
    return say(locale, 'check.does-not-hold', { of, what, code: fault.code })
  }
  const key = `check.${code}.${standing === 'holds' ? 'holds' : 'open'}`
  const isKnown = Object.hasOwn(locale.texts, key)
  return isKnown ? say(locale, key as 'check.entries.holds', { of, n }) : `${code} ${of}`
}

/** The sentence of a code of the ledger. */
export function refusalText(locale: Locale, code: string): string {
  const key = `ledger.${code}`
  const isKnown = Object.hasOwn(locale.texts, key)
  return say(locale, isKnown ? (key as 'ledger.other') : 'ledger.other')
}

function FaultFacts({ fault }: { fault: Fault }) {
  const locale = useLocaleOf('ledger')
  const expected = useExpected(locale.language, visible(fault.expected))
  const facts = (['place', 'found', 'expected'] as const).flatMap((name) => {
    const text = { place: visible(fault.place), found: visible(fault.value), expected }[name]
    return text === '' ? [] : [{ name, text }]
  })
  return (
    <dl className="facts">
      {facts.map(({ name, text }) => (
        <div key={name}>
          <dt>{say(locale, `ledger-page.${name}`)}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
