// The shapes of results laid side by side: what two centres come to on one frontier, in words.
import { instant, z } from './contract.ts'

const sides = {
  /** Null: a value that this centre does not have. */
  here: z.string().nullable(),
  /** Null: a value that the other does not have. */
  there: z.string().nullable(),
}

const subject = {
  /** As it stands in the account: docs/formats/result-statement.md. */
  name: z.string(),
  /** The same in words. */
  text: z.string(),
  /** Whose it is; null where it is of the agreement. */
  holder: z.string().nullable(),
  /** The article that it rests on, and what that says in short. */
  place: z.string().nullable(),
  says: z.string().nullable(),
}

const difference = z.object({
  asOf: z.string(),
  since: instant,
  /** False where the results agree again. */
  open: z.boolean(),
  /** Null while what stands behind one of the two results is not here. */
  values: z
    .array(
      z.object({
        ...subject,
        ...sides,
        /** The lowest parts of the explanation in which the two part. */
        apart: z.array(z.object({ ...subject, ...sides })),
      }),
    )
    .nullable(),
})

export const resultsShape = z
  .object({
    results: z.array(
      z.object({
        party: z.string(),
        /** The last time; null where nothing was compared yet. */
        compared: z.object({ at: instant, asOf: z.string(), agrees: z.boolean() }).nullable(),
        /** The last difference, which stays when the results agree again. */
        difference: difference.nullable(),
      }),
    ),
  })
  .openapi('Results')

export const comparedShape = z
  .object({
    became: z.enum(['agrees', 'differs', 'not-comparable', 'not-compared', 'no-answer']),
    /** Why it was not comparable, or what was wrong with the line. */
    code: z.string().nullable(),
  })
  .openapi('Compared')
