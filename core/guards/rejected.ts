import { type Evidence, evidence } from '../model/evidence.ts';
import type { Rejection } from '../model/rejection.ts';
import type { Judgement } from './judge-plan.ts';

/** What a new plan is compared with. */
export interface Asking {
  readonly grounds: string;
  /** ISO 8601 */
  readonly now: string;
  /** Seconds for which a rejection stands. */
  readonly askAgainAfter: number;
}

/**
 * What a person's earlier no means for the same plan: for a while it is not asked again, unless it rests on something else now; and
 * it never runs without an answer.
 */
export function afterRejection(
  judgement: Judgement,
  rejection: Rejection | undefined,
  { grounds, now, askAgainAfter }: Asking,
): Judgement {
  const { decision } = judgement;
  if (!rejection || (decision !== 'automatic' && decision !== 'needs-approval')) return judgement;
  const until = Date.parse(rejection.at) + askAgainAfter * 1000;
  if (rejection.grounds === grounds && Date.parse(now) < until) {
    const again = evidence('policy.not-asked-again', { until: new Date(until).toISOString() });
    return { decision: 'advice-only', reasons: [rejectedBefore(rejection), again] };
  }
  const reasons = decision === 'automatic' ? [] : judgement.reasons;
  return { decision: 'needs-approval', reasons: [...reasons, rejectedBefore(rejection)] };
}

/** Who rejected it, when and why. */
export const rejectedBefore = ({ by, at, reason, incidentId }: Rejection): Evidence =>
  evidence('policy.rejected-before', { by, at, incident: incidentId, reason: reason ?? 'none' });
