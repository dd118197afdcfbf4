import * as z from 'zod/mini';
import { hopSchema } from '../core/model/place.ts';

const id = z.nullable(z.string());
/** Several right answers to one question. */
const anyOf = z.strictObject({ anyOf: z.array(id).check(z.minLength(1)) });
const answer = z.union([id, anyOf]);
export type RightAnswer = z.infer<typeof answer>;

/** One answer is for the first round of an incident, a list for its rounds in turn. */
const answers = z.union([answer, z.array(answer)]);
export type RightAnswers = z.infer<typeof answers>;

/** What a simulated incident can come to; `none`: no incident is opened. */
const outcome = z.enum([
  'recovered',
  'recovered-by-itself',
  'escalated',
  'healthy',
  'none',
  'parked',
  'ignored',
]);

/** What the first cause of the first round must say of where requests fail. */
const chain = z.strictObject({
  hop: z.optional(hopSchema),
  /** A part of the name of the resource that the cause is about. */
  resource: z.optional(z.string()),
  /** `GET /orders/{id}`: one of the routes that the cause breaks. */
  route: z.optional(z.string()),
});
export type ExpectedChain = z.infer<typeof chain>;

const ofIncident = {
  /** The id of the cause that must be diagnosed first; null: no cause at all. */
  cause: z.optional(answers),
  /** All causes, whatever their order: what the rounds name as likely or certain, and nothing else. */
  causes: z.optional(z.array(answer)),
  remedy: z.optional(answers),
  outcome: z.optional(z.union([outcome, z.array(outcome).check(z.minLength(1))])),
  chain: z.optional(chain),
};

const incidentExpectation = z.strictObject(ofIncident);
export type IncidentExpectation = z.infer<typeof incidentExpectation>;

const writeName = z
  .string()
  .check(z.regex(/^[a-z0-9-]+:[A-Z]\w+$/, 'must look like lambda:AddPermission'));

export const expectationSchema = z
  .strictObject({
    ...ofIncident,
    outcome: z.union([outcome, z.array(outcome).check(z.minLength(1))]),
    /** The account's configuration ends byte for byte as it was when the incident opened. */
    unchanged: z.optional(z.boolean()),
    /** Causes that must not be named as the cause: red herrings. */
    not: z._default(z.array(z.string()), []),
    /** Faults that the first round must report beside the cause, as no cause of the failures. */
    also: z.optional(z.array(z.string())),
    /** What the product must neither hold true nor do, in any round of any incident. */
    forbidden: z.optional(
      z.strictObject({
        /** Causes that must not be named at all, not even as the second. */
        causes: z._default(z.array(z.string()), []),
        writes: z._default(z.union([z.literal('any'), z.array(writeName)]), []),
        /** Calls that must not be made, reads as well. */
        calls: z.optional(z.array(writeName)),
      }),
    ),
    /** Codes of statements that plans of the first incident must make of what they touch. */
    says: z.optional(z.array(z.string())),
    /** The incidents after the first, the oldest first. */
    incidents: z.optional(z.array(incidentExpectation)),
    /** Parts of the subjects of mails. */
    messages: z.optional(
      z.strictObject({
        sent: z._default(z.array(z.string()), []),
        notSent: z._default(z.array(z.string()), []),
      }),
    ),
  })
  .check(
    z.refine(
      ({ cause, causes }) => cause !== undefined || causes !== undefined,
      'must have "cause" or "causes"',
    ),
  );
export type Expectation = z.infer<typeof expectationSchema>;

/** The answers that are right, by round. */
export function byRound(expected: RightAnswers): readonly (readonly (string | null)[])[] {
  const rounds = Array.isArray(expected) ? expected : [expected];
  return rounds.map(choices);
}

/** The answers that are right to one question. */
export const choices = (expected: RightAnswer): readonly (string | null)[] =>
  typeof expected === 'object' && expected !== null ? expected.anyOf : [expected];

/** Every id that an expectation names. */
export const idsIn = (expected: RightAnswers | undefined): string[] =>
  expected === undefined
    ? []
    : byRound(expected)
        .flat()
        .filter((one) => one !== null);
