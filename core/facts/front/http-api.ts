import { ApiGatewayV2Client, GetApiCommand, GetStagesCommand } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import { say } from '../../messages/render.ts';
import type { FrontApi } from '../../model/front/front.ts';
import type { Reading } from '../../model/reading.ts';
import { listed } from '../http/pages.ts';
import { reading } from '../reading.ts';

/** An HTTP API with the names of its stages; null where there is none of the id, a gap where a WebSocket API has it. */
export async function readHttpApi(
  environment: Environment,
  ApiId: string,
): Promise<Reading<FrontApi | null>> {
  const absent = { NotFoundException: null };
  const [api, stages] = await Promise.all([
    reading(
      'apigatewayv2:GetApi',
      () => environment.client(ApiGatewayV2Client).send(new GetApiCommand({ ApiId })),
      absent,
    ),
    reading(
      'apigatewayv2:GetStages',
      () =>
        listed(environment, (client, page) =>
          client.send(new GetStagesCommand({ ApiId, ...page })),
        ),
      absent,
    ),
  ]);
  if ('gap' in api) return api;
  if (api.known === null) return { known: null };
  const { Name: name = ApiId, ProtocolType: kind = '-', DisableExecuteApiEndpoint } = api.known;
  if (kind !== 'HTTP')
    return {
      gap: { what: 'apigatewayv2:GetApi', because: say('front.api-other', { api: ApiId, kind }) },
    };
  if ('gap' in stages) return stages;
  return {
    known: {
      kind,
      id: ApiId,
      name,
      endpointType: 'REGIONAL',
      disabled: DisableExecuteApiEndpoint ?? false,
      stages: (stages.known ?? []).flatMap(({ StageName }) => StageName ?? []),
    },
  };
}
