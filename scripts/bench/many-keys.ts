import type { ApiGatewayState } from '../../simulator/account/apigateway/state.ts';
import type { Simulation } from '../../simulator/simulation.ts';

/**
 * Gives the account `count` more API keys, all of them in the world's usage plan. They are put where AWS keeps them: made by
 * calls, ten thousand take a minute.
 */
export function addKeys({ account, names }: Simulation, count: number): void {
  const { apiKeys, usagePlans } = account.state<ApiGatewayState>('apigateway');
  const plan = usagePlans[String(names['usagePlanId'])];
  const ids = Array.from({ length: count }, (_, index) => `k${String(index).padStart(9, '0')}`);
  for (const id of ids)
    apiKeys[id] = { id, name: id, enabled: true, value: `value-of-${id}`.padEnd(40, '-') };
  plan?.keys.unshift(...ids);
}

/** Gives the world's stage `count` more usage plans with a quota each. */
export function addPlans({ account, names }: Simulation, count: number): void {
  for (let index = 0; index < count; index += 1)
    account.call('apigateway', 'CreateUsagePlan', {
      name: `plan-${index}`,
      quota: { limit: 10_000, period: 'DAY' },
      apiStages: [{ apiId: names['apiId'], stage: names['stage'] }],
    });
}
