import { ApiGatewayV2Client, GetApisCommand } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../core/aws/environment.ts';
import type { ApiKind } from '../../core/model/target.ts';
import { pages } from '../../core/aws/pages.ts';

/** An HTTP or WebSocket API. */
export interface OtherApi {
  readonly id: string;
  readonly name: string;
  readonly kind: Exclude<ApiKind, 'REST'>;
}

/**
 * The HTTP or WebSocket API of this id or name; any, where none is named. A read that fails counts as none: what is wanted was not found
 * then.
 */
export async function otherApi(
  environment: Environment,
  wanted: string | undefined,
): Promise<OtherApi | undefined> {
  const client = environment.client(ApiGatewayV2Client);
  try {
    const found = await pages(
      (NextToken) => client.send(new GetApisCommand({ ...(NextToken && { NextToken }) })),
      (output) => output.NextToken,
    );
    const api = found
      .flatMap(({ Items = [] }) => Items)
      .find(({ ApiId, Name }) => wanted === undefined || ApiId === wanted || Name === wanted);
    return (
      api && {
        id: api.ApiId ?? '',
        name: api.Name ?? wanted ?? '',
        kind: api.ProtocolType === 'WEBSOCKET' ? 'WEBSOCKET' : 'HTTP',
      }
    );
  } catch {
    return undefined;
  }
}
