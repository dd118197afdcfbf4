import type { Cause } from '../model/cause.ts';
import { evidence } from '../model/evidence.ts';
import type { Confidence, FaultyFinding } from '../model/finding.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { causeOf } from './cause-of.ts';
import { against } from './counter-evidence.ts';
import { doubted, doubtOf } from './doubt.ts';
import { explain, type Explanation } from './explanation.ts';
import { shareOn } from './metrics-say.ts';
import { scoreOf } from './score.ts';
import type { Seen } from './seen.ts';
import { isTelling } from './telling.ts';

/** Below this part of what fails more than usual, a fault is a minor cause. */
const minorShare = 0.1;

/** A fault compared with what was seen, and whether it explains it. */
export interface Judged {
  readonly cause: Cause;
  /** How certain the check was, before the comparison. */
  readonly found: Confidence;
  readonly related: boolean;
  /** The failed requests of the sample that it explains. */
  readonly explained: readonly Failure[];
  /** 0 to 1: how much it explains of what fails more than usual; null where nothing shows it. */
  readonly share: number | null;
}

/** Weighs one fault: the evidence for it and against it, and whether it can be the cause of this alarm at all. */
export function judgeFault(
  found: FaultyFinding,
  others: readonly FaultyFinding[],
  seen: Seen,
): Judged {
  const { signals, sample, findings, probe } = seen;
  const shown = probe ? [...sample, probe] : sample;
  const explanation = explain(found, shown, others, signals);
  const explained = [...explanation.named, ...explanation.silent].filter(
    (failure) => failure !== probe,
  );
  const doubt = doubtOf(found, explanation, signals, shown, findings);
  const probed = isProbed(explanation);
  const finding = { ...found, confidence: doubted(atMost(found.confidence, probed), doubt) };
  const share = sample.some(isTelling)
    ? explained.length / sample.length
    : (measuredShare(finding, others, signals) ?? (sample.length === 0 ? null : 0));
  const fits = finding.symptoms.includes(signals.symptom);
  const led = finding.role === 'circumstance' && errorsLead(others, signals);
  const related = fits && explanation.root === null && share !== 0 && !led;
  const isMinor = related && share !== null && share < minorShare;
  const score = related ? scoreOf(finding, explanation, shown) : 0;
  const cause = causeOf(
    finding,
    score,
    explained.length,
    sample.length > 0 && explained.length > 0
      ? [evidence('diagnosis.explains', { explains: explained.length, sample: sample.length })]
      : [],
    [
      ...against(finding, explanation, share, seen),
      ...(probed ? [evidence('probe.only-probed')] : []),
      ...(doubt === null ? [] : [evidence(doubt)]),
      ...(led ? [evidence('diagnosis.errors-first')] : []),
      ...(isMinor ? [evidence('diagnosis.minor', { share: Math.round(share * 100) })] : []),
    ],
  );
  return {
    found: found.confidence,
    related,
    explained,
    share,
    cause: {
      ...cause,
      ...(isMinor && { minor: true as const }),
      ...(probed && { probed: true as const }),
    },
  };
}

/** Whether a test of a method names the fault, and no line of a client's request does. */
const isProbed = ({ named }: Explanation): boolean =>
  named.length > 0 && named.every(({ probe }) => probe);

/** A test runs one request, without headers and in a stage of its own: what it alone shows is likely at most. */
const atMost = (confidence: Confidence, probed: boolean): Confidence =>
  probed && confidence === 'certain' ? 'likely' : confidence;

/** What the methods' metrics show where no line of a log does; a circumstance is left what no other fault explains. */
function measuredShare(
  { role, routes }: FaultyFinding,
  others: readonly FaultyFinding[],
  signals: Signals,
): number | null {
  if (role !== 'circumstance') return shareOn(signals, routes);
  const proven = others.filter(
    (other) => other.role === 'breaks' && other.symptoms.includes(signals.symptom),
  );
  const left = 1 - Math.max(0, ...proven.map((other) => shareOn(signals, other.routes) ?? 0));
  return left;
}

/** Above this share of requests, server errors are what has to be explained, whatever the alarm counts. */
const many = 0.05;

/** Whether an alarm on latency fired beside many errors that a proven fault stands for: its latency needs no further cause. */
const errorsLead = (others: readonly FaultyFinding[], signals: Signals): boolean =>
  signals.symptom === 'latency' &&
  signals.requests > 0 &&
  signals.serverErrors / signals.requests >= many &&
  others.some(
    ({ role, confidence, symptoms }) =>
      role === 'breaks' && confidence === 'certain' && symptoms.includes('5xx'),
  );
