import type { OperationContext } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { pageOf } from '../page.ts';
import { badRequest } from './errors.ts';
import type { ApiGatewayState } from './state.ts';

/** Declares an operation of API Gateway: required parameters, other known ones, and what it does. */
export const takes = operationsOn<ApiGatewayState>();

export type Context = OperationContext;

/**
 * One page as API Gateway gives it: 25 entries by default, 500 at most.
 * @throws BadRequestException for a limit outside 1 to 500 or a position that is none
 */
export function paged<T>(
  all: readonly T[],
  { limit = 25, position }: { limit?: number | undefined; position?: string | undefined },
): { items: T[]; position?: string } {
  if (limit < 1 || limit > 500) throw badRequest('Invalid limit. Must be between 1 and 500');
  const { items, next } = pageOf(all, position, limit, 'BadRequestException');
  return { items, ...(next !== undefined && { position: next }) };
}
