import { ApiGatewayV2Client } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';

/** What a call for one page of a list takes. */
interface Page {
  /** The most that API Gateway puts on one page, as text. */
  readonly MaxResults: '500';
  readonly NextToken?: string;
}

/**
 * The items of every page of one of the lists of HTTP and WebSocket APIs.
 * @param read makes the call for one page
 * @throws Error what AWS threw, or that the pages do not come to an end
 */
export async function listed<Item>(
  environment: Environment,
  read: (
    client: ApiGatewayV2Client,
    page: Page,
  ) => Promise<{ Items?: Item[] | undefined; NextToken?: string | undefined }>,
): Promise<Item[]> {
  const client = environment.client(ApiGatewayV2Client);
  const found = await pages(
    (token) =>
      read(client, { MaxResults: '500', ...(token !== undefined && { NextToken: token }) }),
    // An empty token ends a list as well as an absent one.
    ({ NextToken }) => NextToken || undefined,
  );
  return found.flatMap(({ Items = [] }) => Items);
}
