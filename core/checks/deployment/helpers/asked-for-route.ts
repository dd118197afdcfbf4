import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import { known } from '../../../model/reading.ts';
import { type RouteRef, routeName, wouldServe } from '../../../model/route.ts';
import { nearMiss } from './near-miss.ts';

const id = 'missing-resource-or-method';

/** What clients asked for, and what the API has that they may have meant: other methods of the path, or a path that is alike. */
export function toldOf(
  route: RouteRef,
  count: number,
  { configuration, target }: BaseFacts,
): Evidence {
  const served = known(configuration.routes);
  const methods = served
    .filter((one) => wouldServe({ ...one, httpMethod: 'ANY' }, route))
    .map(({ httpMethod }) => httpMethod);
  const args = { asked: routeName(route), count };
  if (methods.length > 0)
    return evidence(`${id}.other-methods`, { ...args, methods: methods.join(', ') });
  const meant = nearMiss(route, served, target.stage);
  return meant === null
    ? evidence(`${id}.asked`, args)
    : evidence(`${id}.meant`, { ...args, meant: routeName(meant) });
}
