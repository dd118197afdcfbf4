import type { Comparison, Loosened } from '../model/compare-deployments.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { type Reading } from '../model/reading.ts';
import { routeName, someRoutes } from '../model/route.ts';

/** Methods that are named one by one; the others are counted. */
const named = 20;

/** What going back to a deployment changes for callers, method by method. */
export function accessAfterRollback(compared: Reading<Comparison>): Evidence[] {
  if ('gap' in compared) {
    const { because } = compared.gap;
    return [evidence('roll-back-deployment.not-compared', { because })];
  }
  const { loosened, removed, unknown } = compared.known;
  const more = loosened.length - named;
  const count = unknown.length;
  return [
    ...loosened.slice(0, named).map(looser),
    ...(more > 0 ? [evidence('roll-back-deployment.loosens-more', { count: more })] : []),
    ...(removed.length > 0
      ? [
          evidence('roll-back-deployment.removes', {
            count: removed.length,
            routes: someRoutes(removed),
          }),
        ]
      : []),
    ...(count > 0
      ? [evidence('roll-back-deployment.partly-known', { count, routes: someRoutes(unknown) })]
      : []),
    evidence('roll-back-deployment.compared'),
  ];
}

function looser(one: Loosened): Evidence {
  const route = routeName(one.route);
  if (one.what === 'key') return evidence('roll-back-deployment.loosens-key', { route });
  if (one.what === 'returns')
    return evidence('roll-back-deployment.loosens-return', {
      route,
      authorization: one.authorization,
    });
  const { from, to } = one;
  return evidence('roll-back-deployment.loosens-authorization', { route, from, to });
}
