import { mayHit, mayMean } from '../checks/symptoms/failures.ts';
import { isCircumstantial } from '../checks/symptoms/circumstance.ts';
import type { FaultyFinding } from '../model/finding.ts';
import type { Failure } from '../model/signals.ts';

/** Faults that swallow packets, so that API Gateway may report no more than a timeout. */
const swallowing = [
  'vpclink-v1-security-group-blocked',
  'vpclink-v1-nacl-blocked',
  'vpclink-v1-privatelink-inbound-rules',
  'vpclink-v1-target-unhealthy',
];

/** Findings that another, proven one may fully account for, by their check. */
const roots: Readonly<Record<string, readonly string[]>> = {
  'integration-timeout': swallowing,
  'vpclink-v1-failed': ['vpclink-v1-lb-deleted'],
};

/** What one finding explains of the failed requests of the sample. */
export interface Explanation {
  /** Requests whose log lines name the cause. */
  readonly named: readonly Failure[];
  /** Requests to its methods whose log lines nobody recognised. */
  readonly silent: readonly Failure[];
  /** Requests to its methods, as far as the log shows, whose lines name other causes. */
  readonly contradicting: readonly Failure[];
  /** A proven finding that accounts for this one. */
  readonly root: FaultyFinding | null;
}

/** Compares a finding with the sample, and with the other findings of the same account. */
export function explain(
  finding: FaultyFinding,
  sample: readonly Failure[],
  others: readonly FaultyFinding[],
): Explanation {
  const root =
    others.find(
      (other) =>
        other.confidence === 'certain' &&
        roots[finding.check]?.includes(other.check) &&
        sameWay(finding, other),
    ) ?? null;
  if (isCircumstantial(finding)) {
    const proven = others.filter((other) => !isCircumstantial(other));
    const left = sample.filter((failure) => !proven.some((other) => accountsFor(other, failure)));
    return {
      named: [],
      silent: left,
      contradicting: sample.filter((f) => !left.includes(f)),
      root,
    };
  }
  const onItsRoutes = sample.filter((failure) => mayHit(failure, finding.routes));
  const named = onItsRoutes.filter((failure) => names(finding, failure));
  const silent = onItsRoutes.filter((failure) => isSilent(finding, failure));
  const contradicting = onItsRoutes.filter(
    (failure) => failure.route !== null && !named.includes(failure) && !silent.includes(failure),
  );
  return { named, silent, contradicting, root };
}

/** Whether the finding would make this very request fail as it did. */
const accountsFor = (finding: FaultyFinding, failure: Failure): boolean =>
  mayHit(failure, finding.routes) && (names(finding, failure) || isSilent(finding, failure));

const names = ({ check }: FaultyFinding, failure: Failure): boolean =>
  mayMean(failure, check) ||
  (failure.causes.includes('integration-timeout') && swallowing.includes(check));

/** A log that gives no reason leaves room for a proven fault on that very method. */
const isSilent = ({ confidence, routes }: FaultyFinding, failure: Failure): boolean =>
  failure.causes.length === 0 &&
  failure.route !== null &&
  confidence !== 'possible' &&
  routes !== 'all';

function sameWay(a: FaultyFinding, b: FaultyFinding): boolean {
  if (a.routes === 'all' || b.routes === 'all') return true;
  const ours = new Set(a.routes.map(({ httpMethod, path }) => `${httpMethod} ${path}`));
  return b.routes.some(({ httpMethod, path }) => ours.has(`${httpMethod} ${path}`));
}
