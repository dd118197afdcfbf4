import { APIGatewayClient, GetUsageCommand } from '@aws-sdk/client-api-gateway';
import { GetServiceQuotaCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import type { Environment } from '../aws/environment.ts';
import { pages } from '../aws/pages.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { ThrottlingFacts } from '../model/facts/throttling.ts';
import { type Gap, knownOr, type Reading } from '../model/reading.ts';
import { defineFacts } from './define-facts.ts';
import { metricData, summed } from './metric-data.ts';
import { reading } from './reading.ts';

/** Plans whose usage is read: a stage has one or two with a quota, and each costs a control-plane call. */
const plansRead = 2;

/** Requests per second of the account and region, shared by all its APIs. */
const accountRateQuota = { ServiceCode: 'apigateway', QuotaCode: 'L-8A5B8E43' };

/** Quotas, the account's own limit and how busy the region is. */
export default defineFacts<'throttling'>({
  domain: 'throttling',
  reads: ['apigateway:GetUsage', 'service-quotas:GetServiceQuota', 'cloudwatch:GetMetricData'],
  async collect(environment, base) {
    const [usage, accountRateLimit, regionRequestRate] = await Promise.all([
      readUsage(environment, base),
      readAccountRate(environment, base),
      readRegionRate(environment, base),
    ]);
    return { usage, accountRateLimit, regionRequestRate };
  },
});

type KeyUsage = ThrottlingFacts['usage'] extends Reading<infer U> ? U : never;

const noPlans: Gap = {
  what: 'apigateway:GetUsagePlans',
  because: 'The API is not a REST API, whose usage plans are the only ones that are read.',
};

/** @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html */
async function readUsage(environment: Environment, base: BaseFacts): Promise<Reading<KeyUsage>> {
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

/** The quota itself; where it cannot be read, what API Gateway says of the account. */
async function readAccountRate(
  environment: Environment,
  { configuration }: BaseFacts,
): Promise<Reading<number>> {
  const quota = await reading('service-quotas:GetServiceQuota', async () => {
    const { Quota } = await environment
      .client(ServiceQuotasClient)
      .send(new GetServiceQuotaCommand(accountRateQuota));
    if (Quota?.Value === undefined) throw new Error('The response has no value.');
    return Quota.Value;
  });
  const stated = knownOr(configuration.account, undefined)?.throttle?.rateLimit;
  return 'gap' in quota && stated !== undefined ? { known: stated } : quota;
}

/** REST APIs are filed under their name, HTTP and WebSocket APIs under their id. */
const regionQueries = ['ApiName', 'ApiId'].map((dimension, index) => ({
  Id: `region${index}`,
  Expression: `SELECT SUM("Count") FROM SCHEMA("AWS/ApiGateway", ${dimension}, Stage)`,
  Period: 60,
}));

/** Requests per second in the window's busiest minute, over every API of the region. */
const readRegionRate = (
  environment: Environment,
  { window }: BaseFacts,
): Promise<Reading<number>> =>
  reading('cloudwatch:GetMetricData', async () => {
    const series = await metricData(environment, window, regionQueries);
    return Math.max(0, ...summed(series.values()).values()) / 60;
  });
