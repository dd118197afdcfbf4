import type { Cause } from '../model/cause.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import type { FaultyFinding, Finding } from '../model/finding.ts';
import { breaksRequests } from '../model/place.ts';
import type { Signals } from '../model/signals.ts';
import { explainedBy } from './explained-by.ts';
import { failureGroups } from './failure-groups.ts';
import { unusual } from '../signals/unusual.ts';
import { explainsMost } from './explains-most.ts';
import { failingHop } from './hop.ts';
import { type Judged, judgeFault } from './judge-fault.ts';
import { causeOf } from './cause-of.ts';
import { type FailedBranch, notChecked } from './not-checked.ts';
import { probeSays } from './probe-says.ts';
import { readInPart } from './read-in-part.ts';
import { asItWas } from './over/as-it-was.ts';
import { pastSymptom } from './over/past-symptom.ts';
import { stillFails } from './over/still-fails.ts';
import { recentChanges } from './recent-changes.ts';
import { routesHit } from './routes-hit.ts';
import { ruledOut } from './ruled-out.ts';
import { sampleOf, shareOf, stateOf } from './symptom.ts';
import { trafficOf } from './traffic.ts';
import { ranked } from './rank-causes.ts';
import { verdictOf, blind } from './verdict.ts';
import { withUnread } from './with-unread.ts';

/** What a diagnosis is made of. */
export interface DiagnosisInput {
  /** The base, and the facts of the domains where they are at hand: they only add to the recent changes. */
  readonly base: Facts;
  readonly signals: Signals;
  readonly findings: readonly Finding[];
  readonly failedBranches: readonly FailedBranch[];
}

/** The score of what only hides the cause: below every fault that could break a request. */
const hidingScore = 0.05;

/**
 * Weighs the findings against what was seen. Pure: the same documents always give the same diagnosis.
 *
 * A fault counts as a cause only where it fits the alarm's symptom and explains failed requests that are more than usual: those
 * of the log sample or, without one, those of its methods' own metrics. Every other fault is reported as unrelated. Causes that
 * together leave most of it open are part of the answer only. A missing execution
 * log is named as the cause only where nothing else is: then it is the reason why no more can be said, and its remedy is
 * the next step.
 */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const { base, findings, failedBranches } = input;
  const signals = asItWas(input.signals);
  const faults = findings.filter(
    (finding): finding is FaultyFinding => finding.verdict === 'faulty',
  );
  const breaking = faults.filter(({ role }) => breaksRequests(role));
  const failed = sampleOf(signals);
  const sample = unusual(base, signals, failed);
  const usual = failed.filter((failure) => !sample.includes(failure));
  const { probe } = signals;
  const weighed = breaking.map((finding) =>
    judgeFault(
      finding,
      breaking.filter((other) => other !== finding),
      { signals, sample, usual, findings, ...(probe && { probe }) },
    ),
  );
  const state = stateOf(base, signals);
  const missing = notChecked(findings, failedBranches);
  const judged = weighed.map((one) => withUnread(one, missing, base, signals));
  const alive = judged.filter((one) => one.related && isAlive(one, state, input));
  const hiding = faults.filter(({ role }) => role === 'hides').map(hidden);
  const masking = faults.filter(({ role }) => role === 'masks').map(masked);
  const hindering = faults.filter(({ role }) => role === 'hinders').map(hindered);
  const limits = state === 'present' && alive.length === 0 ? hiding : [];
  const causes = ranked([...alive, ...limits.map((cause) => ({ cause, found: cause.confidence }))]);
  const verdict = verdictOf(
    causes,
    state,
    blind(base, signals, missing),
    alive.length === 0 || explainsMost(alive, sample),
  );
  const { over } = signals;
  const tested = probeSays(base);
  return {
    verdict,
    symptom: signals.symptom,
    hop: failingHop(causes[0], probe ? [...sample, probe] : sample, signals, base),
    causes,
    unrelated: [...judged.map(({ cause }) => cause), ...masking, ...hiding, ...hindering].filter(
      (cause) => !causes.includes(cause),
    ),
    notChecked: missing,
    readInPart: readInPart(base),
    since: signals.since,
    routesHit: routesHit(failed),
    requests: signals.requests,
    share: shareOf(signals),
    recentChanges: recentChanges(base, signals.since),
    failureGroups: failureGroups(signals, explainedBy(alive, breaking, sample)),
    traffic: trafficOf(base, signals),
    ruledOut: ruledOut(findings, signals.symptom),
    ...(tested && { probe: tested }),
    ...(over && verdict === 'over' && { over: pastSymptom(base, signals, over, sample) }),
  };
}

/**
 * A symptom that fades or is over needs a fault that demonstrably still makes requests fail; one that is gone has no cause.
 */
function isAlive(
  one: Judged,
  state: ReturnType<typeof stateOf>,
  { base, signals }: DiagnosisInput,
): boolean {
  const { explains, confidence } = one.cause;
  if (signals.over) return stillFails(one, signals, Date.parse(base.window.end));
  return state === 'present' || (state === 'fading' && explains > 0 && confidence !== 'possible');
}

const hidden = (finding: FaultyFinding): Cause =>
  causeOf(finding, hidingScore, 0, [], [{ code: 'diagnosis.telemetry', args: {} }]);

const masked = (finding: FaultyFinding): Cause =>
  causeOf(finding, hidingScore, 0, [], [{ code: 'diagnosis.masks', args: {} }]);

const hindered = (finding: FaultyFinding): Cause =>
  causeOf(finding, hidingScore, 0, [], [{ code: 'diagnosis.hinders', args: {} }]);
