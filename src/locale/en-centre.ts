// English texts of the commands of a centre: what they and their options do, what they print, what
// comes next. What they refuse is in en-centre-input.ts.
export const enCentre = {
  'cli.commands.centre': 'Commands of a centre:',
  'cli.command.init': 'set up a centre: its folder, its keys, its roster for a space',
  'cli.command.join': 'enter a space: take the other rosters, sign the genesis and hand it on',
  'cli.command.draft': 'compose a message, and see what it would change',
  'cli.command.drafts': 'the drafts that wait for signatures, or one of them',
  'cli.command.sign': 'sign a draft with the key of an officer',
  'cli.command.release': 'put a signed draft into the log',
  'cli.command.discard': 'take a draft away',
  'cli.command.send': 'send to other centres what they have not receipted',
  'cli.command.receive': 'fetch what other centres have, and give receipts for it',
  'cli.command.sync': 'receive and send',
  'cli.command.serve': 'answer other centres over HTTPS until stopped',
  'cli.command.address': 'note where another centre listens',
  'cli.command.inbox': 'messages of others, and what became of each',
  'cli.command.outbox': 'own messages, and who has them since when',
  'cli.command.show': 'one message: content, signers, place, receipts',
  'cli.command.acknowledge': 'compose the statement that a person has a message',
  'cli.command.resend':
    'compose an own message once more, for whoever has lost the identity that opens it',
  'centre.argument.resend': 'an own message: its place (us.example:3) or its identifier',
  'centre.option.resend-to': 'which of its addressees; all where none is named',
  'cli.command.watch': 'what a duty officer must not overlook',
  'cli.command.results': 'whether others come to the same results, and where they differ',
  'centre.argument.results':
    'a statement of another party that came by hand; with --to, the file to write',
  'centre.option.results-to': 'write what this centre comes to, for this party',
  'cli.command.roster': 'who may sign for each Party, or draft a change of it',

  'centre.option.home': 'folder of the centre; else MITHAQ_HOME, else ./centre',
  'centre.option.space': 'the space, where the centre has several',
  'centre.option.passphrase-file':
    'file whose first line is the passphrase of keys; else MITHAQ_PASSPHRASE, else asked',
  'centre.option.as': 'the Party of the agreement that the centre is for: its id',
  'centre.option.as-other': 'the Party of the agreement that the roster is of: its id',
  'centre.option.party': 'the name of the centre, a domain name: us.example',
  'centre.option.officers': 'how many keys of officers',
  'centre.option.release': 'how many officers release a message',
  'centre.option.roots': 'how many root keys, each with a passphrase',
  'centre.option.root-quorum': 'how many roots sign a change of keys',
  'centre.option.store': 'postgres://... instead of a file of SQLite',
  'centre.option.fingerprint': 'the fingerprint of the roster, as it was read aloud',
  'centre.option.address': 'where the other centre listens: https://host:port',
  'centre.option.root': 'the roots that sign, by role or file; else those at hand',
  'centre.argument.joining-file': 'a roster or a genesis from another centre',
  'centre.argument.type': 'the id of a type of message of the agreement',
  'centre.argument.content': 'a JSON file with the content; - is standard input',
  'centre.argument.draft': 'the start of its hash, eight digits at least, or its eight words',
  'centre.option.field': 'fields of the body: name=value, launchers.0.id=A-1',
  'centre.option.id': 'the id of the message in the record; else type and day',
  'centre.option.effective': 'the day from which it holds; else today',
  'centre.option.to': 'the centres or Parties that can read it; else all',
  'centre.option.re': 'the message that it answers',
  'centre.option.corrects': 'the id of an own message that it replaces',
  'centre.option.withdraws': 'the id of an own message that it takes back',
  'centre.option.text': 'the text that is signed, and nothing else',
  'centre.option.signer': 'who signs: a role, such as officer-1, or the file of a key',
  'centre.option.sign-text': 'sign the text of a draft brought from another machine',
  'centre.option.line': 'add a signature line made on another machine',
  'centre.argument.parties': 'centres or Parties; all others when left out',
  'centre.argument.party': 'a centre or a Party',
  'centre.argument.address': 'https://host:port, or none',
  'centre.option.retry-for': 'minutes for which a lost line is tried again',
  'centre.option.recover': 'first take back what the own store has lost',
  'centre.option.listen': 'where to listen; port 0 is a free one',
  'centre.option.sync-every': 'call the others too, every so many seconds',
  'centre.argument.message': 'its id, its place (us.example:12), or the start of its hash',
  'centre.option.waiting.inbox': 'only those that nobody has acknowledged or answered',
  'centre.option.waiting.outbox': 'only those that lack a receipt',
  'centre.option.all-languages': 'the content in Arabic, English and Russian',
  'centre.option.add-officer':
    'officers that come in: officer-4, or officer-4=VKEY for a key made elsewhere',
  'centre.option.remove-officer': 'officers that go',
  'centre.option.add-root': 'roots that come in, as officers do',
  'centre.option.remove-root': 'roots that go',
  'centre.option.rotate':
    'replace keys of the centre: log, receipt, tls, identity; the old ones stay listed',
  'centre.option.retire': 'take the old ones off the list, when others hold the new roster',

  'centre.passphrase': 'Passphrase of {role}:',
  'centre.passphrase.new': 'New passphrase of {role}:',
  'centre.passphrase.again': 'The same again:',
  'centre.folder': 'Folder',
  'centre.space': 'Space',
  'centre.officers': 'Officers',
  'centre.roots': 'Roots',
  'centre.quorum': '{n} of {of} sign',
  'centre.roster-file': 'Roster',
  'centre.fingerprint': 'Fingerprint of the roster, to be read aloud or printed in the note',
  'centre.fingerprint.words': 'As words, for a first comparison; the characters above decide:',
  'centre.init.done': 'The centre {party} is set up.',
  'centre.init.next': 'Give the roster to the other Party, take theirs, and enter the space:',
  'centre.init.keys':
    'The keys of officers and roots lie in the folder until each is moved to where its ' +
    'holder keeps it.',
  'centre.file': 'FILE',
  'centre.next': 'Next',
  'centre.head.party': 'Centre',
  'centre.head.stands-for': 'Party',
  'centre.head.address': 'Address',
  'centre.this-centre': 'this centre',
  'centre.no-address': 'not known',
  'centre.join.space': 'The space {space}',
  'centre.join.rosters': 'A roster is still to come from: {parties}. To take it:',
  'centre.join.read-aloud':
    'The file may come by any way; its fingerprint is compared by voice or on paper, never ' +
    'from the same way.',
  'centre.join.genesis-awaited':
    '{party} writes the genesis, since its name is first. When the file comes:',
  'centre.join.hand-on': 'The genesis is signed here. Hand the file on to {parties}: {file}',
  'centre.join.back': 'When it comes back with every signature:',
  'centre.join.begun':
    'Every Party has signed. The space is {sid}, and the log of this centre has begun.',
  'centre.join.joined':
    'Every Party has signed. The space is {sid}; the log of this centre began earlier.',
  'centre.join.give-back': 'Whoever does not have the whole genesis yet needs this file: {file}',
  'centre.draft': 'Draft {draft}',
  'centre.type': 'Type',
  'centre.to': 'To',
  'centre.everybody': 'every Party',
  'centre.composed': 'Composed',
  'centre.signatures': 'Signatures',
  'centre.signatures.enough': '{signed}; enough',
  'centre.signatures.overtaken':
    '{signed}; another message went into the log since: to be composed again',
  'centre.signatures.needed': '{signed}; {n, plural, one {# more} other {# more}} of {missing}',
  'centre.type.mithaq/roster/1': 'change of keys',
  'centre.type.mithaq/resend': 'the same content sent anew',
  'centre.type.mithaq/acknowledge': 'acknowledgement by a person',
  'centre.head.draft': 'Draft',
  'centre.head.type': 'Message',
  'centre.head.composed': 'Composed',
  'centre.head.signatures': 'Signatures',
  'centre.head.now': 'Now',
  'centre.head.then': 'With it',
  'centre.no-drafts': 'No draft waits.',
  'centre.limit': '{name} {max}: {state}',
  'centre.consequences': 'What it would change, as of {day}',
  'centre.consequences.none': 'No count and no obligation.',
  'centre.consequences.awaited': 'It takes effect when every Party has made it.',
  'centre.consequences.passed': '{field}: this moment has passed.',
  'centre.draft.sign': 'Officers compare the words above on their screens, and sign:',
  'centre.draft.release': 'When enough have signed:',
  'centre.sign.more': 'Next, one of those who are missing signs:',
  'centre.sign.enough': 'Enough have signed:',
  'centre.sign.overtaken':
    'Another message went into the log since, and this draft cannot be released any more. ' +
    'Compose it again with mithaq draft, and discard this one:',
  'centre.sign.elsewhere': 'Compare the words with those on the screen of the centre, then sign:',
  'centre.released': '{type} is in the log: {place}',
  'centre.released.send': "It counts as received with the other centre's receipt:",
  'centre.discarded': 'The draft {draft} is discarded.',
  'centre.status.receiving': 'receiving from {party} ...',
  'centre.status.sending': 'sending to {party} ...',
  'centre.status.again':
    'the line was lost; again in {n, plural, one {# second} other {# seconds}}',
  'centre.met.no-address':
    'No address is known, so nobody is called; {n, plural, =0 {nothing waits.} one {# entry ' +
    'waits for a courier, or until that centre calls: mithaq courier pack} other {# entries wait ' +
    'for a courier, or until that centre calls: mithaq courier pack}}',
  'centre.met.not-called':
    'No address is known, so nobody is called: what comes comes by courier, or when that centre ' +
    'calls.',
  'centre.met.recovered':
    '{n, plural, one {# entry of the own log is back.} other {# entries of the own log are back.}}',
  'centre.met.whole': 'Nothing of the own log is missing.',
  'centre.met.received':
    '{n, plural, one {# entry} other {# entries}} received of {log}; receipted.',
  'centre.met.nothing-new': 'Nothing new was received.',
  'centre.met.receipts': '{n, plural, one {# receipt} other {# receipts}} for what was sent.',
  'centre.met.delivered':
    'Everything of the own log is receipted, up to {n, plural, one {# entry} other {# entries}}.',
  'centre.met.nothing-to-send': 'The own log has not begun.',
  'centre.met.not-taken': 'Not taken by the other centre: {why}',
  'centre.met.refused': '{log} is not taken: {why}',
  'centre.advice.fork':
    'Tell all Parties, and find out by voice where both agree; with mithaq generation the log ' +
    'goes on from there.',
  'centre.advice.refused':
    'Nothing of it was taken. docs/operating.md says under the code what to do, or agree by ' +
    'voice with the other centre what stands at that place.',
  'centre.met.wants':
    '{log}: {n, plural, one {# encrypted file was} other {# encrypted files were}} announced ' +
    'and not handed over.',
  'centre.met.set-back':
    'The other centre holds more of the own log than the store here: nothing is signed until ' +
    'mithaq receive --recover has brought it back.',
  'centre.met.other-result':
    '{party} comes to another result than this centre, on the same logs, for {day}: ' +
    'mithaq results shows where. Nothing was changed.',
  'centre.met.lost': 'The line was lost: {why}',
  'centre.met.lost.detail': 'expected: {expected}; came: {came}',
  'centre.met.lost.kept':
    'What was exchanged before is kept, nothing is half-done, and the same command goes on ' +
    'from there.',
  'centre.alarm.fork':
    'Alarm: the log {log} has shown two histories, found on {day}. It is not followed ' +
    'further; mithaq export writes the evidence.',
  'centre.alarm.other-head':
    'Alarm: {by} has seen another {log} than is held here, at {n, plural, one {# entry} ' +
    'other {# entries}}.',
  'centre.serve.at': 'The centre listens at {address}; Ctrl-C stops it.',
  'centre.serve.receipted': '{log}: receipted up to {n, plural, one {# entry} other {# entries}}.',
  'centre.serve.turned-away': 'Turned away: {from}: {why}',
  'centre.serve.failed': 'A fault of this centre: {why}',
  'centre.serve.mended': 'Altered on the disk, and put back: {place}',
  'centre.serve.keys-read': 'The roster of this centre has changed; its keys were read anew.',
  'centre.witness.cosigned':
    'The witness {address} cosigned the log: {n, plural, one {# entry} other {# entries}}.',
  'centre.witness.failed':
    'The witness {address} did not cosign ({code}); it is asked again later.',
  'centre.address': '{party} listens at: {address}',
  'centre.no-messages': 'No message.',
  'centre.head.place': 'Place',
  'centre.head.sent': "Sender's clock",
  'centre.head.received': 'Received',
  'centre.head.became': 'What became of it',
  'centre.not-receipted': 'not receipted here',
  'centre.unacknowledged': 'not acknowledged by a person',
  'centre.acknowledged': 'acknowledged by a person: {places}',
  'centre.answered': 'answered: {places}',
  'centre.receipted': '{party}: receipt of {time}',
  'centre.no-receipt': '{party}: no receipt',
  'centre.no-receipt.minutes':
    '{party}: sent, no receipt for {n, plural, one {# minute} other {# minutes}}',
  'centre.no-receipt.hours':
    '{party}: sent, no receipt for {n, plural, one {# hour} other {# hours}}',
  'centre.no-receipt.days': '{party}: sent, no receipt for {n, plural, one {# day} other {# days}}',
  'centre.closed': 'cannot be opened here: {why}',
  'centre.closed.for-others':
    'Its content is encrypted to {to} and to its sender {from}: it cannot be read here.',
  'centre.closed.no-file': 'The encrypted file with its content is not held here.',
  'centre.id': 'Identifier',
  'centre.from': 'From',
  'centre.sent': "Sender's clock",
  'centre.signed-by': 'Signed by',
  'centre.signed-by.holds': '{names}: the signatures hold',
  'centre.signed-by.fails': 'the signature does not hold: {names}',
  'centre.log': 'Log',
  'centre.hash': 'Hash',
  'centre.in-answer': 'In answer to',
  'centre.receipts': 'Receipts',
  'centre.content': 'Content',
  'centre.content.same': 'All three are made from the same fields, signed {time}.',
  'centre.language': 'English',
  'centre.roster.of': '{party}, for {as}',
  'centre.roster.signers': '{names}; {n} sign',
  'centre.roster.here': 'Keys here',
  'centre.roster.log': 'Log',
  'centre.roster.receipt': 'Receipts',
  'centre.roster.tls': 'Line',
  'centre.roster.since': 'In force since',
  'centre.roster.not-seen': 'as exchanged; its log has not come yet',
  'centre.roster.fingerprint-now': 'Fingerprint now',
  'centre.roster.fingerprint': 'First fingerprint',
  'centre.roster.sign': 'Roots sign the change:',
  'centre.roster.retire': 'When every other centre has receipted it, the old keys go:',
  'centre.watch.nothing': 'Nothing waits, and nothing is wrong.',
  'centre.watch.set-back':
    'The store was set back: it holds {size} of the {shown} entries of its log that others have ' +
    'seen. Nothing is signed before they are back: receive --recover',
  'centre.watch.unreceipted': 'No receipt yet from {parties}: {type}, {place}, sent {time}',
  'centre.watch.withheld':
    'Announced and not handed over since {since}: {n, plural, one {# entry} other {# ' +
    'entries}} of {log}',
  'centre.watch.seen-elsewhere':
    '{party} has seen {n, plural, one {# entry} other {# entries}} more of {log} than are ' +
    'held here',
  'centre.watch.damage': 'Altered or lost on the disk, and nobody could give it back: {place}',
  'centre.watch.other-result':
    '{party} comes to another result than this centre, on the same logs, for {day}; first seen ' +
    '{since}: mithaq results shows where',
  'centre.results.none': 'No difference of results is known.',
  'centre.results.agree': '{party} comes to the same result for {day}.',
  'centre.results.differ':
    '{party} comes to another result than this centre, on the same logs, for {day}; first seen ' +
    '{since}',
  'centre.results.differed':
    '{party} came to another result for {day}, first seen {since}; the results agree again',
  'centre.results.no-account': 'What stands behind its result has not come yet: mithaq sync',
  'centre.results.value': '{name}: here {here}; there {there}',
  'centre.results.nothing': 'nothing',
  'centre.results.written': 'What this centre comes to, for {party}: {file}',
  'centre.results.theirs': 'At the other centre:',
  'centre.watch.clock.before-what-it-saw.minutes':
    'A clock cannot be right: {place} states a time {n, plural, one {# minute} other {# ' +
    'minutes}} before what it had seen',
  'centre.watch.clock.before-what-it-saw.hours':
    'A clock cannot be right: {place} states a time {n, plural, one {# hour} other {# ' +
    'hours}} before what it had seen',
  'centre.watch.clock.before-what-it-saw.days':
    'A clock cannot be right: {place} states a time {n, plural, one {# day} other {# ' +
    'days}} before what it had seen',
  'centre.watch.clock.after-its-receipt.minutes':
    'A clock cannot be right: {place} states a time {n, plural, one {# minute} other {# ' +
    'minutes}} after its receipt',
  'centre.watch.clock.after-its-receipt.hours':
    'A clock cannot be right: {place} states a time {n, plural, one {# hour} other {# ' +
    'hours}} after its receipt',
  'centre.watch.clock.after-its-receipt.days':
    'A clock cannot be right: {place} states a time {n, plural, one {# day} other {# ' +
    'days}} after its receipt',
} as const

export type CentreKey = keyof typeof enCentre
export type CentreTexts = Readonly<Record<CentreKey, string>>
