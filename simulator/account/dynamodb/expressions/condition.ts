import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { equal, order } from '../attribute-value.ts';
import type { Item } from '../state.ts';
import { valueAt } from './paths.ts';
import { type Path, type Placeholders, Reader } from './reader.ts';

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
  if (reader.peek(1) === '(') return functionCall(reader);
  const left = operand(reader);
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
  const test = testOf(name, path, reader);
  reader.expect(')');
  return test;
}

function testOf(name: string, path: Path, reader: Reader): Test {
  if (name === 'attribute_exists') return (item) => valueAt(item, path) !== undefined;
  if (name === 'attribute_not_exists') return (item) => valueAt(item, path) === undefined;
  if (name !== 'begins_with') return reader.fail(`Invalid function name; function: ${name}`);
  reader.expect(',');
  const prefix = operand(reader);
  return (item) => {
    const [whole, start] = [valueAt(item, path)?.S, prefix(item)?.S];
    return whole !== undefined && start !== undefined && whole.startsWith(start);
  };
}

function operand(reader: Reader): Operand {
  if (reader.peek()?.startsWith(':')) {
    const value = reader.value();
    return () => value;
  }
  const path = reader.path();
  return (item) => valueAt(item, path);
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
