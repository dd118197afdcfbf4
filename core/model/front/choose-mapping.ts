import type { PathMapping } from './domain.ts';

/** Where a custom domain leads a path. */
export interface Chosen {
  readonly mapping: PathMapping;
  /** The stage; undefined where the path names none. */
  readonly stage: string | undefined;
  /** What is left of the path, after the stage; begins with `/`. */
  readonly rest: string;
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/**
 * The mapping with the longest base path that the path begins with, part by part; upper and lower case differ.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
 */
export function chooseMapping(mappings: readonly PathMapping[], path: string): Chosen | undefined {
  const given = partsOf(path);
  const [mapping] = mappings
    .filter(({ basePath }) => partsOf(basePath).every((part, at) => part === given[at]))
    .toSorted((a, b) => partsOf(b.basePath).length - partsOf(a.basePath).length);
  if (!mapping) return undefined;
  const after = given.slice(partsOf(mapping.basePath).length);
  return mapping.stage === undefined
    ? { mapping, stage: after[0], rest: `/${after.slice(1).join('/')}` }
    : { mapping, stage: mapping.stage, rest: `/${after.join('/')}` };
}

/** The stage that the path of an `execute-api` URL names, and the rest. */
export function stageInPath(path: string): Pick<Chosen, 'stage' | 'rest'> {
  const [stage, ...rest] = partsOf(path);
  return { stage, rest: `/${rest.join('/')}` };
}

/** The stage that takes every path which names no other; HTTP APIs alone can have it. */
const defaultStage = '$default';

/**
 * The same for an HTTP API.
 * @param stages those that it has
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html
 */
export function stageOfHttpApi(
  path: string,
  stages: readonly string[],
): Pick<Chosen, 'stage' | 'rest'> {
  const named = stageInPath(path);
  const isNamed = named.stage !== undefined && stages.includes(named.stage);
  return isNamed || !stages.includes(defaultStage) ? named : { stage: defaultStage, rest: path };
}
