import type { ApiGatewayState } from '../../account/apigateway/state.ts';
import { gatewayResponse } from '../answer.ts';
import { complain } from '../passage.ts';
import type { Phase } from './phase.ts';

/** API Gateway fails before it calls the backend, as a state of the API says. */
export const internalFailure: Phase = (passage) => {
  const { world, api } = passage;
  const state = world.account.state<ApiGatewayState>('apigateway');
  const share = state.internalFailures?.[api.id] ?? 0;
  // Drawn only where it may fail: all else stays as it was.
  if (share === 0 || world.random() >= share) return undefined;
  complain(passage, 'Execution failed due to an internal error');
  return gatewayResponse('DEFAULT_5XX');
};
