import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';

/** What a call for one page of a list takes. */
interface Page {
  /** The most that API Gateway puts on one page. */
  readonly limit: 500;
  readonly position: string | undefined;
}

/**
 * Every page of one of API Gateway's lists.
 * @param read makes the call for one page
 * @throws Error what AWS threw, or that the pages do not come to an end
 */
export const gatewayPages = <Output extends { position?: string | undefined }>(
  environment: Environment,
  read: (client: APIGatewayClient, page: Page) => Promise<Output>,
): Promise<Output[]> => {
  const client = environment.client(APIGatewayClient);
  return pages(
    (position) => read(client, { limit: 500, position }),
    (output) => output.position,
  );
};
