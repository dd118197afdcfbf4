import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { typeOf } from './state.ts';

/** Equality as DynamoDB sees it: numbers by value, sets without order, documents in depth. */
export function equal(left: AttributeValue, right: AttributeValue): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: AttributeValue): string {
  const type = typeOf(value);
  switch (type) {
    case 'N':
      return `N:${Number(value.N)}`;
    case 'SS':
      return `SS:${JSON.stringify([...(value.SS ?? [])].toSorted())}`;
    case 'NS':
      return `NS:${JSON.stringify((value.NS ?? []).map(Number).toSorted((a, b) => a - b))}`;
    case 'L':
      return `L:[${(value.L ?? []).map(canonical).join(',')}]`;
    case 'M':
      return `M:{${Object.entries(value.M ?? {})
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
        .join(',')}}`;
    default:
      return `${type}:${JSON.stringify(Object.values(value)[0])}`;
  }
}

/**
 * Below, equal or above zero as in sorting.
 * @returns undefined where the two are of different types or of a type without an order: such a comparison is false
 */
export function order(left: AttributeValue, right: AttributeValue): number | undefined {
  if (left.N !== undefined && right.N !== undefined) return Number(left.N) - Number(right.N);
  if (left.S !== undefined && right.S !== undefined) {
    return left.S === right.S ? 0 : left.S < right.S ? -1 : 1;
  }
  return undefined;
}
