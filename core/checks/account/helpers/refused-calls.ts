import type { BaseFacts } from '../../../model/facts.ts';
import type { RefusedCall } from '../../../model/facts/changes.ts';
import { functionInUri } from '../../../model/lambda-arn.ts';
import { servicePrincipal } from '../../../model/partition.ts';
import { known, knownOr } from '../../../model/reading.ts';

/**
 * What AWS refused others that would have changed this API, a function behind it or what it uses, newest first.
 * @throws MissingEvidence where CloudTrail could not be read
 */
export function refusedCalls(facts: BaseFacts): readonly RefusedCall[] {
  if (facts.changes === undefined) return [];
  const { refused = [] } = known(facts.changes);
  const near = resourcesOf(facts);
  return refused.filter(
    ({ source, name, resources }) =>
      resources.some(({ kind, id }) => near.has(`${kind} ${id}`)) ||
      (source === servicePrincipal('apigateway') && resources.length === 0 && !makesNew.test(name)),
  );
}

/** What is made new does not belong to this API yet. */
const makesNew = /^(?:Create|Import)(?:RestApi|Api|DomainName|VpcLink|UsagePlan|ApiKey)$/;

function resourcesOf({ target, configuration }: BaseFacts): ReadonlySet<string> {
  const { routes, authorizers, rest } = configuration;
  const integrations = knownOr(routes, []).flatMap(({ integration }) => integration ?? []);
  const uris = [
    ...integrations.map(({ uri }) => uri),
    ...knownOr(authorizers, []).map(({ authorizerUri }) => authorizerUri),
  ];
  const plans = rest ? knownOr(rest.usagePlans, []) : [];
  return new Set([
    `api ${target.apiId}`,
    ...uris.flatMap((uri) => {
      const name = uri === undefined ? undefined : functionInUri(uri)?.name;
      return name === undefined ? [] : [`function ${name}`];
    }),
    ...integrations.flatMap(({ connectionId }) =>
      connectionId === undefined ? [] : [`vpc-link ${connectionId}`],
    ),
    ...plans.map(({ id }) => `usage-plan ${id}`),
  ]);
}

/** Calls of one caller, newest first. */
export interface Caller {
  /** An ARN; `-` where CloudTrail names none. */
  readonly by: string;
  readonly calls: readonly RefusedCall[];
}

/** The calls by who made them. */
export function byCaller(calls: readonly RefusedCall[]): Caller[] {
  const found = new Map<string, RefusedCall[]>();
  for (const call of calls) {
    const by = call.by ?? '-';
    found.set(by, [...(found.get(by) ?? []), call]);
  }
  return [...found].map(([by, own]) => ({ by, calls: own }));
}
