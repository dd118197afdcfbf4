import type { BaseFacts } from '../../../model/facts.ts';
import type { Authorizer } from '../../../model/facts/authorizer.ts';
import type { Call } from '../../../model/plan.ts';
import { known } from '../../../model/reading.ts';
import type { Route } from '../../../model/route.ts';

/** An authorizer that trusts user pools, with the deployed methods behind it. */
export interface PoolGuard {
  readonly authorizer: Authorizer;
  readonly routes: readonly Route[];
}

/**
 * The Cognito authorizers of deployed methods, preflights aside.
 * @throws MissingEvidence where the deployed methods or the authorizers could not be read
 */
export const poolGuardsOf = ({ configuration }: BaseFacts): PoolGuard[] =>
  known(configuration.authorizers)
    .filter(({ type }) => type === 'COGNITO_USER_POOLS')
    .map((authorizer) => ({
      authorizer,
      routes: known(configuration.routes).filter(
        ({ authorizerId, httpMethod }) =>
          authorizerId === authorizer.id && httpMethod !== 'OPTIONS',
      ),
    }))
    .filter(({ routes }) => routes.length > 0);

/** `eu-west-1_abc` of each pool that it trusts. */
export const poolIdsOf = ({ providerARNs = [] }: Authorizer): string[] =>
  providerARNs.flatMap((arn) => arn.split('/').at(-1) ?? []);

/** How long tokens of the pools live, and for which apps: a read for a person. */
export const lookAtClients = (authorizer: Authorizer): Call[] =>
  poolIdsOf(authorizer)
    .slice(0, 3)
    .map((UserPoolId) => ({
      service: 'cognito-idp',
      action: 'ListUserPoolClients',
      input: { UserPoolId },
    }));
