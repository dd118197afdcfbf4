import { GetServiceQuotaCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import type { Environment } from '../../aws/environment.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { type Reading, knownOr } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** Requests per second of the account and region, shared by all its APIs. */
export const accountRateQuota = { ServiceCode: 'apigateway', QuotaCode: 'L-8A5B8E43' };

/** The quota itself; where it cannot be read, what API Gateway says of the account. */
export async function readAccountRate(
  environment: Environment,
  { configuration }: BaseFacts,
): Promise<Reading<number>> {
  const quota = await readQuota(environment, accountRateQuota);
  const stated = knownOr(configuration.account, undefined)?.throttle?.rateLimit;
  return 'gap' in quota && stated !== undefined ? { known: stated } : quota;
}

/** The value of a quota that holds for the account. */
export const readQuota = (
  environment: Environment,
  quota: { readonly ServiceCode: string; readonly QuotaCode: string },
): Promise<Reading<number>> =>
  reading('service-quotas:GetServiceQuota', async () => {
    const { Quota } = await environment
      .client(ServiceQuotasClient)
      .send(new GetServiceQuotaCommand(quota));
    if (Quota?.Value === undefined) throw new Error('The response has no value.');
    return Quota.Value;
  });
