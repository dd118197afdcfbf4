import { diagnose, type DiagnosisInput } from '../diagnosis/diagnose.ts';
import { shareOn } from '../diagnosis/metrics-say.ts';
import { otherKind } from '../model/alarm.ts';
import { type Cause, causeKey } from '../model/cause.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { evidence } from '../model/evidence.ts';
import type { Signals } from '../model/signals.ts';
import { isCounted } from '../signals/of-kind.ts';
import { signalsIn } from './evidence.ts';

/**
 * An outage may have two halves: 4XX answers beside 5XX ones. Where those that the alarm does not count have become more frequent as
 * well, what explains them in the logs, or is proven on the methods whose metrics show them, follows the alarm's causes. They are never
 * acted on: verification measures the alarm's own symptom, and the next attempt explains what is left.
 * @param own what explains the alarm
 */
export function withOtherHalf(own: Diagnosis, input: DiagnosisInput): Diagnosis {
  const kind = otherKind[own.symptom];
  if (kind === undefined || own.causes.length === 0 || own.verdict === 'over') return own;
  const base = { ...input.base, alarm: { ...input.base.alarm, symptom: kind } };
  const all = signalsIn(base);
  if (all.since === null || all.over) return own;
  // The logs are searched for what the alarm counts: what they have of the other half may be nothing, and the metrics show it.
  const signals = { ...all, failures: all.failures.filter((one) => isCounted(kind, one)) };
  const known = new Set(own.causes.map(causeKey));
  const beside = diagnose({ ...input, base, signals })
    .causes.filter((cause) => isShown(cause, signals) && !known.has(causeKey(cause)))
    .map((cause) => marked(cause, kind));
  const keys = new Set(beside.map(causeKey));
  return {
    ...own,
    causes: [...own.causes, ...beside],
    unrelated: own.unrelated.filter((cause) => !keys.has(causeKey(cause))),
  };
}

function isShown({ role, explains, minor, confidence, routes }: Cause, signals: Signals): boolean {
  const isMeasured = confidence === 'certain' && (shareOn(signals, routes) ?? 0) > 0;
  return role === 'breaks' && minor !== true && (explains > 0 || isMeasured);
}

const marked = (cause: Cause, beside: '4xx' | '5xx'): Cause => ({
  ...cause,
  beside,
  evidenceFor: [...cause.evidenceFor, evidence('diagnosis.beside', { kind: beside.toUpperCase() })],
});
