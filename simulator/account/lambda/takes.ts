import type { OperationContext } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { checkRange } from './errors.ts';
import type { LambdaState } from './state.ts';

/** Declares an operation of Lambda: required parameters, other known ones, and what it does. */
export const takes = operationsOn<LambdaState>();

export type Context = OperationContext;

/**
 * One page as Lambda gives it: at most 50 entries, whatever is asked for.
 * @throws ValidationException for `MaxItems` outside 1 to 10,000
 */
export function paged<T>(
  all: readonly T[],
  { Marker, MaxItems = 50 }: { Marker?: string | undefined; MaxItems?: number | undefined },
): { items: T[]; NextMarker?: string } {
  checkRange(MaxItems, 'maxItems', 1, 10_000);
  const { items, next } = pageOf(
    all,
    Marker,
    Math.min(MaxItems, 50),
    'InvalidParameterValueException',
  );
  return { items, ...(next !== undefined && { NextMarker: next }) };
}
