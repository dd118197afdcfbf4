import * as z from 'zod/mini';
import { type Evidence, evidence } from './evidence.ts';

/** Who did it (an ARN, or a name), and when (ISO 8601). */
const doneSchema = z.object({ by: z.string(), at: z.string() });

/** That changes are stopped: everywhere, for one API, or for one remedy. Diagnosis goes on. */
export const pauseSchema = z.object({
  scope: z.enum(['account', 'api', 'remedy']),
  /** The id or the name of the API, or the id of the remedy; empty for the whole account. */
  name: z.string(),
  ...doneSchema.shape,
  /** ISO 8601; absent: until somebody lifts it. */
  until: z.optional(z.string()),
  reason: z.optional(z.string()),
  /** Absent: it holds. */
  lifted: z.optional(doneSchema),
});
export type Pause = z.infer<typeof pauseSchema>;
/** What a pause is of. */
export type Scope = Pick<Pause, 'scope' | 'name'>;

/** Names a scope: two pauses of the same scope are one. */
export const scopeKey = ({ scope, name }: Scope): string => `${scope}#${name}`;

/** Whether a pause stops changes at a moment. */
export const holds = ({ until, lifted }: Pause, now: string): boolean =>
  lifted === undefined && (until === undefined || !(Date.parse(until) <= Date.parse(now)));

/** What a pause stops, who set it, and until when. */
export const pauseEvidence = ({ scope, name, by, at, until, reason }: Pause): Evidence =>
  evidence(`brakes.paused-${scope}`, {
    name,
    by,
    at,
    until: until ?? 'none',
    reason: reason ?? 'none',
  });
