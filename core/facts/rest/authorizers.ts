import { GetAuthorizersCommand } from '@aws-sdk/client-api-gateway';
import * as z from 'zod/mini';
import type { Environment } from '../../aws/environment.ts';
import { type Authorizer, authorizerSchema } from '../../model/facts/authorizer.ts';
import type { Target } from '../../model/target.ts';
import { gatewayPages } from './gateway-pages.ts';

/** The API's authorizers. */
export async function authorizers(
  environment: Environment,
  { apiId: restApiId }: Target,
): Promise<Authorizer[]> {
  const found = await gatewayPages(environment, (client, page) =>
    client.send(new GetAuthorizersCommand({ restApiId, ...page })),
  );
  return z.array(authorizerSchema).parse(found.flatMap((page) => page.items ?? []));
}
