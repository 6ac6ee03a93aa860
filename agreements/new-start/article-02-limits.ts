// Article II: the three central limits. They bind from seven years after entry into force, not
// before and with no step between; the life of the treaty (article-14-life.ts) ends them. What is
// counted toward each stands in article-03-counting.ts.
import { limit } from '#language/limit.ts'
import { deployed, warheads } from './article-03-counting.ts'
import { launchers } from './article-03-launchers.ts'
import { parameters } from './parameters.ts'
import { limitRules } from './provisions-limits.ts'

const from = parameters.limitsBindFrom.value

export const limits = [
  limit('deployed', deployed, {
    cite: limitRules.deployed,
    values: { [from]: parameters.deployedLimit.value },
  }),
  limit('warheads', warheads, {
    cite: limitRules.warheads,
    values: { [from]: parameters.warheadLimit.value },
  }),
  limit('launchers', launchers, {
    cite: limitRules.launchers,
    values: { [from]: parameters.launcherLimit.value },
  }),
]
