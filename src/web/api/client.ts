// Made by `npm run schemas`: the interface of a centre, as the page uses it. Not to
// be edited: the routes in src/http/api decide.

export type Desk = {
  readonly centre: {
    readonly name: string
    readonly party: string
  }
  readonly demonstration: boolean
  readonly signInBy: readonly ('demonstration' | 'passkey' | 'openid')[]
  readonly people: readonly Person[]
  readonly person: Person | null
  readonly acts: readonly ('read' | 'review' | 'compose' | 'sign' | 'release' | 'exchange' | 'administer')[]
  readonly session: Session | null
  readonly spaces: readonly Space[]
}

export type Person = {
  readonly id: string
  readonly name: string
  readonly roles: readonly ('observer' | 'reader' | 'drafter' | 'officer' | 'key-holder')[]
  readonly officer: string | null
  readonly spaces: readonly string[] | null
  readonly of: string | null
  readonly subject: string | null
  readonly active: boolean
}

export type Session = {
  readonly id: string
  readonly person: string
  readonly how: 'demonstration' | 'passkey' | 'openid'
  readonly began: string
  readonly seen: string
  readonly shown: string | null
  readonly endsBy: string
  readonly agent: string
  readonly own: boolean
}

export type Space = {
  readonly agreement: string
  readonly self: string
  readonly parties: readonly {
    readonly name: string
    readonly party: string
  }[]
}

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly instance: string
  readonly detail?: string
  readonly place?: string
  readonly value?: string
  readonly expected?: string
}

export type DemonstrationKey = {
  readonly officer: string
  readonly key: string
}

export type NewPerson = {
  readonly id: string
  readonly name: string
  readonly roles: readonly ('observer' | 'reader' | 'drafter' | 'officer' | 'key-holder')[]
  readonly officer?: string | null
  readonly spaces?: readonly string[] | null
  readonly of?: string | null
  readonly subject?: string | null
}

export type PersonChange = {
  readonly name?: string
  readonly roles?: readonly ('observer' | 'reader' | 'drafter' | 'officer' | 'key-holder')[]
  readonly officer?: string | null
  readonly spaces?: readonly string[] | null
  readonly of?: string | null
  readonly subject?: string | null
  readonly active?: boolean
}

export type Invitation = {
  readonly person: string
  readonly address: string
}

export type Passkeys = {
  readonly passkeys: readonly Passkey[]
}

export type Passkey = {
  readonly id: string
  readonly name: string
  readonly added: string
  readonly used: string | null
}

export type Letters = {
  readonly messages: readonly Letter[]
}

export type Letter = {
  readonly leaf: string
  readonly origin: string
  readonly index: number
  readonly id: string | null
  readonly from: string
  readonly to: readonly string[]
  readonly type: string
  readonly time: string
  readonly effective: string | null
  readonly own: boolean
  readonly re: readonly {
    readonly origin: string
    readonly index: number
  }[]
  readonly receipts: readonly {
    readonly by: string
    readonly size: number
    readonly at: string
  }[]
  readonly missing: readonly string[]
  readonly acknowledgedBy: readonly {
    readonly origin: string
    readonly index: number
    readonly leaf: string
  }[]
  readonly answeredBy: readonly {
    readonly origin: string
    readonly index: number
    readonly leaf: string
  }[]
  readonly content: Readonly<Record<string, unknown>> | null
  readonly fault: string | null
}

export type Message = Letter & {
  readonly text: string
  readonly signers: readonly {
    readonly officer: string
    readonly key: string
    readonly holds: boolean
  }[]
  readonly head: {
    readonly size: number
    readonly root: string
  }
  readonly entry: string
}

export type Drafts = {
  readonly drafts: readonly Draft[]
}

export type Draft = {
  readonly id: string
  readonly words: readonly string[]
  readonly type: string
  readonly to: readonly string[]
  readonly re: readonly {
    readonly origin: string
    readonly index: number
  }[]
  readonly text: string
  readonly content: Readonly<Record<string, unknown>> | null
  readonly composedAt: string
  readonly overtaken: boolean
  readonly release: {
    readonly satisfied: boolean
    readonly signed: readonly string[]
    readonly missing: readonly string[]
    readonly needed: number
  }
  readonly officers: readonly {
    readonly officer: string
    readonly key: string
  }[]
}

