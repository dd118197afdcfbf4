import type { OperationContext } from './define-service.ts';

/** Errors that mean that the account's quota was never moved from its default, or that nobody simulates quotas. */
const unmoved = new Set(['SimulatorLacksOperation', 'NoSuchResourceException']);

/** The applied value of a service quota, or `fallback` where the account has none of its own. */
export function quotaOf(
  { account }: Pick<OperationContext, 'account'>,
  serviceCode: string,
  quotaCode: string,
  fallback: number,
): number {
  try {
    const answer: { Quota?: { Value?: number } } = account.call(
      'service-quotas',
      'GetServiceQuota',
      { ServiceCode: serviceCode, QuotaCode: quotaCode },
    );
    return answer.Quota?.Value ?? fallback;
  } catch (error) {
    if (error instanceof Error && unmoved.has(error.name)) return fallback;
    throw error;
  }
}
