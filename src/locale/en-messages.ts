// English texts of the page Messages alone.
export const enMessages = {
  'messages.title': 'Messages',
  'messages.intro': 'What came, what went, and what is being written.',

  'messages.spaces': 'Spaces',
  'messages.no-space': 'No space of this centre that you see has this name.',
  'messages.boxes': 'Inbox, outbox, drafts',
  'messages.box.in': 'Inbox',
  'messages.box.out': 'Outbox',
  'messages.box.drafts': 'Drafts',
  'messages.none.in': 'Nothing has come in this space.',
  'messages.none.out': 'Nothing has been sent in this space.',
  'messages.none.drafts': 'No draft waits for a signature.',
  'messages.back': 'Back to the list',
  'messages.from-logs':
    'Messages that name no source stand in the logs named below, signed by who sent them.',

  'messages.sent': "Sender's clock",
  'messages.to': 'To',
  'messages.to.all': 'all Parties',
  'messages.type.acknowledge': 'Acknowledgement by a person',
  'messages.type.resend': 'The same content sent anew',
  'messages.type.exchange': 'Of the exchange itself',

  'messages.standing.received': 'received; not yet acknowledged by a person',
  'messages.standing.acknowledged': 'acknowledged by a person',
  'messages.standing.arrived': 'arrived; not yet acknowledged here',
  'messages.standing.seen': 'done with',
  'messages.standing.of-record': 'of the reconstructed record',
  'messages.waits.minutes':
    'sent; no receipt from {parties} {n, plural, =0 {yet} one {in # minute} other {in # minutes}}',
  'messages.waits.hours':
    'sent; no receipt from {parties} in {n, plural, one {# hour} other {# hours}}',
  'messages.waits.days':
    'sent; no receipt from {parties} in {n, plural, one {# day} other {# days}}',

  'messages.facts': 'Sending and receipt',
  'messages.id': 'Identifier in the record',
  'messages.in-log': 'Place in the log',
  'messages.place': '{origin}, entry {index} of {size}, counted from 0',
  'messages.signed-by': 'Signed by',
  'messages.receipts': 'Receipts',
  'messages.receipt': '{party}: received {at}',
  'messages.no-receipt': '{party}: no receipt yet',
  'messages.acknowledged-by': 'acknowledged by {party}, entry {index}',
  'messages.answered-by': 'answered by {party}, entry {index}',
  'messages.closed': 'The content cannot be opened at this centre.',
  'messages.text': 'The text that is signed',

  'messages.acknowledge': 'Acknowledge as a person',
  'messages.answer': 'Answer',
  'messages.correct': 'Correct',
  'messages.withdraw': 'Withdraw',
  'messages.resend': 'Send the content anew',
  'messages.resend.why':
    'For a centre that has lost the key to this message: the same content is encrypted to ' +
    'its present key, under the same commitment. It becomes a draft that officers sign.',
  'messages.resend.to': 'For {party}',

  'messages.verified': 'Checked in this browser',
  'messages.verified.whole': 'Everything that can be checked here holds.',
  'messages.verified.not': 'Not everything holds.',
  'messages.step.holds': 'holds',
  'messages.step.fails': 'does not hold',
  'messages.step.open': 'not checked',
  'messages.step.entry': 'The entry has the hash of this address: {leaf}',
  'messages.step.officer': 'The signature of {officer} holds over the text.',
  'messages.step.head':
    'Entry {index} stands in the log {origin}: {hashes, plural, one {# hash leads} ' +
    'other {# hashes lead}} to the root over {size} entries, which the key of the log has signed.',
  'messages.step.no-head': 'The proof for the log {origin} does not hold: {code}.',
  'messages.step.receipt': '{party} has countersigned that head: {at}.',
  'messages.step.no-receipt': 'Nobody has countersigned that head yet.',
  'messages.step.content':
    'What the encrypted content says: the centre has opened it, not this browser.',

  'messages.compose': 'Write a message',
  'messages.choose': 'Which message is it to be? Each is asked for by an article.',
  'messages.choose.withdraw':
    'A message is taken back by another one, of a type that changes nothing by itself.',
  'messages.choose.words': 'Type or article',
  'messages.choose.none': 'No type of message fits.',
  'messages.waiting': 'What waits to be sent',
  'messages.due': 'due {due}',
  'messages.meets': 'Meets: {what}',
  'messages.corrects': 'Takes the place of the message {id}, all of it.',
  'messages.withdraws': 'Takes back the message {id}.',
  'messages.answers': 'Answers: {what}, {id}.',
  'messages.repeats': 'Repeats: {what}, {id}, under the same commitment.',
  'messages.answer-by': 'Answer: {what}',
  'messages.answer-otherwise': 'Answer otherwise',
  'messages.follow-up': 'Go on: {what}',
  'messages.open': 'Open it',
  'messages.other-type': 'By another type of message',
  'messages.to-answer': 'answers a message of {party}, entry {index}',
  'messages.to-correct': 'takes the place of entry {index}',
  'messages.to-withdraw': 'takes back entry {index}',
  'messages.corrected-by': 'entry {index} has taken its place',
  'messages.withdrawn-by': 'taken back by entry {index}',
  'messages.choose.answers': 'What answers it',
  'messages.choose.no-withdrawal':
    'This agreement has no message that takes another back and does nothing besides. ' +
    'It can be corrected.',
  'messages.addressees': 'Addressed to',
  'messages.addressees.says':
    'Whoever is not addressed sees that it was sent, and not what it says.',
  'messages.kept': 'What you had written here is back.',
  'messages.afresh': 'Begin afresh',
  'messages.discarded': 'Discarded: {what}. It can be made again, to be signed anew.',
  'messages.undo': 'Undo',
  'messages.to-draft': 'Make the draft',
  'messages.to-draft.says':
    'The draft fixes every byte. It is sent when officers have signed it and it is released.',

  'messages.form.effective': 'Effective on',
  'messages.form.passed': 'This moment has passed.',
  'messages.form.optional': '(may be left out)',
  'messages.form.names': 'A name that you give it, or gave it before.',
  'messages.form.unknown': 'not known',
  'messages.form.choose': 'choose',
  'messages.form.yes': 'yes',
  'messages.form.no': 'no',
  'messages.form.add': 'Add: {name}',
  'messages.form.remove': 'Take out: {name}',
  'messages.form.more': '{n, plural, one {# more field} other {# more fields}}',
  'messages.form.missing': 'needs a value',
  'messages.form.here': 'this field',
  'messages.form.faults':
    '{n, plural, one {# thing is not as the agreement has it.} ' +
    'other {# things are not as the agreement has them.}}',

  'messages.changes': 'What it would change',
  'messages.changes.as-of': 'True on {day}, were it received now.',
  'messages.changes.later': 'It stands here once the fields that are needed are filled.',
  'messages.changes.unfit': 'Nothing: as it is, it would be left out of the record.',
  'messages.changes.none': 'No count, no obligation and no finding.',
  'messages.changes.awaited': 'It takes effect when every Party has made it.',
  'messages.changes.from-to': 'from {from} to {to}',
  'messages.changes.limit': '{name}: limit {max}, {state}',
  'messages.changes.arises': '{party}: {what}, due {due}: {after}',
  'messages.changes.obligation': '{party}: {what}, due {due}: {after}; without it {before}',

  'messages.draft.intro': 'Its bytes are fixed. It is sent when it is released.',
  'messages.draft.gone': 'This draft is released or discarded.',
  'messages.words': 'Eight words',
  'messages.words.compare':
    'The same words on every screen mean the same draft: read them to one another. Its hash begins',
  'messages.words.other': 'This text is not the one of the address. Its hash begins',
  'messages.signatures': 'Signatures',
  'messages.signed': '{officer} has signed',
  'messages.can-sign': '{officer} can sign',
  'messages.unfit': 'As it is, a centre that receives it leaves it out of the record. The reasons:',
  'messages.signatures.enough': 'Enough have signed.',
  'messages.signatures.needed':
    '{n, plural, one {# more signature is needed.} other {# more signatures are needed.}}',
  'messages.no-key': 'No key of yours is in this browser, so you cannot sign here.',
  'messages.other-key':
    'The roster lists another key than the one in this browser, so you cannot sign here.',
  'messages.to-key': 'Make a key or bring yours',
  'messages.sign': 'Sign with my key',
  'messages.release': 'Release',
  'messages.overtaken':
    'Another message has gone into the log since this draft was composed. An entry says when it ' +
    'was composed and what had been seen by then, so this one cannot follow. Composed again it ' +
    'keeps its words, and officers sign it anew.',
  'messages.overtaken.short': 'overtaken: to be composed again',
  'messages.compose-again': 'Compose again',
  'messages.discard': 'Discard',

  'messages.guide': 'Your first notification',
  'messages.guide.write': 'Write it: the form says which article asks for it.',
  'messages.guide.sign': 'Sign the draft as an officer.',
  'messages.guide.second':
    'Another officer compares the eight words and signs; in a demonstration, go on as that one.',
  'messages.guide.release': 'Release it.',
  'messages.guide.receipt': 'Watch the receipt of the other centre arrive.',
  'messages.guide.step': 'Step {n} of {of}.',
  'messages.guide.done': 'Done: the other centre has it, and has said so.',
  'messages.guide.elsewhere':
    'That centre is at the other address printed at the start: acknowledge it there.',
  'messages.guide.begin': 'Begin',
  'messages.guide.close': 'Do not show this again',
} as const

export type MessagesKey = keyof typeof enMessages
export type MessagesTexts = Readonly<Record<MessagesKey, string>>
