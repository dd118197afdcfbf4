import { APIGatewayClient, GetRestApiCommand, GetStagesCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { FrontApi } from '../../model/front/front.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** A REST API with the names of its stages; null where there is none of the id. */
export async function readRestApi(
  environment: Environment,
  restApiId: string,
): Promise<Reading<FrontApi | null>> {
  const client = environment.client(APIGatewayClient);
  const absent = { NotFoundException: null };
  const [api, stages] = await Promise.all([
    reading(
      'apigateway:GetRestApi',
      () => client.send(new GetRestApiCommand({ restApiId })),
      absent,
    ),
    reading('apigateway:GetStages', () => client.send(new GetStagesCommand({ restApiId })), absent),
  ]);
  if ('gap' in api) return api;
  if (api.known === null) return { known: null };
  if ('gap' in stages) return stages;
  return {
    known: {
      kind: 'REST',
      id: restApiId,
      name: api.known.name ?? restApiId,
      endpointType: api.known.endpointConfiguration?.types?.[0] ?? 'EDGE',
      disabled: api.known.disableExecuteApiEndpoint ?? false,
      stages: (stages.known?.item ?? []).flatMap(({ stageName }) => stageName ?? []),
    },
  };
}
