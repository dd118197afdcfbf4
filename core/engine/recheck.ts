import type { Environment } from '../aws/environment.ts';
import type { Cause } from '../model/cause.ts';
import { errorText, TargetNotFound } from '../model/errors.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Verdict } from '../model/finding.ts';
import type { RouteRef } from '../model/route.ts';
import type { Signals } from '../model/signals.ts';
import { failingRoutes } from '../signals/failing-routes.ts';
import { loadDomain } from './domains.generated.ts';
import type { DomainChecks } from './domains.ts';
import { judgeDomain } from './judge-domain.ts';
import { type Aim, verdictOn } from './verdict-on.ts';

/**
 * What the cause's own check says now of what it found faulty. A check that cannot be run has shown nothing.
 * @param aim what the change was made for
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function recheck(
  environment: Environment,
  cause: Cause,
  aim: Aim,
  base: BaseFacts,
  signals: Signals,
): Promise<Verdict> {
  try {
    const domain = (await loadDomain[cause.domain]()) as DomainChecks;
    const checks = domain.checks.filter(({ id }) => id === cause.check);
    const failing = suspected(aim.routes, failingRoutes(base, signals));
    const judged = await judgeDomain(environment, { ...domain, checks }, base, signals, {
      failing,
      fixed: aim.faults,
    });
    return verdictOn(aim, judged.findings);
  } catch (error) {
    if (error instanceof TargetNotFound) throw error;
    const because = errorText(error);
    const gap = { what: `checks:${cause.check}`, because };
    return { verdict: 'unknown', subject: cause.subject, gap };
  }
}

/** The methods that failed before the change, and those that fail now; null where the cause is not one of some methods. */
const suspected = (
  aimed: Cause['routes'],
  failing: readonly RouteRef[] | null,
): readonly RouteRef[] | null =>
  aimed === 'all' || aimed.length === 0 ? null : [...aimed, ...(failing ?? [])];
