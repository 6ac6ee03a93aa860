// From the page Today to that of an agreement: on the day that was chosen here, where one was.
import { usePage } from '../page-state.ts'
import { isPagePlace } from '../route.ts'
import { agreementPlace, type AgreementPlace, type Tab } from '../route/agreement-place.ts'
import { dayIn } from '../route/page-place.ts'

export function useChosenDay(): string | null {
  const { place } = usePage()
  return isPagePlace(place) ? dayIn(place) : null
}

export function useAgreementOn(): (id: string, tab?: Tab) => AgreementPlace {
  const asOf = useChosenDay()
  return (id, tab) => ({ ...agreementPlace(id, tab), asOf })
}
