import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { Call } from '../../../model/plan.ts';
import { type Integration, type Route, routeName } from '../../../model/route.ts';

type Waiting = Route & { readonly integration: Integration };

/** Milliseconds that an integration of a REST API waits at most, unless the account's quota was raised. */
const most = 29_000;

/** The quota "Maximum integration timeout in milliseconds" of Regional and private REST APIs. */
const quotaCode = 'L-E5AE38E3';

const isAtQuota = ({ rest }: BaseFacts['configuration'], { integration }: Waiting): boolean =>
  rest !== undefined && integration.timeoutInMillis >= most;

/** Says that an integration waits as long as API Gateway lets it, and whether a quota can change that. */
export const atQuota = ({ configuration }: BaseFacts, route: Waiting): Evidence[] =>
  isAtQuota(configuration, route)
    ? [
        evidence(`integration-timeout.${isEdge(configuration) ? 'edge' : 'quota'}`, {
          route: routeName(route),
          timeout: route.integration.timeoutInMillis,
          quota: quotaCode,
        }),
      ]
    : [];

/**
 * Shows the quota, for a person to decide whether to ask for more.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 */
export const quotaCalls = ({ configuration }: BaseFacts, route: Waiting): Call[] =>
  isAtQuota(configuration, route) && !isEdge(configuration)
    ? [
        {
          service: 'service-quotas',
          action: 'GetServiceQuota',
          input: { ServiceCode: 'apigateway', QuotaCode: quotaCode },
        },
      ]
    : [];

/** Edge-optimized APIs wait no longer, whatever the quota. */
const isEdge = ({ rest }: BaseFacts['configuration']): boolean => rest?.endpointType === 'EDGE';
