import { evidence } from '../../model/evidence.ts';
import type { Front, FrontApi } from '../../model/front/front.ts';
import { keyOfRoute, type Route, wouldServe } from '../../model/route.ts';
import { isRefusedAtTheDoor } from './http-phase.ts';
import { bad, ok, type Phase, unread } from './phase.ts';

const listed = (items: readonly string[]): string => items.slice(0, 8).join(', ') || '-';

/** Whether there is a stage that takes the request. */
export function apiPhases(front: Front): Phase[] {
  const { api: read, chosen } = front;
  if (read === undefined) return [];
  if ('gap' in read) return [unread('api', read.gap)];
  if (read.known === null)
    return [bad('api', evidence('front.api-none', { api: chosen?.apiId ?? '-' }))];
  const { name, kind, endpointType: type } = read.known;
  return [
    ok('api', evidence('front.api-ok', { name, api: read.known.id, kind, type })),
    ...endpointPhases(front, read.known),
    stagePhase(read.known, chosen?.stage),
  ];
}

/** Whether requests may come this way. A custom domain says nothing of it, unless the API is private. */
function endpointPhases(front: Front, read: FrontApi): Phase[] {
  const { asked, probed } = front;
  const { id: api, endpointType: type, disabled } = read;
  const addresses = 'addresses' in probed.dns ? probed.dns.addresses : [];
  const isInside = asked.endpoint?.vpcEndpoint !== undefined || addresses.some(isPrivateAddress);
  if (type === 'PRIVATE' && !isInside && isRefusedAtTheDoor(front))
    return [bad('endpoint', evidence('front.endpoint-private', { api }))];
  if (!asked.endpoint) return [];
  if (disabled) return [bad('endpoint', evidence('front.endpoint-off', { api }))];
  if (type !== 'PRIVATE' && isInside)
    return [
      bad(
        'endpoint',
        evidence('front.endpoint-public', {
          host: asked.host,
          addresses: listed(addresses),
          api,
          type,
        }),
      ),
    ];
  return [ok('endpoint', evidence('front.endpoint-ok', { api }))];
}

/** @see https://www.rfc-editor.org/rfc/rfc1918 */
const isPrivateAddress = (address: string): boolean =>
  /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address);

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
