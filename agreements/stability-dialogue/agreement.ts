// The strategic stability dialogue between the United States and Russia: the joint statement of
// 16 June 2021 that launched it and what the two did under it, collected from the files of this
// folder. It covers no weapon and sets no limit; what is modelled and what is not stands in
// README.md. Nothing is computed here.
import { agreement } from '#language/agreement.ts'
import { label } from '#language/label.ts'
import * as delegations from './delegations.ts'
import { parameters } from './parameters.ts'
import * as positions from './positions.ts'
import * as proposals from './proposals.ts'
import { provisions } from './provisions.ts'
import { round } from './round-item.ts'
import * as rounds from './rounds.ts'
import * as statements from './statements.ts'
import { mandateText, parties, publicSources } from './terms.ts'

export const stabilityDialogue = agreement('stability-dialogue', {
  name: label(
    'Strategic Stability Dialogue',
    'Диалог по стратегической стабильности',
    'حوار الاستقرار الاستراتيجي',
  ),
  title: mandateText.title,
  parties,
  reporters: [publicSources],
  provisions,
  items: [
    statements.talks,
    round,
    delegations.delegation,
    delegations.delegate,
    rounds.agendaItem,
    rounds.group,
    positions.topic,
    positions.position,
    positions.linkage,
    proposals.proposal,
  ],
  messages: [
    statements.jointStatement,
    statements.statement,
    statements.leadersContact,
    rounds.roundProposed,
    rounds.roundAnnounced,
    rounds.roundAgreed,
    rounds.roundPostponed,
    rounds.roundNeverHeld,
    rounds.roundHeld,
    delegations.delegationNamed,
    delegations.delegateReplaced,
    rounds.agendaStep,
    rounds.groupsFormed,
    rounds.groupMet,
    positions.positionStated,
    positions.positionsShared,
    positions.silenceNoted,
    positions.linkageStated,
    positions.pointsSettled,
    positions.topicsClosed,
    proposals.proposed,
    proposals.proposalAnswered,
    proposals.proposalWithdrawn,
    statements.suspension,
    statements.resumption,
    statements.talksResumed,
  ],
  counts: [...rounds.counts, ...positions.counts, ...proposals.counts],
  obligations: rounds.obligations,
  life: statements.life,
  earliest: parameters.roadFrom.value,
})
