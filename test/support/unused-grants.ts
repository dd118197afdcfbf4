import type { Deployment } from '../../simulator/cloud/deployment.ts';
import { listOf, rolesOf } from './role-authorizer.ts';

/** An action that a Lambda's role grants. */
export interface GrantedAction {
  /** The Lambda's file. */
  readonly worker: string;
  /** For API Gateway, whose actions are HTTP verbs, with the path: `apigateway:GET /vpclinks/*`. */
  readonly action: string;
}

/** What the Lambdas' roles grant and was never asked for. */
export function unusedGrants(
  deployment: Deployment,
  allowed: ReadonlySet<string>,
): GrantedAction[] {
  const roles = rolesOf(deployment.resources);
  const used = [...allowed].map((line) => line.split(' ') as [string, string, string]);
  return [...deployment.functions.values()].flatMap(({ role, handler }) =>
    (roles.get(role) ?? []).flatMap(({ Action, Resource }) =>
      listOf(Action).flatMap((action) =>
        listOf(Resource)
          .filter((pattern) => !used.some((one) => matches(one, role, action, pattern)))
          .map((pattern) => ({
            worker: handler.replace(/\.handler$/, ''),
            action: action.startsWith('apigateway:')
              ? `${action} ${pattern.split('::').at(-1)}`
              : action,
          })),
      ),
    ),
  );
}

function matches(
  [usedRole, usedAction, resource]: [string, string, string],
  role: string,
  action: string,
  pattern: string,
): boolean {
  if (usedRole !== role || usedAction !== action) return false;
  const expression = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
  return new RegExp(`^${expression}$`).test(resource);
}
