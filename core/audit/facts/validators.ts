import { APIGatewayClient, GetRequestValidatorsCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import { reading } from '../../facts/reading.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';

/** The API's request validators and what they look at. */
export const validators = (
  environment: Environment,
  restApiId: string,
): Promise<AuditFacts['validators']> =>
  reading('apigateway:GetRequestValidators', async () => {
    const found = await pages(
      (position) =>
        environment
          .client(APIGatewayClient)
          .send(new GetRequestValidatorsCommand({ restApiId, limit: 500, position })),
      (output) => output.position,
    );
    return found
      .flatMap(({ items = [] }) => items)
      .map(({ id = '', name = '', validateRequestBody, validateRequestParameters }) => ({
        id,
        name,
        body: validateRequestBody ?? false,
        parameters: validateRequestParameters ?? false,
      }));
  });
