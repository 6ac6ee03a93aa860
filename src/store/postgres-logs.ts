// The logs of a store in PostgreSQL: heads, entries, nodes. An append is one statement. Its first
// step changes the row of the log if that has the expected size; it locks the row, so that of
// several appends one is first and the others then find another size.
import { DatabaseError } from 'pg'
import type { Append, Appended, Store, StoredEntry, StoredHead } from '#centre/ports.ts'
import { areEqual, pack, plain } from './pack.ts'
import type { Connection, Rows } from './postgres-connection.ts'
import { assertAppend, canBeKey, firstRepeated, leafKey } from './write-check.ts'

type LogPart = Pick<
  Store,
  'heads' | 'head' | 'append' | 'endorse' | 'entries' | 'nodes' | 'indexOf'
>

export function postgresLogs({ read, write }: Connection): LogPart {
  return {
    heads: async () => (await read<HeadRow>('heads', `${selectHead} ORDER BY origin`)).map(asHead),
    head: (origin) => headOf(read, origin),
    append: async (append) => {
      assertAppend(append)
      return write((rows, again) => appendTo(rows, append, again))
    },
    endorse: async (before, { origin, size, root, checkpoint }) =>
      write(async (rows, again) => {
        const values = [checkpoint, origin, size, root, before]
        const written = await rows('endorse', endorsement, values)
        if (written.length === 1 || !again) return written.length === 1
        // The lost attempt may have written the note; it is ours if it is this one.
        const there = await headOf(rows, origin)
        return there !== null && there.size === size && areEqual(there.checkpoint, checkpoint)
      }),
    entries: async (origin, from, until) => {
      const text = `SELECT bytes ${inRange}`
      const found = await read<{ bytes: Buffer }>('entries', text, [origin, from, until])
      return found.map(({ bytes }) => plain(bytes))
    },
    nodes: async (origin, level, index, count) => {
      const range = [origin, index, index + count]
      const found =
        level === 0
          ? await leavesIn(read, range)
          : await read<HashRow>('nodes', selectNodes, [...range, level])
      return found.map(({ hash }) => plain(hash))
    },
    indexOf: async (origin, leaf) => {
      const [row] = await read<{ idx: string }>('indexOf', selectIndex, [origin, leaf])
      return row === undefined ? null : Number(row.idx)
    },
  }
}

interface HeadRow {
  readonly origin: string
  /** An int8 comes as text. */
  readonly size: string
  readonly root: Buffer
  readonly checkpoint: Buffer
}

interface HashRow {
  readonly hash: Buffer
}

const selectHead = 'SELECT origin, size, root, checkpoint FROM log'
const endorsement = `UPDATE log SET checkpoint = $1
  WHERE origin = $2 AND size = $3 AND root = $4 AND checkpoint = $5 RETURNING id`
const ofLog = 'log = (SELECT id FROM log WHERE origin = $1)'
const inRange = `FROM entry WHERE ${ofLog} AND idx >= $2 AND idx < $3 ORDER BY idx`
const selectNodes = `SELECT hash FROM node
  WHERE ${ofLog} AND idx >= $2 AND idx < $3 AND level = $4 ORDER BY idx`
const selectIndex = `SELECT idx FROM entry WHERE ${ofLog} AND leaf = $2`

async function headOf(rows: Rows, origin: string): Promise<StoredHead | null> {
  if (!canBeKey(origin)) return null
  const [row] = await rows<HeadRow>('head', `${selectHead} WHERE origin = $1`, [origin])
  return row === undefined ? null : asHead(row)
}

const asHead = ({ origin, size, root, checkpoint }: HeadRow): StoredHead => ({
  origin,
  size: Number(size),
  root: plain(root),
  checkpoint: plain(checkpoint),
})

const leavesIn = (rows: Rows, range: readonly unknown[]): Promise<HashRow[]> =>
  rows<HashRow>('leaves', `SELECT leaf AS hash ${inRange}`, range)

async function appendTo(rows: Rows, append: Append, again: boolean): Promise<Appended> {
  const { origin, from, entries } = append
  const [name, text] = from === 0 ? ['begin', begin] : ['grow', grow]
  try {
    const written = await rows(name, text, valuesOf(append))
    if (written.length === 1) return { kind: 'appended' }
  } catch (error) {
    const leaf = isRepeated(error) ? await repeatedLeaf(rows, origin, entries) : undefined
    if (leaf === undefined) throw error
    return { kind: 'repeated', leaf }
  }
  // Another writer was first; or this one, when its connection was lost.
  if (again && (await isThere(rows, append))) return { kind: 'appended' }
  const size = (await headOf(rows, origin))?.size ?? 0
  return size === from ? { kind: 'outdated' } : { kind: 'moved', size }
}

const nthHash = (packed: string, nth: string) =>
  `substring(${packed}::bytea FROM (32 * ${nth} - 31)::int4 FOR 32)`

// Documents to settle are locked as they are wanted before anything is written; unless all of them
// are there, the log does not grow, and without that nothing else is written.
const isAllThere = '(SELECT count(*) FROM settled) = cardinality($19::int8[])'

