// What a page shows, in the words of the reader: texts, and addresses to more. A view is plain
// data, made from the replayed record (./agreement-view.ts and its neighbours), by the server for
// the first page and by the browser for every later one. The parts of the page draw it and decide
// nothing.
import type { LimitState, ObligationState } from '#assessment/result.ts'
import type { Evidence } from '#language/evidence.ts'
import type { FindingCode } from '#language/finding.ts'
import type { Language } from '#language/label.ts'
import type { IsoDay } from '#language/time.ts'
import type { Filter, Tab } from '../route/agreement-place.ts'
import type { BrowserView } from './browser-view.ts'
import type { CoverageView } from './coverage-view.ts'
import type { TalksView } from './talks-view.ts'
import type { TodayView } from './today-view.ts'
import type { WhatIfView } from './what-if-view.ts'

export type View =
  | AgreementsView
  | AgreementView
  | NowhereView
  | TodayView
  | TalksView
  | CoverageView
  | WhatIfView
  | BrowserView

export interface NowhereView {
  readonly kind: 'nowhere'
  readonly title: string
  readonly path: string
}

export interface AgreementsView {
  readonly kind: 'agreements'
  readonly title: string
  /** By what they are about. */
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly rows: readonly AgreementRow[]
  }[]
  readonly frontier: readonly string[]
}

export interface AgreementRow {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly others: readonly Foreign[]
  readonly parties: string
  readonly life: LifeView
  readonly phase: string
  /** Whether it binds anybody today. */
  readonly isBinding: boolean
  readonly messages: string
  readonly notice: string | null
}

/** A name in another language than the page's. */
export interface Foreign {
  readonly language: Language
  readonly text: string
}

export interface AgreementView {
  readonly kind: 'agreement'
  readonly id: string
  readonly tab: Tab
  /** Of the window. */
  readonly title: string
  readonly notice: string | null
  readonly head: HeadView
  readonly time: TimeView
  readonly overview: OverviewView | null
  readonly holdings: HoldingsView | null
  readonly obligations: ObligationsView | null
  readonly text: TextView | null
  readonly record: RecordView | null
  readonly brief: BriefView | null
  readonly panel: PanelView | null
  /** Where what the open section shows is from. */
  readonly sources: readonly SourceView[]
  /** "Computed on ...": what the figures rest on. */
  readonly frontier: readonly string[]
}

export interface HeadView {
  readonly name: string
  readonly title: string
  readonly others: readonly (Foreign & { readonly title: string })[]
  readonly life: LifeView
  readonly standings: readonly StandingView[]
  /** The phase on the chosen day, in words, with readings that have it otherwise. */
  readonly phase: string
  readonly phaseReadings: readonly string[]
}

export interface StandingView {
  /** A name, a few names, or how many they are. */
  readonly party: string
  /** All names, where they are too many to stand by themselves. */
  readonly names: string | null
  readonly slot: number
  readonly state: string
  readonly since: string | null
  readonly why: string | null
  readonly readings: readonly string[]
}

/** The life of the agreement on one axis; places are shares of its length, 0..1. */
export interface LifeView {
  readonly segments: readonly {
    readonly from: number
    readonly until: number
    readonly look: 'before' | 'held' | 'reading'
    readonly text: string
  }[]
  readonly marks: readonly LifeMark[]
  /** The chosen day; null where it lies outside. */
  readonly at: number | null
  /** All of it in one sentence. */
  readonly text: string
}

export interface LifeMark {
  readonly at: number
  readonly year: string
  readonly day: string
  readonly text: string
}

export interface TimeView {
  readonly asOf: IsoDay
  readonly asOfText: string
  readonly knownOn: IsoDay | null
  readonly knownOnText: string
  /** Ends of the slider, both included. */
  readonly first: IsoDay
  readonly last: IsoDay
  /** Days on which the parties stated their data. */
  readonly exchanges: readonly IsoDay[]
  readonly knownFirst: IsoDay
  readonly knownLast: IsoDay
  /** Where the second slider begins: on the chosen day itself. */
  readonly knownStart: IsoDay
  /** What the day is: "data of both Parties", "the record ends on ...". */
  readonly note: string | null
}

/** A number that answers "why?". */
export interface Figure {
  readonly text: string
  /** The address of its panel, `count:deployed:US`. */
  readonly why: string
  /** What a reader who hears it is told: "1,457, warheads, United States". */
  readonly says: string
  readonly evidence: EvidenceView | null
  /** There is no number: words stand in its place. */
  readonly unknown: boolean
}

