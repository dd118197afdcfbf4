import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Item, validation } from '../state.ts';
import { setAt, valueAt } from './paths.ts';
import { type Path, type Placeholders, Reader } from './reader.ts';

type Value = (before: Item) => AttributeValue;
interface Change {
  readonly path: Path;
  /** undefined: remove. */
  readonly value: (before: Item) => AttributeValue | undefined;
}

/**
 * An update expression as a change of an item. Every value is computed from the item before the update.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
 */
export function update(
  text: string,
  given: Placeholders,
): { paths: Path[]; apply: (item: Item) => Item } {
  const reader = new Reader('UpdateExpression', text, given);
  const changes: Change[] = [];
  const seen = new Set<string>();
  while (!reader.done) {
    const clause = reader.next().toUpperCase();
    const one = clauses[clause];
    if (!one) return reader.fail(`Syntax error; token: "${clause}"`);
    if (seen.has(clause)) return reader.fail(`The "${clause}" section can only be used once`);
    seen.add(clause);
    do changes.push(one(reader));
    while (reader.take(','));
  }
  refuseOverlap(changes);
  return {
    paths: changes.map((change) => change.path),
    apply: (before) => {
      const after = structuredClone(before);
      const results = changes.map((change) => ({ path: change.path, value: change.value(before) }));
      for (const { path, value } of results.filter((r) => r.value !== undefined)) {
        setAt(after, path, structuredClone(value));
      }
      // From the end, so that removing from a list does not move what is still to be removed.
      const removed = results.filter((result) => result.value === undefined);
      for (const { path } of removed.toSorted(
        (a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)),
      )) {
        setAt(after, path, undefined);
      }
      return after;
    },
  };
}

const clauses: Readonly<Record<string, (reader: Reader) => Change>> = {
  SET: (reader) => {
    const path = reader.path();
    reader.expect('=');
    return { path, value: sum(reader) };
  },
  REMOVE: (reader) => ({ path: reader.path(), value: () => undefined }),
};

/** An operand, or two numbers that are added or subtracted. */
function sum(reader: Reader): Value {
  const first = operand(reader);
  const sign = reader.peek();
  if (sign !== '+' && sign !== '-') return first;
  reader.next();
  const second = operand(reader);
  return (before) => {
    const [a, b] = [first(before).N, second(before).N];
    if (a === undefined || b === undefined)
      throw validation('An operand in the update expression has an incorrect data type');
    return { N: String(sign === '+' ? Number(a) + Number(b) : Number(a) - Number(b)) };
  };
}

function operand(reader: Reader): Value {
  if (reader.peek()?.startsWith(':')) {
    const value = reader.value();
    return () => value;
  }
  if (reader.peek(1) === '(') return functionCall(reader);
  const path = reader.path();
  return (before) => {
    const value = valueAt(before, path);
    if (!value) {
      throw validation(
        'The provided expression refers to an attribute that does not exist in the item',
      );
    }
    return value;
  };
}

function functionCall(reader: Reader): Value {
  const name = reader.next();
  reader.expect('(');
  if (name === 'if_not_exists') return ifNotExists(reader);
  if (name !== 'list_append') return reader.fail(`Invalid function name; function: ${name}`);
  const first = operand(reader);
  reader.expect(',');
  const second = operand(reader);
  reader.expect(')');
  return (before) => {
    const [a, b] = [first(before).L, second(before).L];
    if (!a || !b)
      throw validation('An operand in the update expression has an incorrect data type');
    return { L: [...a, ...b] };
  };
}

/** The value that the path has already, or else another operand. */
function ifNotExists(reader: Reader): Value {
  const path = reader.path();
  reader.expect(',');
  const otherwise = operand(reader);
  reader.expect(')');
  return (before) => valueAt(before, path) ?? otherwise(before);
}

function refuseOverlap(changes: readonly Change[]): void {
  const paths = changes.map((change) => `${JSON.stringify(change.path).slice(0, -1)},`);
  for (const [index, path] of paths.entries()) {
    const other = paths.find((candidate, at) => at !== index && candidate.startsWith(path));
    if (other !== undefined) {
      throw validation(
        'Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths',
      );
    }
  }
}
