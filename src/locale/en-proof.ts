// English texts of the commands that give others something to check, and check it: what they do,
// what was looked at, and what could not be.
export const enProof = {
  'cli.command.export': 'write logs as files that any file server can serve and anyone can check',
  'cli.command.courier': 'pack for a courier what another centre lacks, or unpack what one brought',
  'cli.command.prove': 'write what shows one message to somebody who has nothing of the log',
  'cli.command.verify': 'check a centre, or files of one, anew, and say what was checked',

  'proof.argument.folder': 'folder for the files; what it has already stays',
  'proof.option.all': 'the copies of the other logs too',
  'proof.argument.path':
    'the folder of a centre or of the demonstration, an exported folder, a proof, a bundle or ' +
    'evidence of a fork; else the store of the centre',
  'proof.option.roster': 'rosters with the keys of a proof or a bundle, as files',
  'proof.option.policy': 'which witnesses must have cosigned a proof, as a file of tlog-policy',
  'proof.option.pin': 'party=FINGERPRINT of its first roster, as it was exchanged',

  'proof.exporting': '{of}: {n} of {total} entries',
  'proof.exported': 'Written to {folder}',
  'proof.head.log': 'Log',
  'proof.head.entries': 'Entries',
  'proof.head.new': 'New',
  'proof.head.receipts': 'New receipts',
  'proof.head.blobs': 'New encrypted files',
  'proof.absent': 'Encrypted files that are not held here and were left out: {n}',
  'proof.export.verify': 'Whoever has the folder can check it:',

  'proof.checking': '{of}: {n} of {total} entries checked',

  'courier.argument.act': 'pack or unpack',
  'courier.argument.file':
    'the file, or several to unpack; a name is made when packing without one',
  'courier.option.to': 'the centre or Party that it is for',
  'courier.option.short-receipts':
    'the newest receipt alone, as a short text and a code for a camera',
  'courier.option.largest':
    'how many bytes a file has at most, where what carries it holds no more',
  'courier.packed': 'Packed for {party}: {file}',
  'courier.packed.next': 'Hand the file over; it counts as received when a receipt has come back.',
  'courier.packed.absent':
    '{party} takes no entry without them: put them back from a copy of the store.',
  'courier.packed.parts': 'Packed for {party} in {n} files',
  'courier.packed.parts.next':
    'Hand all of them over; the other centre unpacks them together with mithaq courier ' +
    'unpack. They count as received when a receipt has come back.',
  'courier.packing': 'Packing file {n} of {total}',
  'courier.head.file': 'File',
  'courier.bytes': 'Bytes',
  'courier.entries': '{n}, from {old} to {size}',
  'courier.blobs': 'Encrypted files',
  'courier.receipts': 'Receipts',
  'courier.receipt': 'Receipt for {party}, to be read out, printed or photographed',
  'courier.receipt.code': 'As a code',
  'courier.receipt.next':
    'The other centre writes the text to a file and unpacks it with mithaq courier unpack.',
  'courier.unpacked': 'From {party}: {file}',
  'courier.unpacked.back': 'So that the sender gets the receipt:',
  'courier.unpacking': 'Unpacking file {n} of {total}',
  'courier.no-entries': 'No entries: receipts alone.',
  'courier.receipts-kept': 'Receipts kept: {n}',
  'courier.fate.taken': '{of}: taken and receipted, {n} more entries; now {size}',
  'courier.fate.already-held': '{of}: already held; the file goes to {size}, held are {held}',
  'courier.fate.gap':
    '{of}: not taken, since an earlier file is missing: one with the entries from {held} to {old}',
  'courier.fate.files-missing': '{of}: not taken, since encrypted files are missing: {n}',
  'courier.advice.gap': 'Unpack the earlier file first, or ask {party} for a new one.',
  'courier.advice.files-missing':
    'Ask {party} for a new file, in which what is missing stands. Its hash: {hash}',

  'prove.argument.message':
    'its id, its index in the own log, party:index, a hash, or the log it is in',
  'prove.argument.index': 'its index, where a log is named',
  'prove.option.out': 'folder for the files; else one named by the message',
  'prove.done': 'What shows {message} is in {folder}',
  'prove.head': 'The proof leads to a head of the log; its entries: {n}',
  'prove.receipt': 'Receipt of {party}, given {moment}',
  'prove.no-receipt': 'No addressee has given a receipt yet; the proof shows the log alone.',
} as const

export type ProofKey = keyof typeof enProof
export type ProofTexts = Readonly<Record<ProofKey, string>>
