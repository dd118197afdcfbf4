import { ApiGatewayV2Client, GetApisCommand } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../core/aws/environment.ts';
import { pages } from '../../core/aws/pages.ts';

/** An HTTP or WebSocket API, which no check knows yet. */
export interface OtherApi {
  readonly name: string;
  readonly kind: string;
}

/**
 * The HTTP or WebSocket API of this id or name; any, where none is named. It only makes a refusal clearer, so a read that
 * fails counts as none.
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
        name: api.Name ?? wanted ?? '',
        kind: api.ProtocolType === 'WEBSOCKET' ? 'WebSocket' : 'HTTP',
      }
    );
  } catch {
    return undefined;
  }
}
