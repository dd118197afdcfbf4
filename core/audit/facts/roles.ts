import { mapLimited } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import { fillIn, unfilled } from '../../facts/stage-variables.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import { type Gap, knownOr } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import { atOnce, policiesOf } from '../../facts/roles/policies.ts';

/**
 * The permission policies of every role in which API Gateway calls a backend or an authorizer for this API. Methods that
 * pass the caller's own credentials on (`arn:aws:iam::*:user/*`) have no role.
 */
export function roles(
  environment: Environment,
  target: Target,
  { routes, authorizers, stage }: Configuration,
): Promise<AuditFacts['roles']> {
  const uses = [
    ...knownOr(routes, []).map(({ integration }) => integration),
    ...knownOr(authorizers, []).map(
      ({ authorizerCredentials: credentials, authorizerUri: uri }) => ({
        credentials,
        uri,
      }),
    ),
  ].flatMap((used) =>
    used?.credentials === undefined ? [] : [{ ...used, credentials: used.credentials }],
  );
  const found = new Map<string, Set<string>>();
  for (const { credentials, uri = '' } of uses) {
    const arn = fillIn(credentials, stage.variables);
    const uris = found.get(arn) ?? new Set();
    found.set(arn, uris.add(fillIn(uri, stage.variables)));
  }
  const named = [...found].filter(([arn]) => arn.includes(':role/') || unfilled(arn));
  return mapLimited(named, atOnce, async ([arn, uris]) => {
    const gap = unfilled(arn) ?? foreign(arn, target);
    const policies = gap ? { gap } : await policiesOf(environment, arn.split('/').at(-1) ?? '');
    return { arn, uris: [...uris], policies };
  });
}

function foreign(arn: string, { account }: Target): Gap | undefined {
  if (arn.split(':')[4] === account) return undefined;
  return { what: 'iam:ListRolePolicies', because: `${arn} belongs to another account.` };
}
