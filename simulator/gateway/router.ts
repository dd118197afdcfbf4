import type { Snapshot, StoredMethod } from '../account/apigateway/state.ts';
import { remembered } from '../remembered.ts';
import { byRank, parametersOf, rankOf, segmentsOf } from './path-templates.ts';

export type DeployedResource = Snapshot['resources'][number];

/** The method that serves a request. */
export interface Match {
  readonly resource: DeployedResource;
  readonly method: StoredMethod;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const rank = (resources: readonly DeployedResource[]) =>
  resources
    .map((resource) => ({ resource, segments: segmentsOf(resource.path) }))
    .map((entry) => ({ ...entry, rank: rankOf(entry.segments) }))
    .toSorted(byRank);

/** By the resources of a deployment, which never change. */
const routers = new WeakMap<object, (route: string) => Match | null>();

/** Finds the deployed method of a request; `ANY` serves what no method of its own does. @returns undefined for none */
export function match(
  resources: readonly DeployedResource[],
  httpMethod: string,
  path: string,
): Match | undefined {
  let router = routers.get(resources);
  if (!router) {
    router = routerOf(resources);
    routers.set(resources, router);
  }
  return router(`${httpMethod} ${path}`) ?? undefined;
}

function routerOf(resources: readonly DeployedResource[]): (route: string) => Match | null {
  const ranked = rank(resources);
  return remembered((route) => {
    const space = route.indexOf(' ');
    const httpMethod = route.slice(0, space);
    const wanted = segmentsOf(route.slice(space + 1));
    for (const { resource, segments } of ranked) {
      const pathParameters = parametersOf(segments, wanted);
      const method = resource.methods[httpMethod] ?? resource.methods['ANY'];
      if (pathParameters && method) return { resource, method, pathParameters };
    }
    return null;
  });
}
