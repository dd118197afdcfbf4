import * as z from 'zod/mini';
import type { EcsState } from '../account/ecs/state.ts';
import { fieldsOf, stateOf } from './state.ts';

/**
 * What the account may use of Fargate in the Region, by the account's id: a task that would pass it is not placed.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
 */
export const ecsAccount = stateOf({
  schema: fieldsOf({ fargateVcpus: z.number().check(z.minimum(0)) }),

  names: ({ accountId }) => [accountId],

  set(account, id, { fargateVcpus }) {
    if (id !== account.accountId) return false;
    account.state<EcsState>('ecs').fargateVcpus = fargateVcpus;
    return true;
  },
});
