// English texts of the commands by which keys change and a log goes on after a fork.
export const enKeys = {
  'cli.command.generation': 'how a log goes on after a fork: begin a generation, or accept one',
  'generation.argument.act': 'show, begin or accept',
  'generation.argument.file': 'to accept: the file of the other Party',
  'generation.option.after':
    'after how many entries of the log before it goes on, as agreed by voice; with show, ' +
    'the root there',
  'generation.option.party': 'with show: whose log is meant; that of this centre where left out',
  'generation.option.evidence': 'a file that shows the fork, where this centre has not seen it',
  'generation.option.rotate': 'draw other keys anew as well: receipt, tls, identity',
  'generation.option.roots-lost':
    'the roots are lost: new ones sign, and the voice alone tells whose they are',
  'keys.option.replace':
    'replace keys that were lost or stolen: log, receipt, tls, identity; the old ones go ' +
    'at once',
  'keys.option.identity':
    'kind of the identity: hybrid (where left out), or x25519 for tools that know no hybrid ' +
    'recipients; what is encrypted to x25519, a quantum computer could open later',
  'keys.recipients': 'Encryption',
  'keys.recipients.hybrid': 'hybrid: ML-KEM-768 with X25519',
  'keys.recipients.unusable': 'Nothing can be encrypted to {recipient}',
  'keys.recipients.x25519': 'X25519 alone, which a quantum computer could open later',
  'keys.option.take': 'a roster of another Party that was handed over, before its log comes',
  'keys.taken': 'The keys in the roster of {party} hold here from now on.',
  'keys.in-log': 'The roster of {party} stands in its log already; nothing had to be taken.',
  'keys.spoken':
    'Fingerprint of the roster, and as words: to be compared by voice with what {command} shows ' +
    'at {party}:',
  'keys.retire-early':
    'The roster with the new keys is not receipted yet by {parties}, where the new keys are ' +
    'refused once the old ones are gone. Before this draft is released: mithaq sync, or a ' +
    'courier, until mithaq outbox --waiting no longer lists that roster.',
  'keys.hand-on':
    'Once it is released: restart mithaq serve, write the entry with mithaq prove, and ' +
    'hand it to each other Party, who takes it with mithaq roster --take.',

  'generation.head.log': 'Log',
  'generation.head.entries': 'Entries here',
  'generation.head.standing': 'Standing',
  'generation.written': 'written now',
  'generation.not-come': 'nothing of it has come yet',
  'generation.forked': 'has shown two histories',
  'generation.ended': 'ended after {n, plural, one {# entry} other {# entries}}',
  'generation.root':
    'Root of {log} at {n, plural, one {# entry} other {# entries}}, to be compared by voice',
  'generation.begun':
    'The log goes on as {log}, after {n, plural, one {# entry} other {# entries}} of the one ' +
    'before.',
  'generation.hand-on': 'Hand {file} to {parties}, and read the fingerprint aloud. There:',
  'generation.accepted':
    'The log of {party} goes on as {log}, after {n, plural, one {# entry} other {# entries}} ' +
    'of the one before.',
  'generation.beyond':
    '{n, plural, one {# entry that is held beyond that counts} other {# entries that are held ' +
    'beyond that count}} for nothing from now on.',
  'generation.sync': 'To exchange with {party}:',
} as const

export type KeysKey = keyof typeof enKeys
export type KeysTexts = Readonly<Record<KeysKey, string>>
