import { CreateRoleCommand } from '@aws-sdk/client-iam';
import type { Setup } from '../api.ts';
import type { Place } from '../place.ts';
import { configurationError, endsWith, failing } from './said.ts';
import type { Worlds } from './world.ts';

/** Roles that integrations take. */
export const roles: Worlds = {
  'role trusts somebody else': {
    causes: ['integration-role-trust-missing'],
    before: (place) => credentials(place, 'ec2.amazonaws.com'),
    traffic: failing,
    after: async (place) => ({
      lines: endsWith(
        500,
        `${configurationError} API Gateway does not have permission to assume the provided role ${roleArn(place)}`,
      ),
    }),
  },
  'role may not invoke': {
    causes: ['integration-role-not-authorized'],
    before: (place) => credentials(place, 'apigateway.amazonaws.com'),
    traffic: failing,
    lines: endsWith(500, `${configurationError} Invalid permissions on Lambda function`),
  },
};

const roleArn = ({ account, name }: Place): string => `arn:aws:iam::${account.id}:role/${name}`;

/** A role without policies, which `Service` may take. */
async function credentials(place: Place, Service: string): Promise<Pick<Setup, 'integration'>> {
  const Statement = [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }];
  await place.account.iam.send(
    new CreateRoleCommand({
      RoleName: place.name,
      AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement }),
    }),
  );
  return { integration: { credentials: roleArn(place) } };
}
