import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { Verdict } from '../../../model/finding.ts';
import { type Gap, MissingEvidence } from '../../../model/reading.ts';
import { healthy, judgeEach } from '../../define-check.ts';

/**
 * Judges each VPC link separately, for checks that may find several faults on one.
 * @param judge the faults; none means that this link is fine
 */
export const judgePaths = <P extends BalancerPath>(
  paths: readonly P[],
  judge: (path: P) => readonly Verdict[],
): Verdict[] =>
  paths.flatMap((path) => {
    try {
      const faults = judge(path);
      return faults.length === 0 ? [healthy] : [...faults];
    } catch (error) {
      if (!(error instanceof MissingEvidence)) throw error;
      return [{ verdict: 'unknown', subject: path.connectionId, gap: error.gap }];
    }
  });

/** Judges each VPC link separately, for checks that find at most one fault on each. */
export const judgeLinks = <P extends BalancerPath>(
  paths: readonly P[],
  judge: (path: P) => Verdict,
): Verdict[] => judgeEach(paths, ({ connectionId }) => connectionId, judge);

/** That something behind a link could not be read, besides what was found: the first gap stands for all. */
export const unread = (path: BalancerPath, gaps: readonly (Gap | null)[]): Verdict[] => {
  const gap = gaps.find((one) => one !== null);
  return gap ? [{ verdict: 'unknown', subject: path.connectionId, gap }] : [];
};

/** Groups what belongs to the same subject, so that one finding covers all of it. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
}

/** Each route once. */
export const distinctRoutes = <R extends { httpMethod: string; path: string }>(
  routes: readonly R[],
): R[] =>
  groupBy(routes, (r) => `${r.httpMethod} ${r.path}`).flatMap(([, same]) => same.slice(0, 1));
