import { defineFacts } from '../define-facts.ts';
import { readUsage, readUsageOf } from './usage.ts';
import { readAccountRate } from './account-rate.ts';
import { readConnections } from './connections.ts';
import { readRegionRate } from './region-rate.ts';

/** Quotas, the account's own limit and how busy the region is. */
export default defineFacts<'throttling'>({
  domain: 'throttling',
  reads: ['apigateway:GetUsage', 'service-quotas:GetServiceQuota', 'cloudwatch:GetMetricData'],
  async collect(environment, base, { began, fixed } = {}) {
    const [usage, accountRateLimit, regionRequestRate, connections] = await Promise.all([
      fixed ? readUsageOf(environment, base, fixed) : readUsage(environment, base, began),
      readAccountRate(environment, base),
      readRegionRate(environment, base),
      readConnections(environment, base),
    ]);
    return { ...usage, accountRateLimit, regionRequestRate, ...(connections && { connections }) };
  },
});
