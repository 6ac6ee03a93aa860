// What the logs of a space hold here, as tables: its messages, how far each log goes, and the
// drafts that are not in one yet. All say how far the logs are held, as the pages do that stand on
// them.
import { correspondence } from '#centre/correspondence.ts'
import { allOriginsOf } from '#centre/held-logs.ts'
import { wordsOf } from '#centre/lookup.ts'
import { resultDifferences } from '#centre/result-comparisons.ts'
import { partyOf } from '#centre/space.ts'
import { draftsTable, logsTable, messagesTable } from '#extracts/log-tables.ts'
import { resultsTable } from '#extracts/result-tables.ts'
import type { Table } from '#extracts/table.ts'
import { formatHex } from '#ledger/bytes.ts'
import { say } from '#locale/locale.ts'
import { type DeskSpace, isoOf, receiptOf } from './desk.ts'
import type { Words } from './extract-words.ts'

export async function lettersTable(space: DeskSpace, words: Words): Promise<Table> {
  const { agreement, centre } = space
  const letters = (await correspondence(centre)).map(
    ({ message: logged, id, receipts, acknowledged }) => ({
      origin: logged.origin,
      index: logged.index,
      id,
      from: logged.message.from,
      to: logged.message.to,
      type: logged.message.type,
      time: isoOf(logged.message.time * 1000),
      effective: logged.message.effective ?? null,
      receiptedAt:
        receipts.length === 0 ? null : isoOf(Math.min(...receipts.map(({ time }) => time)) * 1000),
      acknowledged: acknowledged.length > 0,
      leaf: logged.leaf,
    }),
  )
  return messagesTable(agreement, { letters, notes: frontier(await held(space), words) }, words)
}

/** The newest first, as the page has them. */
export async function waitingTable(space: DeskSpace, words: Words): Promise<Table> {
  const { agreement, centre } = space
  const drafts = (await centre.drafts()).toReversed().map(({ draft, release, isOvertaken }) => ({
    id: draft.id,
    words: wordsOf(draft.id),
    composedAt: isoOf(draft.composedAt),
    type: draft.message.type,
    to: draft.message.to,
    answers: draft.message.re.map(({ origin, index }) => `${origin}:${index}`),
    effective: draft.message.effective ?? null,
    content: draft.content,
    signed: release.signed,
    missing: release.missing,
    needed: release.needed,
    overtaken: isOvertaken,
  }))
  return draftsTable(agreement, { drafts, notes: frontier(await held(space), words) }, words)
}

export async function heldLogsTable(space: DeskSpace, words: Words): Promise<Table> {
  const logs = await held(space)
  return logsTable(space.agreement, { logs, notes: frontier(logs, words) }, words)
}

/** Where another party comes to other values than this centre. */
export async function differencesTable(space: DeskSpace, words: Words): Promise<Table> {
  const { agreement, centre } = space
  const table = resultsTable(agreement, await resultDifferences(centre.logs.parts.store), words)
  return { ...table, notes: [...table.notes, ...frontier(await held(space), words)] }
}

async function held({ centre }: DeskSpace) {
  const { store, space } = centre.logs.parts
  const logs = allOriginsOf(space).map(async (origin) => {
    const head = await store.head(origin)
    const receipts = (await store.receiptTimes(origin)).map(receiptOf)
    return {
      origin,
      party: partyOf(space, origin) ?? origin,
      size: head?.size ?? 0,
      root: head === null ? null : formatHex(head.root),
      newest: [...new Map(receipts.map((one) => [one.by, one])).values()],
    }
  })
  return Promise.all(logs)
}

function frontier(logs: Awaited<ReturnType<typeof held>>, words: Words): readonly string[] {
  return logs.map(({ origin, size }) => say(words, 'page.frontier.log', { origin, n: size }))
}
