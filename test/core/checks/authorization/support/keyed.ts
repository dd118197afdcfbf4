import type { ApiKey } from '../../../../../core/model/facts/api-key.ts';
import { configuration, failure, known, rest, route } from '../../support/facts.ts';

/** The facts of a method that requires an API key. */
export const keyed = ({
  plans = ['plan1'],
  keys = [{ id: 'key1', name: 'partner', enabled: true }],
  members = ['key1'],
  otherPlans = [],
  isEveryKey = true,
  holders,
}: {
  plans?: string[];
  keys?: ApiKey[];
  members?: string[] | null;
  otherPlans?: { id: string; name: string; stages: string[] }[];
  isEveryKey?: boolean;
  /** The plans that hold `key1`, where it was asked about. */
  holders?: string[];
} = {}) => ({
  authorization: {
    lambdaAuthorizers: [],
    apiKeys: {
      keys: known({ items: keys, isWhole: isEveryKey }),
      ...(holders && { holders: known({ keyId: 'key1', usagePlanIds: holders }) }),
      members:
        members === null
          ? { gap: { what: 'apigateway:GetUsagePlanKeys', because: 'denied' } }
          : known(plans.map((usagePlanId) => ({ usagePlanId, keyIds: members, isWhole: true }))),
    },
  },
  configuration: configuration({
    routes: known([route('GET', '/orders', {}, { apiKeyRequired: true }), route('GET', '/open')]),
    rest: rest({
      usagePlans: known(
        plans.map((id) => ({
          id,
          name: 'partners',
          apiStages: [{ apiId: 'a1b2c3', stage: 'prod' }],
        })),
      ),
      otherPlans,
    }),
  }),
});

/** What the log says of a key that is refused for whatever reason. */
export const refused = (more: object = {}) =>
  failure(['api-key-not-in-usage-plan', 'api-key-disabled', 'api-key-invalid'], {
    status: 403,
    lines: ['API Key [redacted] not authorized because method requires API Key'],
    ...more,
  });

/** Client errors, with these failed requests in the log. */
export const clientErrors = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: failures as never[],
});