export type Wording = {
  readonly type: string
  readonly to?: readonly string[]
  readonly re?: string
  readonly content?: Readonly<Record<string, unknown>>
}

export type Resend = {
  readonly to?: readonly string[]
}

export type Consequences = {
  readonly asOf: string
  readonly refusals: readonly unknown[]
  readonly counts: readonly unknown[]
  readonly obligations: readonly unknown[]
  readonly owedAsOf: string
  readonly findings: readonly unknown[]
  readonly awaited: boolean
  readonly passed: readonly string[]
}

export type SignatureLine = {
  readonly line: string
}

export type Place = {
  readonly origin: string
  readonly index: number
}

export type Lines = {
  readonly lines: readonly Line[]
}

export type Line = {
  readonly space: string
  readonly party: string
  readonly connected: boolean | null
  readonly lastExchange: string | null
  readonly trouble: string | null
  readonly troubleText: string | null
  readonly lastReceipt: {
    readonly by: string
    readonly size: number
    readonly at: string
  } | null
  readonly unreceipted: number
}

export type LineSwitch = {
  readonly connected: boolean
}

export type CourierParts = {
  readonly parts: readonly {
    readonly from: number
    readonly until: number
  }[]
}

export type Unpacked = {
  readonly from: string
  readonly logs: readonly ({
    readonly origin: string
    readonly held: number
    readonly begins: number
    readonly carried: number
    readonly became: string
    readonly refused: {
      readonly code: string
      readonly place: string
      readonly value: string
      readonly expected: string
    } | null
  })[]
  readonly receipts: number
  readonly refusedReceipts: readonly {
    readonly code: string
    readonly place: string
    readonly value: string
    readonly expected: string
  }[]
}

export type Ledger = {
  readonly space: string
  readonly logs: readonly ({
    readonly origin: string
    readonly party: string
    readonly size: number
    readonly root: string | null
    readonly checkpoint: string | null
    readonly receipts: readonly {
      readonly by: string
      readonly size: number
      readonly at: string
    }[]
  })[]
  readonly rosters: readonly {
    readonly party: string
    readonly text: string
    readonly fingerprint: string
    readonly words: readonly string[]
  }[]
  readonly forks: readonly {
    readonly origin: string
    readonly at: string
    readonly evidence: string
  }[]
  readonly otherHeads: readonly {
    readonly by: string
    readonly origin: string
    readonly size: number
  }[]
  readonly setBack: {
    readonly shown: number
    readonly size: number
  } | null
  readonly withheld: readonly {
    readonly origin: string
    readonly size: number
    readonly held: number
    readonly since: string
  }[]
  readonly seenElsewhere: readonly {
    readonly by: string
    readonly origin: string
    readonly size: number
    readonly held: number
  }[]
  readonly damage: readonly ({
    readonly kind: 'entry' | 'node' | 'blob' | 'receipt'
    readonly place: string
  })[]
  readonly otherResults: readonly ({
    readonly party: string
    readonly asOf: string
    readonly since: string
    readonly values: number | null
  })[]
  readonly clocks: readonly ({
    readonly origin: string
    readonly index: number
    readonly seconds: number
    readonly side: 'before-what-it-saw' | 'after-its-receipt'
  })[]
}

export type Results = {
  readonly results: readonly ({
    readonly party: string
    readonly compared: {
      readonly at: string
      readonly asOf: string
      readonly agrees: boolean
    } | null
    readonly difference: {
      readonly asOf: string
      readonly since: string
      readonly open: boolean
      readonly values: readonly ({
        readonly name: string
        readonly text: string
        readonly holder: string | null
        readonly place: string | null
        readonly says: string | null
        readonly here: string | null
        readonly there: string | null
        readonly apart: readonly ({
          readonly name: string
          readonly text: string
          readonly holder: string | null
          readonly place: string | null
          readonly says: string | null
          readonly here: string | null
          readonly there: string | null
        })[]
      })[] | null
    } | null
  })[]
}

