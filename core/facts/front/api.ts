import { APIGatewayClient, GetRestApiCommand, GetStagesCommand } from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client, GetApiCommand } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import { say } from '../../messages/render.ts';
import type { FrontApi } from '../../model/front/front.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** A REST API with the names of its stages; null where there is none of the id, a gap where an API of another kind has it. */
export async function readFrontApi(
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
  if (api.known === null) return ofOtherKind(environment, restApiId);
  if ('gap' in stages) return stages;
  return {
    known: {
      id: restApiId,
      name: api.known.name ?? restApiId,
      endpointType: api.known.endpointConfiguration?.types?.[0] ?? 'EDGE',
      disabled: api.known.disableExecuteApiEndpoint ?? false,
      stages: (stages.known?.item ?? []).flatMap(({ stageName }) => stageName ?? []),
    },
  };
}

/** What is said of an HTTP or WebSocket API of the id, whose paths are not followed; null where there is none either. */
async function ofOtherKind(environment: Environment, api: string): Promise<Reading<null>> {
  const found = await reading(
    'apigatewayv2:GetApi',
    () => environment.client(ApiGatewayV2Client).send(new GetApiCommand({ ApiId: api })),
    { NotFoundException: null },
  );
  if ('gap' in found || found.known === null) return 'gap' in found ? found : { known: null };
  const because = say('front.api-other', { api, kind: found.known.ProtocolType ?? '-' });
  return { gap: { what: 'apigatewayv2:GetApi', because } };
}
