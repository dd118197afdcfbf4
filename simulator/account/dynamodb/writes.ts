import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Conditional } from './conditional.ts';
import { type Placeholders, placeholders } from './expressions/reader.ts';
import { update } from './expressions/update.ts';
import {
  type DynamoDbState,
  type Item,
  itemAt,
  placeOf,
  placeOfKey,
  type Table,
  tableOf,
  typeOf,
  validation,
} from './state.ts';

/** A write that has been read and checked, but not done. Single writes and transactions are made of these. */
export interface Write {
  readonly table: Table;
  readonly place: { hash: string; range: string };
  readonly before: Item | undefined;
  readonly input: Conditional;
  readonly given: Placeholders;
  /** The item after the write: null for a delete, `before` for a mere check. Asked only once the condition holds. */
  after(): Item | null | undefined;
}

interface Named {
  TableName?: string | undefined;
}
type Keyed = Named & Conditional & { Key?: Record<string, AttributeValue> | undefined };

export function putOf(
  state: DynamoDbState,
  input: Named & Conditional & { Item?: Item | undefined },
): Write {
  const table = tableOf(state, input.TableName);
  const item = input.Item ?? {};
  for (const value of Object.values(item)) typeOf(value);
  return { ...at(table, placeOf(table, item), input), after: () => structuredClone(item) };
}

export function deleteOf(state: DynamoDbState, input: Keyed): Write {
  const table = tableOf(state, input.TableName);
  return { ...at(table, placeOfKey(table, input.Key), input), after: () => null };
}

export function checkOf(state: DynamoDbState, input: Keyed): Write {
  const table = tableOf(state, input.TableName);
  const found = at(table, placeOfKey(table, input.Key), input);
  return { ...found, after: () => found.before };
}

export function updateOf(
  state: DynamoDbState,
  input: Keyed & { UpdateExpression?: string | undefined },
): Write {
  const table = tableOf(state, input.TableName);
  const found = at(table, placeOfKey(table, input.Key), input);
  const change =
    input.UpdateExpression === undefined ? undefined : update(input.UpdateExpression, found.given);
  const key = [table.key.hash, table.key.range];
  const moved = change?.paths.find((path) => key.includes(String(path[0])));
  if (moved) {
    throw validation(
      `One or more parameter values were invalid: Cannot update attribute ${moved[0]}. This attribute is part of the key`,
    );
  }
  return {
    ...found,
    after: () => {
      const base = found.before ?? structuredClone(input.Key ?? {});
      return change ? change.apply(base) : base;
    },
  };
}

function at(table: Table, place: Write['place'], input: Conditional) {
  return { table, place, before: itemAt(table, place), input, given: placeholders(input) };
}