export type Compared = {
  readonly became: 'agrees' | 'differs' | 'not-comparable' | 'not-compared' | 'no-answer'
  readonly code: string | null
}

export type Audit = {
  readonly records: readonly AuditRecord[]
  readonly older: number | null
  readonly firstBroken: number | null
}

export type AuditRecord = {
  readonly index: number
  readonly at: string
  readonly previous: string
  readonly by: string | null
  readonly what: 'session.begun' | 'session.ended' | 'person.added' | 'person.changed' | 'person.left' | 'person.returned' | 'person.invited' | 'passkey.added' | 'passkey.removed' | 'invitation.shown' | 'passkey.shown' | 'openid.shown' | 'draft.composed' | 'draft.signed' | 'draft.released' | 'draft.discarded' | 'exchange.asked' | 'line.cut' | 'line.restored' | 'courier.packed' | 'courier.unpacked' | 'results.compared' | 'results.stated' | 'results.taken' | 'space.exported' | 'audit.exported' | 'calendar.made' | 'calendar.ended' | 'calendar.read' | 'token.made' | 'token.ended' | 'token.read' | 'refused'
  readonly space: string | null
  readonly about: string | null
  readonly came: string
}

export type Dump = {
  readonly format: 'mithaq-dump-1'
}

export type AgreementWords = {
  readonly id: string
}

export type Found = {
  readonly groups: readonly ({
    readonly kind: 'agreement' | 'provision' | 'person' | 'place' | 'item' | 'message'
    readonly total: number
    readonly hits: readonly ({
      readonly title: string
      readonly detail: string
      readonly agreement: string
      readonly why: string | null
      readonly address: string
    })[]
  })[]
}

export type Calendars = {
  readonly calendars: readonly Calendar[]
}

export type Calendar = {
  readonly id: string
  readonly language: 'ar' | 'en' | 'ru'
  readonly party: string | null
  readonly made: string
  readonly readOn: string | null
}

export type CalendarMade = Calendar & {
  readonly address: string
}

export type CalendarWish = {
  readonly language: 'ar' | 'en' | 'ru'
  readonly party?: string | null
}

export type ReadingTokens = {
  readonly tokens: readonly ReadingToken[]
}

export type ReadingToken = {
  readonly id: string
  readonly name: string
  readonly made: string
  readonly readOn: string | null
}

export type ReadingTokenMade = ReadingToken & {
  readonly token: string
}

export type ReadingTokenWish = {
  readonly name: string
}

export type Agreements = {
  readonly agreements: readonly ({
    readonly id: string
    readonly name: {
      readonly en: string
      readonly ru: string
      readonly ar: string
    }
    readonly title: {
      readonly en: string
      readonly ru: string
      readonly ar: string
    }
    readonly parties: readonly string[]
    readonly limits: number
    readonly messages: number | null
    readonly refused: number
    readonly page: string
    readonly record: string | null
  })[]
}

export type View = {
  readonly kind: string
}

/** Asks for an operation: where, with what, of which type, ended by what. */
export type Call = <T>(
  kind: 'json' | 'file',
  method: string,
  path: string,
  at: Readonly<Record<string, string | undefined>>,
  body: unknown,
  media?: string | null,
  signal?: AbortSignal,
) => Promise<T>

