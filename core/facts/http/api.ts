import { ApiGatewayV2Client, GetApiCommand, type Api } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import type { HttpConfiguration } from '../../model/facts/http.ts';
import { managedByTags } from '../../model/managed-by.ts';
import { MissingEvidence } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import { handsOffOf } from '../hands-off.ts';
import { orTargetNotFound } from '../target-not-found.ts';

type RawApi = Partial<Api>;

/**
 * The API as API Gateway describes it.
 * @throws TargetNotFound where it does not exist; MissingEvidence where it is of the other kind whose metrics carry an `ApiId`
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html
 */
export const readApi = async (environment: Environment, target: Target): Promise<RawApi> => {
  const { apiId: ApiId } = target;
  const api = await orTargetNotFound(target, () =>
    environment.client(ApiGatewayV2Client).send(new GetApiCommand({ ApiId })),
  );
  if ((api.ProtocolType === 'WEBSOCKET') === (target.apiKind === 'WEBSOCKET')) return api;
  throw new MissingEvidence({
    what: 'apigatewayv2:GetApi',
    because: `${api.Name ?? ApiId} (${ApiId}) is ${
      api.ProtocolType === 'WEBSOCKET' ? 'a WebSocket' : 'an HTTP'
    } API.`,
  });
};

/** What APIs of all kinds have. */
export const apiOf = (raw: RawApi, target: Target): Configuration['api'] => ({
  id: target.apiId,
  name: raw.Name ?? target.apiName,
  ...(raw.DisableExecuteApiEndpoint && { disableExecuteApiEndpoint: true as const }),
  ...handsOffOf(raw.Tags),
  ...managedByTags(raw.Tags),
});

/** How the API answers preflight requests. */
export const corsOf = ({ CorsConfiguration: cors }: RawApi): HttpConfiguration['cors'] =>
  cors
    ? {
        allowOrigins: cors.AllowOrigins ?? [],
        allowMethods: cors.AllowMethods ?? [],
        allowHeaders: cors.AllowHeaders ?? [],
        exposeHeaders: cors.ExposeHeaders ?? [],
        allowCredentials: cors.AllowCredentials ?? false,
        ...(cors.MaxAge !== undefined && { maxAge: cors.MaxAge }),
      }
    : null;
