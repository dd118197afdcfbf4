import { defineService, type Service } from '../define-service.ts';
import { apis } from './apis.ts';
import { authorizers } from './authorizers.ts';
import { deployments } from './deployments.ts';
import { exportApi } from './export-api.ts';
import { integrations } from './integrations.ts';
import { routes } from './routes.ts';
import { routingRules } from './routing-rules.ts';
import { stages } from './stages.ts';
import type { ApiGatewayV2State } from './state.ts';
import { vpcLinks } from './vpc-links.ts';
import { apiMappings } from './api-mappings.ts';

export type { ApiGatewayV2State } from './state.ts';

/** HTTP and WebSocket APIs (version 2). @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/ */
export const apigatewayv2: Service<ApiGatewayV2State> = defineService({
  id: 'apigatewayv2',
  initial: (): ApiGatewayV2State => ({ apis: {}, vpcLinks: {}, authorizerCacheResets: {} }),
  operations: {
    ...apis,
    ...routes,
    ...integrations,
    ...authorizers,
    ...deployments,
    ...stages,
    ...vpcLinks,
    ...apiMappings,
    ...routingRules,
    ...exportApi,
  },
});
