import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapLimited } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import { reading } from '../../facts/reading.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import type { PoolClient } from '../../model/audit/pool-client.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import { partitionOf, serviceHostOf } from '../../model/partition.ts';
import { knownOr, type Reading } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import { clientOf } from './pool-client.ts';

const atOnce = 4;
/** More app clients than this are not read one by one; the pool then counts as unread. */
const most = 60;

/**
 * The app clients of the user pools that the API's authorizers trust. A pool of another Region is asked for in vain, and
 * becomes a gap.
 */
export const userPools = (
  environment: Environment,
  target: Target,
  { authorizers }: Configuration,
): Promise<AuditFacts['userPools']> => {
  const arns = knownOr(authorizers, []).flatMap(({ providerARNs = [], jwt }) => [
    ...providerARNs,
    ...poolOf(jwt?.issuer, target),
  ]);
  return mapLimited([...new Set(arns)], 1, async (arn) => ({
    arn,
    clients: await clientsOf(environment, arn.split('/').at(-1) ?? ''),
  }));
};

/** The pool of this Region that issues the tokens of a JWT authorizer; others issue theirs elsewhere, and cannot be read. */
function poolOf(issuer: string | undefined, { region, account }: Target): string[] {
  const issuers = `https://${serviceHostOf('cognito-idp', region)}/`;
  const pool = issuer?.startsWith(issuers) ? issuer.slice(issuers.length) : '';
  return /^[\w-]+$/.test(pool)
    ? [`arn:${partitionOf(region)}:cognito-idp:${region}:${account}:userpool/${pool}`]
    : [];
}

async function clientsOf(
  environment: Environment,
  UserPoolId: string,
): Promise<Reading<PoolClient[]>> {
  const cognito = environment.client(CognitoIdentityProviderClient);
  const listed = await reading('cognito-idp:ListUserPoolClients', async () => {
    const found = await pages(
      (NextToken) =>
        cognito.send(
          new ListUserPoolClientsCommand({
            UserPoolId,
            MaxResults: 60,
            ...(NextToken && { NextToken }),
          }),
        ),
      (output) => output.NextToken,
    );
    return found.flatMap(({ UserPoolClients = [] }) => UserPoolClients);
  });
  if ('gap' in listed) return listed;
  if (listed.known.length > most) {
    const because = `The pool has ${listed.known.length} app clients; at most ${most} are read.`;
    return { gap: { what: 'cognito-idp:DescribeUserPoolClient', because } };
  }
  return reading('cognito-idp:DescribeUserPoolClient', () =>
    mapLimited(listed.known, atOnce, async ({ ClientId }) => {
      const { UserPoolClient = {} } = await cognito.send(
        new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
      );
      return clientOf(UserPoolClient);
    }),
  );
}
