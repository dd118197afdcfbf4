import * as z from 'zod/mini';
import type { Environment } from '../aws/environment.ts';
import { endWithoutReport } from '../lifecycle/end-without-report.ts';
import { type Ended, finish } from '../lifecycle/finish.ts';
import { type Evidence, type EvidenceCode, evidence } from '../model/evidence.ts';
import type { Milestone } from '../model/incident.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import { redact } from '../model/redaction.ts';

/** What Step Functions caught; empty where nothing was thrown. */
export interface Caught {
  readonly Error?: string | undefined;
  readonly Cause?: string | undefined;
}

/** A reason that the state machine names; each text takes the alarm, the API and the stage, or less. */
export type EscalationReason = Exclude<
  Extract<EvidenceCode, `workflow.${string}`>,
  'workflow.error' | 'workflow.cause-hidden'
>;

/** Why the workflow hands an incident to a person. */
export interface Escalation {
  readonly incidentId: string;
  readonly attempt: number;
  /** A code of the message catalogue: `workflow.no-cause` … */
  readonly reason: EscalationReason;
  readonly error?: Caught | undefined;
  /** Why handing it over with a report has failed, where it has. */
  readonly unreported?: Caught | undefined;
}

/** Ends the workflow's work on an incident and hands it to people with all that is known. */
export async function escalate(
  environment: Environment,
  escalation: Escalation,
): Promise<Ended | { readonly outcome: 'escalated' }> {
  const { incidentId, attempt, reason, error, unreported } = escalation;
  if (unreported) {
    const reasons = [...caught(error), ...caught(unreported)];
    const died = deaths.has(unreported.Error ?? '');
    await endWithoutReport(environment, { incidentId, reasons, died });
    return { outcome: 'escalated' };
  }
  const { alarm, target, timeline } = await record(environment).get(incidentId);
  if (error?.Error === 'ChangesPaused') {
    const reasons = [evidence('brakes.stopped', { because: messageOf(error) })];
    return finish(environment, { incidentId, attempt, outcome: 'escalated', reasons });
  }
  const reasons: Evidence[] = [
    ...(reason === 'workflow.advice-only'
      ? await whyAdviceOnly(environment, { incidentId, attempt }, timeline)
      : [evidence(reason, { alarm: alarm.name, api: target.apiName, stage: target.stage })]),
    ...(saysAll.has(reason) ? [] : caught(error)),
  ];
  return finish(environment, { incidentId, attempt, outcome: 'escalated', reasons });
}

/** Reasons that say what was caught: that the wait timed out, and what is gone. */
const saysAll: ReadonlySet<string> = new Set(['workflow.unanswered', 'workflow.target-gone']);

/** What Step Functions calls the death of a Lambda, and one that does not end. */
const deaths: ReadonlySet<string> = new Set([
  'Lambda.Unknown',
  'Runtime.ExitError',
  'Sandbox.Timedout',
  'States.Timeout',
]);

/** Why nothing is changed: brakes or the mode forbid it, the cause itself is unknown, or there is no remedy for it. */
async function whyAdviceOnly(
  environment: Environment,
  ref: AttemptRef,
  timeline: readonly Milestone[],
): Promise<Evidence[]> {
  const moments = timeline.map(({ what }) => what);
  const diagnosed = moments.findLastIndex(({ code }) => code.startsWith('incident.diagnosed-'));
  const braked = moments.slice(diagnosed + 1).filter(({ code }) => code.startsWith('brakes.'));
  if (braked.length > 0) return braked;
  if (environment.settings.policy.mode === 'observe') return [evidence('policy.observe-mode')];
  const key = documentKeys.diagnosis(ref.incidentId, ref.attempt);
  const diagnosis = await documents(environment).find(key, diagnosisSchema);
  return [
    evidence(
      diagnosis?.verdict === 'cause-hidden' ? 'workflow.cause-hidden' : 'workflow.advice-only',
    ),
  ];
}

const causeSchema = z.object({ errorMessage: z.string() });

/** Step Functions hands a Lambda's error over as JSON with a stack trace, which says nothing to an operator. */
function caught(error: Caught = {}): Evidence[] {
  if (error.Error === undefined) return [];
  return [evidence('workflow.error', { name: error.Error, message: messageOf(error) })];
}

function messageOf({ Cause: cause = '' }: Caught): string {
  let message = cause;
  try {
    const parsed = causeSchema.safeParse(JSON.parse(cause));
    if (parsed.success) message = parsed.data.errorMessage;
  } catch {
    // Any other text is shown as it is.
  }
  return redact(message).slice(0, 1000);
}
