import type { Environment } from '../aws/environment.ts';
import { tellsRequests } from '../facts/logs/access.ts';
import { followed } from '../facts/measured-routes.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Metrics } from '../model/facts/metrics.ts';
import type { Verdict } from '../model/finding.ts';
import { knownOr } from '../model/reading.ts';
import type { Signals } from '../model/signals.ts';
import type { Verification } from '../model/verification.ts';
import { heldBack } from '../verification/held-back.ts';
import { type Look, verify } from '../verification/verify.ts';
import { readEvidence, signalsIn } from './evidence.ts';
import type { MadeChange } from './made-change.ts';
import { recheck } from './recheck.ts';
import { reread } from './reread.ts';
import { aimOf } from './verdict-on.ts';

export type { Look };

/**
 * Looks at the traffic since a change. The cause is judged again on fresh facts until it is found fixed, and once more
 * before the last word; the looks between read metrics and logs only.
 * @param earlier what the look before this one saw
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function lookAtChange(
  environment: Environment,
  change: MadeChange,
  earlier: Verification | undefined,
): Promise<Look> {
  const fixed = earlier?.recheck.verdict === 'healthy' ? earlier.recheck : undefined;
  const glance = fixed && (await glanceAt(environment, change, fixed));
  return glance && !glance.final ? glance : lookAt(environment, change);
}

/**
 * Metrics and logs since the change, on the configuration that is known. Where the access log shows of each request what became of it,
 * the methods' own metrics say nothing more.
 */
async function glanceAt(
  environment: Environment,
  change: MadeChange,
  fixed: Verdict,
): Promise<Look> {
  const { evidence, appliedAt, cause } = change;
  const start = `${appliedAt.slice(0, 16)}:00.000Z`;
  const window = { start, end: environment.clock.now().toISOString() };
  const told = tellsRequests(evidence.configuration.stage);
  const base = await reread(environment, evidence, window, told ? [] : followed(cause.routes));
  return judge(environment, change, base, signalsIn(base), fixed);
}

/** Everything since the change again, the cause included. */
async function lookAt(environment: Environment, change: MadeChange): Promise<Look> {
  const { target, alarm } = change.evidence;
  const { cause, subjects, diagnosis, appliedAt } = change;
  const base = await readEvidence(environment, target, alarm, {
    since: appliedAt,
    concerned: followed(cause.routes),
  });
  const signals = signalsIn(base);
  const aim = aimOf(cause.check, subjects, diagnosis);
  const verdict = await recheck(environment, cause, aim, base, signals);
  return judge(environment, change, base, signals, verdict);
}

function judge(
  { settings, clock }: Environment,
  { evidence, diagnosis, cause, plan, appliedAt }: MadeChange,
  { metrics, alarm }: BaseFacts,
  signals: Signals,
  again: Verdict,
): Look {
  const before = signalsIn(evidence);
  const measured: Metrics = knownOr(evidence.metrics, { minutes: [] });
  return verify({
    settings: settings.verification,
    symptom: alarm.symptom,
    before: {
      minutes: measured.minutes,
      since: diagnosis.since,
      failures: before.logsRead ? before.failures : null,
      heldBack: heldBack(measured, diagnosis.since),
    },
    minutes: knownOr(metrics, null)?.minutes ?? null,
    cause,
    plan,
    recheck: again,
    signals: signals.logsRead ? signals : null,
    appliedAt,
    now: clock.now().toISOString(),
  });
}