const appending = (changedLog: string) => `
  WITH settled AS (
    SELECT there.kind, there.id
    FROM unnest($17::text[], $18::text[], $19::int8[]) AS s (kind, id, version)
    JOIN document AS there USING (kind, id, version)
    WHERE there.bytes IS NOT NULL
    FOR UPDATE OF there
  ),
  grown AS (${changedLog}),
  documents AS (
    UPDATE document SET version = version + 1, bytes = NULL, stamp = ''
    FROM grown, settled
    WHERE document.kind = settled.kind AND document.id = settled.id
  ),
  entries AS (
    INSERT INTO entry (log, idx, leaf, bytes)
    SELECT grown.id, $2::int8 + e.nth - 1, ${nthHash('$6', 'e.nth')},
      substring($7::bytea FROM e.start FOR e.length)
    FROM grown, unnest($8::int4[], $9::int4[]) WITH ORDINALITY AS e (start, length, nth)
  ),
  nodes AS (
    INSERT INTO node (log, level, idx, hash)
    SELECT grown.id, n.level, n.idx, ${nthHash('$10', 'n.nth')}
    FROM grown, unnest($11::int4[], $12::int8[]) WITH ORDINALITY AS n (level, idx, nth)
  ),
  blobs AS (
    INSERT INTO blob (hash, bytes)
    SELECT b.hash, substring($13::bytea FROM b.start FOR b.length)
    FROM grown, unnest($14::text[], $15::int4[], $16::int4[]) AS b (hash, start, length)
    ON CONFLICT DO NOTHING
  ),
  kept AS (
    INSERT INTO document (kind, id, version, bytes, stamp)
    SELECT k.kind, k.id, 1, substring($20::bytea FROM k.start FOR k.length), ''
    FROM grown,
      unnest($21::text[], $22::text[], $23::int4[], $24::int4[]) AS k (kind, id, start, length)
    ON CONFLICT DO NOTHING
  )
  SELECT id FROM grown`

const begin = appending(`INSERT INTO log (origin, size, root, checkpoint)
  SELECT $1, $3, $4, $5 WHERE ${isAllThere}
  ON CONFLICT (origin) DO UPDATE
  SET size = excluded.size, root = excluded.root, checkpoint = excluded.checkpoint
  WHERE log.size = $2 RETURNING id`)

const grow = appending(`UPDATE log SET size = $3, root = $4, checkpoint = $5
  WHERE origin = $1 AND size = $2 AND ${isAllThere} RETURNING id`)

function valuesOf(append: Append): unknown[] {
  const { origin, from, entries, nodes, head, blobs, settles = [], keeps = [] } = append
  const leaves = pack(entries.map(({ leaf }) => leaf))
  const bodies = pack(entries.map(({ bytes }) => bytes))
  const hashes = pack(nodes.map(({ hash }) => hash))
  // In one order everywhere, lest two appends with the same blobs wait for each other.
  const sorted = blobs.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
  const packed = pack(sorted.map(({ bytes }) => bytes))
  const head5 = [origin, from, head.size, head.root, head.checkpoint]
  const entries4 = [leaves.bytes, bodies.bytes, bodies.starts, bodies.lengths]
  const nodes3 = [hashes.bytes, nodes.map(({ level }) => level), nodes.map(({ index }) => index)]
  const blobs4 = [packed.bytes, sorted.map(({ hash }) => hash), packed.starts, packed.lengths]
  const settles3 = [
    settles.map(({ kind }) => kind),
    settles.map(({ id }) => id),
    settles.map(({ version }) => version),
  ]
  const contents = pack(keeps.map(({ bytes }) => bytes))
  const keeps5 = [
    contents.bytes,
    keeps.map(({ kind }) => kind),
    keeps.map(({ id }) => id),
    contents.starts,
    contents.lengths,
  ]
  return [...head5, ...entries4, ...nodes3, ...blobs4, ...settles3, ...keeps5]
}

const isRepeated = (error: unknown): boolean =>
  error instanceof DatabaseError && error.constraint === 'entry_leaf'

/** Found by a second statement, since the words of an error depend on the server's language. */
async function repeatedLeaf(
  rows: Rows,
  origin: string,
  entries: readonly StoredEntry[],
): Promise<Uint8Array | undefined> {
  const text = `SELECT leaf AS hash FROM entry WHERE ${ofLog} AND leaf = ANY ($2::bytea[])`
  const leaves = entries.map(({ leaf }) => leaf)
  const found = await rows<HashRow>('repeated', text, [origin, leaves])
  const known = new Set(found.map(({ hash }) => leafKey(hash)))
  return firstRepeated(entries, (leaf) => known.has(leaf))
}

/** Whether these very entries stand where the append would have put them. */
async function isThere(rows: Rows, { origin, from, entries }: Append): Promise<boolean> {
  const found = await leavesIn(rows, [origin, from, from + entries.length])
  if (entries.length === 0 || found.length < entries.length) return false
  return entries.every(({ leaf }, nth) => areEqual(leaf, found[nth]!.hash))
}
