import { APIGatewayClient, GetStagesCommand, type RestApi } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../aws/environment.ts';

export { restApis, restApisReads, sharableApis } from '../facts/rest/list-apis.ts';

/** What finding an API takes of it. */
export type ListedApi = Pick<RestApi, 'id' | 'name'>;

/** The names of an API's stages; none where it has been deleted since it was listed. */
export async function stagesOf(environment: Environment, { id }: ListedApi): Promise<string[]> {
  try {
    const client = environment.client(APIGatewayClient);
    const { item } = await client.send(new GetStagesCommand({ restApiId: id }));
    return (item ?? []).flatMap(({ stageName }) => stageName ?? []);
  } catch (error) {
    // Deleted since it was listed.
    if (error instanceof Error && error.name === 'NotFoundException') return [];
    throw error;
  }
}
