import { GetBasePathMappingsCommand } from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client, GetApiMappingsCommand } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { PathMapping } from '../../model/front/domain.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { gatewayPages } from '../rest/gateway-pages.ts';

/**
 * Where the paths of a custom domain lead.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMappings.html
 */
const readMappings = (
  environment: Environment,
  domainName: string,
): Promise<Reading<PathMapping[]>> =>
  reading('apigateway:GetBasePathMappings', async () => {
    const found = await gatewayPages(environment, (client, page) =>
      client.send(new GetBasePathMappingsCommand({ domainName, ...page })),
    );
    return found
      .flatMap(({ items = [] }) => items)
      .map(({ basePath = '', restApiId = '', stage }) => ({
        basePath: basePath === '(none)' ? '' : basePath,
        apiId: restApiId,
        ...(stage && { stage }),
      }));
  });

/**
 * The same as HTTP APIs and paths of several parts have it; only domains that are not edge-optimized can hold such.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings.html
 */
const readApiMappings = (
  environment: Environment,
  domainName: string,
): Promise<Reading<PathMapping[]>> =>
  reading('apigatewayv2:GetApiMappings', async () => {
    const client = environment.client(ApiGatewayV2Client);
    const found = await pages(
      (NextToken) =>
        client.send(
          new GetApiMappingsCommand({ DomainName: domainName, ...(NextToken && { NextToken }) }),
        ),
      (output) => output.NextToken,
    );
    return found
      .flatMap(({ Items = [] }) => Items)
      .map(({ ApiMappingKey, ApiId, Stage }) => ({
        basePath: ApiMappingKey === '(none)' ? '' : (ApiMappingKey ?? ''),
        apiId: ApiId ?? '',
        ...(Stage && { stage: Stage }),
      }));
  });

/** The paths of a domain, one call: those of Regional domains as version 2 has them, which knows both kinds of API and paths of several parts. */
export const allMappings = (
  environment: Environment,
  domainName: string,
  endpointType: string,
): Promise<Reading<PathMapping[]>> =>
  (endpointType === 'REGIONAL' ? readApiMappings : readMappings)(environment, domainName);
