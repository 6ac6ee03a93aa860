// The first page carries what it shows and no more: long lists are cut to their beginning, and the
// browser shows the rest as soon as it has read the record itself.
import type { View } from './view.ts'

const recordRows = 60

export function firstLoad(view: View): View {
  if (view.kind !== 'agreement' || view.record === null) return view
  const { record } = view
  const rows = record.rows.slice(0, recordRows)
  const more = record.rows.length - rows.length
  return { ...view, record: { ...record, rows, later: [], more } }
}
