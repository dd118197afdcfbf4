import { APIGatewayClient, GetUsageCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { ThrottlingFacts } from '../../model/facts/throttling.ts';
import { type Reading, type Gap, knownOr } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** Plans whose usage is read: a stage has one or two with a quota, and each costs a control-plane call. */
export const plansRead = 2;

type KeyUsage = ThrottlingFacts['usage'] extends Reading<infer U> ? U : never;

const noPlans: Gap = {
  what: 'apigateway:GetUsagePlans',
  because: 'The API is not a REST API, whose usage plans are the only ones that are read.',
};

/** @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html */
export async function readUsage(
  environment: Environment,
  base: BaseFacts,
): Promise<Reading<KeyUsage>> {
  const usagePlans = base.configuration.rest?.usagePlans ?? { gap: noPlans };
  if ('gap' in usagePlans) return usagePlans;
  const wanted = usagePlans.known
    .filter((plan) => plan.quota)
    .map(({ id }) => id)
    .toSorted((a, b) => Number(isNamed(base, b)) - Number(isNamed(base, a)))
    .slice(0, plansRead);
  return reading('apigateway:GetUsage', async () => {
    const usages = await Promise.all(
      wanted.map((id) => usageOf(environment, id, base.window.end.slice(0, 10))),
    );
    return usages.flat();
  });
}

/** Whether a refused request of the log names the plan. */
const isNamed = ({ logs }: BaseFacts, planId: string): boolean =>
  knownOr(logs.execution, []).some(({ text }) => text.includes(`Usage Plan ID ${planId}`));

async function usageOf(
  environment: Environment,
  usagePlanId: string,
  day: string,
): Promise<KeyUsage> {
  const found = await pages(
    (position) =>
      environment
        .client(APIGatewayClient)
        .send(
          new GetUsageCommand({ usagePlanId, startDate: day, endDate: day, limit: 500, position }),
        ),
    (output) => output.position,
  );
  return found
    .flatMap((page) => Object.entries(page.items ?? {}))
    .flatMap(([keyId, days]) => {
      const [used, remaining] = days.at(-1) ?? [];
      return used === undefined || remaining === undefined
        ? []
        : [{ usagePlanId, keyId, used, remaining }];
    });
}