/** Null wherever the mark is `seen`: what is seen needs no word. */
export interface EvidenceView {
  readonly mark: Evidence
  readonly text: string
  readonly long: string
}

export interface PartyView {
  readonly id: string
  readonly name: string
  readonly short: string
  /** Decides colour, pattern and line of the party, everywhere alike. */
  readonly slot: number
}

/** What a briefing has beside the overview. */
export interface BriefView {
  readonly life: readonly { readonly key: string; readonly day: string; readonly text: string }[]
  /** Classes of weapons: what is done with each now, and what was done until when. */
  readonly covers: readonly {
    readonly id: string
    readonly name: string
    readonly now: readonly string[]
    readonly past: readonly string[]
  }[]
}

export interface OverviewView {
  readonly limits: readonly LimitTable[]
  readonly history: HistoryView
  /** The chosen day on the history's axis of time; null where it lies outside. */
  readonly at: number | null
  readonly due: readonly ObligationRow[]
  /** From when to when what falls due was looked for. */
  readonly dueIn: { readonly from: IsoDay; readonly until: IsoDay }
  readonly findings: FindingsView
}

/** Those who have something, one a column, and the limits set for them. */
export interface LimitTable {
  readonly holders: readonly PartyView[]
  /** All of them, where they are too many to stand side by side. */
  readonly choice: readonly PartyView[] | null
  readonly rows: readonly LimitRow[]
}

export interface LimitRow {
  readonly id: string
  readonly label: string
  readonly place: PlaceView
  readonly cap: string | null
  readonly binding: string | null
  /** One for each holder; null where the limit is not set for it. */
  readonly cells: readonly (LimitCell | null)[]
}

export interface PlaceView {
  readonly text: string
  readonly why: string
}

export interface LimitCell {
  readonly party: PartyView
  readonly figure: Figure
  readonly distance: string
  readonly state: LimitState
  /** Shares of the bar's length. Null: not known. */
  readonly value: number | null
  readonly cap: number | null
  readonly notes: readonly string[]
  readonly readings: readonly { readonly figure: Figure; readonly text: string }[]
}

export interface FindingsView {
  readonly groups: readonly {
    readonly code: FindingCode
    readonly title: string
    readonly count: string
    readonly rows: readonly FindingRow[]
  }[]
  readonly total: string
}

export interface FindingRow {
  readonly text: string
  readonly party: string | null
  readonly day: string
  readonly place: PlaceView | null
  readonly messages: readonly PlaceView[]
}

export interface HistoryView {
  readonly counts: readonly {
    readonly id: string
    readonly label: string
    readonly here: boolean
  }[]
  readonly title: string
  readonly subtitle: string
  readonly description: string
  readonly series: readonly SeriesView[]
  readonly cap: readonly CapStep[]
  readonly valueTicks: readonly { readonly at: number; readonly text: string }[]
  readonly timeTicks: readonly { readonly at: number; readonly text: string }[]
  /** The first and the last day of the axis of time. */
  readonly first: IsoDay
  readonly last: IsoDay
  readonly table: readonly HistoryRow[]
}

export interface SeriesView {
  readonly party: PartyView
  readonly points: readonly HistoryDot[]
}

/** Places are shares: 0 the first day, 1 the last; 0 the lowest value drawn, 1 the highest. */
export interface HistoryDot {
  readonly day: IsoDay
  readonly dayText: string
  readonly x: number
  readonly y: number | null
  readonly value: string
  readonly change: string | null
  readonly state: string | null
  /** The messages that changed it; empty where a member joined or left the group. */
  readonly messages: string
  readonly says: string
}

export interface CapStep {
  readonly from: number
  readonly until: number
  readonly y: number
  readonly text: string
}

export interface HistoryRow {
  readonly day: IsoDay
  readonly dayText: string
  readonly cells: readonly string[]
}

export interface ObligationRow {
  readonly key: string
  readonly due: IsoDay
  readonly dueText: string
  readonly what: string
  readonly party: PartyView
  readonly place: PlaceView
  readonly state: ObligationState
  readonly stateText: string
  readonly detail: string | null
  readonly why: string
  readonly evidence: EvidenceView | null
  readonly readings: readonly string[]
}

export interface ObligationsView {
  /** All parties, where the list has those of some; null where it has all anyway. */
  readonly choice: readonly PartyView[] | null
  readonly shown: readonly PartyView[]
  readonly year: string
  readonly rows: readonly ObligationRow[]
  readonly summary: string
  readonly quotas: readonly QuotaRow[]
  readonly lapses: readonly {
    readonly text: string
    readonly state: string
    readonly place: PlaceView
  }[]
}

