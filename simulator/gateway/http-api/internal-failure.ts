import type { ApiGatewayV2State } from '../../account/apigatewayv2/state.ts';
import type { Answer } from '../answer.ts';
import { refuse } from './answer.ts';
import type { HttpPassage } from './passage.ts';

/** API Gateway fails before it calls the backend, as a state of the API says; its log gives no reason. */
export function internalFailure(passage: HttpPassage): Answer | undefined {
  const { world, api } = passage;
  const state = world.account.state<ApiGatewayV2State>('apigatewayv2');
  const share = state.internalFailures?.[api.ApiId] ?? 0;
  // Drawn only where it may fail: all else stays as it was.
  if (share === 0 || world.random() >= share) return undefined;
  return refuse(passage, 500);
}