export interface Client {
  /** Whose centre this is, who asks, and what they may do */
  readonly readDesk: (signal?: AbortSignal) => Promise<Desk>
  /** Signs in as somebody of the demonstration */
  readonly choosePerson: (body: {
    readonly person: string
  }) => Promise<Desk>
  /** The key of the officer who asks, for everyone to see: in a demonstration alone */
  readonly readDemonstrationKey: (signal?: AbortSignal) => Promise<DemonstrationKey>
  /** Ends the own session */
  readonly signOut: () => Promise<Desk>
  /** The own sessions; those of everyone, for who administers */
  readonly listSessions: (signal?: AbortSignal) => Promise<{
    readonly sessions: readonly Session[]
  }>
  /** Ends a session: an own one, or any, for who administers */
  readonly endSession: (at: { readonly id: string }) => Promise<Readonly<Record<string, never>>>
  /** Everyone who works here or did */
  readonly listPeople: (signal?: AbortSignal) => Promise<{
    readonly people: readonly Person[]
  }>
  /** Lets somebody in; asks for a fresh sign-in */
  readonly addPerson: (body: NewPerson) => Promise<Person>
  /** Changes what somebody may do, or lets them go; their sessions end. Asks for a fresh sign-in, except to let somebody go */
  readonly changePerson: (at: { readonly id: string }, body: PersonChange) => Promise<Person>
  /** A link, for a day and one use, by which somebody registers a first passkey; asks for a fresh sign-in */
  readonly invitePerson: (at: { readonly id: string }) => Promise<Invitation>
  /** What a device is asked, by an invitation */
  readonly openInvitation: (body: {
    readonly invitation: string
  }) => Promise<Readonly<Record<string, unknown>>>
  /** Registers a passkey by an invitation, and signs in */
  readonly acceptInvitation: (body: {
    readonly invitation: string
    readonly name: string
    readonly made: Readonly<Record<string, unknown>>
  }) => Promise<Desk>
  /** The own passkeys */
  readonly listPasskeys: (signal?: AbortSignal) => Promise<Passkeys>
  /** Registers a further passkey; asks for a fresh sign-in */
  readonly addPasskey: (body: {
    readonly name: string
    readonly made: Readonly<Record<string, unknown>>
  }) => Promise<Passkey>
  /** What a further device is asked; asks for a fresh sign-in */
  readonly offerPasskey: () => Promise<Readonly<Record<string, unknown>>>
  /** Forgets an own passkey; asks for a fresh sign-in */
  readonly removePasskey: (at: { readonly id: string }) => Promise<Readonly<Record<string, never>>>
  /** What a device is asked that signs in */
  readonly askPasskey: () => Promise<Readonly<Record<string, unknown>>>
  /** Signs in with what the device answered */
  readonly signInByPasskey: (body: {
    readonly shown: Readonly<Record<string, unknown>>
  }) => Promise<Desk>
  /** Every message that came or went, with what became of it */
  readonly listMessages: (at: { readonly space: string }, signal?: AbortSignal) => Promise<Letters>
  /** One message, with who signed it and its place in the log */
  readonly readMessage: (at: { readonly space: string; readonly leaf: string }, signal?: AbortSignal) => Promise<Message>
  /** A proof that the message stands in its log (c2sp.org/tlog-proof) */
  readonly proveMessage: (at: { readonly space: string; readonly leaf: string }, signal?: AbortSignal) => Promise<Uint8Array>
  /** What is neither released nor discarded */
  readonly listDrafts: (at: { readonly space: string }, signal?: AbortSignal) => Promise<Drafts>
  /** Fixes every byte of a message, to be signed */
  readonly composeDraft: (at: { readonly space: string }, body: Wording) => Promise<Draft>
  /** Composes what sends an own message anew, for a party that lost the key to it */
  readonly resendMessage: (at: { readonly space: string; readonly leaf: string }, body: Resend) => Promise<Draft>
  /** One draft */
  readonly readDraft: (at: { readonly space: string; readonly id: string }, signal?: AbortSignal) => Promise<Draft>
  /** Takes a draft away */
  readonly discardDraft: (at: { readonly space: string; readonly id: string }) => Promise<Readonly<Record<string, never>>>
  /** What it would change, were it received now */
  readonly readConsequences: (at: { readonly space: string; readonly id: string }, signal?: AbortSignal) => Promise<Consequences>
  /** Adds the line of one officer, made with the own key over the text of the draft */
  readonly signDraft: (at: { readonly space: string; readonly id: string }, body: SignatureLine) => Promise<Draft>
  /** Appends it to the own log, where the rule of the roster is satisfied */
  readonly releaseDraft: (at: { readonly space: string; readonly id: string }) => Promise<Place>
  /** How each line to another centre stands */
  readonly listLines: (signal?: AbortSignal) => Promise<Lines>
  /** Cuts the lines to a party, or restores them */
  readonly switchLine: (at: { readonly party: string }, body: LineSwitch) => Promise<Lines>
  /** Sends and fetches what is there, without waiting for the next round */
  readonly exchangeNow: () => Promise<Lines>
  /** In how many files goes what a party lacks, and where in the own log each begins */
  readonly listCourierParts: (at: { readonly space: string; readonly party: string }, signal?: AbortSignal) => Promise<CourierParts>
  /** What a party lacks in one file, to be carried: all of it, or a part */
  readonly packForCourier: (at: { readonly space: string; readonly party: string; readonly from?: string }, signal?: AbortSignal) => Promise<Uint8Array>
  /** Takes a bundle, or a receipt as text, that was carried here */
  readonly unpackFromCourier: (at: { readonly space: string }, body: Uint8Array) => Promise<Unpacked>
  /** Heads and receipts of all logs, rosters, and what must not be overlooked */
  readonly readLedger: (at: { readonly space: string }, signal?: AbortSignal) => Promise<Ledger>
  /** All logs with receipts and rosters, as `mithaq export` writes them, in one archive */
  readonly exportSpace: (at: { readonly space: string }, signal?: AbortSignal) => Promise<Uint8Array>
  /** What comparing results with each other party came to, value by value where they differ */
  readonly readResults: (at: { readonly space: string }, signal?: AbortSignal) => Promise<Results>
  /** Takes a statement of another party that was carried here, and compares */
  readonly takeResult: (at: { readonly space: string }, body: Uint8Array) => Promise<Compared>
  /** Exchanges what there is with a party, then compares results with it over the line */
  readonly compareResults: (at: { readonly space: string; readonly party: string }) => Promise<Compared>
  /** What this centre comes to, signed by the key of its log, to be carried to a party */
  readonly stateResult: (at: { readonly space: string; readonly party: string }, signal?: AbortSignal) => Promise<Uint8Array>
  /** Who did what, when, the newest first; and whether the chain of records is whole */
  readonly readAudit: (at?: { readonly by?: string; readonly what?: string; readonly before?: string; readonly limit?: string }, signal?: AbortSignal) => Promise<Audit>
  /** What an agreement calls its parties, messages, fields and obligations */
  readonly readWords: (at: { readonly agreement: string }, signal?: AbortSignal) => Promise<AgreementWords>
  /** Agreements, provisions, people, places, items and messages that have these words */
  readonly search: (at: { readonly q: string; readonly lang?: string; readonly in?: string }, signal?: AbortSignal) => Promise<Found>
  /** The own private calendars */
  readonly listCalendars: (signal?: AbortSignal) => Promise<Calendars>
  /** Makes a private address for a calendar program; it is shown this once */
  readonly makeCalendar: (body: CalendarWish) => Promise<CalendarMade>
  /** Takes a private address back: it opens nothing any more */
  readonly endCalendar: (at: { readonly id: string }) => Promise<Readonly<Record<string, never>>>
  /** The own reading tokens, without their secrets */
  readonly listTokens: (signal?: AbortSignal) => Promise<ReadingTokens>
  /** Makes a token for a program that reads by TAXII; it is shown this once */
  readonly makeToken: (body: ReadingTokenWish) => Promise<ReadingTokenMade>
  /** Takes a token back: it opens nothing any more */
  readonly endToken: (at: { readonly id: string }) => Promise<Readonly<Record<string, never>>>
  /** The agreements of the shelf */
  readonly listAgreements: (signal?: AbortSignal) => Promise<Agreements>
  /** A record, line by line: what the logs hold, where whoever asks may read in the space */
  readonly readRecord: (at: { readonly agreement: string }, signal?: AbortSignal) => Promise<Uint8Array>
  /** What the page at an address is made from */
  readonly readView: (at?: { readonly at?: string }, signal?: AbortSignal) => Promise<View>
}

