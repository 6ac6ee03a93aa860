// English sentences for what the commands of a centre refuse, and what would set it right. What the
// ledger refuses is in en-ledger.ts.
export const enCentreInput = {
  'input.no-home': 'no centre is set up in the folder: {given}',
  'input.no-desk': 'no page has been run at this home, so nobody did anything there: {given}',
  'input.bad-home': 'the file is not as the centre wrote it: {given}',
  'input.open-to-others': 'others may read the file, its mode is {reason}: {given}',
  'input.not-written': 'the file cannot be written ({reason}): {given}',
  'input.other-file': 'what stands there already is not written over: {given}',
  'input.file-too-large': 'the file is larger than such a file can be, {expected} bytes: {given}',
  'input.space-exists': 'the space has been set up already: {given}',
  'input.half-made': 'an earlier run was interrupted and left this: {given}',
  'input.unknown-person': 'nobody of this centre is called {given}',
  'input.agreement-twice': 'two spaces of the centre run {given}, and a page shows one of each',
  'input.unknown-centre': 'no other centre is known here by that name: {given}',
  'input.unknown-space': 'the centre has no space {given}',
  'input.which-space': 'the centre has not exactly one space',
  'input.not-joined': 'the space has not begun: the genesis lacks signatures: {given}',
  'input.bad-party': 'not a name of a centre: {given}',
  'input.bad-space': 'not a name of a space: {given}',
  'input.other-party': 'the folder is the centre of {reason}, not of {given}',
  'input.quorum': '{option} asks for more keys than there are: {given}, not {expected}',
  'input.bad-address': 'not an address of a centre: {given}',
  'input.bad-fingerprint': 'not a fingerprint: {given}',
  'input.other-fingerprint':
    'the file is not the roster whose fingerprint was read aloud, {expected}; its own is {given}',
  'input.not-for-joining': 'neither a roster nor a genesis: {given}',
  'input.without-roster': '{option} says something of a roster, and none is named: {given}',
  'input.no-fork': 'no fork of {given} is known here',
  'input.already-begun':
    'the log goes on as {given} already, after {expected} entries of the one before',
  'input.other-end': 'the file has the log before end after {expected} entries, not after {given}',
  'input.party-known': 'another roster of this centre has been taken already: {given}',
  'input.party-taken': 'another centre stands for this Party: {given}',
  'input.no-key': 'no such key: {given}',
  'input.no-signer': 'a key that signs no messages: {given}',
  'input.roots-missing': 'too few roots have signed: {given}',
  'input.no-passphrase': 'nobody can be asked for the passphrase of {given}',
  'input.wrong-passphrase': 'the passphrase does not open the key: {given}',
  'input.passphrases-differ': 'the two passphrases of {given} differ',
  'input.short-passphrase': 'the passphrase has {given} characters',
  'input.garbled-passphrase': 'the passphrase is not text in UTF-8: letters of it were lost',
  'input.no-draft': 'there is no draft {given}',
  'input.released-draft': 'the draft {given} is in the log already: {file}',
  'input.which-draft': 'several drafts begin so: {given}',
  'input.no-message': 'there is no message {given}',
  'input.which-message': 'several messages are called so: {given}',
  'input.not-a-content': 'not the content of a message: {given}',
  'input.not-a-field': 'not a name and a value: {given}',
  'input.unknown-field': 'the message has no field {given}',
  'input.field-within': 'nothing stands inside the field: {given}',
  'input.list-order': 'the list is not filled in order: {given}',
  'input.field-twice': 'the field is stated twice: {given}',
  'input.not-a-draft': 'not the text of a draft: {given}',
  'input.bad-listen': 'not a place to listen at: {given}',
  'input.not-listening': 'the centre cannot listen there ({reason}): {given}',
  'input.own-message': 'a message of this centre itself: {given}',
  'input.key-there': 'a key of this role lies here already: {given}',
  'input.bad-role': 'not a role: {given}',
  'input.damaged-store': 'the store does not hold what the centre wrote: {given}',
  'input.bad-store': 'not the address of a store: {given}',
  'input.store-chosen': 'the home has its store already, which {given} does not change',
  'input.other-act': '{option} does not belong to {given}',
  'input.no-standard-output': 'nothing is written to standard output here: {given}',
  'input.changed-meanwhile': 'another command has changed it meanwhile: {given}',
  'input.disk': 'the disk or the store answers with an error: {given}',
  'input.no-store': 'the store cannot be opened ({reason}): {given}',
  'input.refused': '{what} ({code})',
  'input.detail.place': 'where: {text}',
  'input.detail.found': 'found: {text}',
  'input.detail.expected': 'expected: {text}',

  'remedy.input.init':
    'mithaq init sets up a centre and its space; --home or MITHAQ_HOME names its folder',
  'remedy.input.desk': 'npm start -- --home FOLDER runs the page',
  'remedy.input.dash': 'name a file or a folder; ./- for one that is called so',
  'remedy.input.recipient':
    'that centre has to list another recipient, with mithaq roster --replace identity; until ' +
    'then name the other Parties after --to',
  'remedy.input.roster-recipient':
    'ask that centre for a roster whose recipients are keys of age; to this one nothing can be ' +
    'encrypted',
  'remedy.input.own-recipient': 'draw another identity along with it: --rotate identity',
  'remedy.input.again': 'run the command again',
  'remedy.input.home-file': 'restore the file from a backup; what it should hold: {reason}',
  'remedy.input.close-to-others':
    'chmod 600 {file}; whoever may have read it has the key, so that a new one may be due',
  'remedy.input.other-space': 'name another space with --space, or another folder with --home',
  'remedy.input.free-file': 'name another file, or move away what stands there',
  'remedy.input.half-made': 'remove it, since nothing of it was given to anyone, and start again',
  'remedy.input.home-each': 'give each of the spaces a home of its own',
  'remedy.input.space': 'name one of these after --space',
  'remedy.input.join': 'mithaq join says what is missing, and takes the file',
  'remedy.input.party-name': 'write a domain name in small letters, such as us.example',
  'remedy.input.space-name': 'write one word of a-z, 0-9 and hyphens, such as new-start',
  'remedy.input.other-home': 'name another folder with --home',
  'remedy.input.quorum': 'ask for no more signatures than there are keys',
  'remedy.input.address':
    'write https://, a host and a port, and nothing after it: https://192.0.2.7:8443',
  'remedy.input.named-fingerprint': 'name the party too: --fingerprint us.example=V35R...',
  'remedy.input.fingerprint':
    'write the 52 characters A-Z and 2-7, the last A or Q, with spaces or without',
  'remedy.input.read-aloud':
    'have the other centre read its fingerprint aloud, and write it after --fingerprint',
  'remedy.input.read-aloud-again':
    'compare once more by voice; while they differ the file is not from that centre: do not ' +
    'go on with it',
  'remedy.input.fewer-keys': 'have fewer keys of officers and roots',
  'remedy.input.roster-file': 'have the file sent once more',
  'remedy.input.joining-file':
    'name a file that another centre made with mithaq init or mithaq join',
  'remedy.input.with-roster':
    'name the roster file of the other centre as well; where that was taken already, mithaq ' +
    'address notes where the centre listens',
  'remedy.input.party-known':
    'ask that centre which of its rosters holds; the one taken first has the fingerprint ' +
    '{expected}',
  'remedy.input.all-taken': 'every Party of the agreement has its centre already',
  'remedy.input.genesis':
    'compare the rosters with the other centre: all must have taken the same ones',
  'remedy.input.two-geneses':
    'two texts would be two spaces; go on with the one that was signed here first, or remove ' +
    '{file} if it was given up by all',
  'remedy.input.service-key':
    'put the copy of the folder keys back; where there is none, mithaq roster --replace ' +
    '{option} draws another key',
  'remedy.input.damaged-key':
    'put the copy of the file back; where there is none, replace the key: docs/operating.md, ' +
    'a key is lost',
  'remedy.input.key-file': 'name a key by its role, such as officer-1, or by its file',
  'remedy.input.roots': 'name more roots after --root, by role or by file',
  'remedy.input.passphrase-source':
    'set MITHAQ_PASSPHRASE, name a file after --passphrase-file, or start it at a terminal',
  'remedy.input.passphrase': 'type the passphrase that was chosen when the key was made',
  'remedy.input.passphrase-again': 'type the same passphrase twice',
  'remedy.input.passphrase-utf8':
    'save the file as UTF-8, and have the terminal and the environment in it',
  'remedy.input.longer-passphrase':
    'choose one with at least eight characters; six words by chance are better',
  'remedy.input.compose': 'mithaq draft composes one',
  'remedy.input.show-released': 'mithaq show {file} shows it; nothing is to be done again',
  'remedy.input.draft':
    'mithaq drafts lists them; write eight digits or more of one, or its eight words',
  'remedy.input.message':
    'write its id, its place such as us.example:12, or the start of its hash; mithaq inbox ' +
    'and mithaq outbox list them',
  'remedy.input.content': 'write a JSON object with a body; mithaq schema shows the fields',
  'remedy.input.field': 'write name=value; mithaq schema shows the names',
  'remedy.input.signer':
    'take the key of an officer of this centre, or of a root for a change of keys, that has ' +
    'not signed yet',
  'remedy.input.compose-again':
    'compose it again with mithaq draft and discard this one: another message went into the log ' +
    'after it was composed',
  'remedy.input.acknowledged':
    'mithaq show lists the acknowledgements of a message, mithaq drafts those that wait; ' +
    'one is enough',
  'remedy.input.sign-more': 'have one of those who are missing sign it with mithaq sign',
  'remedy.input.line': 'bring the line as mithaq sign --text printed it',
  'remedy.input.altered-draft':
    'sign nothing: the store was altered since the draft was composed; discard it, compose it ' +
    'anew, and look who can write to the store',
  'remedy.input.other-text':
    'compare the words: the line is over another text; have the text that mithaq drafts --text ' +
    'prints signed once more',
  'remedy.input.draft-text': 'bring the text as mithaq drafts --text printed it',
  'remedy.input.recover':
    'do not sign anything; mithaq receive --recover takes the missing entries back from ' +
    'another centre',
  'remedy.input.results':
    'exchange first, so that both hold the same (mithaq sync, or a courier both ways), and have ' +
    'the statement written anew',
  'remedy.input.resend':
    'name an own message with a content, and parties that it was addressed to; where the own ' +
    'copy cannot be opened either, send the content as a new message',
  'remedy.input.other-keys':
    'nothing of it was taken; call the sender: where keys were replaced, take the entry of the ' +
    'new roster first, with mithaq roster --take',
  'remedy.input.other-bundle':
    'nothing of it was taken; unpack it at the centre that it is for, or name the space that ' +
    'it is of with --space',
  'remedy.input.shorter-message': 'divide the message, or say less in it',
  'remedy.input.smaller-file': 'name another file: Mithaq makes none so large',
  'remedy.input.larger-bundle':
    'allow larger files, or leave --largest out; what is above 268435456 bytes by itself ' +
    'goes by no courier',
  'remedy.input.carried': 'have the file sent once more; nothing of it was taken',
  'remedy.input.listen': 'write host:port, such as 127.0.0.1:8443, of this machine and free',
  'remedy.input.others-message': 'name a message of another centre; mithaq inbox lists them',
  'remedy.input.other-role': 'choose a role that was never used, such as officer-4',
  'remedy.input.role': 'write officer- or root- and a word, such as officer-4, or officer-4=VKEY',
  'remedy.input.damaged-store':
    'mithaq verify says what does not hold; then put back a backup of the store, without ' +
    'last-heads',
  'remedy.input.keep-store': 'leave it out, or name another folder with --home',
  'remedy.input.bad-store':
    'write postgres://user@host/database, or leave it out for a file of SQLite',
  'remedy.input.no-store':
    'see whether the disk has room and the file may be opened, or the database runs and lets ' +
    'this user in',
  'remedy.input.roster':
    'mithaq roster shows who stands in it; ask for no more signatures than there are keys',
  'remedy.input.store': 'name another store, or start the newer Mithaq',
  'remedy.input.store-owner':
    'name another database in centre.json: in this one {given} has the same schema',
  'remedy.input.no-fork':
    'a log that has not forked goes on as it is; name a file that shows the fork with ' +
    '--evidence, say --roots-lost where the roots are lost, or with --after how many entries ' +
    'stand before a file that is lost for good',
  'remedy.input.already-begun':
    'nothing more is to be begun: hand {file} to the other parties, where mithaq generation ' +
    'accept takes it; where this log has forked too, name a file that shows that with --evidence',
  'remedy.input.evidence': 'bring the file fork from the folder that mithaq export wrote',
  'remedy.input.other-folder':
    'name an empty folder, or one that mithaq export wrote for this space',
  'remedy.input.check': 'name a file or folder as mithaq export, prove or courier pack wrote it',
  'remedy.input.after':
    'agree by voice on the last entry that all hold: mithaq generation show --after says ' +
    'what to compare',
  'remedy.input.generation':
    'mithaq generation shows which logs are followed and how far they are held here',
  'remedy.input.generation-file':
    'have the file sent once more; the other Party finds it in the folder generations of its space',
  'remedy.input.generation-roots':
    'if that Party says by voice that its roots are lost, compare the fingerprint as ' +
    'when the space began and add --roots-lost; else do not accept it',
  'remedy.input.announced-roster':
    'have the entry sent once more, as mithaq prove wrote it; a roster before it may be ' +
    'missing here: unpack or receive that first',
  'remedy.input.refused':
    'nothing of it was taken; docs/operating.md says under the code what to do, or agree by ' +
    'voice with the other centre what stands at that place',
} as const

export type CentreInputKey = keyof typeof enCentreInput
export type CentreInputTexts = Readonly<Record<CentreInputKey, string>>
