import type { Cause } from '../model/cause.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Finding, Verdict } from '../model/finding.ts';
import { routeName } from '../model/route.ts';

/** What a change was made for, and what the same check knew beside it. */
export interface Aim {
  /** What the change is to fix. */
  readonly subjects: readonly string[];
  /** The same as it was found. */
  readonly faults: readonly Cause[];
  /** The methods that failed for it. */
  readonly routes: Cause['routes'];
  /** Subjects on which the check was faulty or unknown before, and that the change leaves alone. */
  readonly others: ReadonlySet<string>;
}

/**
 * What a check's new findings say of what it found faulty: the fault itself, or else that it could not be looked for, or else that
 * it is gone. A subject may be named otherwise after a change, or where it cannot be read. So a subject that the check did not
 * name before counts, too: a faulty one where it breaks a method that was broken, for elsewhere it is a fault of its own.
 */
export function verdictOn(
  { subjects, routes, others }: Aim,
  findings: readonly Finding[],
): Verdict {
  const about = findings.filter((one) => {
    if (one.verdict === 'healthy') return false;
    if (one.subject === undefined || subjects.includes(one.subject)) return true;
    if (others.has(one.subject)) return false;
    return one.verdict === 'unknown' || haveCommon(one.routes, routes);
  });
  return about.find(({ verdict }) => verdict === 'faulty') ?? about[0] ?? { verdict: 'healthy' };
}

/** What a plan for these subjects of a check is aimed at. */
export function aimOf(
  check: string,
  subjects: readonly string[],
  { causes, unrelated, notChecked }: Pick<Diagnosis, 'causes' | 'unrelated' | 'notChecked'>,
): Aim {
  const found = [...causes, ...unrelated].filter((one) => one.check === check);
  const own = found.filter(({ subject }) => subjects.includes(subject));
  const before = [...found, ...notChecked.filter((one) => one.check === check)];
  return {
    subjects,
    faults: own,
    routes: own.reduce<Cause['routes']>(joined, []),
    others: new Set(
      before.flatMap(({ subject }) =>
        subject === undefined || subjects.includes(subject) ? [] : subject,
      ),
    ),
  };
}

const joined = (all: Cause['routes'], { routes }: Cause): Cause['routes'] =>
  all === 'all' || routes === 'all' ? 'all' : [...all, ...routes];

function haveCommon(some: Cause['routes'], others: Cause['routes']): boolean {
  if (some === 'all' || others === 'all') return true;
  const names = new Set(others.map(routeName));
  return some.some((route) => names.has(routeName(route)));
}