export function clientOver(call: Call): Client {
  return {
    readDesk: (signal) =>
      call(
        'json',
        'GET',
        '/desk',
        {},
        null,
        null,
        signal,
      ),
    choosePerson: (body) =>
      call(
        'json',
        'POST',
        '/session/demonstration',
        {},
        body,
        'application/json',
      ),
    readDemonstrationKey: (signal) =>
      call(
        'json',
        'GET',
        '/demonstration/key',
        {},
        null,
        null,
        signal,
      ),
    signOut: () =>
      call(
        'json',
        'DELETE',
        '/session',
        {},
        null,
      ),
    listSessions: (signal) =>
      call(
        'json',
        'GET',
        '/sessions',
        {},
        null,
        null,
        signal,
      ),
    endSession: (at) =>
      call(
        'json',
        'DELETE',
        '/sessions/{id}',
        at,
        null,
      ),
    listPeople: (signal) =>
      call(
        'json',
        'GET',
        '/people',
        {},
        null,
        null,
        signal,
      ),
    addPerson: (body) =>
      call(
        'json',
        'POST',
        '/people',
        {},
        body,
        'application/json',
      ),
    changePerson: (at, body) =>
      call(
        'json',
        'PATCH',
        '/people/{id}',
        at,
        body,
        'application/json',
      ),
    invitePerson: (at) =>
      call(
        'json',
        'POST',
        '/people/{id}/invitation',
        at,
        null,
      ),
    openInvitation: (body) =>
      call(
        'json',
        'POST',
        '/invitation/options',
        {},
        body,
        'application/json',
      ),
    acceptInvitation: (body) =>
      call(
        'json',
        'POST',
        '/invitation',
        {},
        body,
        'application/json',
      ),
    listPasskeys: (signal) =>
      call(
        'json',
        'GET',
        '/passkeys',
        {},
        null,
        null,
        signal,
      ),
    addPasskey: (body) =>
      call(
        'json',
        'POST',
        '/passkeys',
        {},
        body,
        'application/json',
      ),
    offerPasskey: () =>
      call(
        'json',
        'POST',
        '/passkeys/options',
        {},
        null,
      ),
    removePasskey: (at) =>
      call(
        'json',
        'DELETE',
        '/passkeys/{id}',
        at,
        null,
      ),
    askPasskey: () =>
      call(
        'json',
        'POST',
        '/session/passkey/options',
        {},
        null,
      ),
    signInByPasskey: (body) =>
      call(
        'json',
        'POST',
        '/session/passkey',
        {},
        body,
        'application/json',
      ),
    listMessages: (at, signal) =>
      call(
        'json',
        'GET',
        '/spaces/{space}/messages',
        at,
        null,
        null,
        signal,
      ),
    readMessage: (at, signal) =>
      call(
        'json',
        'GET',
        '/spaces/{space}/messages/{leaf}',
        at,
        null,
        null,
        signal,
      ),
    proveMessage: (at, signal) =>
      call(
        'file',
        'GET',
        '/spaces/{space}/messages/{leaf}/proof',
        at,
        null,
        null,
        signal,
      ),
    listDrafts: (at, signal) =>
      call(
        'json',
        'GET',
        '/spaces/{space}/drafts',
        at,
        null,
        null,
        signal,
      ),
    composeDraft: (at, body) =>
      call(
        'json',
        'POST',
        '/spaces/{space}/drafts',
        at,
        body,
        'application/json',
      ),
    resendMessage: (at, body) =>
      call(
        'json',
        'POST',
        '/spaces/{space}/messages/{leaf}/resend',
        at,
        body,
        'application/json',
      ),
    readDraft: (at, signal) =>
      call(
        'json',
        'GET',
        '/spaces/{space}/drafts/{id}',
        at,
        null,
        null,
        signal,
      ),
    discardDraft: (at) =>
      call(
        'json',
        'DELETE',
        '/spaces/{space}/drafts/{id}',
        at,
        null,
      ),
    readConsequences: (at, signal) =>
      call(
        'json',
        'GET',
        '/spaces/{space}/drafts/{id}/consequences',
        at,
        null,
        null,
        signal,
      ),
    signDraft: (at, body) =>
      call(
        'json',
        'POST',
        '/spaces/{space}/drafts/{id}/signatures',
        at,
        body,
        'application/json',
      ),
    releaseDraft: (at) =>
      call(
        'json',
        'POST',
        '/spaces/{space}/drafts/{id}/release',
        at,
        null,
      ),
    listLines: (signal) =>
      call(
        'json',
        'GET',
        '/lines',
        {},
        null,
        null,
        signal,
      ),
    switchLine: (at, body) =>
      call(
        'json',
        'PUT',
        '/lines/{party}',
        at,
        body,
        'application/json',
      ),
    exchangeNow: () =>
      call(
        'json',
        'POST',
        '/exchange',
        {},
        null,
      ),
    listCourierParts: (at, signal) =>
      call(
        'json',
        'GET',
        '/spaces/{space}/courier/{party}/parts',
        at,
        null,
        null,
        signal,
      ),
    packForCourier: (at, signal) =>
      call(
        'file',
        'GET',
        '/spaces/{space}/courier/{party}',
        at,
        null,
        null,
        signal,
      ),
    unpackFromCourier: (at, body) =>
      call(
        'json',
        'POST',
        '/spaces/{space}/courier',
        at,
        body,
        'application/x-tar',
      ),
    readLedger: (at, signal) =>
      call(
        'json',
        'GET',
        '/spaces/{space}/ledger',
        at,
        null,
        null,
        signal,
      ),
    exportSpace: (at, signal) =>
      call(
        'file',
        'GET',
        '/spaces/{space}/export',
        at,
        null,
        null,
        signal,
      ),
    readResults: (at, signal) =>
      call(
        'json',
        'GET',
        '/spaces/{space}/results',
        at,
        null,
        null,
        signal,
      ),
    takeResult: (at, body) =>
      call(
        'json',
        'POST',
        '/spaces/{space}/results',
        at,
        body,
        'text/x.mithaq.result',
      ),
    compareResults: (at) =>
      call(
        'json',
        'POST',
        '/spaces/{space}/results/{party}',
        at,
        null,
      ),
    stateResult: (at, signal) =>
      call(
        'file',
        'GET',
        '/spaces/{space}/results/{party}/statement',
        at,
        null,
        null,
        signal,
      ),
    readAudit: (at = {}, signal) =>
      call(
        'json',
        'GET',
        '/audit',
        at,
        null,
        null,
        signal,
      ),
    readWords: (at, signal) =>
      call(
        'json',
        'GET',
        '/agreements/{agreement}/words',
        at,
        null,
        null,
        signal,
      ),
    search: (at, signal) =>
      call(
        'json',
        'GET',
        '/search',
        at,
        null,
        null,
        signal,
      ),
    listCalendars: (signal) =>
      call(
        'json',
        'GET',
        '/calendars',
        {},
        null,
        null,
        signal,
      ),
    makeCalendar: (body) =>
      call(
        'json',
        'POST',
        '/calendars',
        {},
        body,
        'application/json',
      ),
    endCalendar: (at) =>
      call(
        'json',
        'DELETE',
        '/calendars/{id}',
        at,
        null,
      ),
    listTokens: (signal) =>
      call(
        'json',
        'GET',
        '/tokens',
        {},
        null,
        null,
        signal,
      ),
    makeToken: (body) =>
      call(
        'json',
        'POST',
        '/tokens',
        {},
        body,
        'application/json',
      ),
    endToken: (at) =>
      call(
        'json',
        'DELETE',
        '/tokens/{id}',
        at,
        null,
      ),
    listAgreements: (signal) =>
      call(
        'json',
        'GET',
        '/agreements',
        {},
        null,
        null,
        signal,
      ),
    readRecord: (at, signal) =>
      call(
        'file',
        'GET',
        '/agreements/{agreement}/record',
        at,
        null,
        null,
        signal,
      ),
    readView: (at = {}, signal) =>
      call(
        'json',
        'GET',
        '/view',
        at,
        null,
        null,
        signal,
      ),
  }
}
