import * as z from 'zod/mini';
import type { ApiGatewayV2State } from '../account/apigatewayv2/state.ts';
import { fieldsOf, stateOf } from './state.ts';

/** Of how many requests (0 to 1) API Gateway itself fails, by the id of the HTTP API. */
export const httpApi = stateOf({
  schema: fieldsOf({ internalFailures: z.number().check(z.minimum(0), z.maximum(1)) }),

  names: (account) => Object.keys(account.state<ApiGatewayV2State>('apigatewayv2').apis),

  set(account, id, { internalFailures }) {
    const state = account.state<ApiGatewayV2State>('apigatewayv2');
    if (!state.apis[id]) return false;
    state.internalFailures = { ...state.internalFailures, [id]: internalFailures };
    return true;
  },
});
