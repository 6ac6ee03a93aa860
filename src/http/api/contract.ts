// What the interface for programs speaks of: the shapes of what it takes and gives. The document of
// OpenAPI and the typed client are made from these; the page has no other way to a centre.
// Instants are texts of ISO 8601 in UTC, days are texts, hashes are lower-case hex.
import { z } from '@hono/zod-openapi'
import { deedNames } from '#desk/audit.ts'
import { hitKinds } from '#extracts/search.ts'
import { clearName } from './clear-name.ts'

export const instant = z.string().openapi({ format: 'date-time', example: '2026-02-01T09:30:00Z' })
const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Of a person or an agreement. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
const role = z.enum(['observer', 'reader', 'drafter', 'officer', 'key-holder'])
const act = z.enum(['read', 'review', 'compose', 'sign', 'release', 'exchange', 'administer'])

export const problemShape = z
  .object({
    type: z.string().openapi({ example: 'urn:mithaq:problem:not-signed-in' }),
    title: z.string(),
    status: z.number().int(),
    instance: z.string(),
    detail: z.string().optional(),
    /** Where it went wrong, what stood there, and what was expected. */
    place: z.string().optional(),
    value: z.string().optional(),
    expected: z.string().optional(),
  })
  .openapi('Problem')

export const personShape = z
  .object({
    id: id.max(40),
    name: clearName(120),
    roles: z.array(role).min(1).max(role.options.length),
    officer: z
      .string()
      .regex(/^officer-[a-z0-9-]{1,40}$/)
      .nullable(),
    spaces: z.array(id).max(100).nullable(),
    of: clearName(120).nullable(),
    /** What the identity provider calls this person. */
    subject: clearName(255).nullable(),
    active: z.boolean(),
  })
  .openapi('Person')

export const newPersonShape = personShape
  .omit({ active: true, officer: true, spaces: true, of: true, subject: true })
  .extend({
    officer: personShape.shape.officer.default(null),
    spaces: personShape.shape.spaces.default(null),
    of: personShape.shape.of.default(null),
    subject: personShape.shape.subject.default(null),
  })
  .openapi('NewPerson')

export const personChangeShape = personShape.omit({ id: true }).partial().openapi('PersonChange')

const signIn = z.enum(['demonstration', 'passkey', 'openid'])

export const sessionShape = z
  .object({
    id: z.string(),
    person: z.string(),
    how: signIn,
    began: instant,
    seen: instant,
    /** When its person last showed who they are; null where a provider knew them from before. */
    shown: instant.nullable(),
    endsBy: instant,
    agent: z.string(),
    /** Whether it is the one that asks. */
    own: z.boolean(),
  })
  .openapi('Session')

export const spaceShape = z
  .object({
    /** The id of the agreement that is run in it. */
    agreement: z.string(),
    self: z.string().openapi({ example: 'us.example' }),
    parties: z.array(z.object({ name: z.string(), party: z.string() })),
  })
  .openapi('Space')

/** Who asks, what they may do, and whose centre this is. */
export const deskShape = z
  .object({
    centre: z.object({ name: z.string(), party: z.string() }),
    demonstration: z.boolean(),
    signInBy: z.array(signIn),
    /** To choose from, in a demonstration alone. */
    people: z.array(personShape),
    person: z.union([personShape, z.null()]),
    acts: z.array(act),
    session: z.union([sessionShape, z.null()]),
    spaces: z.array(spaceShape),
  })
  .openapi('Desk')

export const invitationShape = z
  .object({
    person: z.string(),
    /** Where to go with it, on this server: whoever has it can register as this person. */
    address: z.string(),
  })
  .openapi('Invitation')

export const passkeyShape = z
  .object({ id: z.string(), name: z.string(), added: instant, used: instant.nullable() })
  .openapi('Passkey')

export const passkeysShape = z.object({ passkeys: z.array(passkeyShape) }).openapi('Passkeys')

export const demonstrationKeyShape = z
  .object({ officer: z.string(), key: z.string() })
  .openapi('DemonstrationKey')

const placeInLog = z.object({ origin: z.string(), index: z.number().int() })
const receipt = z.object({ by: z.string(), size: z.number().int(), at: instant })

export const letterShape = z
  .object({
    /** The hash of the entry: what the message is called in every address. */
    leaf: hash,
    origin: z.string(),
    index: z.number().int(),
    /** Its id in the record of the agreement, where it has one that can be read here. */
    id: z.string().nullable(),
    from: z.string(),
    to: z.array(z.string()),
    /** `agreement/type`, or `mithaq/...` for what concerns the exchange itself. */
    type: z.string(),
    /** By the sender's clock. */
    time: instant,
    effective: z.string().nullable(),
    own: z.boolean(),
    re: z.array(placeInLog),
    receipts: z.array(receipt),
    missing: z.array(z.string()),
    acknowledgedBy: z.array(placeInLog.extend({ leaf: hash })),
    answeredBy: z.array(placeInLog.extend({ leaf: hash })),
    /** The JSON object that it says; null where it is not for this centre, or cannot be opened. */
    content: z.record(z.string(), z.unknown()).nullable(),
    /** Why there is none, where there should be. */
    fault: z.string().nullable(),
  })
  .openapi('Letter')

