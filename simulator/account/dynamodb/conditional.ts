import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { awsError } from '../define-service.ts';
import { condition } from './expressions/condition.ts';
import type { Placeholders } from './expressions/reader.ts';
import type { Item } from './state.ts';

/** What every conditional write may carry. */
export interface Conditional {
  ConditionExpression?: string | undefined;
  ReturnValuesOnConditionCheckFailure?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, AttributeValue> | undefined;
}

export const conditionalParameters = [
  'ConditionExpression',
  'ReturnValuesOnConditionCheckFailure',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
] as const;

/** The item to show where the condition fails; `{}` where none was asked for. Undefined: the condition holds. */
export function failureOf(
  input: Conditional,
  given: Placeholders,
  item: Item | undefined,
): { Item?: Item } | undefined {
  const test =
    input.ConditionExpression === undefined
      ? () => true
      : condition('ConditionExpression', input.ConditionExpression, given);
  if (test(item)) return undefined;
  return item && input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD'
    ? { Item: structuredClone(item) }
    : {};
}

/** @throws ConditionalCheckFailedException */
export function check(input: Conditional, given: Placeholders, item: Item | undefined): void {
  const failure = failureOf(input, given, item);
  if (!failure) return;
  throw Object.assign(
    awsError('ConditionalCheckFailedException', 'The conditional request failed'),
    failure,
  );
}