export interface QuotaRow {
  readonly key: string
  readonly label: string
  readonly each: string | null
  readonly party: PartyView
  readonly period: string
  readonly used: Figure
  readonly max: string
  readonly left: string
  readonly stateText: string
  readonly share: number | null
  readonly place: PlaceView
}

export interface HoldingsView {
  /** All parties, where the list has those of some; null where it has all anyway. */
  readonly choice: readonly PartyView[] | null
  readonly shown: readonly PartyView[]
  readonly counts: readonly { readonly id: string; readonly label: string }[]
  readonly groups: readonly HoldingsGroup[]
}

/** What one party holds of one kind. */
export interface HoldingsGroup {
  readonly key: string
  /** Null for what the parties have in common. */
  readonly party: PartyView | null
  readonly kind: string
  readonly heads: readonly { readonly text: string; readonly number: boolean }[]
  /** Whether the kind has more than one state, so that it is worth a column. */
  readonly states: boolean
  readonly rows: readonly HoldingsRow[]
  readonly counts: readonly string[]
  readonly sums: readonly (Figure | null)[]
  /** Where the public record has a total alone: that it is not divided. */
  readonly note: string | null
}

export interface HoldingsRow {
  readonly key: string
  readonly label: string
  readonly why: string
  readonly state: string
  /** A cell that another item than the row's gives opens that item. */
  readonly cells: readonly { readonly text: string; readonly why: string | null }[]
  readonly counts: readonly string[]
  readonly evidence: EvidenceView | null
}

export interface TextView {
  readonly instruments: readonly {
    readonly id: string
    readonly title: string
    readonly provisions: readonly ProvisionRow[]
  }[]
  readonly summary: string
}

export interface ProvisionRow {
  readonly id: string
  readonly place: string
  readonly why: string
  readonly says: string
  readonly evidence: EvidenceView | null
  readonly per: string | null
  readonly notModelled: string | null
  /** The rules that cite it, with what is computed from them on the chosen day. */
  readonly rules: readonly {
    readonly kind: string
    readonly label: string
    readonly values: readonly {
      readonly party: string | null
      readonly figure: Figure | null
      readonly text: string
    }[]
  }[]
}

export interface RecordView {
  readonly filter: Filter
  readonly parties: readonly PartyView[]
  readonly types: readonly { readonly id: string; readonly label: string }[]
  /** Effective and known on the chosen day. */
  readonly rows: readonly MessageRow[]
  /** Later, or not known yet. */
  readonly later: readonly MessageRow[]
  readonly shown: string
  readonly laterShown: string
  /** More rows than are shown yet. */
  readonly more: number
}

export interface MessageRow {
  readonly id: string
  readonly why: string
  readonly effective: string
  readonly known: string
  readonly from: string
  readonly slot: number | null
  readonly type: string
  readonly evidence: EvidenceView | null
  readonly sources: readonly SourceView[]
}

export interface SourceView {
  readonly id: string
  readonly text: string
  readonly url: string | null
  readonly kind: string
}

/** The panel: a heading, then blocks. */
export interface PanelView {
  readonly why: string
  readonly question: string
  readonly subject: string
  readonly tree: TreeNode | null
  readonly choices: readonly {
    readonly text: string
    readonly why: string
    readonly here: boolean
  }[]
  readonly says: {
    readonly place: string
    readonly text: string
    readonly evidence: EvidenceView | null
  } | null
  readonly facts: readonly {
    readonly name: string
    readonly value: string
    readonly why: string | null
  }[]
  readonly notes: readonly string[]
  /** The limits on a count, with the place of each. */
  readonly limits: readonly { readonly place: PlaceView; readonly text: string }[]
  readonly messages: readonly MessageCard[]
  /** The whole as text with citations, for copying. */
  readonly text: string
}

export interface TreeNode {
  readonly key: string
  readonly value: string
  readonly label: string
  readonly detail: string | null
  readonly place: PlaceView | null
  readonly evidence: EvidenceView | null
  /** The number of the message in the panel's list that set it. */
  readonly message: string | null
  readonly children: readonly TreeNode[]
}

export interface MessageCard {
  readonly id: string
  readonly why: string
  readonly number: string
  readonly type: string
  readonly from: string
  readonly place: string | null
  readonly dates: readonly string[]
  readonly evidence: EvidenceView
  readonly sources: readonly SourceView[]
  readonly notes: readonly string[]
}
