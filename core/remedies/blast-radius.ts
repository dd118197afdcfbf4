import type { Cause } from '../model/cause.ts';
import type { Facts } from '../model/facts.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Operation } from '../model/plan.ts';
import { knownOr } from '../model/reading.ts';
import { routeName } from '../model/route.ts';

/** What every plan says about its reach, whatever the remedy: the routes and their traffic, and what cannot be undone. */
export function commonBlastRadius(
  cause: Cause,
  facts: Facts,
  operations: readonly Operation[],
): Evidence[] {
  return [
    routesTouched(cause),
    ...traffic(facts),
    ...operations
      .filter((operation) => operation.undo.length === 0)
      .map((operation) =>
        evidence('plan.no-undo', { service: operation.service, action: operation.action }),
      ),
  ];
}

function routesTouched({ routes }: Cause): Evidence {
  if (routes === 'all') return evidence('plan.all-routes');
  return evidence('plan.routes', {
    count: routes.length,
    routes: routes.map(routeName).join(', '),
  });
}

/** Requests a minute over the stage, in the minutes of the window that had any. */
function traffic(facts: Facts): Evidence[] {
  const minutes = knownOr(facts.metrics, null)?.minutes.filter(({ requests }) => requests > 0);
  if (!minutes || minutes.length === 0) return [];
  const total = minutes.reduce((sum, { requests }) => sum + requests, 0);
  return [evidence('plan.requests-per-minute', { perMinute: Math.round(total / minutes.length) })];
}
