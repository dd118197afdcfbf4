import type { PendingRoute } from '../../model/facts/http.ts';
import type { V2Stage } from '../../model/facts/v2-stage.ts';
import type { Reading } from '../../model/reading.ts';
import { type Route, routeName } from '../../model/route.ts';
import type { Target } from '../../model/target.ts';

/**
 * The routes that the stage serves: those that are configured now, without those that only wait to be deployed.
 * @param pending how the configuration differs from what the stage serves; absent: it does not
 * @returns a gap where a route that is served was changed or removed since, or this could not be read: its configuration is of another
 * route then
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html
 */
export function servedRoutes(
  target: Target,
  stage: V2Stage,
  current: Reading<Route[]>,
  pending: Reading<PendingRoute[]> | undefined,
): Reading<Route[]> {
  if (pending === undefined || 'gap' in current) return current;
  if ('gap' in pending || pending.known.some(({ kind }) => kind !== 'added'))
    return notServed(target, stage);
  const added = new Set(pending.known.map(({ route }) => route));
  return { known: current.known.filter((route) => !added.has(route.routeKey ?? routeName(route))) };
}

const notServed = ({ stage }: Target, { autoDeploy }: V2Stage): Reading<never> => ({
  gap: {
    what: 'apigatewayv2:GetRoutes',
    because: `${
      autoDeploy
        ? `The last automatic deployment of the stage ${stage} failed`
        : `The stage ${stage} is not deployed automatically`
    }, so its routes may differ from those that are configured now.`,
  },
});
