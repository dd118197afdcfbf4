import type { UsagePlan as RawPlan } from '@aws-sdk/client-api-gateway';
import { GetUsagePlansCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { type UsagePlan, usagePlanSchema } from '../../model/facts/usage-plan.ts';
import type { Target } from '../../model/target.ts';
import { gatewayPages } from './gateway-pages.ts';

/** The usage plans that cover the target's stage. */
export async function usagePlans(
  environment: Environment,
  { apiId, stage }: Target,
): Promise<UsagePlan[]> {
  const found = await gatewayPages(environment, (client, page) =>
    client.send(new GetUsagePlansCommand({ ...page })),
  );
  return found
    .flatMap((page) => page.items ?? [])
    .map(planOf)
    .filter((plan) => plan.apiStages.some((on) => on.apiId === apiId && on.stage === stage));
}

const planOf = (raw: RawPlan): UsagePlan =>
  usagePlanSchema.parse({ ...raw, apiStages: raw.apiStages ?? [] });
