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

/** Every HTTP and WebSocket API of the account and Region. @throws what AWS answers where it refuses the list */
export async function v2Apis(environment: Environment): Promise<OtherApi[]> {
  const client = environment.client(ApiGatewayV2Client);
  const found = await pages(
    (NextToken) => client.send(new GetApisCommand({ ...(NextToken && { NextToken }) })),
    (output) => output.NextToken,
  );
  return found
    .flatMap(({ Items = [] }) => Items)
    .map(({ ApiId = '', Name = ApiId, ProtocolType }) => ({
      id: ApiId,
      name: Name,
      kind: ProtocolType === 'WEBSOCKET' ? 'WEBSOCKET' : 'HTTP',
    }));
}

/**
 * The HTTP or WebSocket API of this id or name; any, where none is named. A read that fails counts as none: what is wanted was not found
 * then.
 */
export async function otherApi(
  environment: Environment,
  wanted: string | undefined,
): Promise<OtherApi | undefined> {
  try {
    const all = await v2Apis(environment);
    return all.find(({ id, name }) => wanted === undefined || id === wanted || name === wanted);
  } catch {
    return undefined;
  }
}
