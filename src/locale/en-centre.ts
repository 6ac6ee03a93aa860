// English texts of the commands of a centre: what they and their options do, what they print, what
// they refuse and what would set it right. What the ledger refuses is in en-ledger.ts.
export const enCentre = {
  'cli.commands.centre': 'Commands of a centre:',
  'cli.command.init': 'set up a centre: its folder, its keys, its roster for a space',
  'cli.command.join': 'enter a space: take the other rosters, sign the genesis and hand it on',

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

  'input.no-home': 'no centre is set up in the folder: {given}',
  'input.bad-home': 'the file is not as the centre wrote it: {given}',
  'input.open-to-others': 'others may read the file, its mode is {reason}: {given}',
  'input.not-written': 'the file cannot be written ({reason}): {given}',
  'input.file-too-large': 'the file is larger than such a file can be: {given}',
  'input.space-exists': 'the space has been set up already: {given}',
  'input.half-made': 'an earlier run was interrupted and left this: {given}',
  'input.unknown-space': 'the centre has no space {given}',
  'input.which-space': 'the centre has not exactly one space',
  'input.not-joined': 'the space has not begun: the genesis lacks signatures: {given}',
  'input.bad-party': 'not a name of a centre: {given}',
  'input.bad-space': 'not a name of a space: {given}',
  'input.other-party': 'the folder is the centre of {reason}, not of {given}',
  'input.quorum': '{option} asks for more keys than there are: {given}',
  'input.bad-address': 'not an address of a centre: {given}',
  'input.bad-fingerprint': 'not a fingerprint: {given}',
  'input.other-fingerprint':
    'the file is not the roster whose fingerprint was read aloud; its own is {given}',
  'input.not-for-joining': 'neither a roster nor a genesis: {given}',
  'input.party-known': 'another roster of this centre has been taken already: {given}',
  'input.party-taken': 'another centre stands for this Party: {given}',
  'input.no-key': 'no such key: {given}',
  'input.roots-missing': 'too few roots have signed: {given}',
  'input.no-passphrase': 'nobody can be asked for the passphrase of {given}',
  'input.wrong-passphrase': 'the passphrase does not open the key: {given}',
  'input.passphrases-differ': 'the two passphrases of {given} differ',
  'input.short-passphrase': 'the passphrase has {given} characters',
  'input.refused': '{what} ({code})',
  'input.detail.place': 'where: {text}',
  'input.detail.found': 'found: {text}',
  'input.detail.expected': 'expected: {text}',

  'remedy.input.init':
    'mithaq init sets up a centre and its space; --home or MITHAQ_HOME names its folder',
  'remedy.input.home-file': 'restore the file from a backup; what it should hold: {reason}',
  'remedy.input.close-to-others':
    'chmod 600 {file}; whoever may have read it has the key, so that a new one may be due',
  'remedy.input.other-space': 'name another space with --space, or another folder with --home',
  'remedy.input.half-made': 'remove it, since nothing of it was given to anyone, and start again',
  'remedy.input.space': 'name one of these after --space',
  'remedy.input.join': 'mithaq join says what is missing, and takes the file',
  'remedy.input.party-name': 'write a domain name in small letters, such as us.example',
  'remedy.input.space-name': 'write one word of a-z, 0-9 and hyphens, such as new-start',
  'remedy.input.other-home': 'name another folder with --home',
  'remedy.input.quorum': 'ask for no more signatures than there are keys',
  'remedy.input.address':
    'write https://, a host and a port, and nothing after it: https://192.0.2.7:8443',
  'remedy.input.fingerprint': 'write the 52 characters A-Z and 2-7, with spaces or without',
  'remedy.input.read-aloud':
    'have the other centre read its fingerprint aloud, and write it after --fingerprint',
  'remedy.input.read-aloud-again':
    'compare once more by voice; while they differ the file is not from that centre: do not ' +
    'go on with it',
  'remedy.input.roster-file': 'have the file sent once more',
  'remedy.input.joining-file':
    'name a file that another centre made with mithaq init or mithaq join',
  'remedy.input.party-known':
    'ask that centre which of its rosters holds; the one taken first has the fingerprint ' +
    '{expected}',
  'remedy.input.all-taken': 'every Party of the agreement has its centre already',
  'remedy.input.genesis':
    'compare the rosters with the other centre: all must have taken the same ones',
  'remedy.input.two-geneses':
    'two texts would be two spaces; go on with the one that was signed here first, or remove ' +
    '{file} if it was given up by all',
  'remedy.input.key-file': 'name a key by its role, such as officer-1, or by its file',
  'remedy.input.roots': 'name more roots after --root, by role or by file',
  'remedy.input.passphrase-source':
    'set MITHAQ_PASSPHRASE, name a file after --passphrase-file, or start it at a terminal',
  'remedy.input.passphrase': 'type the passphrase that was chosen when the key was made',
  'remedy.input.passphrase-again': 'type the same passphrase twice',
  'remedy.input.longer-passphrase':
    'choose one with at least eight characters; six words by chance are better',
  'remedy.input.store': 'name another store, or start the newer Mithaq',
  'remedy.input.refused':
    'the code says what it is about; with --json it comes with place, value and what was expected',
} as const

export type CentreKey = keyof typeof enCentre
export type CentreTexts = Readonly<Record<CentreKey, string>>
