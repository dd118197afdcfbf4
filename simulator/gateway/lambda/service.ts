import type { LambdaState } from '../../account/lambda/state.ts';
import type { World } from '../world.ts';

/** Bytes that Lambda takes with a synchronous invocation at most. */
export const largestEvent = 6 * 1024 * 1024;

/** What Lambda's own service answers before any function runs. */
export interface ServiceRefusal {
  readonly status: 413 | 503;
  readonly body: { readonly Message: string; readonly Type: 'User' | 'Service' };
}

/**
 * Whether the service itself fails an invocation, or refuses its payload.
 * @param size bytes of the payload
 * @returns null where it takes the invocation
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function serviceRefusal(world: World, size: number): ServiceRefusal | null {
  if (size > largestEvent) {
    const Message = `${size} byte payload is too large for the RequestResponse invocation type (limit ${largestEvent} bytes)`;
    return { status: 413, body: { Message, Type: 'User' } };
  }
  const { unavailable } = world.account.state<LambdaState>('lambda');
  if (unavailable === undefined || world.random() >= unavailable) return null;
  const Message = 'An error occurred and the request cannot be processed.';
  return { status: 503, body: { Message, Type: 'Service' } };
}
