import { evidence } from '../../model/evidence.ts';
import type { Front, FrontApi } from '../../model/front/front.ts';
import { keyOfRoute, type Route, wouldServe } from '../../model/route.ts';
import { bad, ok, type Phase, unread } from './phase.ts';

const listed = (items: readonly string[]): string => items.slice(0, 8).join(', ') || '-';

/** Whether there is a stage that takes the request. */
export function apiPhases({ asked, api: read, chosen }: Front): Phase[] {
  if (read === undefined) return [];
  if ('gap' in read) return [unread('api', read.gap)];
  if (read.known === null)
    return [bad('api', evidence('front.api-none', { api: chosen?.apiId ?? '-' }))];
  const { name, kind, endpointType: type } = read.known;
  return [
    ok('api', evidence('front.api-ok', { name, api: read.known.id, kind, type })),
    ...(asked.endpoint ? [endpointPhase(read.known)] : []),
    stagePhase(read.known, chosen?.stage),
  ];
}

const endpointPhase = ({ id: api, disabled }: FrontApi): Phase =>
  disabled
    ? bad('endpoint', evidence('front.endpoint-off', { api }))
    : ok('endpoint', evidence('front.endpoint-ok', { api }));

function stagePhase({ id: api, stages }: FrontApi, stage: string | undefined): Phase {
  if (stage === undefined)
    return bad('stage', evidence('front.stage-unnamed', { api, stages: listed(stages) }));
  return stages.includes(stage)
    ? ok('stage', evidence('front.stage-ok', { api, stage }))
    : bad('stage', evidence('front.stage-none', { api, stage, stages: listed(stages) }));
}

/** Whether what the stage serves has a method for the path. @param routes what it serves */
export function methodPhase({ asked: { method }, chosen }: Front, routes: readonly Route[]): Phase {
  const path = chosen?.rest ?? '/';
  const exact = routes.find((route) => wouldServe(route, { httpMethod: method, path }));
  if (exact)
    return ok('method', evidence('front.method-ok', { method, path, route: keyOfRoute(exact) }));
  const others = routes.filter((route) =>
    wouldServe(route, { httpMethod: route.httpMethod, path }),
  );
  const methods = listed(others.map(({ httpMethod }) => httpMethod));
  return others.length > 0
    ? ok('method', evidence('front.method-other', { path, methods }))
    : bad('method', evidence('front.method-none', { path }));
}
