import type { PendingChange } from '../../model/facts/rest.ts';
import type { DeployedApi, DeployedMethod } from './deployed-api.ts';
import { policyText } from './policy.ts';
import type { CurrentApi, CurrentMethod } from './current-api.ts';
import { methodFields, integrationFields } from './method-fields.ts';

/** Stands for the whole API where a difference belongs to no method. */
export const wholeApi = { httpMethod: 'ANY', path: '*' } as const;

/**
 * What the next deployment would ship: methods that only one side has, and those whose integration or protection differs.
 * Models, validators and gateway responses are not compared.
 */
export function pendingChangesOf(deployed: DeployedApi, current: CurrentApi): PendingChange[] {
  const served = new Map(deployed.methods.map((method) => [keyOf(method), method]));
  const configured = new Map(current.methods.map((method) => [keyOf(method), method]));
  const changes: PendingChange[] = [];
  for (const [key, method] of configured) {
    const before = served.get(key);
    const fields = before ? differences(before, method, current.authorizerNames) : [];
    const lacks = method.method.methodIntegration ? {} : { noIntegration: true as const };
    if (!before)
      changes.push({
        route: routeOf(method),
        kind: 'added',
        fields: [],
        access: accessTo(method),
        ...lacks,
      });
    else if (fields.length > 0)
      changes.push({ route: routeOf(method), kind: 'changed', fields, ...lacks });
  }
  for (const [key, method] of served) {
    if (!configured.has(key)) changes.push({ route: routeOf(method), kind: 'removed', fields: [] });
  }
  if (policyDiffers(deployed.policy, current.policy)) {
    changes.push({ route: { ...wholeApi }, kind: 'changed', fields: ['policy'] });
  }
  return changes;
}

const accessTo = ({ method: { authorizationType, apiKeyRequired } }: CurrentMethod) => ({
  authorizationType: authorizationType ?? 'NONE',
  apiKeyRequired: apiKeyRequired ?? false,
});

const keyOf = ({ httpMethod, path }: { httpMethod: string; path: string }) =>
  `${httpMethod} ${path}`;
const routeOf = ({ httpMethod, path }: { httpMethod: string; path: string }) => ({
  httpMethod,
  path,
});

/** Only an export that holds a policy says what is deployed. */
const policyDiffers = (deployed: unknown, current: string | undefined): boolean =>
  deployed !== undefined && policyText(deployed) !== policyText(current);

function differences(
  deployed: DeployedMethod,
  { method }: CurrentMethod,
  authorizerNames: ReadonlyMap<string, string>,
): string[] {
  const before = methodFields(deployed);
  const name = method.authorizerId && authorizerNames.get(method.authorizerId);
  const after: Record<string, unknown> = {
    authorizationType: deployed.authorizationType && (method.authorizationType ?? 'NONE'),
    authorizerName: method.authorizerId && !name ? deployed.authorizerName : name,
    authorizationScopes: (method.authorizationScopes ?? []).toSorted(),
    apiKeyRequired: method.apiKeyRequired ?? false,
    ...integrationFields(method.methodIntegration ?? null),
  };
  return Object.keys(after).filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** JSON with sorted keys; fields without a value are absent. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
