import * as z from 'zod/mini';
import type { LambdaState } from '../account/lambda/state.ts';
import { fieldsOf, stateOf } from './state.ts';

/**
 * Of how many invocations (0 to 1) Lambda's own service fails, by the Region.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html (ServiceException)
 */
export const lambdaService = stateOf({
  schema: fieldsOf({ unavailable: z.number().check(z.minimum(0), z.maximum(1)) }),

  names: ({ region }) => [region],

  set(account, region, { unavailable }) {
    if (region !== account.region) return false;
    account.state<LambdaState>('lambda').unavailable = unavailable;
    return true;
  },
});
