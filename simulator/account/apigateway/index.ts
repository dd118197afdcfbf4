import { defineService } from '../define-service.ts';
import { account } from './account.ts';
import { apiKeys } from './api-keys.ts';
import { authorizers } from './authorizers.ts';
import { basePathMappings } from './base-path-mappings.ts';
import { clientCertificates } from './client-certificates.ts';
import { deployments } from './deployments.ts';
import { domainNames } from './domain-names.ts';
import { exports } from './export.ts';
import { gatewayResponses } from './gateway-responses.ts';
import { integrationResponses } from './integration-responses.ts';
import { integrations } from './integrations.ts';
import { methods } from './methods.ts';
import { requestValidators } from './request-validators.ts';
import { resources } from './resources.ts';
import { restApis } from './rest-apis.ts';
import { stages } from './stages.ts';
import { type ApiGatewayState, initialState } from './state.ts';
import { tags } from './tags.ts';
import { testInvoke } from './test-invoke.ts';
import { usagePlanKeys } from './usage-plan-keys.ts';
import { usagePlans } from './usage-plans.ts';
import { usage } from './usage.ts';
import { vpcLinks } from './vpc-links.ts';

export type { ApiGatewayState } from './state.ts';

/** REST APIs of Amazon API Gateway (version 1) as an account sees them through `@aws-sdk/client-api-gateway`. */
export const apigateway = defineService<ApiGatewayState>({
  id: 'apigateway',
  initial: initialState,
  operations: {
    ...restApis,
    ...resources,
    ...methods,
    ...testInvoke,
    ...integrations,
    ...integrationResponses,
    ...deployments,
    ...stages,
    ...tags,
    ...authorizers,
    ...apiKeys,
    ...usagePlans,
    ...usagePlanKeys,
    ...usage,
    ...vpcLinks,
    ...account,
    ...exports,
    ...clientCertificates,
    ...domainNames,
    ...basePathMappings,
    ...requestValidators,
    ...gatewayResponses,
  },
});
