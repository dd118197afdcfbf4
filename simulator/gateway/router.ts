import type { Snapshot, StoredMethod } from '../account/apigateway/state.ts';

import { remembered } from '../remembered.ts';

export type DeployedResource = Snapshot['resources'][number];

/** The method that serves a request. */
export interface Match {
  readonly resource: DeployedResource;
  readonly method: StoredMethod;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '');

/** How specific a template's segment is: literal text beats a parameter, a parameter beats a greedy one. */
const weight = (segment: string) => {
  if (!segment.startsWith('{')) return '0';
  return segment.endsWith('+}') ? '2' : '1';
};

const rank = (resources: readonly DeployedResource[]) =>
  resources
    .map((resource) => ({ resource, segments: segmentsOf(resource.path) }))
    .map((entry) => ({ ...entry, rank: entry.segments.map(weight).join('') }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));

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

function parametersOf(template: readonly string[], path: readonly string[]) {
  const greedy = template.at(-1)?.endsWith('+}') ?? false;
  if (greedy ? path.length < template.length : path.length !== template.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const given = path[index] ?? '';
    if (!segment.startsWith('{')) {
      if (segment !== given) return undefined;
    } else if (segment.endsWith('+}')) {
      found[segment.slice(1, -2)] = path.slice(index).join('/');
    } else {
      found[segment.slice(1, -1)] = given;
    }
  }
  return found;
}
