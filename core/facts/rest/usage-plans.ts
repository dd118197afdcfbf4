import type { UsagePlan as RawPlan } from '@aws-sdk/client-api-gateway';
import { GetUsagePlansCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { type OtherPlan, type UsagePlan, usagePlanSchema } from '../../model/facts/usage-plan.ts';
import { managedByTags } from '../../model/managed-by.ts';
import type { Target } from '../../model/target.ts';
import { everything, type Extent } from '../extent.ts';
import { gatewayPages } from './gateway-pages.ts';

/** Other plans that are kept at most. */
const othersKept = 20;

/** The account's usage plans by whether they cover the target's stage. */
interface Plans {
  readonly covering: UsagePlan[];
  readonly others: OtherPlan[];
}

/** The usage plans that cover the target's stage, and what else there is. */
export async function usagePlans(
  environment: Environment,
  { apiId, stage }: Target,
  shared: Extent['shared'] = everything.shared,
): Promise<Plans> {
  const all = await shared('usage-plans', async () => {
    const found = await gatewayPages(environment, (client, page) =>
      client.send(new GetUsagePlansCommand({ ...page })),
    );
    return found.flatMap((page) => page.items ?? []).map(planOf);
  });
  const covers = (plan: UsagePlan) =>
    plan.apiStages.some((on) => on.apiId === apiId && on.stage === stage);
  const others = all.filter((plan) => !covers(plan)).slice(0, othersKept);
  return { covering: all.filter(covers), others: others.map(otherOf) };
}

const otherOf = ({ id, name, apiStages }: UsagePlan): OtherPlan => ({
  id,
  name,
  stages: apiStages.map((on) => `${on.apiId}:${on.stage}`),
});

const planOf = (raw: RawPlan): UsagePlan =>
  usagePlanSchema.parse({
    ...raw,
    apiStages: raw.apiStages ?? [],
    ...managedByTags(raw.tags),
  });
