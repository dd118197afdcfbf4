import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { contains, equal, order, size } from '../attribute-value.ts';
import { type Item, typeOf } from '../state.ts';
import { valueAt } from './paths.ts';
import { type Placeholders, Reader } from './reader.ts';

type Test = (item: Item | undefined) => boolean;
type Operand = (item: Item | undefined) => AttributeValue | undefined;

/**
 * A condition or filter expression as a test of an item (undefined: there is no item).
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 */
export function condition(kind: string, text: string, given: Placeholders): Test {
  const reader = new Reader(kind, text, given);
  const test = either(reader);
  if (!reader.done) reader.fail(`Syntax error; token: "${reader.peek()}"`);
  return test;
}

function either(reader: Reader): Test {
  const tests = [both(reader)];
  while (reader.take('OR')) tests.push(both(reader));
  return (item) => tests.some((test) => test(item));
}

function both(reader: Reader): Test {
  const tests = [negated(reader)];
  while (reader.take('AND')) tests.push(negated(reader));
  return (item) => tests.every((test) => test(item));
}

function negated(reader: Reader): Test {
  if (!reader.take('NOT')) return single(reader);
  const test = negated(reader);
  return (item) => !test(item);
}

function single(reader: Reader): Test {
  if (reader.take('(')) {
    const test = either(reader);
    reader.expect(')');
    return test;
  }
  const name = reader.peek() ?? '';
  if (reader.peek(1) === '(' && name !== 'size') return functionCall(reader);
  const left = operand(reader);
  if (reader.take('BETWEEN')) {
    const low = operand(reader);
    reader.expect('AND');
    const high = operand(reader);
    return (item) =>
      compares(left(item), low(item), (n) => n >= 0) &&
      compares(left(item), high(item), (n) => n <= 0);
  }
  if (reader.take('IN')) {
    const list = argumentsOf(reader, () => operand(reader));
    return (item) => list.some((other) => equals(left(item), other(item)));
  }
  const sign = reader.next();
  const right = operand(reader);
  switch (sign) {
    case '=':
      return (item) => equals(left(item), right(item));
    case '<>':
      // An absent attribute differs from every value.
      return (item) => !equals(left(item), right(item));
    case '<':
      return (item) => compares(left(item), right(item), (n) => n < 0);
    case '<=':
      return (item) => compares(left(item), right(item), (n) => n <= 0);
    case '>':
      return (item) => compares(left(item), right(item), (n) => n > 0);
    case '>=':
      return (item) => compares(left(item), right(item), (n) => n >= 0);
    default:
      return reader.fail(`Syntax error; token: "${sign}"`);
  }
}

function functionCall(reader: Reader): Test {
  const name = reader.next();
  reader.expect('(');
  const path = reader.path();
  const test = ((): Test => {
    if (name === 'attribute_exists') return (item) => valueAt(item, path) !== undefined;
    if (name === 'attribute_not_exists') return (item) => valueAt(item, path) === undefined;
    reader.expect(',');
    const other = operand(reader);
    const using =
      (judge: (value: AttributeValue, other: AttributeValue) => boolean): Test =>
      (item) => {
        const [a, b] = [valueAt(item, path), other(item)];
        return a !== undefined && b !== undefined && judge(a, b);
      };
    switch (name) {
      case 'begins_with':
        return using((a, b) => a.S !== undefined && b.S !== undefined && a.S.startsWith(b.S));
      case 'contains':
        return using(contains);
      case 'attribute_type':
        return using((a, b) => typeOf(a) === b.S);
      default:
        return reader.fail(`Invalid function name; function: ${name}`);
    }
  })();
  reader.expect(')');
  return test;
}

function operand(reader: Reader): Operand {
  if (reader.peek() === 'size' && reader.peek(1) === '(') {
    reader.next();
    reader.expect('(');
    const path = reader.path();
    reader.expect(')');
    return (item) => {
      const value = valueAt(item, path);
      return value && { N: String(size(value)) };
    };
  }
  if (reader.peek()?.startsWith(':')) {
    const value = reader.value();
    return () => value;
  }
  const path = reader.path();
  return (item) => valueAt(item, path);
}

function argumentsOf<T>(reader: Reader, one: () => T): T[] {
  reader.expect('(');
  const list = [one()];
  while (reader.take(',')) list.push(one());
  reader.expect(')');
  return list;
}

const equals = (a: AttributeValue | undefined, b: AttributeValue | undefined) =>
  a !== undefined && b !== undefined && equal(a, b);

function compares(
  a: AttributeValue | undefined,
  b: AttributeValue | undefined,
  judge: (order: number) => boolean,
): boolean {
  const result = a && b && order(a, b);
  return result !== undefined && judge(result);
}