export const lettersShape = z.object({ messages: z.array(letterShape) }).openapi('Letters')

export const messageShape = letterShape
  .extend({
    /** The text that was signed, as it stands in the log. */
    text: z.string(),
    /** Officers of the roster that stood then; roots, where it is a roster. */
    signers: z.array(z.object({ officer: z.string(), key: z.string(), holds: z.boolean() })),
    /** The head of its log as it is held here. */
    head: z.object({ size: z.number().int(), root: hash }),
    /** The entry, in base64. */
    entry: z.string(),
  })
  .openapi('Message')

export const wordingShape = z
  .object({
    /** A type of message of the agreement, without its id, or `mithaq/acknowledge`. */
    type: z.string().max(120),
    /** Names of parties; empty for all. */
    to: z.array(z.string().max(255)).max(200).optional(),
    /** The entry that it answers. */
    re: hash.optional(),
    /** What it says: `id`, `effectiveOn` and `body`, as in a record. */
    content: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('Wording')

export const resendShape = z
  .object({
    /** Names of parties that it was for; empty for all of them. */
    to: z.array(z.string().max(255)).max(200).optional(),
  })
  .openapi('Resend')

export const draftShape = z
  .object({
    id: hash,
    /** The same, as eight words to be read out. */
    words: z.array(z.string()),
    type: z.string(),
    to: z.array(z.string()),
    re: z.array(placeInLog),
    text: z.string(),
    content: z.record(z.string(), z.unknown()).nullable(),
    composedAt: instant,
    /** Something composed later is in the log: it can only be composed again. */
    overtaken: z.boolean(),
    release: z.object({
      satisfied: z.boolean(),
      /** Officers of the roster who have signed, and those who still can. */
      signed: z.array(z.string()),
      missing: z.array(z.string()),
      /** The least number of further signatures. */
      needed: z.number().int(),
    }),
    /** Verifier keys of the officers, by their names in the roster: what they sign is `text`. */
    officers: z.array(z.object({ officer: z.string(), key: z.string() })),
  })
  .openapi('Draft')

export const draftsShape = z.object({ drafts: z.array(draftShape) }).openapi('Drafts')

export const signatureShape = z
  .object({
    /** One signature line of a signed note: `— name base64`. */
    line: z.string().max(6000),
  })
  .openapi('SignatureLine')

export const placeShape = placeInLog.openapi('Place')

export const consequencesShape = z
  .object({
    asOf: z.string(),
    /** Each as the assessment gives it: docs/formats/assessment.md. */
    refusals: z.array(z.unknown()),
    counts: z.array(z.unknown()),
    obligations: z.array(z.unknown()),
    /** The day for which obligations are said: that of the effect, or today where it is later. */
    owedAsOf: z.string(),
    findings: z.array(z.unknown()),
    awaited: z.boolean(),
    /** Where it names a moment as lying ahead that has passed: `body.answerBy`. */
    passed: z.array(z.string()),
  })
  .openapi('Consequences')

export const lineShape = z
  .object({
    space: z.string(),
    party: z.string(),
    /** Null where this centre has no address of the other. */
    connected: z.boolean().nullable(),
    lastExchange: instant.nullable(),
    /** Why the last try came to nothing. */
    trouble: z.string().nullable(),
    /** The same, in the language of Accept-Language. */
    troubleText: z.string().nullable(),
    /** The newest receipt of the other over the own log. */
    lastReceipt: z.union([receipt, z.null()]),
    /** Own messages for it without a receipt. */
    unreceipted: z.number().int(),
  })
  .openapi('Line')

export const linesShape = z.object({ lines: z.array(lineShape) }).openapi('Lines')
export const switchShape = z.object({ connected: z.boolean() }).openapi('LineSwitch')

const heldLog = z.object({
  origin: z.string(),
  party: z.string(),
  size: z.number().int(),
  root: hash.nullable(),
  checkpoint: z.string().nullable(),
  receipts: z.array(receipt),
})

export const ledgerShape = z
  .object({
    space: z.string(),
    logs: z.array(heldLog),
    rosters: z.array(
      z.object({
        party: z.string(),
        text: z.string(),
        fingerprint: z.string(),
        words: z.array(z.string()),
      }),
    ),
    /** Logs that have shown two histories. */
    forks: z.array(
      z.object({
        origin: z.string(),
        at: instant,
        /** A file that needs nobody's word: docs/formats/fork-evidence.md. */
        evidence: z.string(),
      }),
    ),
    /** A party says to have seen a log with another root than it is held with here. */
    otherHeads: z.array(z.object({ by: z.string(), origin: z.string(), size: z.number().int() })),
    setBack: z.object({ shown: z.number().int(), size: z.number().int() }).nullable(),
    withheld: z.array(
      z.object({
        origin: z.string(),
        size: z.number().int(),
        held: z.number().int(),
        since: instant,
      }),
    ),
    /** Another party has seen more of a log than is held here. */
    seenElsewhere: z.array(
      z.object({
        by: z.string(),
        origin: z.string(),
        size: z.number().int(),
        held: z.number().int(),
      }),
    ),
    /** What the disk has altered or lost and nobody could give back, by the last check. */
    damage: z.array(
      z.object({ kind: z.enum(['entry', 'node', 'blob', 'receipt']), place: z.string() }),
    ),
    /** Parties that come to another result on the same logs, and how many values differ. */
    otherResults: z.array(
      z.object({
        party: z.string(),
        asOf: z.string(),
        since: instant,
        /** Null while what stands behind the other's result has not come. */
        values: z.number().int().nullable(),
      }),
    ),
    /** Messages whose sender's clock cannot have been right, and by how many seconds. */
    clocks: z.array(
      placeInLog.extend({
        seconds: z.number().int(),
        side: z.enum(['before-what-it-saw', 'after-its-receipt']),
      }),
    ),
  })
  .openapi('Ledger')

/** Why something was not taken: a code of the ledger, where, what stood there, what should. */
const fault = z.object({
  code: z.string(),
  place: z.string(),
  value: z.string(),
  expected: z.string(),
})

export const courierPartsShape = z
  .object({
    /** None where the party has all of it: the bundle then has receipts alone. */
    parts: z.array(z.object({ from: z.number().int(), until: z.number().int() })),
  })
  .openapi('CourierParts')

export const unpackedShape = z
  .object({
    from: z.string(),
    /** What became of each log that was carried: `receipt` where all of it was taken. */
    logs: z.array(
      z.object({
        origin: z.string(),
        held: z.number().int(),
        /** The sizes at both ends of what the bundle has of it. */
        begins: z.number().int(),
        carried: z.number().int(),
        became: z.string(),
        refused: z.union([fault, z.null()]),
      }),
    ),
    receipts: z.number().int(),
    refusedReceipts: z.array(fault),
  })
  .openapi('Unpacked')

export const auditRecordShape = z
  .object({
    index: z.number().int(),
    at: instant,
    previous: hash,
    by: z.string().nullable(),
    what: z.enum(deedNames),
    space: z.string().nullable(),
    about: z.string().nullable(),
    came: z.string(),
  })
  .openapi('AuditRecord')

export const auditShape = z
  .object({
    /** The newest first. */
    records: z.array(auditRecordShape),
    /** What to ask for as `before` to get those before them; null where there are none. */
    older: z.number().int().nullable(),
    /** The first record that does not name the one before it; null where all is whole. */
    firstBroken: z.number().int().nullable(),
  })
  .openapi('Audit')

const calendarLanguage = z.enum(['ar', 'en', 'ru'])

export const calendarShape = z
  .object({
    id: z.string(),
    language: calendarLanguage,
    party: z.string().nullable(),
    made: instant,
    /** The day on which a program last read it. */
    readOn: z.string().nullable(),
  })
  .openapi('Calendar')

export const calendarsShape = z.object({ calendars: z.array(calendarShape) }).openapi('Calendars')

export const calendarWishShape = z
  .object({
    language: calendarLanguage,
    /** What this party owes; all of them where null. */
    party: clearName(80).nullable().default(null),
  })
  .openapi('CalendarWish')

export const calendarMadeShape = calendarShape
  .extend({
    /** On this server; whoever has it reads what its person may read. */
    address: z.string(),
  })
  .openapi('CalendarMade')

export const tokenShape = z
  .object({
    id: z.string(),
    /** What it was made for. */
    name: z.string(),
    made: instant,
    /** The day on which a program last read with it. */
    readOn: z.string().nullable(),
  })
  .openapi('ReadingToken')

export const tokensShape = z.object({ tokens: z.array(tokenShape) }).openapi('ReadingTokens')

export const tokenWishShape = z.object({ name: clearName(80) }).openapi('ReadingTokenWish')

export const tokenMadeShape = tokenShape
  .extend({
    /** Whoever has it reads by TAXII what its person may read. */
    token: z.string(),
  })
  .openapi('ReadingTokenMade')

export const foundShape = z
  .object({
    groups: z.array(
      z.object({
        kind: z.enum(hitKinds),
        /** How many there are; `hits` has the best of them. */
        total: z.number().int(),
        hits: z.array(
          z.object({
            title: z.string(),
            detail: z.string(),
            agreement: z.string(),
            why: z.string().nullable(),
            address: z.string().openapi({ description: 'Of the page, on this server' }),
          }),
        ),
      }),
    ),
  })
  .openapi('Found')

export { z }
