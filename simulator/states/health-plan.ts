import * as z from 'zod/mini';
import type { HealthState } from '../account/health/index.ts';
import { fieldsOf, stateOf } from './state.ts';

/**
 * The account's support plan: without one that includes the AWS Health API, every call of it is refused.
 * @see https://docs.aws.amazon.com/health/latest/APIReference/Welcome.html
 */
export const healthPlan = stateOf({
  schema: fieldsOf({ plan: z.enum(['none', 'business']) }),

  names: ({ accountId }) => [accountId],

  set(account, id, { plan }) {
    if (id !== account.accountId) return false;
    account.state<HealthState>('health').hasPlan = plan !== 'none';
    return true;
  },
});
