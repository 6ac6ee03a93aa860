// Finds what a command compares: a scenario, by its file or by its name among those that stand with
// the agreements; or an agreement with its record. Either is a world that can be asked.
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { overlay } from '#assessment/overlay.ts'
import type { Refusal } from '#assessment/refusal.ts'
import { readScenario, type ReadScenario } from '#assessment/scenario-file.ts'
import { replay, type World } from '#assessment/world.ts'
import { readNamed } from '#home/disk.ts'
import { InputError } from '#home/input-error.ts'
import { shortPath } from './next.ts'
import { recordOf } from './records.ts'
import { reportRefusals } from './refusal-table.ts'
import type { Session } from './session.ts'
import { findAgreement } from '#home/shelf.ts'

export interface LaidOut {
  readonly world: World
  /** What it was laid over; null for a blank page, and for an agreement itself. */
  readonly base: World | null
  readonly read: ReadScenario | null
  readonly refusals: readonly Refusal[]
  readonly refused: number
}

/** A scenario that was refused, which has been said. */
export interface Refused {
  readonly world: null
  readonly refusals: readonly Refusal[]
}

export async function scenarioNamed(session: Session, name: string): Promise<LaidOut | Refused> {
  const path = pathOf(session, name)
  const { read, refusals } = readScenario(
    Buffer.from(readNamed(path)).toString('utf8'),
    shortPath(path),
    session.shelf,
  )
  if (read === null) {
    session.terminal.err(reportRefusals(session, refusals, refusals.length))
    return { world: null, refusals }
  }
  const own =
    read.base === null
      ? null
      : await recordOf(session, await findAgreement(session, read.base.id), undefined)
  if (own !== null && own.refusals.length > 0) {
    session.terminal.err(reportRefusals(session, own.refusals, own.refused))
  }
  const laid = overlay(read, own?.record ?? null)
  return {
    read,
    base: own === null ? null : replay(read.base!, own.record),
    world: replay(laid.agreement, laid.record),
    refusals: own?.refusals ?? [],
    refused: own?.refused ?? 0,
  }
}

/** An agreement, or a scenario laid over one. */
export async function comparedNamed(session: Session, name: string): Promise<LaidOut | Refused> {
  if (isScenario(session, name)) return scenarioNamed(session, name)
  const found = await findAgreement(session, name)
  const { record, refusals, refused } = await recordOf(session, found, undefined)
  if (refusals.length > 0) session.terminal.err(reportRefusals(session, refusals, refused))
  return { read: null, base: null, world: replay(found.agreement, record), refusals, refused }
}

function isScenario(session: Session, name: string): boolean {
  return name.endsWith('.json') || scenariosOf(session).has(name)
}

function pathOf(session: Session, name: string): string {
  const bundled = scenariosOf(session)
  const path = bundled.get(name) ?? name
  if (existsSync(path)) return path
  throw new InputError('input.unknown-scenario', {
    given: name,
    option: 'scenario',
    known: [...bundled.keys()],
    remedy: 'remedy.input.scenario',
  })
}

/** `agreements/ID/scenarios/NAME.json`, by name. */
function scenariosOf({ shelfFolder }: Session): ReadonlyMap<string, string> {
  const paths = globSync('*/scenarios/*.json', { cwd: shelfFolder }).toSorted()
  return new Map(paths.map((path) => [basename(path, '.json'), join(shelfFolder, path)]))
}
