import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { typeOf, validation } from './state.ts';

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

export function contains(whole: AttributeValue, part: AttributeValue): boolean {
  if (whole.S !== undefined) return part.S !== undefined && whole.S.includes(part.S);
  if (whole.L !== undefined) return whole.L.some((element) => equal(element, part));
  if (whole.SS !== undefined) return part.S !== undefined && whole.SS.includes(part.S);
  if (whole.NS !== undefined) return whole.NS.some((n) => Number(n) === Number(part.N));
  return false;
}

export function size(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.B !== undefined) return value.B.byteLength;
  const collection = value.L ?? value.SS ?? value.NS ?? value.BS;
  if (collection) return collection.length;
  if (value.M !== undefined) return Object.keys(value.M).length;
  throw validation('Invalid operand type for operator or function; operator or function: size');
}

/** The sum, as DynamoDB writes numbers. @throws ValidationException where one is not a number */
export function add(left: AttributeValue, right: AttributeValue, sign: 1 | -1): AttributeValue {
  if (left.N === undefined || right.N === undefined) {
    throw validation('An operand in the update expression has an incorrect data type');
  }
  return { N: String(Number(left.N) + sign * Number(right.N)) };
}
