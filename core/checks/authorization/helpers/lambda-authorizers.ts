import type { BaseFacts } from '../../../model/facts.ts';
import type { Authorizer } from '../../../model/facts/authorizer.ts';
import { known } from '../../../model/reading.ts';
import type { Route } from '../../../model/route.ts';

/** An authorizer that asks a function, with the deployed methods behind it. */
export interface Guard {
  readonly authorizer: Authorizer;
  readonly routes: readonly Route[];
}

/**
 * The Lambda authorizers of deployed methods, as they are configured now.
 * @throws MissingEvidence where the deployed methods or the authorizers could not be read
 */
export const guardsOf = ({ configuration }: Pick<BaseFacts, 'configuration'>): Guard[] =>
  known(configuration.authorizers)
    .filter(({ type }) => type === 'TOKEN' || type === 'REQUEST')
    .map((authorizer) => ({
      authorizer,
      routes: known(configuration.routes).filter(
        ({ authorizerId }) => authorizerId === authorizer.id,
      ),
    }))
    .filter(({ routes }) => routes.length > 0);

/** Seconds for which an authorizer's answer is kept; AWS's default is 300. */
export const ttlOf = ({ authorizerResultTtlInSeconds: seconds = 300 }: Authorizer): number =>
  seconds;
