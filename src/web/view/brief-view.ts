// A briefing on one agreement, for everyone or about one party or group: how it has lived, what it
// covers, and of the overview what concerns the party. It is printed by `mithaq brief`; nothing is
// said in it that another page does not say.
import { coverageAt, type CoverageRow, type CoverResult } from '#assessment/coverage.ts'
import type { FormerCover } from '#assessment/coverage.ts'
import type { HolderId } from '#language/party.ts'
import { citationResultText } from '#locale/citation.ts'
import { formatDay } from '#locale/dates.ts'
import { say } from '#locale/locale.ts'
import type { FullDesk } from './desk.ts'
import { clauses, listed } from './listing.ts'
import type { BriefView, HeadView, OverviewView } from './view.ts'

/** The desk of the party or group that the address names: others have no figures and no rows. */
export function narrowed(desk: FullDesk): FullDesk {
  const { agreement, place, result } = desk
  const { party } = place.filter
  const holders = [...agreement.parties, ...agreement.groups].map(({ id }) => id)
  if (party === null || !holders.includes(party)) return desk
  const isOwn = ({ id }: { readonly id: HolderId }) => id === party
  return {
    ...desk,
    place: { ...place, parties: [party] },
    parties: desk.parties.filter(isOwn),
    groups: desk.groups.filter(isOwn),
    result: {
      ...result,
      parties: result.parties.filter((one) => one.party === party),
      groups: result.groups.filter((one) => one.group === party),
    },
  }
}

/** Without the limits that are set for others alone. */
export function concerning(overview: OverviewView): OverviewView {
  const limits = overview.limits.map((table) => ({
    ...table,
    rows: table.rows.filter(({ cells }) => cells.some((cell) => cell !== null)),
  }))
  return { ...overview, limits: limits.filter(({ rows }) => rows.length > 0) }
}

export function briefView(desk: FullDesk, { life }: HeadView): BriefView {
  const { locale, times, world } = desk
  const { party } = desk.place.filter
  const isParty = desk.agreement.parties.some(({ id }) => id === party)
  const rows = coverageAt([world], times, isParty ? party : null)
  return {
    life: life.marks.map(({ day, text }) => ({
      key: `${day} ${text}`,
      day: formatDay(locale, day),
      text,
    })),
    covers: rows
      .filter(({ covers, former }) => covers.length + former.length > 0)
      .map((row) => coverRow(desk, row)),
  }
}

function coverRow(desk: FullDesk, { weapons, name, covers, former }: CoverageRow) {
  const { locale } = desk
  const then = Map.groupBy(former, ({ until }) => until)
  const past = [...then].map(([until, own]) =>
    clauses(desk, [
      say(locale, 'page.brief.until', { day: formatDay(locale, until) }),
      ...own.map((one) => coverText(desk, one)),
    ]),
  )
  return {
    id: weapons,
    name: name[locale.language],
    now: covers.map((one) => coverText(desk, one)),
    past,
  }
}

/** "limited, Art. II(1)(a)". */
function coverText(desk: FullDesk, { manner, citation, note }: CoverResult | FormerCover): string {
  const { agreement, locale } = desk
  const place = citationResultText(locale, agreement, citation)
  return listed(desk, [
    say(locale, `cover.${manner}`),
    place,
    note === null ? null : note[locale.language],
  ])
}
