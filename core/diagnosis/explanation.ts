import { failsElsewhere, mayHit } from '../signals/failures.ts';
import type { FaultyFinding } from '../model/finding.ts';
import { serves } from '../model/route.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { stillFailing } from './still-failing.ts';

type Measured = Pick<Signals, 'routes'>;

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

/**
 * Compares a finding with the sample, and with the other findings of the same account.
 * @param measured what the methods' own metrics show
 */
export function explain(
  finding: FaultyFinding,
  sample: readonly Failure[],
  others: readonly FaultyFinding[],
  measured: Measured = {},
): Explanation {
  const root = others.find((other) => explainsAway(other, finding, sample, measured)) ?? null;
  if (finding.role === 'circumstance') {
    const proven = others.filter(({ role }) => role !== 'circumstance');
    const left = stillFailing(sample).filter(
      (failure) =>
        !isBeyond(finding, failure) && !proven.some((other) => explains(other, failure, measured)),
    );
    return {
      named: [],
      silent: left,
      contradicting: sample.filter((f) => !left.includes(f)),
      root,
    };
  }
  const rivals = rivalsOf(finding, sample, others, measured);
  const onItsRoutes = sample.filter(
    (failure) =>
      mayHit(failure, finding.routes, measured) &&
      (failure.route !== null || !rivals.some((other) => names(other, failure))),
  );
  const named = onItsRoutes.filter((failure) => names(finding, failure));
  const silent = onItsRoutes.filter((failure) => isSilent(finding, failure));
  const contradicting = onItsRoutes.filter(
    (failure) => failure.route !== null && !named.includes(failure) && !silent.includes(failure),
  );
  return { named, silent, contradicting, root };
}

/**
 * The faults that claim the failed requests whose route the log leaves out, before one on methods that nobody calls. None where the
 * fault's own methods are known to fail. One that is only possible, and of no method in particular, says no more of where they failed.
 */
function rivalsOf(
  finding: FaultyFinding,
  sample: readonly Failure[],
  others: readonly FaultyFinding[],
  measured: Measured,
): FaultyFinding[] {
  const lost = sample.filter(({ route }) => route === null);
  // An API may have hundreds of faults, and most have no such request to claim.
  if (lost.length === 0 || isLocated(finding, sample, measured)) return [];
  return others.filter(
    (other) =>
      !(other.routes === 'all' && other.confidence === 'possible') &&
      lost.some((failure) => names(other, failure)) &&
      isLocated(other, sample, measured),
  );
}

/** Whether failed requests or metrics show that its own methods fail for it. */
function isLocated(
  finding: FaultyFinding,
  sample: readonly Failure[],
  { routes: seen = [] }: Measured,
): boolean {
  const { routes } = finding;
  if (routes === 'all') return true;
  const isLogged = sample.some(
    (failure) => failure.route !== null && mayHit(failure, routes, {}) && names(finding, failure),
  );
  const isFailing = ({ route, excess }: (typeof seen)[number]) =>
    excess > 0 && routes.some((one) => serves(one, route));
  return isLogged || seen.some(isFailing);
}

/** Whether a proven finding is why another one was made: it accounts for it, and for every request that names it. */
const explainsAway = (
  root: FaultyFinding,
  finding: FaultyFinding,
  sample: readonly Failure[],
  measured: Measured,
): boolean =>
  root.confidence === 'certain' &&
  root.accountsFor.includes(finding.check) &&
  sameWay(root, finding) &&
  sample
    .filter((failure) => mayHit(failure, finding.routes, measured) && names(finding, failure))
    .every((failure) => names(root, failure));

/** Whether the finding would make this very request fail as it did. */
const explains = (finding: FaultyFinding, failure: Failure, measured: Measured): boolean =>
  mayHit(failure, finding.routes, measured) &&
  (names(finding, failure) || isSilent(finding, failure));

/** Whether the log names only causes that this circumstance cannot make. */
const isBeyond = ({ cannotMake = [] }: FaultyFinding, { causes }: Failure): boolean =>
  causes.length > 0 && causes.every((cause) => cannotMake.includes(cause));

const names = (finding: FaultyFinding, failure: Failure): boolean =>
  (failure.causes.includes(finding.check) && !failsElsewhere(finding, failure)) ||
  finding.looksLike.some((cause) => failure.causes.includes(cause));

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
