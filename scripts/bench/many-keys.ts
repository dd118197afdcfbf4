import type { Simulation } from '../../simulator/simulation.ts';

/** Gives the account `count` more API keys, all of them in the world's usage plan. */
export function addKeys({ account, names }: Simulation, count: number): void {
  const call = <T>(operation: string, input: object) =>
    account.call('apigateway', operation, { ...input }) as T;
  for (let index = 0; index < count; index += 1) {
    const { id } = call<{ id: string }>('CreateApiKey', { name: `client-${index}`, enabled: true });
    call('CreateUsagePlanKey', {
      usagePlanId: names['usagePlanId'],
      keyId: id,
      keyType: 'API_KEY',
    });
  }
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
