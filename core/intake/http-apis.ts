import { ApiGatewayV2Client, GetApiCommand, GetStagesCommand } from '@aws-sdk/client-apigatewayv2';
import { pages } from '../aws/pages.ts';
import { isTriedAgain } from '../aws/temporary.ts';
import type { Environment } from '../aws/environment.ts';
import type { Series } from '../model/alarmed-series.ts';
import { evidence } from '../model/evidence.ts';
import type { ApiKind } from '../model/target.ts';
import type { Place } from './rest-apis.ts';

/** The reads of {@link httpPlace}. */
export const httpPlaceReads = ['apigatewayv2:GetApi', 'apigatewayv2:GetStages'] as const;

/**
 * The stage of an HTTP or WebSocket API behind the dimensions of a metric, which name the API by its id. Where the API cannot be read, its
 * id stands for its name.
 */
export async function httpPlace(
  environment: Environment,
  { api, stage, apiKind: assumed }: Series,
): Promise<{ readonly apiKind: ApiKind; readonly place: Place }> {
  const [{ apiKind, apiName }, stages] = await Promise.all([
    described(environment, api, assumed),
    stage === undefined ? httpStagesOf(environment, api) : [stage],
  ]);
  const [only] = stages;
  const place: Place =
    only !== undefined && stages.length === 1
      ? { apiId: api, apiName, stage: only }
      : {
          unresolved: evidence('incident.stage-unnamed', {
            api: apiName,
            stages: stages.join(', ') || '?',
          }),
        };
  return { apiKind, place };
}

async function described(
  environment: Environment,
  ApiId: string,
  assumed: ApiKind,
): Promise<{ readonly apiKind: ApiKind; readonly apiName: string }> {
  const client = environment.client(ApiGatewayV2Client);
  const api = await orNothing(environment, () => client.send(new GetApiCommand({ ApiId })));
  return {
    apiKind: api ? (api.ProtocolType === 'WEBSOCKET' ? 'WEBSOCKET' : 'HTTP') : assumed,
    apiName: api?.Name ?? ApiId,
  };
}

/** The names of an API's stages; none where they cannot be read. */
export async function httpStagesOf(environment: Environment, ApiId: string): Promise<string[]> {
  const client = environment.client(ApiGatewayV2Client);
  const listed = await orNothing(environment, () =>
    pages(
      (NextToken) => client.send(new GetStagesCommand({ ApiId, ...(NextToken && { NextToken }) })),
      ({ NextToken }) => NextToken,
    ),
  );
  return (listed ?? [])
    .flatMap(({ Items = [] }) => Items)
    .flatMap(({ StageName }) => StageName ?? []);
}

/** An API that is gone, or that the role cannot see, is still the one that the alarm names. */
async function orNothing<T>(environment: Environment, call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (isTriedAgain(error)) throw error;
    environment.logger.warn('The API could not be read', error as Error);
    return null;
  }
}
