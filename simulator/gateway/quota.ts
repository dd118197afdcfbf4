import type { Account } from '../account/account.ts';
import type { ServiceQuotasState } from '../account/service-quotas/index.ts';

/**
 * The applied value of a service quota. Read from the state: every request asks.
 * @param key `<service>/<quota code>`
 */
export const appliedQuota = (account: Account, key: string, standard: number): number =>
  account.state<ServiceQuotasState | undefined>('service-quotas')?.values[key] ?? standard;
