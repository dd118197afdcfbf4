import * as z from 'zod/mini';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import { fieldsOf, stateOf } from './state.ts';

/** Of how many requests (0 to 1) API Gateway itself fails, by the id of the REST API. */
export const restApi = stateOf({
  schema: fieldsOf({ internalFailures: z.number().check(z.minimum(0), z.maximum(1)) }),

  names: (account) => Object.keys(account.state<ApiGatewayState>('apigateway').apis),

  set(account, id, { internalFailures }) {
    const state = account.state<ApiGatewayState>('apigateway');
    if (!state.apis[id]) return false;
    state.internalFailures = { ...state.internalFailures, [id]: internalFailures };
    return true;
  },
});
