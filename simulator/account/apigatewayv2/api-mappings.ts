import type { GetApiMappingsCommandInput } from '@aws-sdk/client-apigatewayv2';
import type { ApiGatewayState } from '../apigateway/state.ts';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';

/** The paths of a custom domain as version 2 of the API shows them: those of REST APIs as well. */
export const GetApiMappings = operationsOn<object>()<GetApiMappingsCommandInput>(
  ['DomainName'],
  ['MaxResults', 'NextToken'],
  (_, { DomainName }, { account }) => {
    const domain = account.state<ApiGatewayState>('apigateway').domains[DomainName];
    if (!domain)
      throw awsError('NotFoundException', 'Invalid domain name identifier specified', 404);
    return {
      Items: Object.values(domain.mappings).map(({ basePath, restApiId, stage }) => ({
        ApiMappingKey: basePath,
        ApiId: restApiId,
        Stage: stage,
      })),
    };
  },
);
