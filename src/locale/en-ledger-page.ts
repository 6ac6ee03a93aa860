// English texts of the page Ledger alone.
export const enLedgerPage = {
  'ledger-page.title': 'Ledger',
  'ledger-page.intro': 'The heads and receipts of all logs, and how to check them.',
  'ledger-page.no-space': 'No space of this centre that you see has this name.',
  'ledger-page.spaces': 'Agreements',
  'ledger-page.overlooked': 'Not to be overlooked',
  'ledger-page.overlooked.none': 'Nothing is withheld, no log has forked, and no clock stands out.',
  'ledger-page.fork':
    '{origin} has shown two histories; found {at}. It is not followed any further.',
  'ledger-page.fork.file': 'Evidence as a file',
  'ledger-page.set-back':
    'The store was set back: it has {size} of the {shown} entries that others have seen, and ' +
    'signs nothing until it has them again.',
  'ledger-page.withheld':
    '{origin}: a head over {size} entries was announced on {since}; {held} were handed over.',
  'ledger-page.other-result':
    '{party} comes to another result than this centre, on the same logs, for {day}; first seen ' +
    '{since}. Nothing was changed.',
  'ledger-page.other-head':
    'Alarm: {by} has seen another {origin} than is held here, of {size, plural, one {# entry} ' +
    'other {# entries}}.',
  'ledger-page.damage': 'Altered or lost on the disk, and nobody could give it back: {place}',
  'ledger-page.seen-elsewhere': '{by} has seen {size} entries of {origin}; {held} are here.',
  'ledger-page.clock.before-what-it-saw':
    'A clock that cannot be right: entry {index} of {origin} is dated before what it had ' +
    'seen, by {seconds} s.',
  'ledger-page.clock.after-its-receipt':
    'A clock that cannot be right: entry {index} of {origin} is dated after its receipt, by ' +
    '{seconds} s.',
  'ledger-page.logs': 'Logs',
  'ledger-page.log': 'Log',
  'ledger-page.own': 'this centre',
  'ledger-page.entries': 'Entries',
  'ledger-page.root': 'Root of the tree',
  'ledger-page.root.none': 'nothing yet',
  'ledger-page.newest-receipt': 'Newest receipt',
  'ledger-page.receipt': '{by}, over {size} entries, {at}',
  'ledger-page.receipt.none': 'No receipt yet',
  'ledger-page.receipts.all': '{n, plural, one {# receipt} other {# receipts}} in all',
  'ledger-page.signed-head': 'The signed head',
  'ledger-page.verify': 'Verification',
  'ledger-page.verify.intro':
    'All logs are fetched and checked in this browser, with the same checker as the command ' +
    'line: every entry’s order and signatures by the rosters, the root computed from the ' +
    'entries, the signed heads, and every receipt. The server is not asked for its opinion.',
  'ledger-page.verify.start': 'Check all logs',
  'ledger-page.verify.stop': 'Stop',
  'ledger-page.verify.export': 'All logs as one archive',
  'ledger-page.verify.drop':
    'Or check what somebody has given you: drop it here, or choose files. An archive of logs, ' +
    'a courier’s bundle, evidence of a fork, or a proof with its entry and rosters.',
  'ledger-page.verify.files': 'Choose files to check',
  'ledger-page.verify.pin':
    'Fingerprint of a roster, as it was read aloud to you (party=FINGERPRINT; may be left empty)',
  'ledger-page.verify.pin.bad': 'This is no fingerprint: {text}',
  'ledger-page.verify.fetching': 'Fetching',
  'ledger-page.verify.running': '{of}: {done} of {size} entries checked',
  'ledger-page.verify.stopped': 'Stopped; nothing is said of what was not reached.',
  'ledger-page.verify.unknown': '{name} is nothing that can be checked here.',
  'ledger-page.verify.took': '{bytes} bytes, {ms} ms',
  'ledger-page.place': 'Place',
  'ledger-page.found': 'Found',
  'ledger-page.expected': 'Expected',
  'ledger-page.courier': 'Lines and courier',
  'ledger-page.line.connected': 'The line to {party} is open.',
  'ledger-page.line.cut': 'The line to {party} is cut. A courier can carry what waits.',
  'ledger-page.line.no-address':
    'No address of {party} is known: it calls here, or a courier carries.',
  'ledger-page.line.trouble': 'The last exchange came to nothing: {reason}.',
  'ledger-page.line.last': 'Last exchange: {at}',
  'ledger-page.line.last.none': 'Nothing has been exchanged yet.',
  'ledger-page.line.unreceipted': 'Own messages without a receipt: {n}',
  'ledger-page.line.cut.do': 'Cut the line',
  'ledger-page.line.restore.do': 'Restore the line',
  'ledger-page.line.exchange': 'Exchange now',
  'ledger-page.courier.out': 'Pack for {party}',
  'ledger-page.courier.packed':
    'Packed: {name}, {bytes} bytes. It counts as received when a receipt has come back.',
  'ledger-page.courier.parts':
    'One bundle does not hold it all: there are {n}. Carry each of them.',
  'ledger-page.courier.part': 'Part {n} of {total}: entries {from} to {until}',
  'ledger-page.courier.in': 'Take in bundles that were carried here',
  'ledger-page.courier.taking': 'Being taken in: {name}, file {n} of {of}',
  'ledger-page.courier.stop': 'Stop after this file',
  'ledger-page.courier.stopping': 'It stops once this file is taken in.',
  'ledger-page.courier.stopped':
    'Stopped; {n, plural, one {# file was} other {# files were}} not taken in.',
  'ledger-page.courier.unreadable': 'The file cannot be read any more: choose it again.',
  'ledger-page.courier.elsewhere': 'The bundle is of another space. Take it in there:',
  'ledger-page.courier.taken-from': 'From {party}:',
  'ledger-page.courier.receipts': 'Receipts kept: {n}',
  'ledger-page.courier.fate.receipt':
    '{origin}: taken and receipted, {n, plural, one {# new entry} other {# new ones}}; now {size}',
  'ledger-page.courier.fate.held':
    '{origin}: held already; the bundle goes to {size}, held are {held}',
  'ledger-page.courier.fate.holds':
    '{origin}: not taken, since an earlier bundle is missing: one with the entries from ' +
    '{held} to {begins}',
  'ledger-page.courier.fate.wants': '{origin}: not taken, since encrypted files are missing',
  'ledger-page.courier.refused': 'Not taken: {what} ({code})',
  'ledger-page.courier.forbidden':
    'Lines and bundles are in the hands of officers and key holders.',
  'ledger-page.rosters': 'Keys and rosters',
  'ledger-page.rosters.intro':
    'Whether these are the right keys, only a voice can tell: read the words to the other ' +
    'party, or compare the letters.',
  'ledger-page.fingerprint': 'Fingerprint',
  'ledger-page.words': 'In words',
  'ledger-page.roster.text': 'The roster as it is signed',
  'ledger-page.results': 'Results of others',
  'ledger-page.results.intro':
    'Each centre computes for itself what follows from the logs. Here the results are laid ' +
    'side by side, on the same entries and receipts.',
  'ledger-page.results.not-yet': 'Nothing was compared yet.',
  'ledger-page.results.same': 'computes the same on this frontier, for {day}; compared {at}.',
  'ledger-page.results.other':
    'computes something else on this frontier, for {day}; compared {at}.',
  'ledger-page.results.differ': 'Other values for {day}, first seen {since}.',
  'ledger-page.results.differed':
    'There were other values for {day}, first seen {since}; the results agree again.',
  'ledger-page.results.means':
    'It is a finding: one of the two programs is wrong, or they are of different versions. ' +
    'Nothing was changed, and neither value goes before the other.',
  'ledger-page.results.no-account': 'What stands behind the other result has not come yet.',
  'ledger-page.results.what': 'Value',
  'ledger-page.results.here': 'Here',
  'ledger-page.results.rule': 'Rule and article',
  'ledger-page.results.nothing': 'nothing',
  'ledger-page.results.compare': 'Exchange and compare with {party}',
  'ledger-page.results.state': 'Own result for {party}, as a file',
  'ledger-page.results.take': 'Take a result that was carried here',
  'ledger-page.results.became.agrees': 'Both compute the same.',
  'ledger-page.results.became.differs': 'The results differ.',
  'ledger-page.results.became.not-comparable':
    'The two do not hold the same yet: nothing was compared.',
  'ledger-page.results.became.not-compared':
    'Nothing was compared: nothing has come since the results agreed last, or one of the two ' +
    'centres cannot compare now.',
  'ledger-page.results.became.no-answer': 'The line gave no answer.',
} as const

export type LedgerPageKey = keyof typeof enLedgerPage
export type LedgerPageTexts = Readonly<Record<LedgerPageKey, string>>
