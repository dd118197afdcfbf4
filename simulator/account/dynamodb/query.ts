import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { operation } from '../operation.ts';
import { order } from './attribute-value.ts';
import { condition } from './expressions/condition.ts';
import { placeholders, refuseUnused } from './expressions/reader.ts';
import {
  type DynamoDbState,
  type Item,
  type KeySchema,
  type Table,
  tableOf,
  validation,
} from './state.ts';

const query = operation(
  [
    'TableName',
    'IndexName',
    'KeyConditionExpression',
    'ExpressionAttributeNames',
    'ExpressionAttributeValues',
    'Limit',
    'ExclusiveStartKey',
    'ScanIndexForward',
    'ConsistentRead',
  ],
  (state: DynamoDbState, input: QueryCommandInput) => {
    const table = tableOf(state, input.TableName);
    const schema = schemaOf(table, input.IndexName);
    const given = placeholders(input);
    const keyCondition = input.KeyConditionExpression;
    if (keyCondition === undefined) {
      throw validation(
        'Either the KeyConditions or KeyConditionExpression parameter must be specified',
      );
    }
    refuseOtherThanKeys(keyCondition, input.ExpressionAttributeNames ?? {}, schema);
    const isOfKey = condition('KeyConditionExpression', keyCondition, given);
    refuseUnused(given);

    const found = Object.values(table.items)
      .flatMap((partition) => Object.values(partition))
      .filter((item) => isOfKey(item))
      .toSorted((a, b) => byRange(schema, a, b));
    if (input.ScanIndexForward === false) found.reverse();
    const from = startOf(table, found, input.ExclusiveStartKey);
    const limit = input.Limit ?? found.length;
    const items = found.slice(from, from + limit);
    const last =
      from + limit < found.length || items.length === input.Limit ? items.at(-1) : undefined;
    return {
      Items: items,
      Count: items.length,
      ScannedCount: items.length,
      ...(last && { LastEvaluatedKey: keyOf(table, schema, last) }),
    };
  },
);

function schemaOf(table: Table, index: string | undefined): KeySchema {
  if (index === undefined) return table.key;
  const schema = table.indexes[index];
  if (!schema) throw validation(`The table does not have the specified index: ${index}`);
  return schema;
}

/** A key condition is an equality on the hash key and at most one condition on the range key. */
function refuseOtherThanKeys(text: string, names: Record<string, string>, schema: KeySchema): void {
  if (/\b(or|not)\b|<>/i.test(text)) {
    throw validation('Invalid operator used in KeyConditionExpression');
  }
  const words = (text.match(/#[\w-]+|(?<![:\w])[A-Za-z_]\w*/g) ?? [])
    .filter((word) => !/^(and|between|begins_with)$/i.test(word))
    .map((word) => names[word] ?? word);
  const stranger = words.find((word) => word !== schema.hash && word !== schema.range);
  if (stranger !== undefined || !words.includes(schema.hash)) {
    throw validation(`Query condition missed key schema element: ${schema.hash}`);
  }
}

function byRange({ range }: KeySchema, a: Item, b: Item): number {
  const [left, right] = [a[range ?? ''], b[range ?? '']];
  return left && right ? (order(left, right) ?? 0) : 0;
}

function startOf(table: Table, found: readonly Item[], key: Item | undefined): number {
  if (!key) return 0;
  const isKey = (item: Item) =>
    [table.key.hash, table.key.range ?? table.key.hash].every(
      (name) => JSON.stringify(item[name]) === JSON.stringify(key[name]),
    );
  const at = found.findIndex(isKey);
  if (at < 0) throw validation('The provided starting key is invalid');
  return at + 1;
}

const keyOf = (table: Table, schema: KeySchema, item: Item): Item =>
  Object.fromEntries(
    [table.key.hash, table.key.range, schema.hash, schema.range].flatMap((name) => {
      const value = name === undefined ? undefined : item[name];
      return name === undefined || !value ? [] : [[name, value]];
    }),
  );

export const queryOperations = { Query: query };
