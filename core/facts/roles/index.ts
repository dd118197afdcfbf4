import { mapLimited } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import type { AccountFacts } from '../../model/facts/account.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { type RouteRef, serves } from '../../model/route.ts';
import { fillIn, unfilled } from '../stage-variables.ts';
import { atOnce } from './policies.ts';
import { readRole } from './read-role.ts';

/** The calls of this folder. */
export const roleReads: readonly ReadName[] = [
  'iam:GetRole',
  'iam:ListRolePolicies',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
  'iam:GetPolicy',
  'iam:GetPolicyVersion',
];

/** Roles that are read at most: an API seldom has more, and IAM is slow. */
const most = 3;

type Role = NonNullable<AccountFacts['integrationRoles']>[number];

/**
 * The roles in which API Gateway calls the backends of the failing methods: whom they trust, and what they may do.
 * @param failing null: which methods fail is not known
 */
export async function integrationRoles(
  environment: Environment,
  { configuration, target }: BaseFacts,
  failing: readonly RouteRef[] | null,
): Promise<Role[]> {
  const { routes, stage } = configuration;
  const found = new Map<string, RouteRef[]>();
  for (const { httpMethod, path, integration } of knownOr(routes, [])) {
    const one = { httpMethod, path };
    const credentials = integration?.credentials;
    const fails = failing === null || failing.some((route) => serves(one, route));
    if (!credentials?.includes(':role/') || !fails) continue;
    const arn = fillIn(credentials, stage.variables);
    found.set(arn, [...(found.get(arn) ?? []), one]);
  }
  return mapLimited([...found].slice(0, most), atOnce, async ([arn, used]) => {
    const gap = unfilled(arn);
    if (gap) return { arn, routes: used, trust: { gap }, policies: { gap } };
    return { arn, routes: used, ...(await readRole(environment, arn, target.account)) };
  });
}
