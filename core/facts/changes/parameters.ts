import type { ChangeEvent } from '../../model/facts/changes.ts';
import { patchesIn } from './patches.ts';

/** The parameters of a request, and what of the answer names the thing that was made. */
export type Fields = Readonly<Record<string, unknown>>;

/** The parameters that say what changed. Everything else stays in CloudTrail. */
const kept = [
  'stageName',
  'stage',
  'basePath',
  'routingRuleId',
  'routingMode',
  'deploymentId',
  'canary',
  'resourceId',
  'httpMethod',
  'qualifier',
  'alias',
  'authorizerId',
  'functionVersion',
  'statementId',
  'reservedConcurrentExecutions',
  'ruleNumber',
  'egress',
  'routeId',
  'routeKey',
  'integrationId',
  'payloadFormatVersion',
  'timeoutInMillis',
  'enableSimpleResponses',
  'disableExecuteApiEndpoint',
  'cluster',
  'desiredCount',
  'taskDefinition',
  'forceNewDeployment',
];

/** A request's parameters side by side: API Gateway puts those of the body into a field of its own, `createDeploymentInput`. */
export function fieldsOf(parameters: Fields, response: Fields): Fields {
  const bodies = Object.entries(parameters)
    .filter(([name, value]) => name.endsWith('Input') && typeof value === 'object')
    .map(([, value]) => value as Fields);
  const all: Fields = Object.assign({}, ...bodies, parameters);
  const routingRuleId = all['routingRuleId'] ?? response['routingRuleId'];
  const made = 'createDeploymentInput' in parameters ? response['id'] : undefined;
  const alias = 'functionName' in parameters ? parameters['name'] : undefined;
  const deployment = all['deploymentId'] ?? made ?? patchedDeployment(all['patchOperations']);
  // A deployment to a canary leaves what the stage itself serves as it is.
  const canary = all['canarySettings'] ? true : undefined;
  return { ...all, deploymentId: deployment, canary, alias, routingRuleId };
}

/** A stage is pointed to another deployment by a patch. */
const patchedDeployment = (patches: unknown): unknown =>
  Array.isArray(patches)
    ? patches.find((patch: { path?: unknown }) => patch?.path === '/deploymentId')?.value
    : undefined;

/** The stage variables of an HTTP API are a map, in which an empty text removes one: as patches, like those of REST APIs. */
const variablePatches = (variables: unknown): unknown =>
  typeof variables === 'object' && variables !== null
    ? Object.entries(variables).map(([name, value]) =>
        value === ''
          ? { op: 'remove', path: `/variables/${name}` }
          : { op: 'replace', path: `/variables/${name}`, value },
      )
    : undefined;

/** So many targets of a call are kept. */
const keptTargets = 50;

/** Targets of a load balancer as one text, `i-1:8080 i-2`; none where there are more than are kept. */
function targetsIn(targets: unknown): ChangeEvent['details'] {
  if (!Array.isArray(targets) || targets.length === 0 || targets.length > keptTargets) return {};
  const words = targets.map((target: { id?: unknown; port?: unknown } | null) => {
    const { id, port } = target ?? {};
    if (typeof id !== 'string') return '';
    return typeof port === 'number' ? `${id}:${port}` : id;
  });
  return words.includes('') ? {} : { targets: words.join(' ') };
}

/** What is kept of the parameters. */
export const detailsIn = (given: Fields): ChangeEvent['details'] => ({
  ...Object.fromEntries(
    kept.flatMap((name) => {
      const value = given[name];
      const plain =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return plain ? [[name, value]] : [];
    }),
  ),
  ...targetsIn(given['targets']),
  ...patchesIn(given['patchOperations']),
  ...patchesIn(variablePatches(given['stageVariables'])),
});
