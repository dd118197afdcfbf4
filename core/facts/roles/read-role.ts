import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Environment } from '../../aws/environment.ts';
import type { RolePolicy } from '../../model/facts/role-policy.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { policiesOf } from './policies.ts';

/** Whom a role trusts (null: there is no such role), and what it may do. */
interface ReadRole {
  readonly trust: Reading<string | null>;
  readonly policies: Reading<RolePolicy[]>;
}

/** Reads a role of the account; one of another account is a gap. */
export async function readRole(
  environment: Environment,
  arn: string,
  account: string,
): Promise<ReadRole> {
  const gap = foreign(arn, account);
  if (gap) return { trust: { gap }, policies: { gap } };
  const name = arn.split('/').at(-1) ?? '';
  const [trust, policies] = await Promise.all([
    trustOf(environment, name),
    policiesOf(environment, name),
  ]);
  return { trust, policies };
}

const trustOf = (environment: Environment, RoleName: string): Promise<Reading<string | null>> =>
  reading<string | null>(
    'iam:GetRole',
    async () => {
      const { Role } = await environment.client(IAMClient).send(new GetRoleCommand({ RoleName }));
      return decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '{}');
    },
    { NoSuchEntityException: null, NoSuchEntity: null },
  );

function foreign(arn: string, account: string): Gap | undefined {
  if (arn.split(':')[4] === account) return undefined;
  return { what: 'iam:GetRole', because: `${arn} belongs to another account.` };
}
