import * as z from 'zod/mini';
import type { Environment } from '../aws/environment.ts';
import type { Evidence } from '../model/finding.ts';
import { type Ended, finish } from './finish.ts';
import { record } from './record.ts';
import { redact } from './redaction.ts';

/** Why the workflow hands an incident to a person. */
export interface Escalation {
  readonly incidentId: string;
  readonly attempt: number;
  /** A code of the message catalogue: `workflow.no-cause` … */
  readonly reason: string;
  /** What Step Functions caught; empty where nothing was thrown. */
  readonly error?:
    | { readonly Error?: string | undefined; readonly Cause?: string | undefined }
    | undefined;
}

/** Ends the workflow's work on an incident and hands it to people with all that is known. */
export async function escalate(environment: Environment, escalation: Escalation): Promise<Ended> {
  const { incidentId, attempt, reason, error } = escalation;
  const { alarm, target } = await record(environment).get(incidentId);
  const reasons: Evidence[] = [
    { code: reason, args: { alarm: alarm.name, api: target.apiName, stage: target.stage } },
    ...(error?.Error === undefined ? [] : [caught(error.Error, error.Cause ?? '')]),
  ];
  return finish(environment, { incidentId, attempt, outcome: 'escalated', reasons });
}

const causeSchema = z.object({ errorMessage: z.string() });

/** Step Functions hands a Lambda's error over as JSON with a stack trace, which says nothing to an operator. */
function caught(name: string, cause: string): Evidence {
  let message = cause;
  try {
    const parsed = causeSchema.safeParse(JSON.parse(cause));
    if (parsed.success) message = parsed.data.errorMessage;
  } catch {
    // Any other text is shown as it is.
  }
  return { code: 'workflow.error', args: { name, message: redact(message).slice(0, 1000) } };
}
