// English texts of the demonstration on the terminal, `npm run demo`.
export const enDemo = {
  'demo.unknown': 'npm run demo does not know {given}',
  'demo.about':
    'Two centres on this machine live through two days and a half, and say what happens.',
  'demo.ends': 'It ends by itself after some seconds, and leaves nothing behind.',
  'demo.title':
    'Two centres, two days and a half: an invented agreement between two invented Parties, A and B',
  'demo.real':
    'The keys, the stores (SQLite in a temporary folder), the signatures and the HTTPS on ' +
    'this machine are real; the clock is set forward.',

  'demo.founded':
    '{a} and {b} exchange rosters as files and read the fingerprints aloud: {fa} ..., {fb} ...',
  'demo.begun': 'A root of each signs the genesis; the space is {sid}, and both logs begin.',
  'demo.data':
    '{a} composes its data of the half-year. Before anyone signs, the centre says what it ' +
    'would change:',
  'demo.signed':
    'Two officers compare the words “{words}” and sign; the message is in the log: {place}',
  'demo.receipt':
    'Over HTTPS to {b}, which checks and stores it, and signs the receipt: {size} entries, ' +
    '{bytes} bytes.',
  'demo.notification':
    '{a} notifies a change of a launcher: deployed {before}, then {after}; the limit is ' +
    '{max}. Receipted by {b}.',
  'demo.cut': 'The line is cut.',
  'demo.question':
    '{b} asks a question and cannot send it: {why}. Nothing is half-done; it waits in the log.',
  'demo.waiting': 'At {b}: sent, no receipt for {n, plural, one {# hour} other {# hours}}.',
  'demo.courier':
    'A courier takes one file, {bytes} bytes: entries, ciphertext, proofs, signed by {b}.',
  'demo.arrived': '{a} takes it and signs the receipt. The 48 hours of the answer run from here.',
  'demo.short':
    'The receipt goes back as a text of {bytes} bytes, short enough to be read out by telephone.',
  'demo.late':
    'The line is back. {a} answers two hours late; nobody can date it otherwise than by its ' +
    'receipt.',
  'demo.finding': 'Both centres find the same, each by itself: {title}. {text}',
  'demo.same':
    'Equal frontiers ({size} entries, {receipts} receipts), equal records, equal assessments.',
  'demo.checked':
    'Each store is checked anew from the first byte: {n, plural, one {# step holds} other {# ' +
    'steps hold}}, none fails.',

  'demo.where': 'Where the time went',
  'demo.head.part': 'Part',
  'demo.head.ms': 'Milliseconds',
  'demo.part.founding': 'keys, rosters, genesis, beginning of the logs',
  'demo.part.drafting': 'composing with encryption, consequences, signatures, release',
  'demo.part.exchange': 'HTTPS, checks and durable writes at both ends',
  'demo.part.courier': 'bundle and receipt by hand',
  'demo.part.assessing': 'records and assessments of both',
  'demo.part.checking': 'the check of both stores',
  'demo.part.whole': 'all of it',
  'demo.cleaned': 'The temporary folder is removed.',
} as const

export type DemoKey = keyof typeof enDemo
export type DemoTexts = Readonly<Record<DemoKey, string>>
