import type { GetRequestValidatorsRequest } from '@aws-sdk/client-api-gateway';
import { apiOf } from './lookup.ts';
import { paged, takes } from './takes.ts';

/** None: there is no way to make one here, as the simulated gateway does not validate requests. */
const GetRequestValidators = takes<GetRequestValidatorsRequest>(
  ['restApiId'],
  ['position', 'limit'],
  (state, { restApiId, ...page }, context) => {
    apiOf(state, restApiId, context);
    return paged([], page);
  },
);

export const requestValidators = { GetRequestValidators };
