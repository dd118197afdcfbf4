import type { BaseFacts } from '../../../model/facts.ts';
import { invokesLambda } from '../../../model/lambda-arn.ts';
import { type MappedRoute, mappedRoutes } from './mapped-routes.ts';

/** A deployed method that calls another AWS service than Lambda. */
export interface ServiceRoute {
  readonly route: MappedRoute;
  /** As in the URI: `sqs`, `states`. */
  readonly service: string;
}

/**
 * The deployed methods that call AWS services directly.
 * @throws MissingEvidence where the deployed methods could not be read
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri
 */
export const serviceRoutes = (facts: BaseFacts): ServiceRoute[] =>
  mappedRoutes(facts).flatMap((route) => {
    const { type, uri = '' } = route.integration;
    const service = /^arn:aws[\w-]*:apigateway:[^:]*:([\w.-]+):(?:action|path)\//.exec(uri)?.[1];
    return type !== 'AWS' || service === undefined || invokesLambda(uri) ? [] : { route, service };
  });
