import { APIGatewayClient, GetUsageCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { ThrottlingFacts } from '../../model/facts/throttling.ts';
import { type Reading, type Gap, knownOr } from '../../model/reading.ts';
import type { Began } from '../../model/signals.ts';
import { asksForKeys } from '../authorization/asks-for-keys.ts';
import { reading } from '../reading.ts';
import { deploymentsToCompare } from '../rest/deployments-to-compare.ts';

/** Plans whose usage is read: a stage has one or two with a quota, and each costs a control-plane call. */
export const plansRead = 2;
/** The same where deployments are compared or API keys are read, which takes as many calls. */
const plansReadBeside = 1;

type KeyUsage = ThrottlingFacts['usage'] extends Reading<infer U> ? U : never;

const noPlans: Gap = {
  what: 'apigateway:GetUsagePlans',
  because: 'The API is not a REST API, whose usage plans are the only ones that are read.',
};

/** @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html */
export async function readUsage(
  environment: Environment,
  base: BaseFacts,
  began: Began | undefined,
): Promise<Pick<ThrottlingFacts, 'usage' | 'plansUnread'>> {
  const usagePlans = base.configuration.rest?.usagePlans ?? { gap: noPlans };
  if ('gap' in usagePlans) return { usage: usagePlans };
  const ids = usagePlans.known
    .filter((plan) => plan.quota)
    .map(({ id }) => id)
    .toSorted((a, b) => Number(isNamed(base, b)) - Number(isNamed(base, a)));
  const isBeside = asksForKeys(base) || deploymentsToCompare(base, began).length > 0;
  const most = isBeside ? plansReadBeside : plansRead;
  const usage = await reading('apigateway:GetUsage', async () => {
    const usages = await Promise.all(
      ids.slice(0, most).map((id) => usageOf(environment, id, base.window.end.slice(0, 10))),
    );
    return usages.flat();
  });
  return { usage, ...(ids.length > most && { plansUnread: ids.slice(most) }) };
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
