// English texts of checks: whether each step holds, and what it was about. The command line and
// the page say the same.
export const enCheck = {
  'check.of': 'Checked: {path}',
  'check.state.holds': 'holds',
  'check.state.does-not-hold': 'DOES NOT HOLD',
  'check.state.not-checked': 'not checked',
  'check.result.holds': 'All that could be checked holds.',
  'check.result.fails': 'Steps that do not hold: {n}',
  'check.genesis.holds':
    '{of}: the genesis names the rosters and is signed by a root of each Party; Parties: {n}',
  'check.fingerprint.holds': '{of}: the first roster has the fingerprint that was exchanged',
  'check.fingerprint.open':
    'no fingerprint was given for this roster; to be compared with the one exchanged: {of}',
  'check.generation.holds':
    '{of}: goes on after so many entries of the log before, and those began it who may: {n}',
  'check.generation.open':
    '{of}: whether it goes on after so many entries of the log before, which is not here: {n}',
  'check.entries.holds': '{of}: entries in order, each signed by those who must: {n}',
  'check.entries.open': '{of}: the log is not here',
  'check.tree.holds': '{of}: the entries lead to the root of the head',
  'check.tree.open': '{of}: the root, since entries are missing',
  'check.hashes.holds': '{of}: the kept hashes are those of the entries: {n}',
  'check.head.holds': '{of}: signatures of the log under its head: {n}',
  'check.head.open': '{of}: who signed the head, since its roster was not reached',
  'check.receipts.holds':
    '{of}: receipts, each signed by its giver over a head that the log had: {n}',
  'check.receipts.open': '{of}: receipts whose key or head is not known here: {n}',
  'check.retired.open':
    '{of}: receipts by a key that its Party had taken off, for more than it had seen by ' +
    'then; they show nothing: {n}',
  'check.seen.holds': '{of}: heads of other logs that its entries name, and that are theirs: {n}',
  'check.seen.open': '{of}: heads that its entries name, of logs that do not go so far here: {n}',
  'check.blobs.holds': '{of}: encrypted files, each the one that its entry names: {n}',
  'check.blobs.open': '{of}: encrypted files that are not here: {n}',
  'check.unread.open': 'files that this check has no use for and did not read: {n}, such as {of}',
  'check.last-head.holds': '{of}: the store has all of the log that was shown to others',
  'check.fork.holds':
    'two heads that the log signed and that no one log can have (log, sizes): {of}',
  'check.proof.holds': '{of}: the entry is in the log, under the number {n}',
  'check.release.holds': '{of}: officers that signed the entry, as the given roster asks: {n}',
  'check.release.open': '{of}: who had to sign the entry, which its log tells; its number: {n}',
  'check.receipted.holds': 'receipted by {of}; entries under that head: {n}',
  'check.witnessed.holds': 'cosigned by witnesses, as the policy asks: {of}; together: {n}',
  'check.receipted.open': '{of}: whether an addressee has the message, since no receipt is here',
  'check.bundle.holds': '{of} signed the bundle, and its files are those that it lists: {n}',
  'check.follows.open': '{of}: whether the entries follow those before, which are not here: {n}',
  'check.genesis.open': 'the genesis, since a first roster is not here: {of}',
  'check.contents.open': 'whether the encrypted contents can be opened, and what they say',
  'check.does-not-hold': '{of}: {what} ({code})',
} as const

export type CheckKey = keyof typeof enCheck
export type CheckTexts = Readonly<Record<CheckKey, string>>
