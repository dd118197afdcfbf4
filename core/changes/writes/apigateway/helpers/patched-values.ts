import { plain } from '../../../state.ts';

type Document = Readonly<Record<string, unknown>>;

/** The paths that an API Gateway update patches, in order. */
export function patchedPaths(input: Document): string[] {
  const patches = input['patchOperations'];
  if (!Array.isArray(patches)) throw new Error('The update has no patchOperations.');
  return patches.map((patch) => String((patch as { path?: unknown }).path));
}

/** The fields behind the last steps of a method setting's path. */
const settings: Readonly<Record<string, string>> = {
  'logging/loglevel': 'loggingLevel',
  'logging/dataTrace': 'dataTraceEnabled',
  'metrics/enabled': 'metricsEnabled',
  'throttling/rateLimit': 'throttlingRateLimit',
  'throttling/burstLimit': 'throttlingBurstLimit',
};

/**
 * What a stage has at each of the paths; null where it has nothing.
 * @throws Error on a path that this product does not write
 */
export function stageValues(stage: object, paths: readonly string[]): unknown {
  return plain(Object.fromEntries(paths.map((path) => [path, stageValue(stage, path) ?? null])));
}

function stageValue(stage: object, path: string): unknown {
  const { methodSettings, variables, deploymentId, canarySettings } = stage as {
    methodSettings?: Record<string, Document>;
    variables?: Document;
    deploymentId?: string;
    canarySettings?: Document;
  };
  if (path === '/deploymentId') return deploymentId;
  if (path === '/canarySettings/percentTraffic') return canarySettings?.['percentTraffic'];
  if (path.startsWith('/variables/')) return variables?.[path.slice('/variables/'.length)];
  for (const [ending, field] of Object.entries(settings)) {
    if (path.endsWith(`/${ending}`))
      return methodSettings?.[path.slice(1, -ending.length - 1)]?.[field];
  }
  throw new Error(`${path} is not a known stage setting.`);
}

/**
 * What a usage plan has at each of the paths; null where it has nothing.
 * @throws Error on a path that this product does not write
 */
export function usagePlanValues(plan: object, paths: readonly string[]): unknown {
  return plain(Object.fromEntries(paths.map((path) => [path, usagePlanValue(plan, path) ?? null])));
}

function usagePlanValue(plan: object, path: string): unknown {
  const { throttle, quota, apiStages } = plan as {
    throttle?: Document;
    quota?: Document;
    apiStages?: readonly { apiId?: string; stage?: string; throttle?: Record<string, Document> }[];
  };
  const [, first = '', second = '', , third = '', fourth = '', fifth = ''] = path.split('/');
  if (first === 'throttle') return throttle?.[second];
  if (first === 'quota') return quota?.[second];
  if (first !== 'apiStages') throw new Error(`${path} is not a known usage plan setting.`);
  if (second === '') return (apiStages ?? []).map((on) => `${on.apiId}:${on.stage}`).toSorted();
  const stage = apiStages?.find(({ apiId, stage: name }) => `${apiId}:${name}` === second);
  const resource = third.replaceAll('~1', '/').replaceAll('~0', '~');
  return stage?.throttle?.[`${resource}/${fourth}`]?.[fifth];
}
