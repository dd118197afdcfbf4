import type { Api, GetApisCommandInput } from '@aws-sdk/client-apigatewayv2';
import { defineService, type Service } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { GetApiMappings } from './api-mappings.ts';

export interface ApiGatewayV2State {
  /** HTTP and WebSocket APIs. Nothing is served by them: the product only distinguishes them from REST APIs. */
  apis: Api[];
}

const operation = operationsOn<ApiGatewayV2State>();

/** All on one page: no world has as many as AWS puts on one. */
const getApis = operation<GetApisCommandInput>([], ['MaxResults'], ({ apis }) => ({ Items: apis }));

/** The API of HTTP and WebSocket APIs. @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/ */
export const apigatewayv2: Service<ApiGatewayV2State> = defineService({
  id: 'apigatewayv2',
  initial: (): ApiGatewayV2State => ({ apis: [] }),
  operations: { GetApis: getApis, GetApiMappings },
});
