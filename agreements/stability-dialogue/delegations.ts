// Delegations: for each round, the Party's part in it, and who sat on it with the office held on
// that day. Both delegations of a round are kept even where one Party alone spoke of it, so that a
// round counts for both.
import { f } from '#language/field.ts'
import { item, type Change } from '#language/item.ts'
import { label } from '#language/label.ts'
import { message } from '#language/message.ts'
import type { PartyId } from '#language/party.ts'
import { nameFields, officeField } from './people.ts'
import { mandate } from './provisions.ts'
import { round, roundDetails } from './round-item.ts'
import { labels, partyIds } from './terms.ts'

/** One Party at one round; its id is `first-plenary:US`. */
export const delegation = item('delegation', {
  label: label('Delegation', 'Делегация', 'الوفد'),
  fields: { round: f.ref(labels.round, round), sort: roundDetails.sort },
  states: {
    expected: { label: label('expected', 'ожидается', 'مُنتظَر'), then: ['met', 'not-met'] },
    met: { label: label('met', 'участвовала', 'اجتمع'), then: [] },
    'not-met': {
      label: label('did not meet', 'встречи не было', 'لم يجتمع'),
      then: ['expected', 'met'],
    },
  },
})

/** Somebody who sat on a delegation. */
export const delegate = item('delegate', {
  label: label('Member of a delegation', 'Член делегации', 'عضو في الوفد'),
  fields: {
    round: f.ref(labels.round, round),
    ...nameFields,
    office: officeField,
    role: f.oneOf(label('Role', 'Роль', 'الدور'), {
      head: label('head of delegation', 'глава делегации', 'رئيس الوفد'),
      member: label('member', 'член делегации', 'عضو'),
    }),
  },
  states: {
    named: { label: label('named', 'назван', 'مُسمّى'), then: ['replaced'] },
    replaced: { label: label('replaced', 'заменен', 'استُبدل'), then: ['named'] },
  },
})

/** Both delegations of a round, however many Parties spoke of it. */
export function bothDelegations(
  roundId: string,
  state: 'expected' | 'met' | 'not-met',
  sort?: 'plenary' | 'extraordinary',
): readonly Change[] {
  return partyIds.map((owner) =>
    delegation(`${roundId}:${owner}`).becomes(state, {
      owner,
      round: roundId,
      ...(sort === undefined ? {} : { sort }),
    }),
  )
}

const memberId = (roundId: string, party: PartyId, name: string) => `${roundId}:${party}:${name}`

export const delegationNamed = message('delegation-named', {
  cite: mandate.dialogue,
  label: label('Delegation named', 'Состав делегации', 'تسمية الوفد'),
  fields: {
    round: f.ref(labels.round, round),
    members: f.list(
      label('Members', 'Члены делегации', 'الأعضاء'),
      f.object(delegate.label, {
        ...nameFields,
        office: delegate.fields.office,
        role: delegate.fields.role,
      }),
      100,
    ),
  },
  effect: ({ round: roundId, members }, { from }) =>
    members.map((one) =>
      delegate(memberId(roundId, from, one.name)).becomes('named', { round: roundId, ...one }),
    ),
})

/** Somebody leaves the delegation, or another takes the place. */
export const delegateReplaced = message('delegate-replaced', {
  cite: mandate.dialogue,
  label: label('Member of a delegation replaced', 'Замена члена делегации', 'استبدال عضو في الوفد'),
  fields: { delegate: f.ref(delegate.label, delegate) },
  effect: (body) => delegate(body.delegate).becomes('replaced'),
})
